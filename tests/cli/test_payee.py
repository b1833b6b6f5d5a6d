"""Payee accounts on the command line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from counterseal.cli.group import Setting
from counterseal.cli.payee import command

LIST = (
    "name,account,verified_at,source\n"
    "Example GmbH,DE89370400440532013000,2024-03-01,contract\nOther AG,GB29NWBK60161331926819,,\n"
)


@pytest.fixture
def payee(tmp_path):
    def run(*arguments: str) -> Result:
        result = CliRunner().invoke(command, list(arguments), obj=Setting(tmp_path / "w", "en"), standalone_mode=False)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def listed(payee, tmp_path):
    path = tmp_path / "p.csv"
    path.write_text(LIST)
    payee("import", str(path))
    return payee


def test_an_empty_register_says_how_to_begin(payee):
    assert "counterseal payee import" in payee("list").stdout


def test_accounts_are_listed_with_how_sure_they_are(listed):
    lines = listed("list").stdout.splitlines()

    assert lines[0] == "P00001  Example GmbH  known  IBAN  DE89370400440532013000  confirmed 2024-03-01: contract"
    assert lines[1] == "P00002  Other AG  seen only  IBAN  GB29NWBK60161331926819"


def test_only_known_ones_or_those_of_one_partner(listed):
    assert len(listed("list", "--known").stdout.splitlines()) == 1
    assert "Other AG" in listed("list", "Other AG").stdout
    (row,) = json.loads(listed("list", "--known", "--json", "-").stdout_bytes)
    assert (row["name"], row["standing"], row["verified_at"]) == ("Example GmbH", "known", "2024-03-01")


def test_an_account_takes_the_place_of_another(listed):
    done = listed(
        "add", "Example GmbH", "GB82WEST12345698765432", "--bic", "MIDLGB22", "--currency", "GBP",
        "--verified", "2026-03-01", "--source", "visit", "--replaces", "DE89370400440532013000",
    )  # fmt: skip
    lines = listed("list", "Example GmbH").stdout.splitlines()

    assert done.return_value == 0
    assert "retired  IBAN  DE89370400440532013000" in lines[0]
    assert "known  IBAN  GB82WEST12345698765432  MIDLGB22  GBP  confirmed 2026-03-01: visit" in lines[1]


def test_an_account_that_nobody_confirmed_is_partial(listed):
    done = listed("add", "Example GmbH", "GB82WEST12345698765432", "--verified", "2026-03-01")

    assert done.return_value == 3
    assert "nobody says how the account was confirmed" in done.stderr
