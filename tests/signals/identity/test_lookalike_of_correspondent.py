"""A domain like one that we write to is seen; those that we know are not."""

from __future__ import annotations

import pytest

from counterseal.lore.past import Past
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.lookalike_of_correspondent import lookalike_of_correspondent
from tests.signals.linked import scene

ANNA = Person("anna@bluestone-imports.test", "Anna Berg")


def past(*addresses: str) -> Past:
    """A mailbox that wrote to some addresses a few times."""
    known = Past()
    for address in addresses:
        for number in range(4):
            known.learn(Letter(message_id=f"<{number}@x>", sender=ANNA, to=(Person(address, ""),)), outgoing=True)
    return known


def test_a_domain_like_one_that_we_write_to():
    found = lookalike_of_correspondent(scene(sender="kim@rnarblecraft.example", past=past("kim@marblecraft.example")))

    assert found is not None
    assert dict(found.said.values)["target"] == "marblecraft.example"


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender="kim@marblecraft.example", past=past("kim@marblecraft.example")),
        scene(sender="info@acme.test", past=past("kim@marblecraft.example")),
        scene(sender="kim@rnarblecraft.example"),
        scene(sender="wei@zvvin-electronics.example", past=past("wei@zwin-electronics.example")),
    ],
    ids=["themselves", "somebody else", "nobody known", "a partner has a signal of its own"],
)
def test_silent_otherwise(silent):
    assert lookalike_of_correspondent(silent) is None
