"""Numbers of earlier mail, known again in any writing."""

from __future__ import annotations

import pytest

from counterseal.lore.account_match import Number
from counterseal.lore.stood_numbers import MOST, StoodNumbers
from tests.lore.letters import START, mail

HOUSE = "hengtai.example"
ASKED = Number("hk", "902397816251")


def stood(fresh: str) -> tuple[bool, object]:
    numbers = StoodNumbers()
    numbers.learn(mail(1, fresh=fresh), HOUSE, START)
    return numbers.since(HOUSE, ASKED)


@pytest.mark.parametrize(
    "written", ["902397816251", "024-902-397816-251", "9023 9781 6251", "902397\n816251", "９０２３９７８１６２５１"]
)
def test_a_number_is_known_since_it_stood_there(written):
    assert stood(f"Our account number: {written}, with our bank") == (True, START)


@pytest.mark.parametrize(
    "fresh", ["Our account number: 902397816252", "Call 902397816251", "Our account number: 9023978 and 16251", ""]
)
def test_other_numbers_and_mail_without_money_say_nothing(fresh):
    assert stood(fresh) == (False, None)


def test_only_so_many_are_kept():
    numbers = StoodNumbers()
    numbers.learn(mail(1, fresh="account " + "\n\n".join(str(10**9 + one) for one in range(MOST + 5))), HOUSE, START)

    assert numbers.since(HOUSE, Number("other", str(10**9)))[0]
    assert not numbers.since(HOUSE, Number("other", str(10**9 + MOST + 1)))[0]
    assert numbers.since("other.example", ASKED) == (False, None)
