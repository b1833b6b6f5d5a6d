"""Sign-ins over SMTP: once a connection, failures with and without a name."""

from __future__ import annotations

import pytest

from counterseal.model.reading import Gap
from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.lines import Made
from counterseal.providers.exports.selfhosted.submissions import Submissions, reason
from counterseal.reach import Read
from tests.providers.exports.selfhosted.maillogs import line


def signins(made: list[Made]) -> list[SignIn]:
    return [one.record for one in made if isinstance(one, Read) and isinstance(one.record, SignIn)]


def test_a_connection_is_one_sign_in_until_it_ends():
    door = Submissions("e" * 64, "postfix")
    made: list[Made] = []
    for minute in (10, 20):
        made += door.good(line("", at=f"2026-03-02T03:{minute}:00"), "anna", "203.0.113.9", "SASL PLAIN", "mail/811")
    door.over("mail/811", "anna")
    made += door.good(line("", at="2026-03-02T03:30:00"), "anna", "203.0.113.9", "SASL PLAIN", "mail/811")
    found = signins([*made, *door.rest()])

    assert sum(one.count for one in found) == 2


def test_where_no_connection_is_told_messages_near_one_another_are_one_sign_in():
    door = Submissions("e" * 64, "exim")
    made: list[Made] = []
    for at in ("03:10", "03:12", "08:00"):
        made += door.good(line("", at=f"2026-03-02T{at}:00"), "anna", "203.0.113.9", "A=dovecot_login")
    found = signins([*made, *door.rest()])

    assert [one.at.hour for one in found] == [3, 8]
    assert [one.factor for one in found] == ["password", "password"]


def test_a_token_is_no_password():
    door = Submissions("e" * 64, "postfix")
    (found,) = signins([*door.good(line(""), "anna", "203.0.113.9", "SASL XOAUTH2", "c"), *door.rest()])

    assert found.factor == ""


def test_a_webmail_on_the_server_tells_no_place():
    door = Submissions("e" * 64, "postfix")
    (found,) = signins([*door.good(line(""), "anna", "127.0.0.1", "SASL LOGIN", "c"), *door.rest()])

    assert (found.ip, found.client) == ("", "Webmail")


def test_two_failures_in_one_second_have_two_ids():
    door = Submissions("e" * 64, "postfix")
    made: list[Made] = []
    for user in ("anna", "bob", "anna"):
        made += door.failed(line(""), user, "198.51.100.66", "SASL LOGIN", "x")
    found = signins([*made, *door.rest()])

    assert len({one.id for one in found}) == len(found)
    assert sum(one.count for one in found) == 3
    assert not any(one.ok for one in found)


def test_failures_without_a_name_are_one_harmless_remark():
    door = Submissions("e" * 64, "postfix")
    for number in (1, 2):
        assert not list(door.failed(line("", number=number, times=number), "", "198.51.100.66", "SASL LOGIN", ""))
    (gap,) = door.rest()

    assert isinstance(gap, Gap)
    assert (gap.why, gap.count, gap.place, gap.harmless) == ("nameless_failures", 3, "mail.log:line 1", True)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("UGFzc3dvcmQ6", "authentication failed"),
        ("", "authentication failed"),
        ("(reason unavailable)", "authentication failed"),
        ("535 Incorrect authentication data", "535 Incorrect authentication data"),
    ],
)
def test_the_encoded_prompt_is_no_reason(said, read):
    assert reason(said) == read
