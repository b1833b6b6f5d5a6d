"""One instruction says all that stands beside its account."""

from counterseal.mail.payments.fields import fields_in
from counterseal.mail.payments.grouping import blocks, entries
from counterseal.mail.payments.instruction import payee
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.page import Page
from counterseal.model.payee import Payee


def first(text: str) -> Payee:
    page = Page(seen(text), folded(seen(text)))
    return next(payee(page, entry) for block in blocks(page, fields_in(page)) for entry in entries(block))


def test_everything_is_in_its_place():
    one = first(
        "Beneficiary: Sample\nBank: A Bank\nBranch: Main\nAccount: 12345678\nSWIFT: BKCHHKHH\nAmount: HKD 5.00\nReference: 7/24"
    )

    assert (one.beneficiary, one.bank, one.bic, one.country) == ("Sample", "A Bank Main", "BKCHHKHH", "HK")
    assert (one.amount, one.currency, one.reference) == ("5.00", "HKD", "7/24")


def test_the_country_is_that_of_the_account_then_of_the_bic_then_of_the_words():
    assert first("IBAN: DE89370400440532013000\nSWIFT: BKCHHKHH").country == "DE"
    assert first("Account: 12345678\nBank: Sample\nBank address: 1 Road, Singapore").country == "SG"
    assert first("Account: 12345678\nSort code: 12-34-56").country == "GB"
    assert first("Account: 12345678\nBank: Sample").country == ""


def test_a_bank_is_found_in_the_sentence_and_on_a_line_of_its_own():
    assert first("pay to account 12345678 with Sample Bank Ltd today").bank == "Sample Bank Ltd"
    assert first("account 12345678, routing 111000025 (Bank of Example)").bank == "Bank of Example"
    assert first("First Sample Bank\nAccount: 12345678\n").bank == "First Sample Bank"
    assert first("Bank details\nAccount: 12345678\n").bank == ""


def test_an_intermediary_is_named_by_its_bic_if_it_has_one():
    assert first("Account: 12345678\nIntermediary bank: Sample (CITIUS33)").intermediary == "CITIUS33"
    assert first("Account: 12345678\nIntermediary bank: Citibank").intermediary == "Citibank"


def test_what_is_written_is_kept_as_it_stands():
    assert first("账号：１２３４ ５６７８").written == "１２３４ ５６７８"
