"""Activities of the Reports API: each application has its readers, and nothing is dropped."""

from __future__ import annotations

import pytest

from counterseal.model.records import Change, SignIn, Source
from counterseal.providers.exports.google.reports import APPLICATIONS, Activities
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.google.samples import ANNA, LOGINS, activity

SOURCE = Source("e" * 64, "a.json:item 1")


def test_the_events_of_one_activity_become_records_of_one_moment():
    values = activity("login", "login_success", login_type="google_password")
    values["events"] += activity("login", "2sv_disable")["events"]
    first, second = Activities().read(values, SOURCE)

    assert isinstance(first, SignIn)
    assert (first.at, first.account) == (second.at, second.account)
    assert first.id != second.id


def test_an_event_that_nobody_knows_is_kept_with_what_it_is_about():
    (found,) = Activities().read(activity("calendar", "change_calendar_acls", resource_name="Boss"), SOURCE)

    assert isinstance(found, Change)
    assert (found.what, found.target, found.after, found.operation) == (
        "other",
        "Boss",
        "calendar",
        "change_calendar_acls",
    )


def test_fits_activities_and_nothing_else():
    dialect = Activities()

    assert all(dialect.fits(one) for one in LOGINS)
    assert not dialect.fits({"id": "1", "createdDateTime": "2026-03-02T03:10:00Z", "userPrincipalName": ANNA})


def test_a_broken_activity_is_a_bad_row():
    with pytest.raises(BadRow):
        list(Activities().read({"id": {"applicationName": "login"}, "events": [{"name": "logout"}]}, SOURCE))


def test_names_of_events_are_compared_in_lower_case():
    assert all(name == name.lower() for readers in APPLICATIONS.values() for name in readers)
