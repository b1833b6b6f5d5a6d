"""Numbers written against programs are read as people see them, each letter in its place; nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.veiled import mixed, unveiled

IBAN = "DE89370400440532013000"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ВE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("GВ29 NWВK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
        ("ⒹⒺ⑧⑨ 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
        ("IBAN: 0003 1023 5044 0040 7398ED", "IBAN: DE8937 0400 4405 3201 3000"),
        ("D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", IBAN + " " * 21),
        ("DE89|3704|0044|0532|0130|00", IBAN + " " * 5),
        ("账号:七四五六一二三四五六七八", "账号:745612345678"),
        ("账号:1234/5678/9012/345", "账号:1234 5678 9012 345"),
        ("Account No.\t1234\t5678\t9012", "Account No.\t1234 5678 9012"),
    ],
)
def test_what_a_person_sees_is_read(written, plain):
    assert unveiled(folded(seen(written))) == plain


@pytest.mark.parametrize(
    "text",
    [
        "В 61 статье сказано, РL61 1090",  # no check digits fit
        "第一二三季度, 二〇二四年一月",
        "2024/11/24, 4500128837/4500128841",
        "Quantity\t1200\t3400\t5600",
        "0003 1023 5044 0040 7397ED",
    ],
)
def test_what_is_none_stays_as_it_is(text):
    assert unveiled(text) == text


def test_a_veiled_beginning_is_noticed():
    assert mixed("ВE68 5390")
    assert not mixed("BE68 5390, по статье 61")


@given(st.text(max_size=300))
def test_places_stay_places(text):
    plain = folded(seen(text))
    assert len(unveiled(plain)) == len(plain)
