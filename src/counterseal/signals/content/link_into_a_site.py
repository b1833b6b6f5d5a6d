"""
A link leads into the works of somebody's site.

What it sees
    A link to another house than the sender's, into folders that no visitor ever opens (`/wp-includes/`, `/wp-content/`
    without a picture, `/cgi-bin/`, `/.well-known/`), or, weakly, right to a program (`.php`) that has a name of its own.

Why it matters
    Pages that steal passwords are hidden in stolen sites, deep in the folders of the software that runs there.

When it is innocent
    Pictures and documents of a blog lie in `/wp-content/uploads/`, old shops and lists have `.php` in every address, and a
    house links to its own programs. What is a file, what leads home, and what unsubscribes is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORKS: Final = re.compile(
    r"/(?:wp-(?:content|includes|admin|json|snapshots)|cgi-(?:bin|sys)|\.well-known|wp-content/plugins|components/com_|modules/mod_|sites/default/files|vendor/phpunit|phpmailer)/",
    re.IGNORECASE,
)
_FILE: Final = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|pptx?|mp4|mp3|css|txt)(?:[?#]|$)|/wp-json/", re.IGNORECASE
)
_PROGRAM: Final = re.compile(r"/(?!index\.php|viewtopic|showthread|page\.php|article\.php|news\.php|product\.php)[^/?#]{1,60}\.php(?:[?#]|$)", re.IGNORECASE)  # fmt: skip


@signal(judgement=Judgement.CONTENT)
def link_into_a_site(scene: Scene) -> Iterator[Sign]:
    """Yield each such link."""
    for one in aims(scene.letter):
        if one.at_home or one.passing or one.leaves or not one.house or one.link.where == "text":
            continue
        path = one.url[8:400]
        works = ("-" in path or "/." in path or "/" in path) and _WORKS.search(path) is not None
        if works and _FILE.search(path) is not None:
            continue
        if not works and (".php" not in path or _PROGRAM.search(path) is None):
            continue
        if ours_or_known(scene, one.house):
            continue
        yield Sign(
            strength=0.8 if works else 0.35,
            said=text("A link leads deep into the works of the site {host}, where nobody puts pages to be read", host=one.host)
            if works
            else text("A link leads right to a program on the site {host}", host=one.host),
            types=("credential_phishing",),
            spots=(one.link.url,),
        )  # fmt: skip
