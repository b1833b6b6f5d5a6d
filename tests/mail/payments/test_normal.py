"""Folding keeps every place and shows digits as a person sees them."""

from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.payments.normal import as_digits, bare, folded, is_masked, seen


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text):
    clean = seen(text)

    assert len(folded(clean)) == len(clean)
    assert "\r" not in clean
    assert not any(one in clean for one in "\u200b\u2060\ufeff")


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="`"), max_size=80))
def test_plain_text_stays_as_it_is(text):
    assert folded(seen(text)) == text


def test_digits_and_dashes_of_all_kinds():
    assert folded("１２３") == "123"
    assert folded("١٢٣ ۱۲۳ १२३") == "123 123 123"
    assert folded("12–34—56−78") == "12-34-56-78"
    assert folded("账号：１") == "账号:1"
    assert folded("Número İ ß Й") == "Numero I ß И"


def test_what_no_reader_sees_is_taken_out():
    assert seen("1\u200b2\u20603\ufeff4\u202c5\u00ad6") == "123456"
    assert seen("a\r\nb\rc") == "a\nb\nc"
    assert seen("\ud800") == "\ufffd"


def test_masked_numbers():
    assert is_masked("****1234")
    assert is_masked("XXXX-1234")
    assert not is_masked("1234 5678")


def test_letters_read_as_digits():
    assert as_digits("62O2 ".strip()) == "6202"
    assert as_digits("62A2") == ""
    assert bare("12-34 56.78") == "12345678"


def test_what_runs_from_right_to_left_is_read_as_it_is_seen():
    assert seen("IBAN: \u202e00 3102\u202c!") == "IBAN: 2013 00!"
