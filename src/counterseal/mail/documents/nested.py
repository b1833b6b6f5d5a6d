"""
Messages as attachments: `.eml`, `.mht`, Outlook's `.msg` and `winmail.dat`. Subject and words are read, files are handed on.
"""

from __future__ import annotations

import binascii
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content
from counterseal.mail.documents.ole import Compound
from counterseal.mail.headers import head
from counterseal.mail.letter import Attachment
from counterseal.mail.markup import read_html
from counterseal.mail.structure import Part, structure
from counterseal.mail.texts import content, readable, text_of
from counterseal.mail.tnef import names as tnef_names
from counterseal.mail.words import header, plain

FILES_MOST: Final = 20
FILE_MOST: Final = 8 * 1024 * 1024
_SHOWN: Final = ("from", "to", "date", "subject")


def eml(data: bytes, budget: Budget) -> Content:
    """A message in a message: who it says wrote it, its subject and its words."""
    found = Content()
    top = head(data)
    shape = structure(data, top)
    lines = [f"{name.title()}: {said}" for name in _SHOWN if (said := plain(header(top.first(name.encode()))))]
    texts = ["\n".join(lines)[:4_000]]
    for part in readable(shape.parts):
        said = text_of(data, part)
        if part.kind == "text/html":
            shown = read_html(said)
            said = shown.text
            found.links += shown.links[:100]
            if shown.markup.passwords:
                found.traits.add("password")
        texts.append(said)
    found.text = "\n\n".join(texts)[:TEXT_MOST]
    for part in shape.parts:
        if not part.name or part.inline or len(found.files) >= FILES_MOST:
            continue
        found.name(part.name)
        body = _body(data, part, budget)
        found.files.append(Attachment(name=part.name, kind=part.kind, size=part.end - part.start, data=body))
    if b"\nQWN0aXZlTWltZ" in data:  # how the macros of a document saved as a page begin, in base64
        found.traits.add("macro")
    return found


def _body(data: bytes, part: Part, budget: Budget) -> bytes:
    try:
        body = content(data, part, min(FILE_MOST, budget.unpacked))
    except (binascii.Error, ValueError):
        return b""
    budget.unpack(len(body))
    return body


def msg(data: bytes, _budget: Budget) -> Content:
    """A message of Outlook: streams named after the properties that they hold ([MS-OXMSG], docs/sources.md)."""
    file = Compound(data)
    found = Content()
    subject, sender, body = (_property(file, "", tag) for tag in ("0037", "0c1f", "1000"))
    lines = [
        line for line in (f"From: {sender}" if sender else "", f"Subject: {subject}" if subject else "", body) if line
    ]
    found.text = "\n\n".join(lines)[:TEXT_MOST]
    if not found.text:
        found.state = "opaque"
    homes = sorted({path.partition("/")[0] for path in file.nodes if path.startswith("__attach_version1.0_#")})
    for home in homes[:FILES_MOST]:
        name = _property(file, home + "/", "3707") or _property(file, home + "/", "3704")
        if name:
            found.name(name)
        raw = file.read(f"{home}/__substg1.0_37010102", FILE_MOST)
        if raw:
            found.files.append(Attachment(name=name or "attachment", kind="", size=len(raw), data=raw))
    return found


def _property(file: Compound, home: str, tag: str) -> str:
    wide = file.read(f"{home}__substg1.0_{tag}001f", 1024 * 1024)
    if wide:
        return wide.decode("utf-16-le", "replace").replace("\r\n", "\n").rstrip("\0")
    return decoded(file.read(f"{home}__substg1.0_{tag}001e", 1024 * 1024)).replace("\r\n", "\n").rstrip("\0")


def tnef(data: bytes, _budget: Budget) -> Content:
    """`winmail.dat`: the names of what is wrapped in it."""
    found = Content(state="opaque")
    for name in tnef_names(data):
        found.name(name)
    return found
