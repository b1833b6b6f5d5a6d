"""Scanning from the command line: a line for each message, words on demand, and an exit code that says who must act."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import click
import pytest

from counterseal.cli.scan import exit_code, summary
from counterseal.tell import Speaker, local_zone
from tests.cli.runs import Line

HONEST = b"From: Bob <bob@buyer.test>\r\nTo: anna@acme.test\r\nSubject: Order 12\r\nDate: Mon, 2 Mar 2026 08:00:00 +0800\r\nMessage-ID: <1@buyer.test>\r\n\r\nHello Anna,\r\nthe goods arrived, thank you.\r\nBob\r\n"
BAIT = (
    b'From: "Microsoft account team" <security@mail-check.example>\r\nTo: anna@acme.test\r\nSubject: Your password expires today\r\n'
    b"Date: Mon, 2 Mar 2026 09:00:00 +0800\r\nMessage-ID: <2@mail-check.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    b"<p>Dear user,</p><p>Your mailbox password expires today. Verify your account now or it will be suspended.</p>"
    b'<p><a href="http://203.0.113.9/login/microsoft?u=anna@acme.test">Keep my password</a></p>\r\n'
)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    folder = tmp_path / "mail"
    folder.mkdir()
    (folder / "honest.eml").write_bytes(HONEST)
    (folder / "bait.eml").write_bytes(BAIT)
    return folder


def lines(text: str) -> dict[str, dict[str, Any]]:
    return {Path(one["file"]).name: one for one in map(json.loads, text.splitlines())}


def test_a_pipe_gets_one_line_a_message(mail: Path, tmp_path: Path):
    done = Line(tmp_path / "w")("scan", str(mail))

    found = lines(done.stdout)
    assert done.return_value == 1
    assert found["bait.eml"]["verdict"] == "phishing"
    assert found["bait.eml"]["types"][0] == "credential_phishing"
    assert found["honest.eml"]["verdict"] == "clean"
    assert found["honest.eml"]["score"] < 0.1
    assert "2 messages judged" in done.stderr


def test_honest_mail_needs_nobody(mail: Path, tmp_path: Path):
    assert Line(tmp_path / "w")("scan", str(mail / "honest.eml")).return_value == 0


def test_the_same_in_a_file_and_by_two_processes(mail: Path, tmp_path: Path):
    line, one, two = Line(tmp_path / "w"), tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    line("scan", str(mail), "--json", str(one))
    line("scan", str(mail), "--json", str(two), "--jobs", "2")

    assert one.read_bytes() == two.read_bytes()
    assert len(one.read_bytes().splitlines()) == 2


@pytest.mark.parametrize(("lang", "said"), [("en", "PHISHING"), ("zh", "钓鱼")])
def test_it_explains_itself_with_the_dangerous_part(mail: Path, tmp_path: Path, lang: str, said: str):
    done = Line(tmp_path / "w", lang)("scan", str(mail / "bait.eml"), "--explain")

    assert said in done.stdout
    assert "security@mail-check.example" in done.stdout
    assert "»" in done.stdout


def test_partners_from_a_list_are_known(mail: Path, tmp_path: Path):
    account = "DE89370400440532013000"
    listed = tmp_path / "partners.csv"
    listed.write_text(
        "name,domains,contact,phone,account,bic,beneficiary,verified_at,source\n"
        f"Buyer GmbH,buyer.test,bob@buyer.test,+4930123456,{account},COBADEFFXXX,Buyer GmbH,2025-01-05,contract\n"
    )
    (mail / "invoice.eml").write_bytes(HONEST.replace(b"thank you.", b"please pay to\r\nIBAN: " + account.encode()))
    done = Line(tmp_path / "w")("scan", str(mail / "invoice.eml"), "--partners", str(listed))

    (payee,) = lines(done.stdout)["invoice.eml"]["payees"]
    assert (payee["account"], payee["status"]) == (account, "known")


def test_what_cannot_be_read_is_a_line_and_an_exit_code(mail: Path, tmp_path: Path):
    (mail / "bait.eml").write_bytes(b"\0\1\2" * 50)
    done = Line(tmp_path / "w")("scan", str(mail))

    assert done.return_value == 3
    assert lines(done.stdout)["bait.eml"]["verdict"] == "unreadable"
    assert lines(done.stdout)["bait.eml"]["error"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(click.BadParameter, match="nowhere"):
        Line(tmp_path / "w")("scan", str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("tally", "code"),
    [({"clean": 5}, 0), ({"clean": 5, "spam": 1}, 0), ({"clean": 1, "suspicious": 1}, 1), ({"clean": 1, "unreadable": 1}, 3), ({"fraud": 1, "unreadable": 1}, 1), ({"unreadable": 2}, 2), ({}, 2), ({"marked": 1}, 0)],
)  # fmt: skip
def test_exit_codes(tally: dict[str, int], code: int):
    assert exit_code(Counter(tally)) == code


def test_the_summary_counts_every_word():
    voice = Speaker("en", local_zone(""))

    assert (
        summary(Counter({"clean": 3, "fraud": 2, "marked": 1}), voice)
        == "6 messages judged: 2 FRAUD, 1 marked by a person"
    )
    assert "no message" in summary(Counter(), voice)
