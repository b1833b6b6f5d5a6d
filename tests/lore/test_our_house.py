"""Who may speak as our own house, and who does."""

from __future__ import annotations

import pytest

from counterseal.lore.our_house import claimed, houses, inside
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person


def scene(sender: str, *to: str, us: tuple[str, ...] = (), name: str = "", auth: Auth = Auth()) -> Scene:  # noqa: B008
    person = Person(sender, name)
    people = tuple(Person(one, "") for one in to)
    return Scene(us=Us(domains=frozenset(us)), letter=Letter(sender=person, senders=(person,), to=people, auth=auth))


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (scene("a@x.test", "b@ours.test"), {"ours.test"}),
        (scene("a@x.test", "b@ours.test", "c@other.test"), set()),
        (scene("a@x.test", "b@gmail.com"), set()),
        (scene("a@x.test", "b@other.test", us=("ours.test",)), {"ours.test"}),
        (scene("a@x.test"), set()),
    ],
)
def test_the_only_recipient_tells_our_house(letter, expected):
    assert houses(letter) == expected


def test_inside_is_what_our_server_does_not_deny():
    assert inside(scene("hr@ours.test", "b@ours.test"))
    assert not inside(scene("hr@ours.test", "b@ours.test", auth=Auth(trusted=True, dmarc="fail")))
    assert not inside(scene("hr@x.test", "b@ours.test"))


def test_a_name_with_our_domain_claims_it():
    assert claimed(scene("a@x.test", "b@ours.test", name="ours.test Webmail")) == ("ours.test Webmail", 0.8)
    assert claimed(scene("a@x.test", "b@ours.test", name="Ann")) == ("", 0.0)
