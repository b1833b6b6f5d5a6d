"""Phrases that stand there and are not meant."""

import pytest

from counterseal.mail.acts import acts
from counterseal.mail.sense import denies, meant


def families(sentence: str) -> set[str]:
    return {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize(
    "sentence",
    [
        "We did not change our bank account.",
        "We have never changed our bank account.",
        "If we ever change our bank account, we will call you.",
        "Should our bank account details change, we will write a letter.",
        "Our bank details have not changed.",
        "Beware of mails that say our bank details have changed.",
        "Scammers write that our bank details have changed.",
        "Phishing mails are like this: Hello. Our bank details have changed.",
        "Unsere Bankverbindung hat sich nicht geändert.",
        "No hemos cambiado nuestra cuenta bancaria.",
        "Nós não mudamos nossa conta bancária.",
        "Nous n'avons jamais changé de banque.",
        "我司银行账户没有变更。",
        "我司銀行賬戶並沒有變更。",
        "如果我司变更银行账户，会电话通知。",
        "谨防诈骗：骗子说我司银行账户已变更。",
        "Мы не меняли новые банковские реквизиты.",
    ],
)
def test_no_change_of_account(sentence):
    assert "account_change" not in families(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Our bank details have changed.",
        "Do not forget that our bank details have changed.",
        "Please do not use the old account.",
        "Beware of fraud. Our bank details have changed.",
        "我司银行账户已变更，请不要再使用旧账户。",
    ],
)
def test_a_change_of_account(sentence):
    assert "account_change" in families(sentence)


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("We will never ask you to confirm your password.", "credentials"),
        ("Your account will not be suspended.", "threat"),
        ("This is not urgent.", "urgency"),
        ("There is no need to make a payment today.", "payment_request"),
        ("Gift card scams: they ask you to buy gift cards.", "gift_card"),
        ("不会要求您提供密码。", "credentials"),
    ],
)
def test_denied_or_warned_of(sentence, family):
    assert family not in families(sentence)


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("If you do not verify your account, it will be closed.", "credentials"),
        ("Unless you verify your account, it will be suspended.", "threat"),
        ("Do not hesitate to verify your account.", "credentials"),
        ("We noticed suspicious sign-in attempts: verify your account.", "credentials"),
    ],
)
def test_a_condition_that_presses_is_meant(sentence, family):
    assert family in families(sentence)


def test_what_somebody_else_said_weighs_less():
    (told,) = (
        one for one in acts("The mail said that your account will be suspended.", "", "en") if one.family == "threat"
    )
    (meant_,) = (one for one in acts("Your account will be suspended.", "", "en") if one.family == "threat")

    assert told.clear < meant_.clear / 2


def test_the_footers_of_companies_ask_for_nothing():
    footer = "This e-mail may contain confidential information. If you are not the intended recipient, reply immediately and delete it; it is strictly confidential."

    assert not families("See you on Monday.\n\n" + footer) & {"secrecy", "urgency", "threat"}


def test_a_negation_in_the_words_is_found():
    assert denies("account has not been changed")
    assert denies("账户没有变更")
    assert not denies("notable change")


def test_warnings_and_greetings_are_always_meant():
    assert meant("never beware of", 6, 15, "warning_about_fraud", ()) == 1.0


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("we will never inform you of a change of bank account by e mail", "change of bank"),
        ("we do not notify you of a change of bank account by mail", "change of bank"),
    ],
)
def test_what_is_never_told_by_mail_is_no_change(words, phrase):
    start = words.index(phrase)

    assert meant(words, start, start + len(phrase), "account_change", ()) == 0
