"""
The name before the address is another address.

What it sees
    A display name that is, or contains, a mail address of another house than the real one. Strongest when the address in
    the name is our own.

Why it matters
    Phones show only the name. Whoever cannot send from an address writes it into the name.

When it is innocent
    Mailing lists and services that hand on somebody's mail write "anna@example.com via ...", and answers go back to that
    person; other addresses of the same house are colleagues and departments.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import addresses_in, domain_of
from counterseal.mail.suffixes import registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_HANDED_ON = (
    " via ",
    "(via ",
    " durch ",
    " durante ",
    " par ",
    " through ",
    " on behalf of ",
    " 代表",
    " 经由",
    " 通过",
)


@signal(judgement=Judgement.IDENTITY)
def display_name_is_address(scene: Scene) -> Iterator[Sign]:
    """Yield the address in the name."""
    letter = scene.letter
    name = letter.sender.name
    if "@" not in name or not letter.domain or letter.listed or scene.outgoing:
        return
    if any(word in f" {name.lower()} " for word in _HANDED_ON):
        return
    answers = {one.address for one in letter.reply_to}
    for said in addresses_in(name):
        domain = domain_of(said)
        if "." not in domain or registered(domain) == registered(letter.domain):
            continue
        yield Sign(
            strength=0.3 if said in answers and not scene.us.ours(domain) else 1.0 if _known(scene, said) else 0.8,
            said=text("The name says {name}, but it was sent from {sender}", name=said, sender=letter.sender.address),
            spots=(said, letter.sender.address),
        )


def _known(scene: Scene, address: str) -> bool:
    """Whether an address is ours, a partner's, or of somebody to whom we wrote."""
    if scene.us.ours(domain_of(address)) or scene.register.by_address(address) is not None:
        return True
    return scene.past.wrote_to(address) > 0
