"""Small letters for the tests of signals about words."""

from __future__ import annotations

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Attachment, Letter, Link, Markup
from counterseal.mail.people import Person

HOUSE = "https://portal.partner.example/page"
FAR = "https://files.elsewhere.test/page"


def scene(
    text: str, subject: str = "", *, links: tuple[str, ...] = (), files: tuple[str, ...] = (), quoted: str = "",
    sender: str = "ann@partner.example", to: str = "bo@example.com", passwords: int = 0, language: str = "",
) -> Scene:  # fmt: skip
    """One letter of words, to us at example.com."""
    return Scene(
        us=Us(domains=frozenset({"example.com"})),
        letter=Letter(
            subject=subject,
            fresh=text,
            quoted=quoted,
            text=text + ("\n" + "\n".join("> " + line for line in quoted.splitlines()) if quoted else ""),
            language=language,
            sender=Person(sender, "Ann"),
            senders=(Person(sender, "Ann"),),
            to=(Person(to, ""),),
            links=tuple(Link(url=one) for one in links),
            attachments=tuple(Attachment(name=one, kind="application/octet-stream", size=9) for one in files),
            markup=Markup(passwords=passwords),
        ),
    )
