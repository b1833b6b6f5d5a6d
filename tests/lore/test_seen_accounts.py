"""Accounts of earlier mail: whose they are, and in whose place they came."""

from __future__ import annotations

from dataclasses import replace

from counterseal.lore.account_match import Number
from counterseal.lore.seen_accounts import MOST, SeenAccounts, alike, house, later, numbers_beside
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from tests.lore.letters import NEW, OLD, START, WEI, mail, ours, pay

FREE = Person("wei1980@qq.com", "Wei Zhang")


def seen(*letters: Letter) -> SeenAccounts:
    found = SeenAccounts()
    for one in letters:
        found.learn(one, outgoing=one.domain == "ours.test")
    return found


def test_an_account_is_kept_with_who_named_it_and_when():
    (one,) = seen(mail(1, pay(beneficiary="Hengtai Ltd")), mail(5, pay(currency="EUR"))).of(Number("iban", OLD))

    assert (one.partner_domain, one.address, one.count) == ("hengtai.example", WEI.address, 2)
    assert (one.first, one.last) == (mail(1).received, mail(5).received)
    assert (one.beneficiary, one.currency, one.country, one.where) == ("Hengtai Ltd", "EUR", "DE", "text")
    assert one.instead is None
    assert one.key == ("iban", OLD)


def test_one_that_comes_later_says_in_whose_place():
    found = seen(mail(1, pay()), mail(2, pay(NEW)))

    assert [(one.account, one.instead) for one in found.of_house("hengtai.example")] == [
        (OLD, None),
        (NEW, ("iban", OLD)),
    ]


def test_accounts_side_by_side_and_of_other_currencies_are_in_nobodys_place():
    together = seen(mail(1, pay(), pay(NEW)))
    currencies = seen(mail(1, pay(currency="EUR")), mail(2, pay(NEW, currency="GBP")))

    assert [one.instead for one in together.of_house(WEI.address)] == [None, None]
    assert [one.instead for one in currencies.of_house(WEI.address)] == [None, None]


def test_what_is_quoted_hidden_or_wrong_is_not_learnt():
    found = seen(mail(1, pay(where="quoted"), pay(hidden=True), pay(valid=False)))

    assert found.of(Number("iban", OLD)) == ()


def test_our_own_accounts_are_told_to_partners():
    found = seen(ours(1, pay()), mail(2, pay()))

    assert [one.partner_domain for one in found.told("any@hengtai.example")] == ["hengtai.example"]
    assert list(found.ours) == [("iban", OLD)]
    assert found.of_house("hengtai.example") == ()  # they only say ours back to us


def test_a_partners_account_that_we_repeat_does_not_become_ours():
    assert seen(mail(1, pay()), ours(2, pay())).ours == {}


def test_free_mailboxes_are_houses_of_their_own():
    found = seen(mail(1, pay(), sender=FREE))

    assert [one.account for one in found.of_house(FREE.address)] == [OLD]
    assert found.of_house("qq.com") == ()
    assert house("a@mail.hengtai.example") == house("hengtai.example") == "hengtai.example"


def test_there_is_an_end_to_it():
    found = seen(mail(1, *(pay(f"DE{number:020d}") for number in range(MOST + 20))))

    assert len(found.of_house(WEI.address)) == MOST


def test_currencies():
    assert alike(pay(currency="RMB"), pay(currency="CNY"))
    assert alike(pay(), pay(currency="CNY"))
    assert not alike(pay(currency="USD"), pay(currency="CNY"))


def test_the_later_moment():
    assert later(None, None) is None
    assert later(START, None) == START


def test_one_account_in_several_writings_is_one():
    letters = [
        mail(1, pay("718642883044", scheme="hk", currency="HKD")),
        mail(2, pay("642883044", scheme="hk", written="024-718-642883-044")),
        mail(3, pay("024718642883044", scheme="other", currency="USD")),
    ]
    (one,) = seen(*letters).of_house(WEI.address)

    assert (one.account, one.count, one.whole, one.instead) == ("718642883044", 3, "024718642883044", None)
    assert (one.currency, one.mixed) == ("", True)
    assert [each.count for each in seen(*letters).of(Number("hk", "642883044"))] == [3]


def test_pieces_and_what_is_no_account_replace_nothing():
    letters = [
        mail(1, pay("3907009655268549889", scheme="cn_account")),
        mail(2, pay("39070096", scheme="other")),
        mail(3, pay("FR123456789", scheme="other")),
        mail(4, pay("102100099996", scheme="cnaps")),
    ]

    assert [one.instead for one in seen(*letters).of_house(WEI.address)] == [None, None, None]


def test_an_account_beside_the_old_one_replaces_it_only_by_words():
    quiet = seen(mail(1, pay()), mail(2, pay(), pay(NEW)))
    said = seen(mail(1, pay()), mail(2, pay(), pay(NEW), fresh="Please use the second from now on."))

    assert [one.instead for one in quiet.of_house(WEI.address)] == [None, None]
    assert [one.instead for one in said.of_house(WEI.address)] == [None, ("iban", OLD)]


def test_the_same_place_is_beside():
    payees = (pay(), pay(NEW), pay("GB82WEST12345698765432", where="pdf", file="a.pdf"))

    assert [one.account for one in numbers_beside(payees[0], payees)] == [NEW]


def test_what_we_write_back_is_noted_and_a_question_is_not():
    asked = seen(mail(1, pay()), replace(ours(2, pay()), fresh="Is this really yours?"))
    told = seen(mail(1, pay()), ours(2, pay()))

    assert [one.answered for one in asked.of_house(WEI.address)] == [None]
    assert [one.answered for one in told.of_house(WEI.address)] == [ours(2).received]
