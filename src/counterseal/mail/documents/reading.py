"""
The way into attachments: bytes in, a `Document` out, and one for each file inside an archive or another document.

Nothing is run, nothing is fetched, nothing raises. What could not be read says so: silence about a file would be taken for
a clean bill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from counterseal.mail.charsets import decoded
from counterseal.mail.documents import (
    archives,
    images,
    kinds,
    legacy,
    names,
    nested,
    office,
    ole,
    pdf,
    rtf,
    shortcuts,
    vba,
    web,
)
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content, kept
from counterseal.mail.documents.embedded import package
from counterseal.mail.documents.promises import leaves_to_pictures
from counterseal.mail.letter import Attachment, Document
from counterseal.model.text import text

TEXT_FULL: Final = TEXT_MOST - 1_000
"""A text as long as this was cut."""
DEEPEST: Final = 3
"""Archives in archives, documents in documents."""
MOST: Final = 200
"""Documents of one message."""


def document(attachment: Attachment) -> Document:
    """What one attachment is and holds, without the files inside it."""
    return _one(attachment, Budget())[0]


def inspect(attachments: Iterable[Attachment], *, fresh: str | None = None) -> tuple[Document, ...]:
    """
    What all attachments of a message are and hold, each followed by the files inside it (`papers.zip/invoice.pdf`).

    The work is bounded for all of them together; what is left out for it is said. `fresh`: what the message itself says;
    where that is hardly anything, or speaks of an account and has none, a picture is said to be unread.
    """
    budget = Budget(promised=fresh is not None and leaves_to_pictures(fresh))
    found: list[Document] = []
    for one in attachments:
        _into(one, "", 0, budget, found)
        if len(found) >= MOST:
            break
    return tuple(found)


def _into(attachment: Attachment, above: str, depth: int, budget: Budget, found: list[Document]) -> None:
    if len(found) >= MOST:
        return
    if not budget.file():
        if not above and not attachment.inline:
            why = text("{name} was not looked into: there are too many files", name=attachment.name)
            found.append(Document(name=attachment.name, kind="unknown", state="large", why=why))
        return
    one, files = _one(attachment, budget, above)
    found.append(one)
    if depth < DEEPEST:
        for inner in files:
            _into(inner, f"{one.name}/", depth + 1, budget, found)


def _one(attachment: Attachment, budget: Budget, above: str = "") -> tuple[Document, list[Attachment]]:
    own = attachment.name or "?"
    name = (above + own if above else own.replace("/", "_"))[:400]
    data = attachment.data
    if not data:
        return _unread(attachment, name, inside=bool(above)), []
    kind = kinds.kind_of(data, attachment.name, attachment.kind)
    content = _content(data, kind, name, attachment, budget)
    content.traits |= names.tricks(attachment.name)
    if kinds.disguised(kind, attachment.name, attachment.kind, inline=attachment.inline):
        content.traits.add("wrong_kind")
    if len(content.text) >= TEXT_FULL and content.why is None:
        content.why = text("Only the beginning of {name} was read: it is very long", name=name)
    found = Document(
        name=name,
        kind=content.kind or kind,
        state=content.state,
        text=kept(content.text),
        links=tuple(content.links),
        traits=frozenset(content.traits),
        inside=tuple(content.inside),
        producer=content.producer,
        why=content.why,
    )
    return found, content.files


def _unread(attachment: Attachment, name: str, *, inside: bool) -> Document:
    """A file whose bytes are not there: too long, locked in its archive, or empty."""
    traits = names.tricks(attachment.name)
    kind = kinds.by_name(attachment.name)
    if not attachment.size or inside:
        return Document(name=name, kind=kind, state="opaque" if inside else "read", traits=traits)
    why = text("{name} is too large: it was not read", name=name)
    return Document(name=name, kind=kind, state="large", traits=traits, why=why)


def _content(data: bytes, kind: str, name: str, attachment: Attachment, budget: Budget) -> Content:
    """What the reader of a kind finds."""
    if kind in _SIMPLE:
        return _SIMPLE[kind](data, budget)
    if kind in _NAMED:
        return _NAMED[kind](data, name, budget)
    if kind in {"docx", "xlsx", "pptx", "xlsb"}:
        return _with_codes(office.read(data, kind, name, budget), budget)
    if kind in {"doc", "xls", "ppt", "encrypted", "ole"}:
        return _compound(data, kind, name)
    if kind in kinds.ARCHIVES or kind in {"iso", "uu"}:
        return archives.read(data, kind, name, budget)
    if kind == "image":
        return images.read(data, name, attachment.inline, budget)
    if kind in {"html", "svg"}:
        return web.read(data, kind, budget)
    return _opaque(kind, name, attachment)


def _plain(data: bytes, _budget: Budget) -> Content:
    return Content(text=decoded(data[: 4 * TEXT_MOST]).replace("\r\n", "\n")[:TEXT_MOST])


_SIMPLE: Final[dict[str, Callable[[bytes, Budget], Content]]] = {
    "rtf": rtf.read,
    "mail": nested.eml,
    "msg": nested.msg,
    "tnef": nested.tnef,
    "lnk": shortcuts.lnk,
    "url": shortcuts.url,
    "one": shortcuts.one_note,
    "text": _plain,
    "xml": _plain,
    "script": _plain,
}
_NAMED: Final[dict[str, Callable[[bytes, str, Budget], Content]]] = {"pdf": pdf.read, "odf": office.open_document}


def _opaque(kind: str, name: str, attachment: Attachment) -> Content:
    """A kind that is not read. It is said where the name promises words."""
    found = Content(state="opaque")
    if kind == "unknown" and names.family(attachment.name) in {"pdf", "document", "macro", "archive"}:
        found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
    return found


def _compound(data: bytes, kind: str, name: str) -> Content:
    """The office files of before 2007, and what else lies in a compound file."""
    file = ole.Compound(data)
    found = Content()
    if kind == "encrypted":
        found.state = "encrypted"
    elif kind == "xls":
        legacy.workbook(file, found)
    elif kind == "doc":
        legacy.document(file, found)
    else:
        found.state = "opaque"
    found.traits |= vba.traits(file)
    if kind in {"doc", "xls", "ppt"}:
        _objects(file, found)
    whys = {
        "encrypted": text("{name} is protected with a password: it could not be read", name=name),
        "broken": text("{name} is damaged: it could not be read", name=name),
        "opaque": text("{name} is in an old form that is not read here", name=name) if kind != "ole" else None,
    }
    found.why = whys.get(found.state)
    return found


def _objects(file: ole.Compound, found: Content) -> None:
    for path in [one for one in file.nodes if one.endswith("\x01ole10native")][:10]:
        found.traits.add("embedded_file")
        inner = package(file.read(path), "object")
        found.name(inner.name)
        found.files.append(inner)


def _with_codes(found: Content, budget: Budget) -> Content:
    for one in found.pictures:
        images.look(one, budget, found)
    found.pictures = []
    return found
