"""Letters of other scripts are read as the eye reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.confusables import LOOKS_LATIN, latin, scripts


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("ACME", "acme"),
        ("аcme", "acme"),
        ("асmе", "acme"),
        ("αcmε", "acme"),
        ("ａｃｍｅ", "acme"),
        ("𝐚𝐜𝐦𝐞", "acme"),
        ("ácmé", "acme"),
        ("æon", "aeon"),
        ("中国", "中国"),
        ("", ""),
    ],
)
def test_is_read_as_latin(name, read):
    assert latin(name) == read


def test_every_letter_of_the_table_becomes_a_latin_one():
    assert all(one.isascii() and one.isalpha() for one in LOOKS_LATIN.values())
    assert len(LOOKS_LATIN) > 150


@pytest.mark.parametrize(
    ("name", "found"),
    [("acme", {"LATIN"}), ("аcme", {"LATIN", "CYRILLIC"}), ("αβ", {"GREEK"}), ("中国", set())],
)
def test_the_alphabets_of_a_name(name, found):
    assert scripts(name) == found


@given(st.text(max_size=60))
def test_any_text_can_be_read(name):
    latin(name)
    scripts(name)
