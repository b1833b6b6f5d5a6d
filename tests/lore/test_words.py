"""Words of money and security are found in the languages of trade; words of every day are not."""

import pytest

from counterseal.lore.words import (
    bulk_sender,
    of_another_account,
    of_money,
    of_paying,
    of_security,
    shared_mailbox,
    spam_mark,
    warden,
)


@pytest.mark.parametrize(
    "word",
    [
        "Invoice",
        "wire transfer",
        "pro-forma",
        "IBAN",
        "Rechnung",
        "Überweisung",
        "facture",
        "счет",
        "付款",
        "银行账号变更",
        "請求書",
    ],
)
def test_words_of_money_are_found_as_they_stand(word):
    assert of_money([f" {word} ", "lunch"]) == (word,)


@pytest.mark.parametrize(
    "word", ["Phishing", "your password", "hacked", "contraseña", "密码", "登录异常提醒", "パスワード"]
)
def test_words_of_security_are_found(word):
    assert of_security([word]) == (word,)


@pytest.mark.parametrize("word", ["newsletter", "meeting", "report", "banker's lamp", "周报", "会议", ""])
def test_words_of_every_day_are_not_found(word):
    assert not of_money([word]) + of_security([word])


@pytest.mark.parametrize("mark", ["[SPAM]", "*** Suspected spam ***", "垃圾邮件"])
def test_a_mail_filters_mark_is_known(mark):
    assert spam_mark(mark)


@pytest.mark.parametrize("word", ["spam complaint", "invoice", "***", ""])
def test_other_words_are_no_mark(word):
    assert not spam_mark(word)


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@example.com",
        "noreply2@example.com",
        "shop-news@example.com",
        "do_not_reply@example.com",
        "mailer@example.com",
    ],
)
def test_addresses_that_nobody_answers_are_bulk(address):
    assert bulk_sender(address)


@pytest.mark.parametrize("address", ["anna@example.com", "newsome@example.com", "jo.updike@example.com"])
def test_people_are_not_bulk(address):
    assert not bulk_sender(address)


def test_senders_of_warnings_are_known():
    assert warden("account-security-noreply@accountprotection.example.com")
    assert not warden("jo.lee@example.com")


@pytest.mark.parametrize(
    "address", ["sales@acme.test", "export2@acme.test", "shared-orders@acme.test", "caiwu@acme.test"]
)
def test_mailboxes_of_a_task_are_shared(address):
    assert shared_mailbox(address)


@pytest.mark.parametrize("address", ["anna@acme.test", "salesman.jo@acme.test", "infante@acme.test"])
def test_mailboxes_of_people_are_not(address):
    assert not shared_mailbox(address)


def test_sellers_of_false_invoices_are_no_mail_about_money():
    assert spam_mark("代开发票")
    assert not spam_mark("发票")


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["RE: Invoices 4711"], ("invoice",)),
        (["Neue_Bankverbindung.pdf"], ("bankverbindung",)),
        (["New bank details", "Konto.pdf"], ("bank", "konto")),
        (["付款通知书.pdf"], ("付款", "付款通知")),
        (["Order 7", "Contract", "提单"], ()),
        (["Holiday"], ()),
    ],
)
def test_words_by_which_money_is_moved_stand_in_subjects_and_names(texts, words):
    assert of_paying(texts) == words


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("New bank details for our invoices", True), ("RE: Änderung unserer Bankverbindung", True), ("银行账号变更", True),
        ("Changement de coordonnées bancaires", True), ("New price list", False), ("Bank holiday", False),
        ("Your new account manager", False), ("Invoice 42", False),
    ],
)  # fmt: skip
def test_subjects_that_tell_another_bank_account(subject, told):
    assert of_another_account([subject]) == ((subject,) if told else ())
