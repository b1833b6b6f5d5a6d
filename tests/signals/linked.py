"""Small letters with links, for the signals that look where links lead."""

from __future__ import annotations

from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter, Link
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner

US = Us(domains=frozenset({"bluestone-imports.test"}), people={"anna@bluestone-imports.test": "Anna Berg"})
PARTNER = Partner(
    id="1", names=("Zwin Electronics",), domains=("zwin-electronics.example",),
    contacts=(Contact(address="wei.zhang@zwin-electronics.example", name="Wei Zhang"),),
)  # fmt: skip
REGISTER = Register([PARTNER])


def link(url: str, words: str = "", **more: object) -> Link:
    """A link in HTML."""
    return Link(url=url, text=words, **more)  # type: ignore[arg-type]


def scene(
    *links: Link, sender: str = "info@acme.test", name: str = "", to: str = "anna@bluestone-imports.test", past: Past | None = None, **more: object
) -> Scene:  # fmt: skip
    """What comes to Anna of Bluestone Imports, who buys from Zwin Electronics."""
    values: dict[str, object] = {
        "sender": Person(sender, name), "to": (Person(to, ""),), "links": links, "html": bool(links), "fresh": "Good morning.",
    }  # fmt: skip
    return Scene(letter=Letter(**(values | more)), us=US, register=REGISTER, past=past or Past())  # type: ignore[arg-type]
