"""Letters with attachments for the tests of signals about them."""

from __future__ import annotations

from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.documents.reading import inspect
from counterseal.mail.letter import Attachment, Document, Letter, Link, Markup
from counterseal.mail.people import Person
from counterseal.model.partner import Partner


def attached(
    *documents: Document, text: str = "", subject: str = "", sender: str = "ann@partner.example", known: bool = False, markup: Markup | None = None,
    listed: bool = False, auto: bool = False, bulk: bool = False,
) -> Scene:  # fmt: skip
    """A letter with documents, to us at example.com."""
    register = (
        Register([Partner(id="p", names=("Partner Ltd",), domains=("partner.example",))]) if known else Register()
    )
    letter = Letter(
        subject=subject, text=text, fresh=text, sender=Person(sender, "Ann"), to=(Person("bo@example.com", ""),), documents=documents,
        markup=markup or Markup(), listed=listed, auto=auto, bulk=bulk,
    )  # fmt: skip
    return Scene(us=Us(domains=frozenset({"example.com"})), letter=letter, register=register)


def opened(name: str, data: bytes, kind: str = "application/octet-stream", **more) -> Scene:
    """A letter with one file, looked into."""
    return attached(*inspect([Attachment(name=name, kind=kind, size=len(data), data=data)]), **more)


def found(
    name: str,
    kind: str,
    *traits: str,
    state: str = "read",
    inside: tuple[str, ...] = (),
    text: str = "",
    links: tuple[tuple[str, str], ...] = (),
) -> Document:
    """A document as reading leaves it; links are address and place."""
    return Document(
        name=name, kind=kind, state=state, traits=frozenset(traits), inside=inside, text=text,
        links=tuple(Link(url=url, where=where) for url, where in links),
    )  # fmt: skip
