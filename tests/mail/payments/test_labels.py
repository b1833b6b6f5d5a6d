"""Labels are understood by the words that they are made of, in any mixture of languages."""

import pytest

from counterseal.mail.payments.labels import Label, kinds_of, labels_in
from counterseal.mail.payments.normal import folded, seen


def first(text: str) -> Label:
    return labels_in(folded(seen(text)))[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Beneficiary's Bank Account No.: 1", "account"),
        ("收款银行账号：1", "account"),
        ("账号 A/C No.: 1", "account"),
        ("Account name: A", "name"),
        ("Beneficiary Name（收款人）：A", "name"),
        ("户　　名：A", "name"),
        ("Name of account holder: A", "name"),
        ("Beneficiary Bank Name & Address: A", "bank"),
        ("开户行/Bank：A", "bank"),
        ("Account with bank: A", "bank"),
        ("Bank Address: A", "address"),
        ("SWIFT/BIC code of bank: A", "swift"),
        ("Intermediary Bank SWIFT: A", "swift"),
        ("Bank code: 1", "bankcode"),
        ("Branch code: 1", "branchcode"),
        ("ABA/Routing Number (wire): 1", "aba"),
        ("联行号：1", "cnaps"),
        ("Total amount: 1", "due"),
        ("Verwendungszweck: 1", "reference"),
        ("Расчётный счёт: 1", "account"),
        ("Получатель: А", "name"),
        ("БИК 044525225", "bik"),
        ("رقم الحساب: 1", "account"),
        ("口座番号：1", "account"),
        ("예금주: 가", "name"),
        ("Số tài khoản: 1", "account"),
        ("Hesap No: 1", "account"),
        ("Numéro de compte : 1", "account"),
        ("Kontonummer: 1", "account"),
        ("Titular de la cuenta: A", "name"),
        ("Customer account no: 1", "stop"),
        ("Account ID: 1", "stop"),
        ("Tel: 1", "stop"),
    ],
)
def test_a_label_asks_for_one_thing(text, kind):
    assert first(text).kinds[0] == kind


def test_a_label_has_its_place_its_end_and_its_currency():
    label = first("A/C NO. (USD): 123")

    assert (label.start, label.end, label.closed, label.head, label.currency) == (0, 15, True, True, "USD")


def test_a_label_that_asks_for_two_things():
    assert first("开户行及账号：样例银行 123").kinds == ("account", "bank")
    assert set(first("BSB / Account: 1").kinds) == {"account", "bsb"}


def test_words_inside_words_are_none():
    assert labels_in("the accountant banked contacts") == []


def test_a_heading_is_no_label():
    assert first("Bank Details\n").kinds == ("stop",)
    assert first("Bank Name\n").alone


def test_labels_do_not_join_across_cells_and_lines():
    assert [one.kinds[0] for one in labels_in("Bank  Account No\tSWIFT\nBeneficiary")] == [
        "bank",
        "account",
        "swift",
        "name",
    ]


def test_the_end_of_a_value_is_not_the_beginning_of_the_next_label():
    labels = labels_in(folded("BANK: PING AN BANK SWIFT: X"))

    assert [(one.start, one.kinds[0]) for one in labels] == [(0, "bank"), (19, "swift")]


def test_parts_make_kinds():
    assert kinds_of(frozenset({"whom", "bank", "account"}))[0] == "account"
    assert kinds_of(frozenset({"between"})) == ("bank",)
    assert kinds_of(frozenset({"cur:USD"})) == ("cur",)
    assert kinds_of(frozenset({"stop", "account"})) == ("stop",)
    assert kinds_of(frozenset()) == ()
