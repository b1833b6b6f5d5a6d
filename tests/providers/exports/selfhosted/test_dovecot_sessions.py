"""What a session's beginning said is known when its end comes."""

from __future__ import annotations

from collections import OrderedDict
from datetime import timedelta

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted import dovecot_sessions
from counterseal.providers.exports.selfhosted.dovecot_sessions import MOST, Sessions, remember
from counterseal.providers.exports.selfhosted.lines import source
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, line

LINE = line("x")


def signed_in(account="anna", ip="203.0.113.9", session="abc", **more):
    told = {"actor": account, "client": "IMAP"} | more
    return SignIn(
        id="1", at=LINE.at, account=account, source=source(EXHIBIT, LINE), ok=True, ip=ip, session=session, **told
    )


def test_a_session_is_found_by_its_id_and_by_its_process():
    sessions = Sessions()
    sessions.begin(signed_in(), "1234")

    assert sessions.of(LINE, "anna", "abc", "").ip == "203.0.113.9"
    assert sessions.of(LINE, "anna", "", "1234").ip == "203.0.113.9"
    assert sessions.of(LINE, "bob", "abc", "").ip == ""


def test_without_either_the_only_place_of_the_day_is_taken():
    sessions = Sessions()
    sessions.begin(signed_in(session=""), "")
    assert sessions.of(LINE, "anna", "", "").ip == "203.0.113.9"

    sessions.begin(signed_in(ip="198.51.100.7", session=""), "")
    assert sessions.of(LINE, "anna", "", "").ip == ""


def test_the_server_behind_a_proxy_tells_nothing_new():
    sessions = Sessions()
    sessions.begin(signed_in(), "")

    assert sessions.has_begun("abc", "anna", LINE.at + timedelta(seconds=1))
    assert not sessions.has_begun("abc", "anna", LINE.at + timedelta(hours=1))
    assert not sessions.has_begun("", "anna", LINE.at)


def test_introductions_and_masters_belong_to_a_session():
    sessions = Sessions()
    sessions.introduced("abc", "name=Foxmail")
    sessions.opened_by("abc", "admin")

    assert [sessions.introduction("abc"), sessions.introduction("abc"), sessions.introduction("")] == [
        "name=Foxmail",
        "",
        "",
    ]
    assert (sessions.master("abc"), sessions.master("")) == ("admin", "")


def test_the_oldest_are_forgotten():
    kept: OrderedDict[str, int] = OrderedDict()
    for number in range(MOST + 1):
        remember(kept, str(number), number)
    remember(kept, "", 0)

    assert len(kept) == MOST
    assert "0" not in kept
    assert dovecot_sessions.MOST == MOST


def test_a_person_with_many_places_keeps_the_last_few():
    sessions = Sessions()
    for number in range(12):
        sessions.begin(signed_in(ip=f"203.0.113.{number}", session=""), "")

    assert sessions.of(LINE, "anna", "", "").ip == ""
