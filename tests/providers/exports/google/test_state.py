"""What stands in Google Workspace: which setting a row is, and whose."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from counterseal.model.records import AppGrant, Change, Forward, Protocol, Rule, Source
from counterseal.providers.exports.google.state import GoogleState, kind_of, together
from counterseal.reach import Asked, Read
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
from tests.providers.exports.mutation import SEEN, mutations, read_bytes, silently_fewer

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
        ({"id": "Label_7", "name": "Invoices", "type": "user"}, "label"), ({"id": "INBOX", "name": "INBOX", "type": "system"}, "label"),
        ({"id": "7", "name": "Anna", "type": "user"}, ""), ({"id": "Label_7", "name": "x", "type": "user", "price": 1}, ""),
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
    found, left = together(
        {
            "filters": {"filter": [FILTER]},
            "delegates": {"delegates": []},
            "vacation": {},
            "note": "x",
            "sendAs": [],
            "drives": {},
        }
    )

    assert [kind for kind, _ in found] == ["filter"]
    assert left == ["drives"]


def test_fits_settings_and_no_activities():
    dialect = GoogleState(Asked(seen=SEEN))

    assert dialect.fits(IMAP)
    assert dialect.fits(TOGETHER)
    assert dialect.fits({"User": ANNA, "delegateAddress": BOB})
    assert not dialect.fits(LOGINS[0])
    assert not dialect.fits({"user": ANNA})
    assert not dialect.fits({"user": ANNA, "imap": True})
    assert not dialect.fits({"kind": "storage#bucket"})


def test_a_whole_page_of_the_api_is_read(tmp_path):
    records, gaps, parts = read_bytes(samples.FORMS["users.json"], tmp_path, name="users.json")

    assert [one.what for one in records if isinstance(one, Change)] == ["user.known", "recovery.changed"]
    assert not gaps
    assert parts[0].dialect == "google workspace settings"


def zipped(**files: Any) -> bytes:
    """An archive with answers, in the order of their names' letters as archives are often made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, answer in files.items():
            archive.writestr(f"anna@acme.test/{name}.json", json.dumps(answer))
    return out.getvalue()


LABELS = {
    "labels": [
        {"id": "INBOX", "name": "INBOX", "type": "system"}, {"id": "Label_1", "name": "RSS Feeds", "type": "user"},
    ]
}  # fmt: skip
HIDES = {"filter": [FILTER | {"action": {"addLabelIds": ["Label_1"], "removeLabelIds": ["INBOX"]}}]}


@pytest.mark.parametrize("order", [("filters", "labels"), ("labels", "filters")])
def test_the_list_of_labels_names_where_a_filter_moves_to_whether_it_comes_before_or_after(order, tmp_path):
    files = {"filters": HIDES, "labels": LABELS}
    records, gaps, parts = read_bytes(zipped(**{name: files[name] for name in order}), tmp_path, name="x.zip")
    (rule,) = records

    assert isinstance(rule, Rule)
    assert (rule.moves_to, rule.account, rule.id) == ("RSS Feeds", ANNA, f"{ANNA}:gmail.filters:f1")
    assert not gaps
    told = {part.place: part.records for part in parts if part.dialect}
    assert told == {"x.zip!anna@acme.test/filters.json": 1}


def test_without_the_list_the_number_of_the_label_stays(tmp_path):
    ((rule,), gaps, _) = read_bytes(zipped(filters=HIDES), tmp_path, name="x.zip")

    assert isinstance(rule, Rule)
    assert rule.moves_to == "Label_1"
    assert not gaps


def test_the_labels_of_another_person_name_nothing():
    dialect = GoogleState(Asked(seen=SEEN))
    every(LABELS["labels"][1], "x.zip!bob@acme.test/labels.json:item 1", dialect)
    assert not every(HIDES["filter"][0], "x.zip!anna@acme.test/filters.json:item 1", dialect)
    held = [one.record for one in dialect.rest() if isinstance(one, Read)]

    assert [getattr(one, "moves_to", "") for one in held] == ["Label_1"]
    assert not list(dialect.rest())


def test_answers_without_anything_are_known_by_the_names_of_their_files(tmp_path):
    nothing: dict[str, Any] = {name: {} for name in ("filters", "forwardingAddresses", "delegates", "vacation")}
    records, gaps, _ = read_bytes(zipped(**nothing, autoForwarding={"enabled": False}), tmp_path, name="x.zip")

    assert not records
    assert not gaps


def test_answers_without_anything_are_known_by_their_keys():
    dialect = GoogleState(Asked(seen=SEEN))
    values = {"user": ANNA, "filters": {}, "delegates": {"delegates": []}, "autoForwarding": {"enabled": False}}

    assert dialect.fits(values)
    assert dialect.fits({"user": ANNA, "filters": {}})
    assert not every(values, dialect=dialect)
    assert not list(dialect.rest())


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({}, "empty"),
        ({"kind": "admin#reports#activities", "etag": "x"}, "empty"),
        ({"enabled": False}, "switch_unnamed"),
    ],
)
def test_answers_without_anything_in_a_file_of_any_name_are_a_harmless_remark(answer, why, tmp_path):
    records, gaps, _ = read_bytes(json.dumps([answer, answer]).encode(), tmp_path, name="export.json")

    assert not records
    assert [(gap.why, gap.count, gap.harmless) for gap in gaps] == [(why, 2, True)]


def test_something_that_is_switched_on_and_has_no_name_is_no_harmless_thing(tmp_path):
    records, gaps, _ = read_bytes(b'{"enabled": true}', tmp_path, name="export.json")

    assert not records
    assert [(gap.why, gap.harmless) for gap in gaps] == [("switch_unnamed", False)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("imap", Protocol), ("anna@acme.test/auto_forwarding", Forward), ("pop-anna@acme.test", Protocol)],
)
def test_a_switch_alone_is_of_the_setting_that_the_file_is_called_after(name, kind):
    (found,) = every({"enabled": True}, f"{name}.json:item 1")

    assert isinstance(found, kind)
    assert getattr(found, "enabled", True)
    assert getattr(found, "to", ()) == ()


def test_one_broken_byte_loses_no_filter_that_waits_for_its_label(tmp_path):
    data = "\n".join(json.dumps(one) for one in (*HIDES["filter"], FILTER, *LABELS["labels"])).encode()
    whole = len(read_bytes(data, tmp_path, name="settings.jsonl")[0])
    for number, broken in enumerate(mutations(data, step=7)):
        records, gaps, parts = read_bytes(broken, tmp_path, name="settings.jsonl")
        assert not silently_fewer(records, gaps, parts, whole), number
