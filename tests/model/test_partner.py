"""A partner has a name whatever little is known; an account starts as seen, never as known."""

from counterseal.model.partner import Partner, PayeeAccount, Standing


def test_a_partner_is_called_by_the_best_name_there_is():
    assert Partner(id="p1", names=("Acme Ltd", "爱克米"), domains=("acme.test",)).name == "Acme Ltd"
    assert Partner(id="p1", domains=("acme.test",)).name == "acme.test"
    assert Partner(id="p1").name == "p1"


def test_an_account_is_only_seen_unless_somebody_says_more():
    account = PayeeAccount(scheme="iban", account="DE89370400440532013000")

    assert account.standing is Standing.SEEN
    assert account.key == ("iban", "DE89370400440532013000")
