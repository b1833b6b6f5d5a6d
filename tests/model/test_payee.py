"""A payment instruction is known by its scheme and number."""

from counterseal.model.payee import PLACES, SCHEMES, STATUSES, Payee


def test_two_mentions_of_one_account_have_one_key():
    first = Payee(scheme="iban", account="DE89370400440532013000", where="text", beneficiary="Example GmbH")
    second = Payee(scheme="iban", account="DE89370400440532013000", where="pdf")

    assert first.key == second.key
    assert first != second


def test_the_words_are_those_of_the_contract():
    assert SCHEMES[0] == "iban"
    assert "cnaps" in SCHEMES
    assert "other" in SCHEMES
    assert PLACES == ("text", "html", "pdf", "xlsx", "docx", "image", "quoted")
    assert STATUSES == ("known", "seen", "new", "changed", "conflict", "reverted", "invalid")
