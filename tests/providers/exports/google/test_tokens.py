"""Applications at Google: let in, refused, shown out, and what they read afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import Access, AppGrant, Change, Source
from counterseal.providers.exports.google.reports import Activities
from counterseal.providers.exports.google.tokens import READERS
from tests.providers.exports.google.samples import CLIENT, activity


def one(name: str, **parameters: Any) -> Any:
    more = {"app_name": "Mail Sync", "client_id": CLIENT} | parameters
    (found,) = Activities().read(activity("token", name, **more), Source("e" * 64, "a.json:item 1"))
    return found


def test_a_consent_names_the_application_and_what_it_may_do():
    found = one("authorize", scope=["https://mail.google.com/", "openid", "openid"])

    assert isinstance(found, AppGrant)
    assert (found.app_name, found.app, found.scopes, found.what) == (
        "Mail Sync",
        CLIENT,
        ("https://mail.google.com/", "openid"),
        "set",
    )


def test_scopes_stand_in_one_text_or_in_messages_too():
    message = {"name": "scope_data", "multiMessageValue": [{"parameter": [{"name": "scope_name", "value": "s1"}]}]}
    values = activity("token", "authorize", client_id=CLIENT)
    values["events"][0]["parameters"].append(message)
    found: Any = next(Activities().read(values, Source("e" * 64, "a.json:item 1")))

    assert one("authorize", scope="s1 s2").scopes == ("s1", "s2")
    assert (found.scopes, found.app_name) == (("s1",), CLIENT)


def test_refused_and_withdrawn_consents():
    assert not one("deny", scope="s1").succeeded
    assert one("revoke", scope="s1").what == "removed"
    assert isinstance(one("request", scope="s1"), Change)


@pytest.mark.parametrize(
    ("method", "bucket", "act", "thing"),
    [
        ("gmail.users.messages.get", "GMAIL", "read", "mail"),
        ("gmail.users.messages.list", "GMAIL", "read", "mail"),
        ("gmail.users.messages.batchDelete", "GMAIL", "purge", "mail"),
        ("gmail.users.messages.trash", "GMAIL", "delete", "mail"),
        ("gmail.users.settings.filters.create", "", "update", "mail"),
        ("drive.files.get", "DRIVE", "read", "file"),
        ("", "GMAIL", "read", "mail"),
    ],
)
def test_an_application_that_reads_is_an_application(method, bucket, act, thing):
    found = one("activity", method_name=method, product_bucket=bucket, num_response_bytes=2048)

    assert isinstance(found, Access)
    assert (found.act, found.thing, found.actor_kind, found.app, found.details["bytes"]) == (
        act,
        thing,
        "app",
        CLIENT,
        "2048",
    )


def test_what_touches_neither_mail_nor_files_is_kept_all_the_same():
    found = one("activity", method_name="calendar.events.list", product_bucket="CALENDAR")

    assert (found.what, found.target, found.after) == ("other", "Mail Sync", "calendar.events.list")


def test_every_event_of_the_log_has_a_reader():
    assert set(READERS) == {"authorize", "revoke", "deny", "request", "activity"}
