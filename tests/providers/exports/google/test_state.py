"""What stands in Google Workspace: which setting a row is, and whose."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import AppGrant, Change, Protocol, Rule, Source
from counterseal.providers.exports.google.state import GoogleState, kind_of, together
from counterseal.reach import Asked
from tests.providers.exports.google import samples
from tests.providers.exports.google.samples import (
    ANNA,
    ASP,
    BOB,
    DELEGATE,
    EVIL,
    FILTER,
    FORWARDING,
    IMAP,
    LOGINS,
    POP,
    SEND_AS,
    TOGETHER,
    TOKEN,
    USER,
    VACATION,
)  # fmt: skip
from tests.providers.exports.mutation import SEEN, read_bytes

SOURCE = Source("e" * 64, "a.json:item 1")


def every(values: dict[str, Any], place: str = "a.json:item 1", dialect: GoogleState | None = None) -> list[Any]:
    return list((dialect or GoogleState(Asked(seen=SEEN))).read(values, Source("e" * 64, place)))


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (FILTER, "filter"), (FORWARDING, "autoForwarding"), (IMAP, "imap"), (POP, "pop"), (VACATION, "vacation"),
        (DELEGATE, "delegate"), (SEND_AS, "sendAs"), (TOKEN, "token"), (ASP, "asp"), (USER, "user"),
        ({"forwardingEmail": EVIL}, "forwardingAddress"), ({"displayLanguage": "zh-CN"}, "language"),
        ({"kind": "admin#directory#mobiledevice", "model": "One"}, "device"), ({"verificationCode": "1"}, "verificationCode"),
        ({"id": "Label_7", "name": "Invoices", "labelListVisibility": "labelShow"}, "label"),
        ({"enabled": False}, ""), ({"id": "1", "name": "x"}, ""), ({"id": "1", "action": "login"}, ""), ({}, ""),
        ({"id": "1", "action": {}, "status": "x"}, ""), ({"displayLanguage": "de", "name": "x"}, ""),
        (LOGINS[0], ""),
    ],
)  # fmt: skip
def test_a_setting_is_told_by_the_keys_that_only_it_has(values, kind):
    assert kind_of(values) == kind


def test_the_owner_is_the_one_that_a_field_names():
    (found,) = every(IMAP | {"User": BOB}, "anna@acme.test/imap.json:item 1")

    assert isinstance(found, Protocol)
    assert found.account == BOB


def test_the_owner_is_the_one_that_the_file_or_its_folder_is_called_after():
    assert every(IMAP, "x.zip!anna@acme.test/imap.json:item 1")[0].account == ANNA
    assert every(IMAP, "imap-anna@acme.test.json:item 1")[0].account == ANNA
    assert every(IMAP, "imap.json:item 1")[0].account == ""


def test_where_mail_is_forwarded_to_is_not_the_owner():
    assert every(FORWARDING)[0].account == ""


def test_people_give_their_names_to_the_numbers_that_come_later():
    dialect = GoogleState(Asked(seen=SEEN))
    before = every(TOKEN, dialect=dialect)
    every(USER, dialect=dialect)
    (after,) = every(TOKEN, dialect=dialect)

    assert isinstance(after, AppGrant)
    assert (before[0].account, after.account) == ("", ANNA)


def test_settings_kept_in_one_object_are_all_read_and_labels_give_filters_their_names():
    values = TOGETHER | {"filters": [FILTER | {"action": {"addLabelIds": ["Label_7"], "removeLabelIds": ["INBOX"]}}]}
    found = every(values)

    assert {one.account for one in found} == {ANNA}
    assert [one.moves_to for one in found if isinstance(one, Rule)] == ["Invoices"]
    assert {one.operation for one in found} == {
        "gmail.filters", "gmail.forwardingAddresses", "gmail.delegates", "gmail.sendAs", "gmail.imap", "gmail.pop",
        "gmail.vacation", "gmail.language",
    }  # fmt: skip


def test_what_stands_beside_settings_and_is_none_is_told():
    dialect = GoogleState(Asked(seen=SEEN))
    every({"user": ANNA, "imap": IMAP, "calendars": [{"id": "c"}], "pop": {"x": 1}}, dialect=dialect)
    told: list[Any] = list(dialect.rest())

    assert [(one.why, one.detail) for one in told] == [
        ("unknown_row", (("columns", "calendars"),)), ("unknown_row", (("columns", "pop"),)),
    ]  # fmt: skip
    assert not list(dialect.rest())


def test_a_key_that_is_damaged_is_told():
    dialect = GoogleState(Asked(seen=SEEN))
    every({"id": "f1", "criteria": {}, "action": {"fxrward": EVIL}}, dialect=dialect)

    assert [getattr(one, "why", "") for one in dialect.rest()] == ["columns_broken"]


def test_two_settings_without_an_id_of_their_own_do_not_become_one():
    found = every({"user": ANNA, "filters": [{"id": "f1", "criteria": {}, "action": {}}] * 2, "imap": IMAP})

    assert len({one.id for one in found}) == 3


def test_lists_of_an_answer_are_opened_and_empty_ones_hold_nothing():
    found, left = together({"filters": {"filter": [FILTER]}, "delegates": {"delegates": []}, "note": "x", "sendAs": []})

    assert [kind for kind, _ in found] == ["filter"]
    assert left == ["delegates"]


def test_fits_settings_and_no_activities():
    dialect = GoogleState(Asked(seen=SEEN))

    assert dialect.fits(IMAP)
    assert dialect.fits(TOGETHER)
    assert dialect.fits({"User": ANNA, "delegateAddress": BOB})
    assert not dialect.fits(LOGINS[0])
    assert not dialect.fits({})
    assert not dialect.fits({"user": ANNA, "imap": True})


def test_a_whole_page_of_the_api_is_read(tmp_path):
    records, gaps, parts = read_bytes(samples.FORMS["users.json"], tmp_path, name="users.json")

    assert [one.what for one in records if isinstance(one, Change)] == ["user.known", "recovery.changed"]
    assert not gaps
    assert parts[0].dialect == "google workspace settings"
