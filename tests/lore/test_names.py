"""The lists hold plain lower-case names, each once, none of which imitates another."""

import pytest

from counterseal.lore.names import ACCOUNT_WORDS, BRANDS
from counterseal.mail.lookalikes import imitates


@pytest.mark.parametrize("names", [BRANDS, ACCOUNT_WORDS], ids=["brands", "account words"])
def test_every_name_is_plain_and_stands_there_once(names):
    assert len(set(names)) == len(names)
    assert all(name.isascii() and name.isalnum() and name == name.lower() and len(name) >= 3 for name in names)


def test_no_name_of_a_list_imitates_another_of_it():
    assert not [name for name in BRANDS if imitates(name, set(BRANDS) - {name})]
    assert not [name for name in ACCOUNT_WORDS if imitates(name, set(ACCOUNT_WORDS) - {name}, near=False)]


@pytest.mark.parametrize("colleague", ["weixing", "zhangwei", "officer", "supports", "manage", "dean", "clark", "lily"])
def test_people_and_ordinary_words_imitate_nothing(colleague):
    assert imitates(colleague, BRANDS) is None
    assert imitates(colleague, ACCOUNT_WORDS, near=False) is None
