"""People of Graph: their methods, passwords, devices, replies, and what Microsoft thinks of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Change, Factor, Source
from counterseal.providers.exports.m365 import graph_people
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.m365.samples import ANNA, ANNA_ID, DETECTION, IP, MAILBOX, METHODS, RISKY, USER

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(Source("e" * 64, "a.json:item 1"), SEEN, ANNA)


def one(reader: Any, values: dict[str, Any], standing: Standing = STANDING) -> Any:
    (found,) = reader(values, standing, Names())
    return found


def test_methods_tell_when_they_were_added():
    phone, app = (one(graph_people.method, values) for values in METHODS[1:])

    assert isinstance(phone, Factor)
    assert (phone.what, phone.method, phone.at) == (
        "added", "phone +234 5550100", datetime(2026, 3, 2, 3, 25, tzinfo=UTC),
    )  # fmt: skip
    assert app.method == "Microsoft Authenticator Pixel"
    assert phone.standing


def test_the_password_is_a_method_that_tells_at_most_when_it_was_changed():
    found = one(graph_people.method, METHODS[0])

    assert isinstance(found, Change)
    assert (found.what, found.at) == ("password.changed", datetime(2026, 3, 3, 9, tzinfo=UTC))
    assert not list(graph_people.method(METHODS[0] | {"createdDateTime": None}, STANDING, Names()))


@pytest.mark.parametrize(
    ("values", "method"),
    [
        ({"id": "3179e48a-750b-4051-897c-87b9720928f7"}, "phone"),
        ({"id": "x", "@odata.context": "https://graph.example.test/$metadata#users('a')/authentication/fido2Methods", "displayName": "Key"},
         "fido2 security key Key"),
        ({"id": "x", "@odata.type": "#microsoft.graph.newKindAuthenticationMethod"}, "newkind"),
        ({"id": "x"}, "unknown"),
    ],
)  # fmt: skip
def test_methods_are_told_by_their_type_their_page_or_everybodys_id(values, method):
    assert one(graph_people.method, values).method == method
    assert one(graph_people.method, values).at == SEEN


def test_an_account_gives_its_name_to_its_id():
    names = Names()
    known, changed = graph_people.user(USER, STANDING, names)

    assert names.person(ANNA_ID) == ANNA
    assert isinstance(known, Change)
    assert known.details == {
        "name": "Anna Meyer", "id": ANNA_ID, "created": "2020-01-01T00:00:00Z", "last_sign_in": "2026-03-02T03:10:00Z",
    }  # fmt: skip
    assert (getattr(changed, "what", ""), changed.at) == ("password.changed", datetime(2026, 3, 3, 9, tzinfo=UTC))


def test_what_is_special_about_an_account():
    found = one(
        graph_people.user, {"id": "x", "userPrincipalName": ANNA, "mail": "a.meyer@acme.test", "accountEnabled": False}
    )

    assert found.details == {"id": "x", "enabled": "no", "mail": "a.meyer@acme.test"}


def test_a_moment_that_is_none_is_a_bad_row():
    with pytest.raises(BadRow):
        one(graph_people.method, METHODS[1] | {"createdDateTime": "2026-13-02"})


def test_what_strangers_are_answered():
    found = one(graph_people.mailbox_settings, MAILBOX)

    assert (found.what, found.after, found.details["to"]) == ("vacation.set", "Please pay to the new account", "all")


@pytest.mark.parametrize("settings", [{"status": "disabled"}, {}, None])
def test_a_reply_that_is_switched_off_is_no_record(settings):
    assert not list(graph_people.mailbox_settings({"automaticRepliesSetting": settings}, STANDING, Names()))


def test_what_microsoft_thinks_is_a_hint():
    user, detection = one(graph_people.risky_user, RISKY), one(graph_people.risk_detection, DETECTION)

    assert (user.what, user.after, user.details) == ("risk.reported", "atRisk", {"level": "high", "state": "atRisk"})
    assert (detection.after, detection.ip, detection.actor_kind, detection.standing) == (
        "anonymizedIPAddress", IP, "system", False,
    )  # fmt: skip
    assert (detection.details["country"], detection.details["signin"]) == ("NG", "r1")
    assert detection.at == datetime(2026, 3, 2, 3, 10, tzinfo=UTC)


def test_nobody_at_risk_is_no_record():
    assert not list(graph_people.risky_user(RISKY | {"riskState": "none"}, STANDING, Names()))


def test_a_device_came_when_it_was_registered():
    values = {
        "id": "x", "deviceId": "d1", "displayName": "DESKTOP-1", "operatingSystem": "Windows", "operatingSystemVersion": "10",
        "registrationDateTime": "2026-03-02T03:45:00Z",
    }  # fmt: skip
    found = one(graph_people.device, values)

    assert (found.what, found.target, found.details["os"]) == ("device.registered", "DESKTOP-1", "Windows 10")
    assert found.at == datetime(2026, 3, 2, 3, 45, tzinfo=UTC)
