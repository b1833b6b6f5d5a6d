"""Answers that would go to somebody else."""

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.reply_goes_elsewhere import reply_goes_elsewhere


def scene(sender: str, reply: str, *, listed: bool = False) -> Scene:
    replies = (Person(reply, ""),) if reply else ()
    letter = Letter(sender=Person(sender, ""), reply_to=replies, listed=listed)
    return Scene(letter=letter, us=Us(domains=frozenset({"acme.test"})))


def test_a_free_mailbox_behind_a_company_s_address_is_clear():
    found = reply_goes_elsewhere(scene("boss@buyer.test", "boss.buyer@gmail.com"))

    assert found is not None
    assert found.strength == 1.0
    assert found.said.template == "Answers would go to {reply}, not to {sender}"
    assert found.spots == ("boss.buyer@gmail.com",)


def test_another_company_s_address_is_half_clear():
    found = reply_goes_elsewhere(scene("boss@buyer.test", "boss@other.test"))

    assert found is not None
    assert found.strength == 0.5


@pytest.mark.parametrize(
    "innocent",
    [
        scene("boss@buyer.test", ""),
        scene("boss@buyer.test", "sales@buyer.test"),
        scene("news@em.buyer.test", "service@buyer.test"),
        scene("relay+anna.gmail.com@lists.test", "anna@gmail.com"),
        scene("boss@buyer.test", "anna@acme.test"),
        scene("boss@buyer.test", "list@lists.test", listed=True),
    ],
    ids=["no reply-to", "same house", "below the house", "a relay", "to ourselves", "mailing list"],
)
def test_it_is_silent_where_answers_stay_in_the_house(innocent: Scene):
    assert reply_goes_elsewhere(innocent) is None
