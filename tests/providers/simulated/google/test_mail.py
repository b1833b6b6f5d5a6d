"""Gmail's own log: what happened to each message, as a number."""

import pytest

from counterseal.providers.simulated.google.mail import mail_activities
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"


def told(*lines):
    story = told_on("google", *lines)
    return [(row["actor"]["email"], facts(row)) for row in mail_activities(story, post_of(story, "google"))][::-1]


def facts(row):
    (found,) = row["events"]
    inside = {p["name"]: p["messageValue"]["parameter"] for p in found["parameters"]}
    flat = {p["name"]: p.get("value", p.get("intValue", p.get("boolValue"))) for ps in inside.values() for p in ps}
    return flat | {"name": found["name"], "type": found["type"]}


def test_what_is_sent_names_every_recipient():
    ((who, found),) = told(
        "2026-03-02 08:21 message as=anna act=sent recipients=bo@partner.test,cy@partner.test subject=Offer"
        " message_id=<a@acme.test> attachments=a.pdf"
    )

    assert who == "anna@acme.test"
    assert (found["type"], found["name"], found["mail_event_type"]) == ("delivery_type", "delivery", "1")
    assert found["subject"] == "Offer"
    assert found["rfc2822_message_id"] == "<a@acme.test>"
    assert found["flattened_destinations"] == "smtp-outbound::bo@partner.test,smtp-outbound::cy@partner.test"
    assert found["num_message_attachments"] == "1"


def test_what_comes_in_is_told_of_whoever_received_it():
    ((who, found),) = told(f"2026-03-02 08:21 {IN} subject=Order verdict=phish")

    assert who == "anna@acme.test"
    assert found["mail_event_type"] == "2"
    assert found["is_spam"] is True


def test_what_a_forwarding_sends_on_is_told():
    rows = told("2026-03-02 08:20 forward as=anna to=x@freepost.test", f"2026-03-02 08:21 {IN} subject=Order")

    assert sorted(found["mail_event_type"] for _, found in rows) == ["11", "2"]
    assert any(found["flattened_destinations"] == "smtp-outbound::x@freepost.test" for _, found in rows)


@pytest.mark.parametrize(("act", "number"), [("read", "31"), ("download", "32"), ("delete", "13"), ("purge", "27")])
def test_what_was_done_to_a_message_has_a_number(act, number):
    rows = told(
        f"2026-03-02 08:21 {IN} subject=Order message_id=<o@acme.test>",
        f"2026-03-02 08:22 access as=anna act={act} items=o",
    )

    assert [found["mail_event_type"] for _, found in rows] == ["2", number]
    assert rows[1][1]["rfc2822_message_id"] == "<o@acme.test>"
    assert int(rows[1][1]["timestamp_usec"]) - int(rows[0][1]["timestamp_usec"]) == 60_000_000


def test_a_draft_is_told():
    assert told("2026-03-02 08:21 message as=anna act=drafted subject=x")[0][1]["mail_event_type"] == "29"


def test_a_colleagues_copy_is_told_of_both():
    rows = told("2026-03-02 08:21 message as=anna act=sent recipients=boss@acme.test subject=Plan")

    assert {who for who, _ in rows} == {"anna@acme.test", "boss@acme.test"}


def test_a_message_that_nobody_wrote_cannot_be_read():
    with pytest.raises(ValueError, match=r"tiny\.story, line \d+: no message is called nothing"):
        told("2026-03-02 08:22 access as=anna act=purge items=nothing")
