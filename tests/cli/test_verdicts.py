"""A verdict in words: everything that a clerk needs, and nothing that could turn the terminal around."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest

from counterseal.cli.verdicts import explained
from counterseal.model.payee import Payee
from counterseal.model.text import text
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict
from counterseal.tell import Lang, Speaker, local_zone

SIGN = Sign(
    strength=1, said=text("Answers would go to {reply}, not to {sender}", reply="x@gmail.com", sender="bob@buyer.test"),
    signal="reply_goes_elsewhere", weight=4.0, spots=("new account",),
)  # fmt: skip
PAYEE = Payee(
    scheme="iban", account="DE89370400440532013000", beneficiary="Li Wei", bank="Example Bank", currency="EUR",
    amount="12500.00", where="pdf", file="PI.pdf", status="changed", country="DE", hidden=True,
)  # fmt: skip
FRAUD = Judged(
    file="a.eml", message_id="<1@a>", subject="Re: PI", name="Bob", address="bob@buyer.test",
    excerpts=("please use our new account from today",),
    verdict=Verdict(
        word="fraud", score=0.97, judgements=dict.fromkeys(Judgement, 0.5), types=("payment_change",), signs=(SIGN,),
        payees=(PAYEE,), unread=(text("The message could not be read: {why}", why="locked"),),
    ),
)  # fmt: skip


def told(one: Judged, lang: Lang = "en", width: int = 100) -> str:
    return click.unstyle(explained(one, Speaker(lang, local_zone("")), width))


def test_a_fraud_says_who_why_where_and_what_to_do():
    said = told(FRAUD)

    assert said.startswith("FRAUD: money is to go to another account")
    assert "97%" in said
    assert "Real sender   bob@buyer.test" in said
    assert "1. Answers would go to x@gmail.com, not to bob@buyer.test" in said
    assert "│ please use our »new account« from today" in said
    assert "IBAN DE89370400440532013000 (in a PDF PI.pdf, hidden from the reader)\n    CHANGED" in said
    assert "beneficiary Li Wei; bank Example Bank; country Germany; amount EUR 12500.00" in said
    assert "Not looked at" in said
    assert "Call the partner" in said


def test_chinese_lines_are_cut_where_they_are_full():
    lines = told(FRAUD, "zh", 60).splitlines()

    assert all(len(line) <= 70 for line in lines)


def test_a_clean_message_is_short_and_explained_by_what_speaks_for_it():
    clean = Verdict(
        word="clean", score=0.01, judgements={},
        signs=(replace(SIGN, weight=-1.5, said=text("You wrote to them before")),),
    )  # fmt: skip
    said = told(replace(FRAUD, verdict=clean, excerpts=()))

    assert said.startswith("nothing speaks against it")
    assert "What to do" not in said
    assert "1. You wrote to them before" in said


def test_an_unreadable_file_is_neither_good_nor_bad():
    said = told(
        Judged(file="a.eml", verdict=Verdict(word="unreadable", score=0, judgements={}), error=text("No header"))
    )

    assert said.startswith("COULD NOT BE READ")
    assert "No header" in said
    assert "Probability" not in said


@pytest.mark.parametrize("hostile", ["\u202egnp.exe", "\x1b[2Jgone", "a\nFrom: x"])
def test_letters_that_would_turn_the_line_around_are_written_out(hostile: str):
    said = told(replace(FRAUD, subject=hostile, name=hostile, file=hostile))

    assert hostile not in said
