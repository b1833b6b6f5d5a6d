"""The words of quotations are of one kind each, and none is missing from what is searched first."""

from __future__ import annotations

import pytest

from counterseal.mail.quote_words import FROM, KINDS, NEVER_MONTH_FIRST, SENT, SUBJECT, SUBJECT_WORDS, TO, VERBS


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("from", "from"),
        ("发件人", "from"),
        ("von", "from"),
        ("发送时间", "sent"),
        ("收件人", "to"),
        ("à", "to"),
        ("主题", "subject"),
        ("cc", "other"),
    ],
)
def test_a_label_has_a_kind(word, kind):
    assert KINDS[word] == kind


def test_every_language_that_has_a_sender_has_a_subject():
    assert all(
        len([one for line in table.splitlines() for one in line.split(";") if one.strip()]) > 15
        for table in (FROM, SENT, TO, SUBJECT)
    )


def test_every_subject_is_searched_for():
    assert {"Subject", "主题", "主\u3000题", "Betreff", "件名"} <= set(SUBJECT_WORDS)


def test_verbs_are_no_labels():
    assert not {verb.casefold() for verb in VERBS} & set(KINDS)


def test_languages_that_write_the_day_first_are_told():
    assert NEVER_MONTH_FIRST.search("Le 02/03/2026 Anna a écrit")
    assert NEVER_MONTH_FIRST.search("Am 02/03/2026 schrieb Anna")
    assert not NEVER_MONTH_FIRST.search("On 02/03/2026 Anna wrote")
