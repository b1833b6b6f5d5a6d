"""A spoilt word is an imitation; another word is another company."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.one_letter import one_letter


@pytest.mark.parametrize(
    ("name", "known", "trick"),
    [
        ("bluestome", "bluestone", "replaced"),
        ("bluestne", "bluestone", "dropped"),
        ("bluestonne", "bluestone", "doubled"),
        ("bluestxone", "bluestone", "added"),
        ("blueston3x", "bluestonex", ""),
        ("bleustone", "bluestone", "swapped"),
        ("bluestones", "bluestone", "plural"),
        ("hegtaielectronics", "hengtaielectronics", "dropped"),
        ("shezhenzwin", "shenzhenzwin", "dropped"),
        ("b1uestonne", "bluestone", "doubled"),
        ("zwintrx", "zwintrex", "dropped"),
    ],
)
def test_an_imitation_is_named(name, known, trick):
    assert one_letter(name, known) == trick


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("hongtai", "hengtai"),
        ("stoneward", "stoneyard"),
        ("abdtools", "abctools"),
        ("zwin2trade", "zwin1trade"),
        ("zwintrade1", "zwintrade2"),
        ("zwintrade", "zwintrade2"),
        ("kano", "kana"),
        ("bluestone", "bluestone"),
        ("bluestonexy", "bluestone"),
        ("real-trade", "teal-trade"),
    ],
)
def test_two_honest_names_are_silent(name, known):
    assert one_letter(name, known) == ""


def test_below_another_suffix_more_is_chance():
    assert one_letter("bratrix", "brotrix") == "replaced"
    assert one_letter("bratrix", "brotrix", same_top=False) == ""
    assert one_letter("zwintrexkala", "zwintrexkola", same_top=False) == "replaced"


@given(
    st.text(alphabet="abcdez0159-", min_size=1, max_size=14), st.text(alphabet="abcdez0159-", min_size=1, max_size=14)
)
def test_any_two_names_can_be_asked(name, known):
    assert one_letter(name, name) == ""
    one_letter(name, known)
