"""What does not fit together is said; what a registry does not know is unknown and never wrong."""

from counterseal.mail.payments.consistency import consistency, registered_bics, wrong
from counterseal.model.payee import Payee

IBAN = "DE89370400440532013000"


def template(payee: Payee) -> str:
    said = consistency(payee)
    return said.template if said else ""


def test_an_iban_of_another_country_than_the_bic():
    said = template(Payee(scheme="iban", account=IBAN, valid=True, bic="BKCHHKHH"))

    assert said == "The IBAN is of {country}, the bank's BIC {bic} is of {other}"


def test_an_iban_of_another_bank_than_the_bic_when_the_registry_knows_both():
    said = template(Payee(scheme="iban", account=IBAN, valid=True, bic="DEUTDEFF"))

    assert said == "The IBAN is of the bank {own}, not of {bic} as is written beside it"


def test_what_fits_or_is_unknown_is_not_said():
    assert template(Payee(scheme="iban", account=IBAN, valid=True, bic="COBADEFFXXX")) == ""
    assert template(Payee(scheme="iban", account=IBAN, valid=True, bic="QQQQDEQQ")) == ""
    assert template(Payee(scheme="iban", account=IBAN, valid=True)) == ""
    assert template(Payee(scheme="iban", account="GG00", valid=False, bic="BKCHHKHH")) == ""
    assert template(Payee(scheme="cn_account", account="1234567890123", bic="BKCHCNBJ")) == ""


def test_a_chinese_bank_number_beside_a_foreign_bic():
    payee = Payee(scheme="cn_account", account="1234567890123", routing="104584000003", bic="DEUTDEFF")

    assert template(payee) == "The bank's number {number} is of {country}, its BIC {bic} is of {other}"


def test_crown_dependencies_use_british_codes():
    assert template(Payee(scheme="sort_code", account="12345678", routing="123456", bic="NWBKJESH")) == ""


def test_only_wrong_numbers_are_said_to_be_wrong():
    assert wrong(Payee(scheme="iban", account=IBAN, valid=True)) is None
    assert wrong(Payee(scheme="other", account="1", valid=None)) is None
    assert wrong(Payee(scheme="aba", account="1", routing="121000249", valid=False)) is not None


def test_the_registry_answers_for_valid_ibans_only():
    assert any(code.startswith("COBADEFF") for code in registered_bics(IBAN))
    assert registered_bics("DE00") == ()
