"""The words of labels are written as folded texts have them, and each has one meaning."""

from counterseal.mail.payments.label_words import SMALL, WORDS, words


def test_every_word_is_in_small_letters():
    assert [word for word in words() if word != word.lower()] == []


def test_every_language_can_say_account_and_bank():
    known = words()

    for account in "account konto cuenta compte conta счет حساب 口座 계좌 conto hesap 账号 帳號".split():
        assert known[account] == "account"
    for bank in "bank banco banque банк بنك 銀行 은행 banca banka 开户行 開戶行".split():
        assert known[bank] == "bank"
    assert known["tai khoan"] == "account"
    assert known["ngan hang"] == "bank"


def test_short_chinese_words_are_known_when_they_are_spread():
    assert words()["账    号"] == words()["账号"]


def test_small_words_are_few():
    assert len(SMALL) < 100
    assert "account" in WORDS
