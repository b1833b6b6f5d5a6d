"""
A web page as an attachment that wants something.

What it sees
    An attached page (HTML, SVG) with a field for a password, with a script that hides what it does, or that leads to
    another page by itself; a mail whose own text has a field for a password.

Why it matters
    A page on the disk has no address that anybody could check, and no filter saw where it leads. Whatever is typed goes to
    its author.

When it is innocent
    Saved pages and statements of banks come as HTML: without a password field or a hidden script nothing is said. Some
    services send protected mail as a page with a password field: weigh it with who wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Document
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judgement, Sign

_NOTHING: Final = Text("")
_FEW: Final = 300
"""Fewer letters than this are no page to read."""


@signal(judgement=Judgement.CONTENT)
def html_attachment(scene: Scene) -> Iterator[Sign]:
    """Yield each page that asks or acts."""
    if scene.letter.markup.passwords:
        said = text("The mail itself has a field for a password")
        yield Sign(strength=0.9, said=said, types=("credential_phishing",))
    for one in scene.letter.documents:
        if one.kind not in {"html", "svg"}:
            continue
        strength, said = _seen(one)
        if strength:
            types = ("malware", "credential_phishing") if "obfuscated" in one.traits else ("credential_phishing",)
            yield Sign(strength=strength * (0.6 if known(scene) else 1.0), said=said, types=types, spots=(one.name,))


def _seen(one: Document) -> tuple[float, Text]:
    little = len(one.text) < _FEW
    if "password" in one.traits:
        return 0.9, text("{file} is a web page on your own machine that asks for a password", file=one.name)
    if "obfuscated" in one.traits:
        return 0.9, text("{file} is a web page whose script hides what it does", file=one.name)
    if "refresh" in one.traits or ("leaves" in one.traits and little):
        return 0.7, text("{file} is a web page that leads to another one by itself", file=one.name)
    if one.kind == "svg" and one.traits & {"script", "foreign"}:
        return 0.8, text("{file} is called a picture, but it is a web page with a script", file=one.name)
    if "form" in one.traits and "script" in one.traits and little:
        return 0.5, text("{file} is a web page with a form to fill in", file=one.name)
    return 0.0, _NOTHING
