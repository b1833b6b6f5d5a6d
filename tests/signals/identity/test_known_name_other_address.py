"""A known name on an unknown address is seen; second addresses and common names are not."""

from __future__ import annotations

import pytest

from counterseal.lore.past import Past
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.known_name_other_address import known_name_other_address
from tests.signals.linked import scene

ANNA = Person("anna@bluestone-imports.test", "Anna Berg")


def past(*people: Person) -> Past:
    """A mailbox that wrote to some people."""
    known = Past()
    for one in people:
        known.learn(Letter(message_id="<1@x>", sender=ANNA, to=(one,)), outgoing=True)
    return known


@pytest.mark.parametrize(
    ("name", "sender", "known", "kind"),
    [
        ("Anna Berg", "office.ceo@gmail.com", None, "boss_fraud"),
        ("BERG, Anna", "x@evil.test", None, "boss_fraud"),
        ("Wei Zhang", "wei.zhang@gmail.com", None, "invoice_fraud"),
        ("Zhang Wei", "wei@evil.test", None, "payment_change"),
        ("Kim Lee", "kim@evil.test", past(Person("kim@marblecraft.example", "Kim Lee")), "invoice_fraud"),
    ],
)
def test_a_known_name_elsewhere(name, sender, known, kind):
    found = known_name_other_address(scene(sender=sender, name=name, past=known))

    assert found is not None
    assert kind in found.types
    assert sender in found.spots


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender="anna.b@bluestone-imports.test", name="Anna Berg"),
        scene(sender="w.zhang@cn.zwin-electronics.example", name="Wei Zhang"),
        scene(sender="wei@gmail.com", name="Wei Zhang", past=past(Person("wei@gmail.com", "Wei Zhang"))),
        scene(sender="list@groups.test", name="Wei Zhang via Sales", listed=False),
        scene(sender="list@groups.test", name="Wei Zhang", listed=True),
        scene(sender="x@evil.test", name="Nobody Known"),
        scene(sender="x@evil.test", name="Wei"),
        scene(sender="x@evil.test"),
        scene(sender="li@z.test", name="Li Wei", past=past(*(Person(f"li@{at}.test", "Li Wei") for at in "abcd"))),
    ],
    ids=[
        "a colleague",
        "the same house",
        "a second address",
        "via",
        "a list",
        "unknown",
        "one word",
        "no name",
        "a common name",
    ],
)
def test_silent_otherwise(silent):
    assert known_name_other_address(silent) is None


def test_a_name_beside_a_companys_and_an_address_for_a_name():
    beside = known_name_other_address(scene(sender="x@gmail.com", name="Wei Zhang | Marble Craft"))
    address = known_name_other_address(
        scene(
            sender="x8812@gmail.com", name="kim@marblecraft.example", past=past(Person("kim@marblecraft.example", ""))
        )
    )

    assert beside is not None
    assert address is not None
    assert (address.strength, address.spots) == (1.0, ("kim@marblecraft.example", "x8812@gmail.com"))


def test_a_form_that_answers_to_who_filled_it_in_is_silent():
    who = Person("kim@marblecraft.example", "")
    asked = scene(sender="form@service.example", name=who.address, reply_to=(who,), past=past(who))

    assert known_name_other_address(asked) is None


@pytest.mark.parametrize("name", ["Anna Berg (via Filebox)", "Anna Berg (Filebox)", "Anna Berg | Signing Service"])
def test_a_service_that_writes_for_somebody_is_silent(name):
    assert known_name_other_address(scene(sender="no-reply@filebox.example", name=name)) is None
