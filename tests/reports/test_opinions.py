"""What the judge says of a message, cut for the page."""

from dataclasses import replace

import pytest

from counterseal.model.payee import Payee
from counterseal.model.text import text
from counterseal.model.verdict import Judged, Sign
from counterseal.reports.opinions import ACCOUNTS, LINES, opinion, pieces
from counterseal.testing import verdict
from tests.reports.world import speaker

ACCOUNT = "GB29NWBK60161331926819"
FRAUD = verdict("fraud", "payment_change", "invoice_fraud", status="changed")


def verdict_of(one: Judged, **more: object) -> Judged:
    return replace(one, verdict=replace(one.verdict, **more))  # type: ignore[arg-type]


def test_the_word_the_reasons_and_the_dangerous_part():
    found = opinion(FRAUD)

    assert found is not None
    assert found.word is not None
    assert speaker().say(found.word) == "FRAUD"
    assert found.grave
    assert len(found.reasons) == 3
    assert [tuple(line) for line in found.lines] == [(("IBAN: ", False), (ACCOUNT, True))]


def test_accounts_have_their_status_and_alarming_ones_come_first():
    known = [Payee(scheme="iban", account=f"DE{number}", status="known", bank="Bank") for number in range(ACCOUNTS)]
    found = opinion(verdict_of(FRAUD, payees=(*known, *FRAUD.verdict.payees)))

    assert found is not None
    assert [one.alarming for one in found.accounts] == [True, *[False] * (ACCOUNTS - 1)]
    assert (found.accounts[0].facts, found.accounts[1].facts, found.left) == (("EUR 100.00",), ("Bank",), 1)
    assert speaker().say(found.accounts[0].status).startswith("CHANGED")


def test_an_account_without_a_status_is_new():
    found = opinion(verdict_of(FRAUD, payees=(Payee(scheme="iban", account=ACCOUNT),)))

    assert found is not None
    assert (speaker().say(found.accounts[0].status), found.accounts[0].alarming) == ("new: never seen before", False)


def test_nothing_is_said_where_there_is_nothing_to_say():
    assert opinion(None) is None
    assert opinion(verdict("clean")) is None


def test_a_clean_message_has_no_word_beside_its_accounts():
    found = opinion(verdict("clean", status="seen"))

    assert found is not None
    assert (found.word, found.grave, found.reasons, found.kinds) == (None, False, [], [])
    assert len(found.accounts) == 1


def test_what_could_not_be_read_is_said():
    found = opinion(verdict_of(verdict("unreadable"), unread=(text("Locked"),)))

    assert found is not None
    assert [one.template for one in found.reasons] == ["Locked"]
    assert not found.grave


def test_what_a_person_marked_is_not_grave():
    found = opinion(replace(FRAUD, marked=text("expected")))

    assert found is not None
    assert (found.grave, found.marked) == (False, text("expected"))


def test_many_lines_are_cut():
    found = opinion(replace(FRAUD, excerpts=("x",) * (LINES + 3)))

    assert found is not None
    assert len(found.lines) == LINES


@pytest.mark.parametrize(
    ("spots", "told"),
    [
        ([], [("pay to b now", False)]),
        (["pay"], [("pay", True), (" to b now", False)]),
        (["now", "pay"], [("pay", True), (" to b ", False), ("now", True)]),
        (["to b", "b now"], [("pay ", False), ("to b now", True)]),
        (["", "elsewhere"], [("pay to b now", False)]),
        (["pay to b now"], [("pay to b now", True)]),
    ],
)
def test_a_line_is_cut_at_its_spots(spots, told):
    assert list(pieces("pay to b now", spots)) == told


def test_an_empty_line_has_no_pieces():
    assert list(pieces("", ["x"])) == []


def test_only_signs_against_it_mark_its_lines():
    innocent = Sign(strength=1.0, said=text("Known"), spots=("IBAN",), weight=-1.0)
    found = opinion(verdict_of(FRAUD, signs=(*FRAUD.verdict.signs, innocent)))

    assert found is not None
    assert found.lines[0][0] == ("IBAN: ", False)
