"""Partners on the command line: import, list, show, add, learn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterseal.cli.group import Setting
from counterseal.cli.partner import command
from counterseal.errors import CountersealError

HEADER = "name,domains,contact,phone,account,bic,beneficiary,verified_at,source\n"
EXAMPLE = (
    "Example GmbH,example.com,anna@example.com,+49 30 123456,DE89370400440532013000,COBADEFFXXX,,2024-03-01,contract\n"
)


class Partner:
    """`counterseal partner ...` in a workspace of the test."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, *arguments: str) -> Result:
        result = CliRunner().invoke(command, list(arguments), obj=Setting(self.root / "w", "en"), standalone_mode=False)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def file(self, content: str, name: str = "partners.csv") -> str:
        path = self.root / name
        path.write_text(content, encoding="utf-8")
        return str(path)


@pytest.fixture
def partner(tmp_path):
    return Partner(tmp_path)


def test_an_empty_register_says_how_to_begin(partner):
    assert "counterseal partner import" in partner("list").stdout


def test_a_list_is_imported_listed_and_shown(partner):
    done = partner("import", partner.file(HEADER + EXAMPLE))
    assert done.return_value == 0
    assert "1 partners read: 1 new, 0 changed, 1 accounts became known" in done.stdout

    assert "P00001  Example GmbH  example.com  accounts: 1 known of 1" in partner("list").stdout
    shown = partner("show", "anna@example.com").stdout
    assert "Domains: example.com" in shown
    assert "Phone: +4930123456  from contract, since 2024-03-01" in shown
    assert "Account: known  IBAN  DE89370400440532013000  COBADEFFXXX  confirmed 2024-03-01: contract" in shown


def test_problems_are_told_and_the_import_is_partial(partner):
    done = partner("import", partner.file(HEADER + EXAMPLE + "Bad,,,,DE89370400440532013001,,,,\n" * 30), "--json", "-")
    told = json.loads(done.stdout_bytes)

    assert done.return_value == 3
    assert (told["read"], told["known"], len(told["problems"])) == (2, 1, 30)
    assert told["problems"][0]["row"] == 3
    assert done.stderr.count("partners.csv, row") == 20
    assert "and 10 more" in done.stderr


def test_json_of_partners(partner):
    partner("import", partner.file(HEADER + EXAMPLE))
    (listed,) = json.loads(partner("list", "--json", "-").stdout_bytes)
    (shown,) = json.loads(partner("show", "P00001", "--json", "-").stdout_bytes)

    assert listed == shown
    assert shown["accounts"][0]["standing"] == "known"
    assert shown["phones"] == [{"number": "+4930123456", "kind": "phone", "source": "contract", "at": "2024-03-01"}]


def test_nobody_is_said_to_be_nobody(partner):
    done = partner("show", "other.test")

    assert done.return_value == 2
    assert "Nobody is known by other.test" in done.stderr


def test_a_partner_is_entered_by_hand(partner):
    partner("add", "Hengtai Co., Ltd.", "--domain", "hengtai.test", "--phone", "+86 755 12345678", "--source", "card")
    shown = partner("show", "hengtai.test").stdout

    assert "Phone: +8675512345678  from card" in shown


MAIL = "From: <{sender}>\nTo: <{to}>\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nSubject: Invoice\n\nIBAN: GB29 NWBK 6016 1331 9268 19\n\nAnna\nTel. +49 30 999999\n"


def test_mail_is_learnt_from(partner, tmp_path):
    partner.file(MAIL.format(sender="anna@example.com", to="li@acme.test"), "1.eml")
    partner.file(MAIL.format(sender="li@acme.test", to="anna@example.com").replace("IBAN", "Hi"), "2.eml")
    done = partner("learn", str(tmp_path / "1.eml"), str(tmp_path / "2.eml"), "--own", "acme.test")
    shown = partner("show", "example.com").stdout

    assert done.return_value == 0
    assert "from mail: do not confirm an account by it" in shown
    assert "Account: seen only  IBAN  GB29NWBK60161331926819" in shown
    assert "in mail from 2026-03-02 to 2026-03-02" in shown


def test_mail_without_partners_is_told(partner, tmp_path):
    with pytest.raises(CountersealError, match="No partner was found"):
        partner("learn", partner.file(MAIL.format(sender="a@b.test", to="li@acme.test"), "1.eml"), "--own", "acme.test")
