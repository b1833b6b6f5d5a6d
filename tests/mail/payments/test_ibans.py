"""IBANs are believed by their check digits alone; labelled ones are repaired, or said to be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schwifty import IBAN, registry
from stdnum import iban as second

from counterseal.mail.payments.ibans import COUNTRIES, ibans_in, is_iban, labelled, repaired, spec

DE = "DE89370400440532013000"


@given(st.randoms(use_true_random=False))
def test_what_schwifty_makes_is_an_iban_and_a_changed_digit_is_none(chance):
    number = str(IBAN.random(random=chance))
    last = number[-1]

    assert is_iban(number)
    assert not is_iban(number[:-1] + ("1" if last != "1" else "2"))
    assert not is_iban(number[:-1])


def test_a_second_library_agrees_on_published_examples():
    for number in (DE, "GB29NWBK60161331926819", "FR7630006000011234567890189", "NL91ABNA0417164300"):
        assert is_iban(number)
        assert second.is_valid(number)


def test_every_country_has_a_form():
    assert all(spec(country) for country in COUNTRIES)
    assert registry.get_iban_spec("DE") == spec("DE")
    assert spec("US") is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"pay {DE}.", [DE]),
        (f"IBAN{DE}", [DE]),
        ("DE89 3704 0044\n> 0532 0130 00", [DE]),
        ("d e 8 9", []),
        (f"x{DE}", []),
        (f"{DE}1", []),
        ("DE89 3704 0044 0532 0130 01", []),
        (f"{DE} {DE}", [DE, DE]),
    ],
)
def test_they_are_found_where_they_stand_alone(text, numbers):
    assert [one.number for one in ibans_in(text)] == numbers


@pytest.mark.parametrize(
    ("text", "number", "why", "mended"),
    [
        ("DE89 37O4 OO44 O532 O13O OO", DE, "", True),
        ("DE89 3704 0044 0532 0130 01 BIC", "DE89370400440532013001", "digits", False),
        ("GB29NWBK6016133192681 ", "GB29NWBK6016133192681", "length", False),
        ("GB29 1111 6016 1331 9268 19", "GB29111160161331926819", "form", False),
        ("US12 1234 5678 9012", "US12123456789012", "country", False),
    ],
)
def test_what_a_label_calls_one_is_repaired_or_wrong(text, number, why, mended):
    one = labelled(text, 0, len(text), sure=True)

    assert one is not None
    assert (one.number, one.why, one.repaired, one.valid) == (number, why, mended, not why)


def test_words_behind_a_label_are_no_iban():
    assert labelled("is the International Bank Account Number", 0, 40, sure=True) is None
    assert labelled("DE89", 0, 4, sure=True) is None


def test_nothing_is_repaired_that_does_not_fit_then():
    form = spec("DE")

    assert form is not None
    assert repaired("DE89370400440532O13001", form) == ""
    assert repaired("DE8937040044X532013000", form) == ""
