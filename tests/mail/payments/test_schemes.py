"""The scheme is told by the number's form, by the bank's number beside it, else by the country."""

import pytest

from counterseal.mail.payments.grouping import Entry
from counterseal.mail.payments.page import Field
from counterseal.mail.payments.schemes import Told, scheme_of


def entry(value: str, kind: str = "account", **beside: str) -> Entry:
    account = Field(kind, value, 0, len(value), 0)
    return Entry(account, {name: Field(name, text, 0, 1, 0) for name, text in beside.items()})


@pytest.mark.parametrize(
    ("made", "country", "told"),
    [
        (entry("1234567890123"), "CN", Told("cn_account", "1234567890123")),
        (entry("12345678"), "CN", Told("other", "12345678")),
        (entry("12345678"), "US", Told("aba", "12345678")),
        (entry("12345678", aba="121000248"), "", Told("aba", "12345678", "121000248")),
        (entry("12345678", aba="121000248", sort="123456"), "GB", Told("sort_code", "12345678", "123456")),
        (entry("12345678", bankcode="004", branchcode="808"), "HK", Told("hk", "12345678", "004808")),
        (entry("12345678", bik="044525225"), "RU", Told("other", "12345678", "044525225")),
        (entry("6222021234567890128"), "CN", Told("card", "6222021234567890128", "", True)),
        (entry("6222021234567890129", "card"), "CN", Told("card", "6222021234567890129", "", False)),
        (entry("032180000118359719"), "MX", Told("clabe", "032180000118359719", "", True)),
        (entry("12345678"), "", Told("other", "12345678")),
    ],
)
def test_schemes(made, country, told):
    assert scheme_of(made, country, made.account.value) == told


def test_chinese_words_before_a_number_tell_a_chinese_account_unless_they_are_traditional():
    one = entry("1234567890123")

    assert scheme_of(one, "", "账号：1234567890123").scheme == "cn_account"
    assert scheme_of(one, "", "帳號：1234567890123").scheme == "other"


def test_the_bank_written_before_an_account_of_hong_kong_is_the_banks_number():
    account = Field("account", "012875201234567", 0, 19, 0)

    assert scheme_of(Entry(account), "HK", "012-875-2-0123456-7") == Told("hk", "875201234567", "012")


def test_the_branch_of_a_bank_that_prints_it_first_stays_in_the_account():
    account = Field("account", "808123456838", 0, 14, 0)

    assert scheme_of(Entry(account), "HK", "808-123456-838") == Told("hk", "808123456838")
