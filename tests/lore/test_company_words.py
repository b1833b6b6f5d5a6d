"""The tables of company names hold together."""

from pypinyin import lazy_pinyin

from counterseal.lore import company_words as tables
from counterseal.lore.syllables import syllables


def test_every_traditional_letter_sounds_like_its_simplified_one():
    assert [chr(old) for old, new in tables.SIMPLER.items() if lazy_pinyin(chr(old)) != lazy_pinyin(new)] == []


def test_every_place_is_written_in_pinyin():
    others = {"harbin", "shaanxi", "ruian", "huaian"}

    assert [place for place in tables.PLACES - others if not syllables(place)] == []


def test_no_word_is_both_a_place_and_a_trade():
    assert not tables.PLACES & tables.TRADES.keys()
    assert not tables.LANDS.keys() & tables.TRADES.keys()


def test_the_word_that_stands_for_a_trade_stands_for_itself():
    assert {tables.TRADES[word] for word in tables.TRADES.values()} == set(tables.TRADES.values())
