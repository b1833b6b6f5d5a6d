"""Every status of a payment instruction, and the honest cases beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterseal.lore.past import Past
from counterseal.lore.payee_status import cases, cases_of, with_status
from counterseal.lore.register import Register
from counterseal.mail.letter import Document, Letter
from counterseal.mail.people import Person
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.model.payee import Payee
from counterseal.model.text import text
from tests.lore.letters import ANNA, BEN, NEW, OLD, US, WEI, learnt, mail, ours, pay, scene, trade

THIRD = "FR1420041010050500013M02606"
MULLER = Person("k.muller@muller.example", "Karl Muller")
SIGNATURE = "Dear Anna,\nplease pay to\nAccount: {}\nBank: Commerzbank\nBest regards\nWei"


def account(number: str = OLD, standing: Standing = Standing.KNOWN, **more: object) -> PayeeAccount:
    values = {"scheme": "iban", "account": number, "standing": standing, "verified_at": date(2026, 1, 5)}
    return PayeeAccount(**(values | more))  # type: ignore[arg-type]


def book(*accounts: PayeeAccount, domain: str = "hengtai.example", name: str = "Hengtai Ltd") -> Register:
    return Register([Partner(id="1", names=(name,), domains=(domain,), accounts=accounts)])


def status(letter: Letter, past: Past | None = None, register: Register | None = None) -> list[str]:
    return [one.status for one in with_status(letter, register or Register(), past or Past(), US)]


def why(letter: Letter, past: Past, register: Register | None = None) -> tuple[str, str, str]:
    (case,) = cases(letter, register or Register(), past, US)
    return case.payee.status, case.reason, case.other


# ---------------------------------------------------------------------------------------------------------------- innocent


def test_without_ledger_and_past_every_account_is_new():
    assert status(mail(1, pay())) == ["new"]
    assert status(mail(1)) == []


def test_wrong_check_digits_are_invalid_whatever_else():
    assert status(mail(400, pay(valid=False)), trade(), book(account())) == ["invalid"]


def test_the_ledger_knows_and_mail_has_seen():
    assert status(mail(400, pay()), register=book(account())) == ["known"]
    assert status(mail(400, pay()), register=book(account(standing=Standing.SEEN))) == ["seen"]
    assert status(mail(400, pay()), trade()) == ["seen"]


def test_another_currency_and_a_second_confirmed_account_are_no_change():
    euro = book(account(currency="EUR"))

    assert status(mail(400, pay(NEW, currency="USD")), register=euro) == ["new"]
    assert status(mail(400, pay(NEW)), register=book(account(), account(NEW))) == ["known"]
    assert status(mail(400, pay(NEW, currency="USD")), learnt(mail(1, pay(currency="EUR")))) == ["new"]


def test_accounts_that_stood_side_by_side_stay_seen():
    past = learnt(mail(1, pay(), pay(NEW)))

    assert status(mail(2, pay(NEW)), past) == ["seen"]


WORDS = "Please remit to our new account below instead of the old one."


def test_an_account_beside_the_old_one_is_one_more():
    for more in ({}, {"currency": "GBP"}, {"currency": "EUR"}):
        assert status(mail(400, pay(), pay(NEW, **more)), trade()) == ["seen", "new"]
        assert status(mail(400, pay(), pay(NEW, **more)), register=book(account())) == ["known", "new"]


@pytest.mark.parametrize("words", [WORDS, "Both are ours. Please use the second from now on."])
def test_two_accounts_and_words_that_say_which_are_a_change(words):
    letter = mail(400, pay(), pay(NEW), fresh=words)

    assert status(letter, trade()) == ["seen", "changed"]
    assert status(letter, register=book(account())) == ["known", "changed"]


def test_one_of_two_known_accounts_is_replaced():
    past = learnt(*(mail(day, pay(currency="EUR"), pay(THIRD, currency="USD")) for day in (1, 30)))

    assert status(mail(400, pay(currency="EUR"), pay(NEW, currency="USD")), past) == ["seen", "changed"]
    assert status(mail(400, pay(currency="EUR"), pay(NEW, currency="GBP")), past) == ["seen", "new"]


def test_another_currency_with_words_of_change_is_a_change():
    euro = learnt(mail(1, pay(currency="EUR")))

    assert status(mail(400, pay(NEW, currency="USD"), fresh=WORDS), euro) == ["changed"]
    assert status(mail(400, pay(NEW, currency="USD"), fresh=WORDS), register=book(account(currency="EUR"))) == [
        "changed"
    ]


HK, CN = "902397816251", "3907009655268549889"


def hk(number: str = HK, written: str = "", **more: object) -> Payee:
    return pay(number, scheme="hk", country="HK", valid=None, written=written or number, **more)


@pytest.mark.parametrize(
    "payee",
    [
        hk(), hk("024902397816251"), hk("397816251", "024-902-397816-251"), hk("397816251", routing="024902"),
        hk(HK + "024"), replace(hk(), scheme="other"), replace(hk(), scheme="cn_account"),
    ],
)  # fmt: skip
def test_one_account_in_every_writing_is_seen_and_known(payee):
    past = learnt(mail(1, hk()), mail(2, hk("397816251", "024-902-397816-251")))
    register = book(account(HK, scheme="hk"))

    assert status(mail(400, payee), past) == ["seen"]
    assert status(mail(400, payee), register=register) == ["known"]


@pytest.mark.parametrize("number", ["39070096", "390700968549889"])
def test_a_piece_of_the_known_account_is_no_change(number):
    past = learnt(mail(1, pay(CN, scheme="cn_account", country="CN")))
    piece = pay(number, scheme="other")

    assert status(mail(400, piece), past) == ["new"]
    assert status(mail(400, piece, fresh=WORDS), past) == ["changed"]
    whole = pay(CN, scheme="cn_account")
    assert status(mail(400, whole), learnt(mail(1, piece))) == ["new"]
    assert status(
        mail(400, pay("3907009612345678901", scheme="cn_account")), learnt(mail(1, whole), mail(2, piece))
    ) == ["changed"]


def test_one_digit_that_differs_is_a_conflict():
    past = learnt(mail(1, pay(CN, scheme="cn_account")))
    letter = mail(400, pay(CN.replace("85", "86"), scheme="cn_account"))

    assert why(letter, past) == ("conflict", "digit", CN)
    assert why(letter, Past(), book(account(CN, scheme="cn_account"))) == ("conflict", "digit", CN)
    other = mail(400, pay(CN.replace("85", "86"), scheme="cn_account", currency="USD"))
    assert status(other, learnt(mail(1, pay(CN, scheme="cn_account", currency="CNY")))) == ["new"]


def test_what_is_no_account_is_no_change():
    assert status(mail(400, pay("102100099996", scheme="cnaps")), trade()) == ["new"]
    assert status(mail(400, pay("FR123456789", scheme="other")), trade()) == ["new"]


def test_a_number_that_stood_in_their_mail_long_ago_is_no_news():
    missed = f"Account number: {HK}"
    past = learnt(mail(1, pay(), fresh="Account: below"), mail(2, fresh=missed), mail(100, pay()))

    assert status(mail(400, hk()), past) == ["seen"]
    past.learn(mail(390, fresh=f"Account number: {CN}"), outgoing=False)
    assert status(mail(400, pay(CN, scheme="cn_account")), past) == ["changed"]


def test_a_stranger_with_a_known_partners_account_names_the_right_one():
    assert status(mail(1, pay(), sender=MULLER), register=book(account())) == ["known"]


def test_a_new_partner_in_the_thread_with_its_own_account_is_new():
    forwarder = Person("ops@ship-fast.example", "Mia Lund")
    letter = mail(400, pay(NEW, beneficiary="Ship Fast GmbH"), sender=forwarder, subject="Re: Order 1 of spring")

    assert status(letter, trade()) == ["new"]


def test_the_same_account_written_in_another_way_is_no_change():
    national = pay("31926819", scheme="sort_code")

    assert status(mail(400, national), learnt(mail(1, pay(NEW)))) == ["seen"]


# ---------------------------------------------------------------------------------------------------------------- changed


@pytest.mark.parametrize(
    "sender",
    [WEI, Person("wei.zhang@hengtal.example", "Zhang"), Person("office7@gmail.com", "Wei Zhang")],
    ids=["the partner", "a look-alike", "the same name elsewhere"],
)
def test_an_account_in_the_place_of_another_one_is_a_change(sender):
    (case,) = cases(mail(400, pay(NEW), sender=sender), Register(), trade(), US)

    assert case.payee.status == "changed"
    assert case.old is not None
    assert (case.old.account, case.old.count, case.old.verified) == (OLD, 12, False)
    assert case.posing is (sender is not WEI)


def test_the_ledgers_account_is_told_first():
    (case,) = cases(mail(400, pay(NEW)), book(account(THIRD)), trade(), US)

    assert case.payee.status == "changed"
    assert case.partner == "Hengtai Ltd"
    assert case.old is not None
    assert (case.old.account, case.old.at, case.old.verified) == (THIRD, date(2026, 1, 5), True)


def test_a_colleague_who_passes_an_invoice_on_is_held_to_the_ledger():
    letter = mail(400, pay(NEW, beneficiary="Hengtai Ltd"), sender=BEN)

    assert status(letter, register=book(account())) == ["changed"]


def test_repeating_a_change_makes_it_no_better_for_half_a_year():
    past = trade()
    past.learn(mail(400, pay(NEW)), outgoing=False)

    assert status(mail(405, pay(NEW)), past) == ["changed"]
    assert status(mail(500, pay(NEW)), past) == ["changed"]
    assert status(mail(600, pay(NEW)), past) == ["seen"]
    assert status(mail(405, pay()), past) == ["seen"]


def test_an_account_seen_after_the_ledger_was_verified_is_a_change():
    past = trade()
    past.learn(mail(400, pay(NEW)), outgoing=False)

    assert status(mail(405, pay(NEW)), past, book(account())) == ["changed"]


def test_our_own_account_in_a_letter_to_a_customer():
    past = learnt(ours(1, pay()), ours(2, pay()))
    (case,) = cases(ours(40, pay(NEW)), Register(), past, US)

    assert (case.payee.status, case.reason) == ("changed", "ours")
    assert status(ours(40, pay()), past) == ["seen"]
    assert status(ours(40, pay(NEW), to=(BEN,)), past) == ["new"]
    assert status(ours(40, pay(NEW), to=(MULLER,)), past) == ["new"]
    assert status(ours(40, pay(THIRD)), learnt(ours(1, pay()), mail(2, pay(THIRD)))) == ["seen"]
    past.learn(ours(40, pay(NEW)), outgoing=True)
    assert status(ours(41, pay(NEW)), past) == ["changed"]
    assert status(ours(41, pay()), past, book(account())) == ["known"]


def test_an_account_in_our_name_to_a_new_customer():
    past = learnt(ours(1, pay(beneficiary="Ours Trading GmbH")))

    assert status(ours(40, pay(NEW, beneficiary="Ours Trading GmbH"), to=(MULLER,)), past) == ["changed"]


# --------------------------------------------------------------------------------------------------------------- reverted


def test_a_retired_account_comes_back():
    register = book(account(standing=Standing.RETIRED), account(NEW))
    (case,) = cases(mail(400, pay()), register, Past(), US)

    assert case.payee.status == "reverted"
    assert case.old is not None
    assert case.old.account == NEW
    assert status(mail(400, pay()), register=book(account(standing=Standing.RETIRED))) == ["reverted"]


def test_an_account_that_mail_replaced_long_ago_comes_back():
    past = learnt(*(mail(day, pay()) for day in (1, 2, 3)), *(mail(day, pay(NEW)) for day in (100, 150, 200)))

    assert status(mail(150, pay()), past) == ["seen"]
    assert status(mail(300, pay()), past) == ["reverted"]
    assert status(mail(300, pay(NEW)), past) == ["seen"]


# --------------------------------------------------------------------------------------------------------------- conflict


def test_the_account_of_another_partner():
    other = Partner(id="2", names=("Muller KG",), domains=("muller.example",), accounts=(account(NEW),))
    register = Register([*book(account()).partners, other])

    assert why(mail(400, pay(NEW)), Past(), register) == ("conflict", "other", "Muller KG")
    assert status(mail(400, pay(NEW), to=(ANNA, MULLER)), register=register) == ["changed"]


def test_an_account_that_another_sender_named_under_another_name():
    past = trade()
    past.learn(mail(390, pay(NEW, beneficiary="Muller Maschinen GmbH"), sender=MULLER), outgoing=False)

    assert why(mail(400, pay(NEW, beneficiary="Hengtai Ltd")), past) == ("conflict", "other", "muller.example")


def test_an_account_in_our_name_that_we_never_named():
    past = learnt(ours(1, pay(beneficiary="Ours Trading GmbH")))
    letter = mail(9, pay(NEW, beneficiary="Ours Trading GmbH"))

    assert why(letter, past) == ("conflict", "ours", "")
    assert status(mail(9, pay(beneficiary="Ours Trading GmbH")), past) == ["seen"]


def test_text_and_file_disagree():
    letter = mail(1, pay(), pay(NEW, where="pdf", file="invoice.pdf"))

    assert [(one.payee.status, one.reason, one.other) for one in cases(letter, Register(), Past(), US)] == [
        ("conflict", "file", NEW),
        ("conflict", "file", OLD),
    ]
    assert [one.payee.status for one in cases(letter, Register(), trade(), US)] == ["seen", "conflict"]


@pytest.mark.parametrize(
    "payees",
    [
        (pay(), pay(where="pdf")),
        (pay(currency="EUR"), pay(NEW, where="pdf", currency="USD")),
        (pay(beneficiary="Hengtai Electronics Ltd"), pay(NEW, where="pdf", beneficiary="Muller Maschinen GmbH")),
        (pay(), pay(NEW), pay(THIRD, where="pdf")),
    ],
    ids=["the same", "other currencies", "other names", "several"],
)
def test_text_and_file_that_may_differ(payees):
    assert "conflict" not in status(mail(1, *payees))


def test_what_does_not_fit_together_is_a_conflict_until_it_was_seen():
    odd = pay(why=text("the bank is in another country"))

    assert why(mail(1, odd), Past()) == ("conflict", "inside", "")
    assert status(mail(400, odd), trade()) == ["seen"]


# -------------------------------------------------------------------------------------------------------------- quotations


def test_an_account_changed_inside_the_quotation():
    first = mail(1, pay(), fresh=SIGNATURE.format(OLD))
    answer = mail(9, pay(NEW, where="quoted"), in_reply_to=first.message_id, quoted=SIGNATURE.format(NEW))

    assert why(answer, learnt(first)) == ("conflict", "altered", OLD)


def test_what_is_quoted_as_it_was_is_seen_and_never_changed():
    first = mail(1, pay(), fresh=SIGNATURE.format(OLD))
    past = learnt(first)
    answer = mail(9, pay(where="quoted"), in_reply_to=first.message_id, quoted=SIGNATURE.format(OLD))
    other = mail(9, pay(NEW, where="quoted"), in_reply_to=first.message_id, quoted="Somebody else's\n" + NEW)

    assert status(answer, past) == ["seen"]
    assert status(answer, past, book(account())) == ["known"]
    assert status(other, past) == ["new"]


# ------------------------------------------------------------------------------------------------------------------- scene


def test_cases_are_asked_by_status():
    changed = scene(mail(400, pay(NEW)), trade())

    assert [one.payee.account for one in cases_of(changed, "changed")] == [NEW]
    assert cases_of(changed, "conflict") == ()


def test_a_letter_without_a_date_is_asked_at_the_end_of_the_past():
    past = trade()
    past.learn(mail(400, pay(NEW)), outgoing=False)

    assert status(replace(mail(405, pay(NEW)), date=None, received=None), past) == ["changed"]


def test_a_change_stays_one_until_we_write_the_account_back():
    past = trade()
    past.learn(mail(400, pay(NEW)), outgoing=False)
    past.learn(ours(403, pay(NEW)), outgoing=True)

    assert status(mail(405, pay(NEW)), past) == ["changed"]
    assert status(mail(470, pay(NEW)), past) == ["seen"]


def test_what_the_ledger_never_confirmed_stays_a_change_for_ever():
    past = trade()
    past.learn(mail(400, pay(NEW)), outgoing=False)
    past.learn(ours(403, pay(NEW)), outgoing=True)

    assert status(mail(900, pay(NEW)), past, book(account())) == ["changed"]
    assert status(mail(900, pay(NEW)), past, book(account(), account(NEW))) == ["known"]


def test_a_look_alike_that_wrote_before_is_still_held_to_the_partner():
    past, thief = trade(), Person("wei.zhang@hengta1.example", "Wei Zhang")
    past.learn(mail(400, pay(NEW), sender=thief), outgoing=False)

    assert status(mail(402, pay(NEW), sender=thief), past) == ["changed"]


ASKS = "Dear Anna,\n\nkindly remit USD 9,100.50 to\n{new}\n\nBest regards\nWei\n--\nHengtai Ltd, Old Bank {old}"
TOLD = "Dear Anna,\n\nyou may pay to either of our banks:\n{old}\n{new}\n\nBest regards\nWei"
AUDIT = "Dear Anna,\n\nour account {old} is under review by the auditors.\nPlease transfer the deposit to\n{new}"


@pytest.mark.parametrize(("fresh", "word"), [(ASKS, "changed"), (AUDIT, "changed"), (TOLD, "new")])
def test_the_old_account_beside_it_does_not_whitewash_the_one_that_is_asked(fresh, word):
    letter = mail(400, pay(NEW), pay(), fresh=fresh.format(new=NEW, old=OLD))

    assert status(letter, register=book(account()))[0] == word
    assert status(letter, trade())[0] == word


def test_a_wrong_number_that_is_another_one_counts_as_a_change():
    wrong, near = mail(400, pay(NEW[:-1] + "7", valid=False)), mail(400, pay(OLD[:-1] + "7", valid=False))
    found = cases_of(scene(wrong, trade()), "changed")

    assert [(one.payee.status, one.means) for one in found] == [("invalid", "changed")]
    assert cases_of(scene(near, trade()), "changed") == ()


def test_a_colleague_who_passes_a_quotation_on_is_held_to_whom_it_quotes():
    quoted = "Please remit to " + NEW
    letter = mail(
        400, pay(NEW, where="quoted"), sender=BEN, quoted=quoted,
        text=f"Anna, see below\n\nOn Mon, 2 Mar 2026 at 09:00, Wei Zhang <{WEI.address}> wrote:\n> {quoted}",
    )  # fmt: skip
    (case,) = cases(letter, book(account()), Past(), US)

    assert (case.payee.status, case.reason) == ("changed", "told")
    assert status(letter) == ["new"]


@pytest.mark.parametrize(("head", "word"), [("Nordlicht Cargo GmbH, Bremen", "new"), ("Hengtai Ltd", "changed")])
def test_another_companys_invoice_that_a_partner_passes_on(head, word):
    file = Document(name="i.pdf", kind="pdf", text=f"{head}\nInvoice 7\n{NEW}")
    letter = mail(400, pay(NEW, where="pdf", file="i.pdf"), documents=(file,))
    (case,) = cases(letter, book(account()), Past(), US)

    assert case.payee.status == word
    assert (case.reason == "theirs") is (word == "new")


def test_an_account_that_was_named_before_does_not_excuse_the_quotation():
    old = "Dear Anna,\norder 17 is packed\nBeneficiary: Hengtai Ltd\nIBAN: " + OLD + "\nWei"
    past = learnt(
        mail(1, pay(), fresh=old),
        mail(2, pay(NEW), fresh="Dear Anna,\nonce more:\nBeneficiary: Hengtai Ltd\nIBAN: " + NEW, in_reply_to="<1.1@mail.hengtai.example>"),
    )  # fmt: skip
    letter = mail(3, pay(NEW, where="quoted"), quoted=old.replace(OLD, NEW), in_reply_to="<1.1@mail.hengtai.example>")

    assert why(letter, past)[:2] == ("conflict", "altered")
