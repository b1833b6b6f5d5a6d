"""Each scheme's check digits, on published examples and on numbers computed here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.iso7064 import mod_11_10

from counterseal.mail.payments.identifiers import (
    bank_names,
    bic,
    ifsc,
    is_aba,
    is_card,
    is_cbu,
    is_clabe,
    is_cnaps,
    nz_account,
    pix_key,
    slash_account,
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DEUTDEFF500", "DEUTDEFF500"),
        ("DEUT DE FF 500", "DEUTDEFF500"),
        ("deutdeff", "DEUTDEFF"),
        ("CHASUS33 ABA 0210", "CHASUS33"),
        ("Commerzbank", ""),
        ("ABCDXXFF", ""),
        ("12345678", ""),
    ],
)
def test_a_bic_has_a_country_in_its_middle(text, code):
    found = bic(text)

    assert (found[0] if found else "") == code


def test_without_a_label_a_bic_is_in_capitals():
    assert bic("deutdeff", loud=True) is None
    assert bic("DEUTDEFF", loud=True) == ("DEUTDEFF", 0, 8)


def test_registered_names_are_known_or_unknown():
    assert any("commerzbank" in name for name in bank_names("COBADEFFXXX"))
    assert bank_names("QQQQDEQQ") == frozenset()
    assert bank_names("no") == frozenset()


@given(st.text(alphabet="0123456789", min_size=11, max_size=11))
def test_cnaps_follows_iso_7064(digits):
    number = digits + mod_11_10.calc_check_digit(digits)
    other = digits + str((int(number[-1]) + 1) % 10)

    assert is_cnaps(number) is (digits[:3] != "000")
    assert not is_cnaps(other)


@given(st.text(alphabet="0123456789", min_size=14, max_size=14))
def test_cards_follow_luhn(digits):
    number = "62" + digits

    assert is_card(number + luhn.calc_check_digit(number))


def test_national_numbers():
    assert is_aba("121000248")
    assert not is_aba("121000249")
    assert not is_aba("000000000")
    assert is_clabe("032180000118359719")
    assert not is_clabe("032180000118359718")
    assert not is_clabe("0" * 18)
    assert is_cbu("2850590940090418135201")
    assert not is_cbu("2850590940090418135202")


def test_accounts_whose_form_tells_the_country():
    assert nz_account("01-0242-0100194-00") == ("010242010019400", "010242", True, 0, 18)
    assert nz_account("nothing") is None
    assert slash_account("19-2000145399/0800") == ("192000145399", "0800", True, 0, 18)
    assert slash_account("19-2000145398/0800") == ("192000145398", "0800", False, 0, 18)
    assert slash_account("12/08/24") is None


def test_ifsc_has_a_zero_in_its_middle():
    assert ifsc("HDFC0001234") == ("HDFC0001234", False)
    assert ifsc("HDFCO001234") == ("HDFC0001234", True)
    assert ifsc("HDFC1001234") is None


@pytest.mark.parametrize(
    ("text", "key", "valid"),
    [
        ("11.222.333/0001-81", "11222333000181", True),
        ("11.222.333/0001-82", "11222333000182", False),
        ("111.444.777-35", "11144477735", True),
        ("+55 11 91234-5678", "+5511912345678", None),
        ("Anna@Example.com", "anna@example.com", None),
        ("123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000", None),
    ],
)
def test_pix_keys_are_of_five_kinds(text, key, valid):
    found = pix_key(text)

    assert found is not None
    assert found[:2] == (key, valid)


def test_a_word_is_no_pix_key():
    assert pix_key("chave") is None
