"""The case: what a journal adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counterseal.model.case import Case, Entry, Held, Note, Reading, State, Tag, fold

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
OPENING = {"title": "Anna's mailbox", "domains": ["acme.test"], "mailbox": "anna@acme.test"}
SHA = "ab" * 32
SEALED = {"sha256": SHA, "name": "audit.csv", "size": 17}


def minute(number: int) -> datetime:
    return MONDAY + timedelta(minutes=number)


def journal(*happenings: tuple[Tag, Mapping[str, Any]]) -> list[Entry]:
    """Entries one minute apart; the digests are not looked at by the fold."""
    return [
        Entry(
            case="2026-001", seq=seq, at=minute(seq), by="ada", tag=tag, body=body,
            previous=f"digest {seq - 1}", digest=f"digest {seq}",
        )
        for seq, (tag, body) in enumerate(happenings, start=1)
    ]  # fmt: skip


def case(*happenings: tuple[Tag, Mapping[str, Any]]) -> Case:
    return fold(journal((Tag.CASE_OPENED, OPENING), *happenings))


def test_a_case_begins_with_what_its_opening_says():
    assert case() == Case(
        id="2026-001",
        title="Anna's mailbox",
        domains=("acme.test",),
        mailbox="anna@acme.test",
        opened=minute(1),
        updated=minute(1),
        head="digest 1",
    )


def test_every_entry_moves_the_date_and_the_head():
    found = case((Tag.CASE_NOTED, {"note": "called Anna"}), (Tag.CASE_NOTED, {"note": "she is in Rome"}))

    assert (found.opened, found.updated, found.head) == (minute(1), minute(3), "digest 3")
    assert found.notes == (
        Note(at=minute(2), by="ada", words="called Anna"),
        Note(at=minute(3), by="ada", words="she is in Rome"),
    )


def test_a_case_is_closed_and_opened_again():
    closed = (Tag.CASE_CLOSED, {"why": "done"})
    reopened = (Tag.CASE_REOPENED, {"why": "again"})

    assert case().state is State.OPEN
    assert case(closed).state is State.CLOSED
    assert case(closed, reopened).state is State.OPEN


def test_an_exhibit_remembers_what_was_read_from_it():
    first = (Tag.EXHIBIT_READ, {"exhibit": SHA, "records": 5, "rows": 7})
    second = (Tag.EXHIBIT_READ, {"exhibit": SHA, "records": 6, "rows": 7})

    assert case((Tag.EXHIBIT_SEALED, SEALED), first, second).exhibits == (
        Held(
            sha256=SHA,
            name="audit.csv",
            size=17,
            sealed_at=minute(2),
            readings=(
                Reading(at=minute(3), records=5, details={"rows": 7}),
                Reading(at=minute(4), records=6, details={"rows": 7}),
            ),
        ),
    )


def test_reading_one_exhibit_leaves_the_others_alone():
    other = "cd" * 32
    found = case(
        (Tag.EXHIBIT_SEALED, SEALED),
        (Tag.EXHIBIT_SEALED, {**SEALED, "sha256": other}),
        (Tag.EXHIBIT_READ, {"exhibit": other, "records": 0}),
    )

    assert [len(held.readings) for held in found.exhibits] == [0, 1]
    assert found.exhibit(other) == found.exhibits[1]
    assert found.exhibit("ef" * 32) is None


def test_sealing_an_exhibit_again_changes_nothing():
    once = case((Tag.EXHIBIT_SEALED, SEALED))
    twice = case((Tag.EXHIBIT_SEALED, SEALED), (Tag.EXHIBIT_SEALED, {**SEALED, "name": "copy.csv"}))

    assert twice.exhibits == once.exhibits


def test_the_last_examination_counts():
    found = case((Tag.CASE_EXAMINED, {"answer": "likely"}), (Tag.CASE_EXAMINED, {"answer": "yes"}))

    assert (found.examined, found.examined_at) == ({"answer": "yes"}, minute(3))


@pytest.mark.parametrize("entries", [[], journal((Tag.CASE_NOTED, {"note": "?"}))], ids=["nothing", "a note"])
def test_a_journal_without_an_opening_is_no_case(entries):
    with pytest.raises(ValueError, match="begins with the opening"):
        fold(entries)


def test_a_case_is_opened_once():
    with pytest.raises(ValueError, match="entry 2 opens 2026-001 a second time"):
        case((Tag.CASE_OPENED, OPENING))


def test_entries_of_another_case_do_not_belong():
    first, second = journal((Tag.CASE_OPENED, OPENING), (Tag.CASE_NOTED, {"note": "x"}))
    stranger = Entry(
        case="2026-002", seq=2, at=second.at, by="ada", tag=second.tag, body=second.body,
        previous=second.previous, digest=second.digest,
    )  # fmt: skip

    with pytest.raises(ValueError, match="entry 2 is of 2026-002, not of 2026-001"):
        fold([first, stranger])


def test_what_was_not_sealed_cannot_have_been_read():
    with pytest.raises(ValueError, match="which 2026-001 does not hold"):
        case((Tag.EXHIBIT_READ, {"exhibit": SHA, "records": 5}))


@pytest.mark.parametrize(
    ("tag", "body", "said"),
    [
        (Tag.CASE_NOTED, {"note": 5}, r"entry 2 \(case:noted\) needs note in words"),
        (Tag.EXHIBIT_READ, {"records": 5}, "needs exhibit in words"),
        (Tag.EXHIBIT_SEALED, {"sha256": SHA, "name": "a", "size": "17"}, "needs size as a whole number"),
    ],
)
def test_an_entry_without_its_words_is_told(tag, body, said):
    with pytest.raises(ValueError, match=said):
        case((tag, body))


@pytest.mark.parametrize("domains", [None, "acme.test", [5]])
def test_domains_are_a_list_of_words(domains):
    with pytest.raises(ValueError, match="needs domains as a list of words"):
        fold(journal((Tag.CASE_OPENED, {**OPENING, "domains": domains})))


def test_every_tag_is_a_subject_and_a_verb_that_the_fold_knows():
    bodies: dict[Tag, Mapping[str, Any]] = {
        Tag.CASE_NOTED: {"note": ""},
        Tag.EXHIBIT_READ: {"exhibit": SHA, "records": 0},
        Tag.EXHIBIT_SEALED: SEALED,
    }
    for tag in Tag:
        assert [word.isalpha() for word in tag.split(":")] == [True, True]
        if tag is not Tag.CASE_OPENED:
            assert case((Tag.EXHIBIT_SEALED, SEALED), (tag, bodies.get(tag, {}))).updated == minute(3)
