"""Fields are shared among the accounts of a block as people mean them."""

from counterseal.mail.payments.fields import fields_in
from counterseal.mail.payments.grouping import Entry, blocks, entries
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.page import Page


def made(text: str) -> list[list[Entry]]:
    page = Page(seen(text), folded(seen(text)))
    return [entries(block) for block in blocks(page, fields_in(page))]


def said(entry: Entry) -> dict[str, str]:
    return {kind: one.value for kind, one in entry.fields.items()}


def test_what_is_said_once_is_of_all_accounts_and_what_is_said_as_often_is_of_each():
    ((first, second),) = made("Beneficiary: Sample\nBank: A Bank\nAccount: 12345678\nBank: B Bank\nAccount: 87654321\n")

    assert said(first) == {"name": "Sample", "bank": "A Bank"}
    assert said(second) == {"name": "Sample", "bank": "B Bank"}


def test_a_beneficiary_said_again_begins_the_next_instruction():
    first, second = made(
        "Beneficiary: A Ltd\nAccount: 12345678\nSort code: 12-34-56\nBeneficiary: B Ltd\nAccount: 87654321\n"
    )

    assert said(first[0]) == {"name": "A Ltd", "sort": "123456"}
    assert said(second[0]) == {"name": "B Ltd"}


def test_lines_without_fields_part_blocks():
    assert len(made("Account: 12345678\n" + "words\n" * 20 + "Account: 87654321\n")) == 2
    assert len(made("Account: 12345678\n" + "\n" * 20 + "Account: 87654321\n")) == 1


def test_a_quotation_is_a_block_of_its_own():
    assert len(made("Account: 12345678\n> Account: 87654321\n")) == 2


def test_fields_of_the_intermediary_are_kept_apart():
    ((entry,),) = made(
        "Intermediary bank: Middle\nSWIFT: CITIUS33\nBeneficiary bank: Last\nSWIFT: BKCHCNBJ\nAccount: 12345678\n"
    )

    assert said(entry) == {"bank": "Last", "swift": "BKCHCNBJ"}
    assert [one.value for one in entry.between] == ["Middle", "CITIUS33"]


def test_the_bic_of_the_bank_is_taken_not_that_of_a_beneficiary_that_is_a_bank():
    ((entry,),) = made(
        "Beneficiary: Sample Bank\nBeneficiary BIC: NBUAUAUX\nAccount: 12345678\nBeneficiary bank BIC: CHASUS33\n"
    )

    assert said(entry)["swift"] == "CHASUS33"


def test_fields_without_an_account_are_nothing():
    assert made("Bank: Sample\nSWIFT: BKCHCNBJ\n") == [[]]
