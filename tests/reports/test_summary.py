"""The summary is understood in half a minute: the answer first, then what to do, and loudly what was not looked at."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from counterseal.model.answer import Answer, Compromised
from counterseal.model.exposure import Exposure
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.records import Rule
from counterseal.model.text import text
from counterseal.reports.columns import width
from counterseal.reports.summary import grouped, reasons, summary, written
from counterseal.tell import Lang, Sheet, render
from counterseal.testing import company
from tests.reports.world import judged, quiet, speaker, stolen

SHEET = Sheet(place="/cases/2026-001/report.html")


def told(case: Investigation, lang: Lang = "en", sheet: Sheet = SHEET) -> list[str]:
    return render(summary, case, speaker(lang), sheet=sheet).decode().splitlines()


def flat(case: Investigation, lang: Lang = "en") -> str:
    return " ".join(line.strip() for line in told(case, lang))


def test_the_first_line_is_the_answer():
    lines = told(stolen())

    assert lines[0].startswith("STOLEN: anna@acme.test - somebody else has been signing in since 2 Mar 2026")
    assert "11:10 (UTC+8), proven, came in by guessing the password" in flat(stolen())


def test_the_first_line_is_the_answer_in_chinese():
    assert told(stolen(), "zh")[0].startswith(
        "被盗：anna@acme.test - 自 2026年3月2日 11:10(UTC+8) 起有他人登录（确证）"
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80, 100, 300])
def test_no_line_is_wider_than_the_terminal(lang, columns):
    lines = told(stolen(), lang, Sheet(width=columns, place="/x"))

    assert max(map(width, lines)) <= min(columns, 100) + 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_fits_on_a_screen(lang):
    assert len(told(stolen(), lang)) <= 45


def test_it_says_why_what_was_changed_what_to_do_and_what_was_not_looked_at():
    said = flat(stolen())
    order = [
        "- First proof on 2 Mar 2026", "The intruder changed: * 2 Mar 2026 11:21 Inbox rule made or changed: “.”",
        "WITHIN THE INTRUDER'S REACH, at least: messages read one by one: 3, folders copied whole: 1", "DO NOW",
        "1. Hold every payment", "How: Tell finance by phone", "3. Set a new, generated password on anna@acme.test",
        "More steps in the report:", "NOT LOOKED AT, and therefore not clean", "! recipients of sent mail: The audit log",
        "! Checks that broke: 1 (impossible_travel)", "The whole report: /cases/2026-001/report.html",
    ]  # fmt: skip

    assert [part for part in order if part not in said] == []
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)


def test_accounts_that_were_only_attacked_take_one_line():
    assert "Attacked without success: bo" in told(stolen())
    assert "No sign of theft in 2 other accounts" in told(stolen())


def test_how_much_was_looked_at_is_said():
    assert "Looked at: 131 records of 3 accounts, from 12 Jan 2026 to 2 Mar 2026" in told(stolen())


def test_a_sentence_that_quotes_another_is_told_once():
    inner = text("The rule “{name}” deletes mail", name=".")
    answer = replace(stolen().answers[0], because=(text("First proof: {why}", why=inner), inner, text("Another")))

    assert [one.template for one in reasons(answer)] == ["First proof: {why}", "Another"]


def test_quiet_is_said_in_a_line_without_alarm():
    lines = told(quiet())

    assert lines[0] == "NO SIGN OF THEFT in the accounts that were looked at: 3"
    assert not any("DO NOW" in line or "NOT LOOKED AT" in line for line in lines)


def test_the_account_that_was_asked_for_stands_first_although_another_is_stolen():
    lines = told(stolen(asked="carl@acme.test"))

    assert lines[0] == "NO SIGN OF THEFT: carl@acme.test"
    assert any(line.startswith("STOLEN: anna@acme.test") for line in lines)


def test_an_account_of_which_nothing_is_known_is_no_clean_one():
    assert told(stolen(asked="zoe@acme.test"))[0] == "CANNOT TELL: zoe@acme.test"


def test_no_account_at_all_is_no_clean_bill():
    assert told(judged(company(), ()))[0] == "CANNOT TELL: no account"


def test_an_account_that_cannot_be_told_is_listed():
    case = stolen()
    unsure = Answer(
        account="dora@acme.test", compromised=Compromised.CANNOT_TELL, confidence=0, cause="unknown", because=()
    )

    assert "Cannot tell: dora" in told(replace(case, answers=(*case.answers, unsure)))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"state": "rogue"}, "MADE BY THE INTRUDER: anna@acme.test - it exists since"),
        ({"state": "opened"}, "OPENED TO SOMEBODY ELSE: anna@acme.test - somebody else may open it since"),
        ({"compromised": Compromised.LIKELY, "confidence": 0.95}, "MOST LIKELY STOLEN: anna@acme.test - somebody else"),
    ],
)
def test_how_an_account_is_compromised_is_the_first_word(change, word):
    case = stolen()
    answers = (replace(case.answers[0], **change), *case.answers[1:])

    assert flat(replace(case, answers=answers)).startswith(word)


def test_what_is_only_likely_is_not_called_proven_and_the_possible_is_said():
    case = stolen()
    since = case.answers[0].since
    assert since
    likely = replace(
        case.answers[0], compromised=Compromised.LIKELY, confidence=0.95, possible_since=since.replace(day=1), cause="unknown"
    )  # fmt: skip
    said = flat(replace(case, answers=(likely,)))

    assert "very likely, possibly since 1 Mar 2026 11:10 (UTC+8)" in said
    assert "proven" not in said.split(" - First proof")[0]
    assert "came in" not in said


def test_many_stolen_accounts_are_counted():
    case = stolen()
    many = tuple(replace(case.answers[0], account=f"user{n}@acme.test") for n in range(9))

    assert "! And 6 more: user3, user4, user5, user6, user7, user8" in told(replace(case, answers=many))


def test_the_same_step_for_several_accounts_is_one_step():
    case = stolen()
    hold = case.plan[0]
    case = replace(case, plan=(hold, replace(hold, target="bo@acme.test")))

    assert "    The same for: bo" in told(case)
    assert [len(group) for group in grouped(case.plan)] == [2]


def test_files_and_a_known_number_are_told_without_at_least():
    case = stolen(exposure=Exposure(documents=(("a", "read"), ("a", "download"))))

    assert "WITHIN THE INTRUDER'S REACH: files touched: 1" in told(case)


def test_what_stands_is_told_without_a_time():
    case = stolen()
    kept = tuple(replace(r, standing=True) if isinstance(r, Rule) else r for r in case.company.records)

    assert "  * Stands now: Inbox rule: “.”" in told(replace(case, company=replace(case.company, records=kept)))


def test_the_messages_to_read_are_counted_by_kind():
    assert "Messages to read first, see the report: Sent by the intruder (1)" in told(stolen())
    assert not any(line.startswith("Messages to read") for line in told(quiet()))


def test_drafts_of_the_intruder_are_not_called_sent():
    case = stolen()
    draft = replace(case.exposure.sent[0], act="drafted")  # type: ignore[call-arg]
    case = replace(case, exposure=Exposure(sent=(draft, *case.exposure.sent), counted=7))

    assert written(case) == (1, 1)
    assert (
        "WITHIN THE INTRUDER'S REACH: messages fetched by a mail program (the log does not say which): 7, messages sent "
        "by the intruder: 1, drafts of the intruder: 1"
    ) in flat(case)


def test_who_is_defrauded_from_outside_is_told_so_before_all_else():
    case = quiet()
    outside = replace(case.answers[0], state="outside", because=(text("False mail"),))
    lines = told(replace(case, answers=(outside, *case.answers[1:])))

    assert lines[:2] == ["DEFRAUDED FROM OUTSIDE: anna@acme.test", "  - False mail"]


def test_gaps_of_one_kind_take_one_line():
    gaps = tuple(
        Coverage(kind="messages of a mailbox", complete=False, reason=text("no bin of {who}", who=who)) for who in "abc"
    )

    assert "  ! messages of the mailbox: no bin of a (and 2 more like it)" in told(stolen(coverage=gaps))


def test_gaps_that_are_not_shown_are_counted():
    gaps = tuple(Coverage(kind=f"kind {n}", complete=False, reason=text("none")) for n in range(5))
    lines = told(stolen(coverage=gaps))

    assert "  ! kind 0: none" in lines
    assert "  ! and 2 more, see the report" in lines


def test_a_check_that_broke_is_told_apart_from_one_without_records():
    gaps = tuple(
        Coverage(
            kind=f"detector:d{n}", complete=False, reason=text("The sources hold no {kinds} records", kinds="Rule")
        )
        for n in range(5)
    )
    lines = told(stolen(coverage=(*gaps, *stolen().coverage)))

    assert "  ! Checks that broke: 1 (impossible_travel)" in lines
    assert not any("no records" in line for line in lines)  # the report lists them; here they would only frighten


def test_colour_is_only_for_those_who_asked():
    plain, painted = told(stolen()), told(stolen(), sheet=replace(SHEET, colour=True))

    assert painted[0].startswith("\x1b[1;31mSTOLEN\x1b[0m: anna@acme.test")
    assert not any("\x1b" in line for line in plain)


def test_nothing_of_the_data_reaches_the_terminal_raw():
    world = company(
        '2026-03-02 03:21 rule name="." deletes=yes', '2026-03-02 03:00 signin who="a\x1b[31m\u202e@acme.test"'
    )
    case = stolen()
    evil = replace(
        case.answers[0], account="a\x1b[31m\u202e@acme.test", because=(text("Said by {who}", who="\x9b2J\r"),)
    )
    said = "\n".join(told(replace(case, company=world, answers=(evil,))))

    assert {c for c in said if unicodedata.category(c) in {"Cc", "Cf"}} <= {"\n"}
