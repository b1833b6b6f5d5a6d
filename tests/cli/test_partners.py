"""Partners are printed alike everywhere: in lines, in full, as JSON."""

from __future__ import annotations

from datetime import UTC, date, datetime

from counterseal.cli.output import speaker
from counterseal.cli.partners import account_line, as_fields, full, phone_line, show_imported
from counterseal.dealings import Imported
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing

AT = datetime(2026, 3, 2, tzinfo=UTC)
VOICE = speaker("en")
ACCOUNT = PayeeAccount(
    scheme="iban", account="DE89370400440532013000", beneficiary="Example GmbH", first_seen=AT, last_seen=AT
)


def test_an_account_says_how_sure_it_is():
    known = PayeeAccount(
        scheme="hk", account="1", standing=Standing.KNOWN, verified_at=date(2024, 3, 1), source="visit"
    )

    assert account_line(ACCOUNT, VOICE) == "seen only  IBAN  DE89370400440532013000  Example GmbH  in mail from 2026-03-02 to 2026-03-02"  # fmt: skip
    assert account_line(known, VOICE) == "known  HK  1  confirmed 2024-03-01: visit"
    assert account_line(PayeeAccount(scheme="hk", account="1", standing=Standing.RETIRED), VOICE) == "retired  HK  1"


def test_a_number_from_mail_is_said_to_confirm_nothing():
    assert phone_line(Phone(number="+491", source=FROM_MAIL), VOICE).endswith("do not confirm an account by it")
    assert phone_line(Phone(number="+491", source="card"), VOICE) == "+491  from card, since ?"


def test_everything_about_a_partner():
    one = Partner(
        id="P1", names=("Example GmbH", "例子"), ids=(("vat", "DE136695976"),), domains=("example.com",), accounts=(ACCOUNT,),
        contacts=(Contact(address="a@example.com", name="Anna"), Contact(address="", name="Bob")), source="import p.csv",
    )  # fmt: skip
    lines = list(full(one, VOICE))

    assert [line.strip() for line in lines[:6]] == ["P1  Example GmbH", "例子", "VAT DE136695976", "Domains: example.com", "Contact: Anna <a@example.com>", "Contact: Bob"]  # fmt: skip
    assert lines[-1].strip() == "Source: import p.csv"
    assert as_fields(one)["accounts"][0]["standing"] == "seen"


def test_an_account_of_several_partners_is_told(capsys):
    done = Imported(read=2, new=("A", "B"), changed=(), known=0, shared=(("DE1", ("A", "B")),))

    assert show_imported(done, VOICE, None) == 0
    assert "it belongs to several partners: A, B" in capsys.readouterr().err
