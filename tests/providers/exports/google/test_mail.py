"""Messages at Google: sent, received, opened, thrown away; who did it and from where."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import Access, Message, Source
from counterseal.providers.exports.google.mail import EVENTS, TOUCHED
from counterseal.providers.exports.google.reports import Activities
from tests.providers.exports.google.samples import ANNA, BOB, EVIL, GMAIL, activity

SOURCE = Source("e" * 64, "a.json:item 1")
INFO: dict[str, Any] = {
    "rfc2822_message_id": "<2@buyer.test>", "subject": "Re: details",
    "source": {"address": "bounce@buyer.test", "from_header_address": "cfo@buyer.test", "service": "smtp-inbound"},
    "destination": {"address": ANNA, "service": "gmail-for-work"},
    "connection_info": {"client_ip": "198.51.100.7", "smtp_in_connect_ip": "198.51.100.25"},
}  # fmt: skip


def every(code: int, info: object = INFO, actor: str = ANNA, **more: Any) -> list[Any]:
    event = {"mail_event_type": code, **more}
    return list(
        Activities().read(activity("gmail", "delivery", actor=actor, event_info=event, message_info=info), SOURCE)
    )


def one(code: int, info: object = INFO, **more: Any) -> Any:
    (found,) = every(code, info, **more)
    return found


def test_a_message_that_was_sent():
    (found,) = Activities().read(GMAIL, SOURCE)

    assert isinstance(found, Message)
    assert (found.act, found.account, found.message_id, found.recipients) == (
        "sent",
        ANNA,
        "<1@acme.test>",
        ("cfo@buyer.test",),
    )
    assert (found.ip, found.client, found.session, found.names, found.size) == (
        "198.51.100.7", "Gmail on the web", "d1", {ANNA: "Anna"}, 2048,
    )  # fmt: skip
    assert not found.kept


def test_a_message_that_came_in_is_its_owners_and_its_sender_is_the_actor():
    found = one(2)

    assert (found.act, found.account, found.sender, found.actor, found.recipients) == (
        "received",
        ANNA,
        "cfo@buyer.test",
        "cfo@buyer.test",
        (ANNA,),
    )
    assert (found.ip, found.return_path) == ("198.51.100.25", "bounce@buyer.test")


def test_without_an_owner_each_receiver_has_a_record():
    found = every(2, INFO | {"destination": {}, "flattened_destinations": f"gmail::{ANNA}, gmail::{BOB}"}, actor="")

    assert [record.account for record in found] == [ANNA, BOB]
    assert found[1].id == f"{found[0].id}#1"


@pytest.mark.parametrize(
    ("code", "act", "more"),
    [
        (29, "drafted", {}), (35, "sent", {}), (30, "sent", {"state": "bounced"}), (34, "received", {"state": "deferred"}),
        (11, "sent", {"auto": True, "flags": ("forwarded",)}), (5, "received", {}),
    ],
)  # fmt: skip
def test_other_fates_of_a_message(code, act, more):
    found = one(code)

    assert found.act == act
    assert all(getattr(found, name) == value for name, value in more.items())


@pytest.mark.parametrize(
    ("code", "act", "details"),
    [
        (31, "read", {}), (13, "delete", {}), (27, "purge", {}), (32, "download", {}), (33, "read", {"what": "app"}),
        (26, "move", {"to": "archive"}), (17, "download", {"what": "attachment"}), (22, "update", {"what": "label"}),
    ],
)  # fmt: skip
def test_what_was_done_to_a_message_afterwards(code, act, details):
    found = one(code, client_context={"client_type": "POP3", "session_context": {"delegate_user_email": BOB}})

    assert isinstance(found, Access)
    assert (found.act, found.account, found.actor, found.client, found.details) == (act, ANNA, BOB, "POP", details)
    assert found.items[0].id == "<2@buyer.test>"


@pytest.mark.parametrize(
    ("stage", "service", "act", "state"),
    [
        (3, "smtp-inbound", "received", "delivered"), (10, "gmail-ui", "sent", "delivered"), (18, "gmail-ui", "sent", "bounced"),
        (14, "gmail-ui", "sent", "deferred"), (2, "smtp-inbound", "received", ""), (3, "gmail-ui", "sent", ""),
    ],
)  # fmt: skip
def test_a_stage_of_a_delivery_tells_which_way_it_went(stage, service, act, state):
    found = one(0, INFO | {"action_type": stage, "source": {**INFO["source"], "service": service}})

    assert (found.act, found.state) == (act, state)


def test_spam_is_googles_opinion_of_what_came_in():
    assert one(2, INFO | {"is_spam": True}).verdict == "spam"
    assert one(1, INFO | {"is_spam": True}).verdict == ""


def test_the_message_may_only_be_named_by_the_resource():
    values = activity("gmail", "delivery", event_info={"mail_event_type": 7})
    values["resourceDetails"] = [{"id": "1234/<9@buyer.test>", "title": "x"}]
    found: Any = next(Activities().read(values, SOURCE))

    assert found.items[0].id == "<9@buyer.test>"


def test_a_number_that_nobody_knows_is_kept():
    found = one(99)

    assert (found.what, found.target, found.after) == ("other", "Re: details", "99")


def test_the_consoles_names_are_the_apis_numbers():
    assert EVENTS["send"] == 1
    assert set(TOUCHED) & set(EVENTS.values())
    assert EVIL not in EVENTS
