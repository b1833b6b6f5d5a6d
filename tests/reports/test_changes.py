"""A change is told with its thing, what stood before as far as the sources know, and what stands after."""

from __future__ import annotations

import pytest

from counterseal.reports.changes import Alteration, alterations, described, tag_of, tag_said, thing_of
from counterseal.testing import company
from tests.reports.world import speaker


def told(*lines: str) -> list[tuple[str, str, str, str]]:
    """Tag, thing, before and after in English."""
    return [
        (one.tag, one.thing, _words(one, one.before), _words(one, one.after)) for one in alterations(company(*lines))
    ]


def _words(one: Alteration, state: dict[str, object] | None) -> str:
    said = described(one, state)
    return "" if said is None else speaker().say(said)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            'rule name="." words=invoice,bank moves_to="RSS Feeds" marks_read=yes',
            ("rule.set", ".", "", "when the mail says invoice, bank, move to “RSS Feeds”, mark as read"),
        ),
        (
            "rule name=x scope=tenant forwards_to=a@b.test copies_to=c@d.test deletes=yes stops=yes",
            (
                "transport_rule.set",
                "x",
                "",
                "all mail, forward to a@b.test, send a blind copy to c@d.test, delete, stop all later rules",
            ),
        ),
        ("rule name=x what=removed", ("rule.removed", "x", "", "")),
        (
            "rule name=x what=disabled senders=a@b.test deletes=yes",
            ("rule.disabled", "x", "", "switched off; it would: from a@b.test, delete"),
        ),
        ("rule name=x recipients=a@b.test deletes=yes", ("rule.set", "x", "", "to a@b.test, delete")),
        ("forward to=a@b.test keeps_copy=no", ("forward.set", "", "", "to a@b.test, and no copy stays")),
        ("forward to=a@b.test", ("forward.set", "", "", "to a@b.test, and a copy stays")),
        ("forward", ("forward.set", "", "", "where to is not told")),
        ("forward what=removed", ("forward.removed", "", "", "")),
        ("delegate to=b@acme.test", ("delegate.set", "b@acme.test", "", "b@acme.test may open the whole mailbox")),
        (
            "delegate to=b@acme.test right=folder folder=Inbox level=Editor",
            ("delegate.set", "b@acme.test", "", "b@acme.test may open a folder (Inbox, Editor)"),
        ),
        (
            "grant app_name=Mailer scopes=Mail.Read,Mail.Send",
            ("grant.set", "Mailer", "", "For this account: Mail.Read, Mail.Send"),
        ),
        (
            "grant app_name=Mailer scopes=Mail.Read everyone=yes",
            ("grant.set", "Mailer", "", "For everybody in the company: Mail.Read"),
        ),
        (
            "grant app_name=Mailer scopes=Mail.Read app_only=yes",
            ("grant.set", "Mailer", "", "The application itself, without anybody signing in: Mail.Read"),
        ),
        ("factor what=removed method=phone", ("factor.removed", "phone", "", "")),
        ("app_password name=old", ("app_password.set", "old", "", "")),
        ("protocol name=imap enabled=yes", ("protocol.opened", "imap", "", "open")),
        ("protocol name=imap enabled=no", ("protocol.closed", "imap", "", "closed")),
        (
            "change what=role.granted target=b@acme.test after=Admin role=Admin object_id=9",
            ("role.granted", "b@acme.test", "", "role: Admin"),
        ),
        ("change what=policy.changed target=p before=on after=off", ("policy.changed", "p", "on", "off")),
        ("change what=policy.changed target=p", ("policy.changed", "p", "", "")),
    ],
)
def test_a_change_is_told(line, expected):
    assert told(f"2026-03-02 08:00 {line}") == [expected]


def test_what_stood_before_is_the_last_change_of_the_same_thing():
    rows = told(
        "2026-03-01 08:00 protocol name=imap enabled=no",
        "2026-03-02 08:00 protocol name=pop enabled=yes",
        "2026-03-02 09:00 protocol name=imap enabled=yes",
    )

    assert [row[2] for row in rows] == ["", "", "closed"]


def test_a_rule_of_the_company_is_another_thing_than_an_inbox_rule_of_the_same_name():
    rows = told("2026-03-01 08:00 rule name=. deletes=yes", "2026-03-02 08:00 rule name=. scope=tenant deletes=yes")

    assert rows[1][2] == ""


def test_an_attempt_that_was_refused_changes_nothing():
    rows = told(
        "2026-03-01 08:00 protocol name=imap enabled=yes succeeded=no",
        "2026-03-02 08:00 protocol name=imap enabled=yes",
    )

    assert rows[1][2] == ""


def test_housekeeping_without_a_tag_and_everything_else_is_left_out():
    assert told("2026-03-02 08:00 change what=other target=x", "2026-03-02 08:01 signin") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rule name=x", "Inbox rule made or changed"),
        ("rule name=x standing=yes", "Inbox rule"),
        ("forward to=a@b.test standing=yes", "Forwarding"),
        ("protocol name=imap enabled=no standing=yes", "Closed protocol"),
        ("change what=user.known target=a@acme.test standing=yes", "Account as it stands"),
    ],
)
def test_what_stands_is_not_said_to_have_been_made(line, said):
    (record,) = company(f"2026-03-02 08:00 {line}").records

    assert speaker().say(tag_said(record)) == said


def test_a_rule_without_a_name_is_called_by_what_it_does():
    (record,) = company("2026-03-02 08:00 rule name='' operation=Sieve senders=bo@b.test forwards_to=x@y.test").records

    assert thing_of(record) == "bo@b.test → x@y.test"


def test_details_are_told_in_words():
    rows = told("2026-03-02 08:00 change what=sieve.changed target=anna@acme.test act=uploaded bytes=2888")

    assert rows[0][3] == "bytes: 2888"


def test_a_record_that_is_no_change_keeps_the_providers_word():
    (record,) = company("2026-03-02 08:00 signin operation=UserLoggedIn").records

    assert tag_of(record) == "UserLoggedIn"


def test_a_rule_with_conditions_in_the_providers_words_is_told_with_them():
    (one,) = alterations(company("2026-03-02 08:00 rule name=x deletes=yes"))
    state = {"conditions": {"HasAttachment": "True"}, "deletes": True, "enabled": True}

    assert speaker().say(described(one, state) or "") == "when HasAttachment: True, delete"
