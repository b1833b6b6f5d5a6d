"""An address that stands for the mailbox is judged by whom it imitates, where it is, and who set it."""

import pytest

from counterseal.lore.faces import face
from counterseal.lore.makers import Maker
from counterseal.model.finding import Severity, Shows
from counterseal.model.records import Change
from counterseal.testing import company, mailbox

PARTNER = [f"2026-02-{day:02} 10:00 message recipients=kim@harbour.test" for day in range(1, 5)]


def judged(address, maker=None, plain=Severity.LOW):
    box = mailbox(*PARTNER, "2026-03-02 08:00 change")
    return face(box, box.every(Change)[0], address, maker, plain)


@pytest.mark.parametrize("address", ["anna@acrne.test", "kim@harb0ur.test"], ids=["ours", "a partner's"])
def test_a_look_alike_is_an_intruders(address):
    found = judged(address)

    assert (found.severity, found.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert found.because[0].template == "{address} is made to look like “{target}”"


def test_what_a_stranger_set_is_an_intruders():
    found = judged("jo@gmail.com", Maker(None))

    assert (found.severity, found.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert len(found.because) == 2


@pytest.mark.parametrize("plain", [Severity.LOW, Severity.MEDIUM])
def test_an_honest_address_outside_is_as_bad_as_the_setting(plain):
    found = judged("jo@gmail.com", plain=plain)

    assert (found.severity, found.shows) == (plain, Shows.DOUBT)


@pytest.mark.parametrize("address", ["bo@acme.test", "x@mail.acme.test"])
def test_one_of_ours_is_none(address):
    assert judged(address) is None


def test_a_letter_more_in_our_own_name_is_grave_where_all_answers_go_there():
    world = company("2026-03-02 08:00 change who=anna@harbour-trade.test", domains=("harbour-trade.test",))
    box = world.mailbox("anna@harbour-trade.test")
    answers, identity = (
        face(box, world.records[0], "anna@harbour-trades.test", None, plain)
        for plain in (Severity.MEDIUM, Severity.LOW)
    )

    assert answers
    assert identity
    assert (answers.severity, answers.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert (identity.severity, identity.shows) == (Severity.MEDIUM, Shows.DOUBT)
