"""
A document that fetches a part of itself from a stranger.

What it sees
    A Word, Excel, PowerPoint or RTF file that names a template, an object or a frame at an address outside.

Why it matters
    The document is clean when it is looked at, and the program comes when it is opened. An address of a file server also
    gets the password of whoever opens it.

When it is innocent
    Templates on the disk or the file server of the company that wrote it, and addresses of its own domain.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.links import host_of
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def template_from_outside(scene: Scene) -> Iterator[Sign]:
    """Yield each document that loads something from a stranger."""
    home = registered(scene.letter.domain)
    for one in scene.letter.documents:
        if "external" not in one.traits:
            continue
        for target in one.inside:
            host = host_of(target.removeprefix("mhtml:").replace("\\", "/").replace("file:", "").replace("////", "//"))
            if "." not in host or (home and registered(host) == home) or scene.us.ours(host):
                continue
            yield Sign(
                strength=0.9,
                said=text("{file} loads a part of itself from {host} when it is opened", file=one.name, host=host),
                types=("malware",),
                spots=(target,),
            )
            break
