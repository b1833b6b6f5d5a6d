"""The same account in two ways, and two accounts that only look alike."""

from __future__ import annotations

import pytest

from counterseal.lore.account_match import (
    Number,
    around,
    compared,
    number,
    rail,
    same_account,
    short,
    slip,
    sound,
    tails,
)
from tests.lore.letters import pay


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("iban", "DE89370400440532013000"), ("iban", "DE89370400440532013000")),
        (("iban", "GB29NWBK60161331926819"), ("sort_code", "31926819")),
        (("other", "0532013000"), ("iban", "DE89370400440532013000")),
        (("cn_account", "6222020000000000000"), ("card", "6222020000000000000")),
        (("hk", "024902397816251"), ("hk", "902397816251")),
        (("hk", "397816251"), ("other", "902397816251")),
        (("hk", "902397816251"), ("hk", "902397816251024")),
        (("other", "0000123456789"), ("other", "123456789")),
        (("aba", "021000021123456"), ("aba", "123456")),
        (("cn_account", "NRA1234567890"), ("cn_account", "1234567890")),
        (("clabe", "032180000118359719"), ("other", "00011835971")),
    ],
)
def test_one_account_in_two_ways(one, other):
    assert same_account(one, other)
    assert same_account(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("iban", "DE89370400440532013000"), ("iban", "GB29NWBK60161331926819")),
        (("iban", "DE89370400440532013000"), ("other", "3000")),
        (("other", "0532013000"), ("other", "0532013001")),
        (("other", "99123456"), ("other", "123456")),
        (("other", "87654321"), ("other", "54321")),
        (("iban", "DE89370400440532013000"), ("clabe", "032180000118359719")),
        (("other", "AB12345678"), ("other", "12345678")),
    ],
)
def test_two_accounts(one, other):
    assert not same_account(one, other)


def test_an_account_is_told_by_its_end():
    assert short("DE89370400440532013000") == "…3000"
    assert short("1234") == "1234"


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("3907009655268549889", "39070096", "part"),
        ("3907009655268549889", "390700968549889", "part"),
        ("3907009655268549889", "3907009655268649889", "digit"),
        ("3907009655268549889", "3907009655268549898", "digit"),
        ("3907009655268549889", "3907009655211149889", ""),
        ("3907009655268549889", "3907009612345678901", ""),
        ("1234567", "1234568", ""),
    ],
    ids=["the beginning", "a hole", "one digit", "two neighbours", "three digits", "the same bank", "too short"],
)
def test_pieces_and_digits(one, other, word):
    assert compared(Number("cn_account", one), Number("other", other)) == word
    assert compared(Number("other", other), Number("cn_account", one)) == word


def test_what_stood_before_the_account_counts():
    known = number(pay("642883044", scheme="hk", routing="024718", written="024-718-642883-044"))

    assert known == Number("hk", "642883044", "024718642883044")
    assert number(pay("642883044", scheme="hk"), "718-642883-044").whole == "718642883044"
    assert compared(known, Number("hk", "718642883044")) == "same"
    assert compared(known, Number("hk", "719642883044")) == "digit"
    assert compared(known, number(pay("642883044", scheme="hk"), "024-719-642883-044")) == "digit"
    assert compared(known, number(pay("642883044", scheme="hk"), "012-718-642883-044")) == "same"
    assert number(pay()).whole == ""


def test_ends_under_which_a_number_is_looked_up():
    assert list(tails(Number("other", "12345678"))) == ["345678"]
    assert list(tails(Number("other", "1234"))) == ["1234"]
    assert "13000A"[:5] in "".join(tails(Number("iban", "DE89370400440532013000")))


def test_what_is_told_like_an_account():
    assert sound("iban", "GB29NWBK60161331926819")
    assert sound("other", "12345678")
    assert sound("cn_account", "NRA12345678")
    assert not sound("cnaps", "102100099996")
    assert not sound("other", "FR123456789")


def test_ways_of_money():
    assert rail("iban") == "iban"
    assert rail("other", "VN") == "VN"
    assert rail("cn_account") == rail("card")


def test_a_difference_is_shown_and_not_the_number():
    assert around("3907009655268649889", "3907009655268549889") == "…5268649889"[:1] + "2686498…"
    assert around("1234", "1234") == "1234"


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [("DE8937", "DE8973", True), ("DE8937", "DE893", True), ("DE8937", "DE8937", True), ("DE8937", "GB2937", False), ("", "DE", False), ("1234567", "1", False)],
)  # fmt: skip
def test_a_slip_of_the_pen_stands_in_one_place(one, other, is_slip):
    assert slip(one, other) is is_slip
