"""
A link that is a program, or a page of its own, instead of an address.

What it sees
    A link begins with `javascript:`, `vbscript:` or `data:`, or opens a file on a server (`file:`).

Why it matters
    Mail programs refuse most of these because their only use is to hide what happens, or to hand over the password of the
    computer to a stranger's server.

When it is innocent
    Pages that were copied into a mail have empty ones (`javascript:void(0)`); these are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_EMPTY: Final = re.compile(
    r"\s*(?:javascript|vbscript)\s*:\s*(?:void\s*\(?\s*0?\s*\)?|;|//|#|return\s|false|undefined|window\.(?:print|close)\(\)|history\.)?\s*;?\s*$",
    re.IGNORECASE,
)


@signal(judgement=Judgement.CONTENT)
def link_script(scene: Scene) -> Iterator[Sign]:
    """Yield each link that is a program."""
    for one in aims(scene.letter):
        url = one.link.url
        kind = next((word for word in ("javascript", "data", "file") if word in one.traits), "")
        if not kind or _EMPTY.match(url[:100]) or (kind == "file" and one.link.where == "text"):
            continue
        if kind == "data" and url[:20].lower().startswith("data:image"):
            continue
        yield Sign(
            strength=0.6 if kind == "file" else 1.0,
            said=text("A link is no address but runs something: {start}", start=url[:60]),
            types=("malware",) if kind == "file" else ("credential_phishing",),
            spots=(url[:200],),
        )
