"""Words in other dress are read as the words they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.folding import LONGEST, fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Verify  your\n\tACCOUNT", "verify your account"),
        ("Überweisung für Straße", "uberweisung fur strase"),
        ("l’été “à” Noël…", 'l\'ete "a" noel.'),
        ("e-mail_address (new)", "e mail address new"),
        ("Ｖｅｒｉｆｙ ｎｏｗ", "verify now"),
        ("𝐕𝐞𝐫𝐢𝐟𝐲 now", "verify now"),
        ("Vеrify аccоunt", "verify account"),
        ("銀行賬戶變更", "银行账户变更"),
        ("付 款。请 查", "付款. 请查"),
        ("İstanbul ışık", "istanbul isik"),
        ("Xác minh tài khoản được", "xac minh tai khoan duoc"),
        ("حِسَاب", "حساب"),
        ("Счёт", "счет"),
        ("", ""),
    ],
)
def test_one_form(text, plain):
    assert fold(text) == plain


def test_an_alphabet_of_its_own_stays():
    assert fold("Срочно оплатить") == "срочно оплатить"


def test_what_is_too_long_is_cut():
    assert len(fold("a" * (LONGEST + 5))) == LONGEST


@given(st.text())
def test_it_never_raises_and_has_no_double_blanks(text):
    assert "  " not in fold(text)


def test_lone_surrogates_are_no_trouble():
    assert fold("a\ud800b") == fold("a\ud800b")
