"""The console's words: every column and event has one meaning."""

from __future__ import annotations

from counterseal.providers.exports.google.console_titles import APPS, EVENTS, PARAMETERS, SPECIFIC, field_of, folded
from counterseal.providers.exports.google.reports import APPLICATIONS


def test_titles_are_compared_without_case_width_and_signs():
    assert field_of("IP address") == field_of("ip-Address") == field_of("ＩＰ　地址") == "ip"
    assert field_of("From (Header address)") == field_of("发件人（标头地址）") == "header_from"
    assert field_of("Something else") == ""


def test_every_event_that_is_named_can_be_read():
    assert all(name in APPLICATIONS[app] for app, name in EVENTS.values())


def test_the_apis_own_names_of_events_are_understood_too():
    assert EVENTS[folded("login_success")] == ("login", "login_success")
    assert EVENTS[folded("登录成功")] == ("login", "login_success")


def test_columns_that_tell_a_log_are_columns():
    known = {*PARAMETERS, "date", "event", "ip", "actor", "owner", "country", "asn", "agent", "device", "header_from", "header_name",
             "envelope_from", "to", "client_type", "delegate", "attachment", "link", "spam", "traffic", "login_time"}  # fmt: skip

    assert known >= SPECIFIC
    assert all(marks <= known for _, marks in APPS)
