"""The sign-in log of a story: the same ids as in the audit log, and what only it can tell."""

import json

from counterseal.providers.simulated.entra import sign_in_log
from counterseal.providers.simulated.events.play import events_of
from tests.providers.simulated.tiny import CHROME, tiny

STORY = tiny(
    "2026-03-02 08:20 failed as=anna factor=password",
    "2026-03-02 08:21 signin as=anna",
    "2026-03-02 08:22 access as=anna act=read",
    "2026-03-02 08:23 signin who=anna@acme.test ip=203.0.113.9 protocol=imap",
    "2026-03-02 08:24 failed who=anna@acme.test ip=203.0.113.9 protocol=ropc agent=python-requests/2.32.3",
    "2026-03-02 08:25 interrupted who=anna@acme.test",
)  # fmt: skip
LOG = json.loads(sign_in_log(STORY))


def test_it_holds_the_sign_ins_and_nothing_else_the_newest_first():
    assert [entry["createdDateTime"] for entry in LOG] == [f"2026-03-02T08:{n}:00Z" for n in (25, 24, 23, 21, 20)]


def test_a_sign_in_has_one_id_in_both_logs():
    ids = [events_of(STORY, beat)[0]["Id"] for beat in STORY.beats if beat.line.verb != "access"]

    assert [entry["id"] for entry in LOG[::-1]] == ids


def test_it_says_who_where_and_with_what():
    good = LOG[3]

    assert good["userPrincipalName"] == "anna@acme.test"
    assert good["userDisplayName"] == "Anna Berg"
    assert good["location"]["countryOrRegion"] == "CN"
    assert good["userAgent"] == CHROME
    assert good["deviceDetail"]["displayName"] == "NB-1"
    assert good["deviceDetail"]["isManaged"]
    assert good["status"]["errorCode"] == 0
    assert good["authenticationRequirement"] == "singleFactorAuthentication"
    assert LOG[0]["authenticationRequirement"] == "multiFactorAuthentication"


def test_old_protocols_and_handed_passwords_are_named():
    assert LOG[2]["clientAppUsed"] == "IMAP4"
    assert LOG[1]["authenticationProtocol"] == "ropc"
    assert LOG[4]["status"] == {
        "errorCode": 50126,
        "failureReason": "InvalidUserNameOrPassword",
        "additionalDetails": None,
    }


def test_without_an_address_there_is_no_country():
    assert LOG[0]["location"]["countryOrRegion"] == ""
