"""Words of change, and letters that only name accounts."""

from __future__ import annotations

import pytest

from counterseal.lore.changing import asked_rather, says_change, says_which
from counterseal.mail.letter import Document, Letter
from tests.lore.letters import NEW, mail, pay


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Please remit to our new account below instead of the old one."),
        ("zh", "今后货款请汇入下面第二个账号，原账户停用。"),
    ],
)
def test_says_that_it_is_another_one(language, words):
    assert says_change(Letter(fresh=words, language=language))
    assert says_which(Letter(fresh=words, language=language))


@pytest.mark.parametrize(
    "words",
    ["Please use the second from now on.", "Bitte nutzen Sie ab sofort das zweite Konto.", "以后请使用第二个账户。"],
)
def test_says_which_of_two(words):
    assert says_which(Letter(fresh=words))


@pytest.mark.parametrize(
    "words",
    [
        "The bank account is unchanged:",
        "You may pay to either of the two accounts.",
        "For payments in British pounds please use:",
        "英镑付款请用以下账户",
        "以下两个账户均可付款",
        "",
    ],
)
def test_honest_letters_say_nothing_of_it(words):
    assert not says_which(Letter(fresh=words))


def test_the_file_that_names_the_account_is_read_too():
    document = Document(
        name="notice.pdf", kind="pdf", text="Please remit to our new account below instead of the old one."
    )
    letter = mail(1, pay(NEW, where="pdf", file="notice.pdf"), documents=(document,))

    assert says_change(letter)
    assert not says_change(mail(1, pay(NEW), documents=(document,)))


@pytest.mark.parametrize(
    ("fresh", "rather"),
    [
        ("Please pay the invoice to\nB2222222\n\nBest regards\nour bank: A1111111", True),
        ("A1111111 Old Bank\nDear Anna, please wire EUR 10.50 to\nB2222222", True),
        ("请将货款汇至:B2222222\n此致\nA1111111", True),
        ("Please pay to A1111111 or\nB2222222", False),
        ("Please pay to B2222222\nor A1111111", False),
        ("Please pay EUR to A1111111. Please pay pounds to B2222222", False),
        ("Banks: A1111111, B2222222", False),
        ("nothing stands here", False),
    ],
)
def test_money_is_asked_to_one_of_two(fresh, rather):
    old, new = pay(written="A1111111"), pay(NEW, written="B2222222")

    assert asked_rather(mail(1, old, new, fresh=fresh), new) is rather


def test_accounts_for_two_currencies_each_have_their_use():
    old, new = pay(written="A1111111", currency="EUR"), pay(NEW, written="B2222222", currency="USD")

    assert not asked_rather(mail(1, old, new, fresh="A1111111\nplease pay dollars to B2222222"), new)
    assert not asked_rather(mail(1, new, fresh="please pay to B2222222"), new)


@pytest.mark.parametrize("words", ["Our account is being audited.", "Das Konto ist geschlossen.", "原账户已冻结"])
def test_an_old_account_that_cannot_be_used(words):
    assert says_which(Letter(fresh=words))
