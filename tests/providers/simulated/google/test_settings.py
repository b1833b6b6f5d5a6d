"""What stands in Gmail's settings, as its API answers."""

import io
import json
import zipfile

from counterseal.providers.simulated.google.settings import settings
from counterseal.providers.simulated.standing import standing
from tests.providers.simulated.tiny import told_on


def answers(*lines, who="anna@acme.test"):
    story = told_on("google", *(f"2026-03-02 08:21 {line}" for line in lines))
    with zipfile.ZipFile(io.BytesIO(settings(story, standing(story, "google")))) as archive:
        return {
            name.partition("/")[2].removesuffix(".json"): json.loads(archive.read(name))
            for name in archive.namelist()
            if name.startswith(f"{who}/")
        }


def test_a_filter_has_criteria_and_an_action():
    found = answers(
        "rule as=anna name=. words=付款,invoice senders=bo@partner.test moves_to=Hidden marks_read=yes",
        "rule as=anna name=b recipients=anna@acme.test deletes=yes",
        "rule as=anna name=c words=bank forwards_to=x@freepost.test",
    )
    first, second, third = found["filters"]["filter"]

    assert first["criteria"] == {"from": "bo@partner.test", "query": "付款 OR invoice"}
    assert first["action"] == {"addLabelIds": ["Label_1"], "removeLabelIds": ["INBOX", "UNREAD"]}
    assert found["labels"]["labels"][-1] == {"id": "Label_1", "name": "Hidden", "type": "user"}
    assert second["action"] == {"addLabelIds": ["TRASH"], "removeLabelIds": ["INBOX"]}
    assert third["action"] == {"forward": "x@freepost.test"}
    assert len({one["id"] for one in (first, second, third)}) == 3
    assert found["forwardingAddresses"]["forwardingAddresses"][0]["forwardingEmail"] == "x@freepost.test"


def test_a_forwarding_says_where_to_and_what_becomes_of_the_mail():
    kept = answers("forward as=anna to=x@freepost.test")["autoForwarding"]
    gone = answers("forward as=anna to=x@freepost.test keeps_copy=no")["autoForwarding"]

    assert kept == {"enabled": True, "emailAddress": "x@freepost.test", "disposition": "leaveInInbox"}
    assert gone["disposition"] == "trash"
    assert answers()["autoForwarding"] == {"enabled": False}


def test_delegates_aliases_protocols_and_answers_stand_in_files_of_their_own():
    found = answers(
        "delegate as=anna to=boss@acme.test",
        "change as=anna what=identity.added target=anna@else.test name=Anna reply_to=a@freepost.test",
        "change as=anna what=vacation.set target=anna@acme.test after=away",
        "protocol as=anna name=pop enabled=yes",
        "protocol as=anna name=imap enabled=no",
    )

    assert found["delegates"]["delegates"] == [{"delegateEmail": "boss@acme.test", "verificationStatus": "accepted"}]
    assert [one["sendAsEmail"] for one in found["sendAs"]["sendAs"]] == ["anna@acme.test", "anna@else.test"]
    assert found["sendAs"]["sendAs"][1]["replyToAddress"] == "a@freepost.test"
    assert found["vacation"] == {"enableAutoReply": True, "responseSubject": "", "responseBodyPlainText": "away"}
    assert found["pop"]["accessWindow"] == "allMail"
    assert found["imap"]["enabled"] is False


def test_who_set_nothing_has_the_same_files_with_nothing_in_them():
    found = answers("rule as=anna name=a deletes=yes", who="boss@acme.test")

    assert found["filters"] == {}
    assert found["delegates"] == {}
    assert found["vacation"] == {"enableAutoReply": False}
    assert found["imap"]["enabled"] is True
