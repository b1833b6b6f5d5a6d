"""Names of companies fall apart into words and syllables; what was spoilt does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.name_words import (
    a_name,
    by_two,
    chosen,
    city,
    common,
    head,
    kinds,
    syllable,
    syllables,
    word,
    words_only,
)


@pytest.mark.parametrize("name", ["hengtai", "bluestone", "hengtaielectronics", "hengtaitrade88", "greenvalleyfoods"])
def test_names_fall_apart(name):
    assert a_name(name)


@pytest.mark.parametrize("name", ["hegtai", "bluestome", "zwintrex", "hengtaielectronisc", "x" * 60])
def test_what_was_spoilt_does_not(name):
    assert not a_name(name)


def test_words_alone():
    assert words_only("bluestone")
    assert words_only("")
    assert not words_only("hengtai")


@pytest.mark.parametrize(("name", "count"), [("hengtai", 2), ("xian", 1), ("shenzhen", 2), ("acme", 0), ("", 0)])
def test_syllables_are_counted(name, count):
    assert syllables(name) == count


def test_a_word_and_a_syllable():
    assert word("steel")
    assert syllable("zhuang")
    assert not word("stele")
    assert not syllable("zhu4")


@pytest.mark.parametrize(("name", "own"), [("zwintech", "zwin"), ("zwin", "zwin"), ("hengtaielectronics", "hengtai")])
def test_the_head_is_what_is_the_companys_own(name, own):
    assert head(name) == own


def test_a_city_covers_a_letter_or_not():
    assert city("shenzhenacme", 3)
    assert not city("shenzhenacme", 9)


def test_common_names_are_those_of_many():
    assert common("summit")
    assert common("hengtai")
    assert not common("zwintrex")


def test_the_kind_of_business_has_one_form_and_order():
    assert kinds("zwintech") == kinds("zwintechnology") == kinds("technologyzwin")
    assert kinds("zwinwerk") is None
    assert kinds("summittech") is None


def test_lengths_by_two_letters():
    assert by_two(["trade", "made"], ends=True) == {"de": (5, 4)}
    assert by_two(["trade", "tr"], ends=False) == {"tr": (5, 2)}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=40))
def test_any_name_can_be_taken_apart(name):
    assert isinstance(a_name(name), bool)
    assert name.startswith(head(name))


@pytest.mark.parametrize("name", ["cnzhengyi", "cnxingke", "yiyuanwan", "ruihai-cn", "hengtaielectronics"])
def test_somebody_chose_these(name):
    assert chosen(name)


@pytest.mark.parametrize("name", ["q7vx2k9wj4tz8", "cnq7vx2k9wj4", "xkqjzwvbtr"])
def test_nobody_chose_these(name):
    assert not chosen(name)
