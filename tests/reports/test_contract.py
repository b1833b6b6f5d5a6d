"""The JSON that scripts rely on: every key, every time, in the forms of `design.md`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import orjson
import pytest

from counterseal.model.answer import Attribution, By
from counterseal.model.exposure import Exposure
from counterseal.model.records import Message
from counterseal.reports.contract import SCHEMA, as_dict, contract, risk, stamp, top_answer
from counterseal.tell import render
from counterseal.testing import company
from tests.reports.world import found, judged, quiet, speaker, stolen

KEYS = (
    "schema mailbox case answer accounts intruder signins changes findings messages exposure warn plan coverage".split()
)
PARTS = {
    "signins": "id at account ip country city asn client protocol ok by risk because count last",
    "changes": "id at account what before after by because",
    "findings": "key detector account severity confidence said records remedies",
    "messages": "id message_id file by because verdict score judgements types signals payees from language error folder role state flags reply_to told_by findings",
    "warn": "address name channel priority because",
    "plan": "action target class phase how why breaks",
    "coverage": "kind complete reason from to",
}


@pytest.fixture(scope="module")
def document():
    return orjson.loads(render(contract, stolen(), speaker()))


def test_every_key_is_there(document):
    assert document["schema"] == SCHEMA == "counterseal.investigation/1"
    assert [key for key in KEYS if key not in document] == []
    assert set("compromised since possible_since until confidence cause because".split()) <= set(document["answer"])
    assert set("ips devices sessions apps".split()) <= set(document["intruder"])
    assert set("messages documents accounts money".split()) <= set(document["exposure"])


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_every_key(document, part):
    assert document[part]
    assert [one for one in document[part] if set(PARTS[part].split()) - set(one)] == []


def test_every_key_is_there_when_there_is_nothing_to_say():
    empty = orjson.loads(render(contract, replace(quiet(), answers=(), plan=()), speaker()))

    assert [key for key in KEYS if key not in empty] == []
    assert empty["answer"]["compromised"] == "cannot_tell"


def test_the_answer_is_that_of_the_worst_account(document):
    assert document["mailbox"] == "anna@acme.test"
    assert document["answer"]["compromised"] == "yes"
    assert document["answer"]["since"] == "2026-03-02T03:10:00Z"
    assert document["answer"]["cause"] == "guessed"
    assert document["intruder"]["ips"] == ["203.0.113.9"]
    assert [one["mailbox"] for one in document["accounts"]] == ["anna@acme.test", "bo@acme.test", "carl@acme.test"]


def test_the_answer_is_that_of_the_account_that_was_asked_for():
    assert as_dict(stolen(asked="carl@acme.test"), speaker())["mailbox"] == "carl@acme.test"


def test_an_account_that_nobody_speaks_of_is_not_answered_with_another():
    assert top_answer(stolen(asked="zoe@acme.test")).account == "zoe@acme.test"
    assert top_answer(stolen(asked="zoe@acme.test")).compromised == "cannot_tell"


def test_every_sign_in_says_who_from_where_and_how_risky(document):
    entered = next(one for one in document["signins"] if one["at"] == "2026-03-02T03:10:00Z")
    usual = document["signins"][0]

    assert (entered["by"], entered["country"], entered["asn"], entered["risk"]) == ("intruder", "NG", 64501, 0.97)
    assert (usual["by"], usual["country"], usual["ok"], usual["risk"]) == ("owner", "DE", True, 0.0)


def test_changes_are_told_by_tag_with_what_stands_after(document):
    rule, forward = document["changes"]

    assert (rule["what"], rule["target"], rule["before"]) == ("rule.set", ".", None)
    assert rule["after"]["words"] == ["invoice", "bank"]
    assert forward["after"] == {"to": ["collector@elsewhere.test"], "keeps_copy": True}
    assert {rule["by"], forward["by"]} == {"intruder"}


def test_messages_known_only_from_a_log_are_listed_too(document):
    assert {one["file"] for one in document["messages"]} == {None}
    assert {one["message_id"] for one in document["messages"]} >= {"<invoice@acme.test>", "<contract@acme.test>"}
    assert next(one for one in document["messages"] if one["act"] == "sent")["by"] == "intruder"


def test_a_message_tells_its_file_what_tells_of_it_and_which_findings_show_it():
    world = company(
        "2026-03-02 08:00 message act=received message_id=<a@b> kept=yes folder=Inbox role=inbox flags=seen tells='answered|<c@d>||||'",
        "2026-03-02 08:01 message act=sent message_id=<c@d> operation='told by another message' tells='answered|<a@b>||||'",
    )  # fmt: skip
    shown = replace(found(stolen().company)[0], records=world.records[:1], detector="replies_hidden")
    kept, told = orjson.loads(render(contract, judged(world, [shown]), speaker()))["messages"]

    assert (kept["file"], kept["flags"], kept["told_by"]) == ("line 1", ["seen"], [])
    assert kept["findings"] == ["replies_hidden:anna@acme.test:in"]
    assert (told["file"], told["findings"]) == (None, [])
    assert told["told_by"] == [{"how": "answered", "message_id": "<a@b>"}]


def test_messages_that_only_a_program_counted_are_in_the_number():
    case = stolen(exposure=Exposure(messages=("a",), counted=9))

    assert as_dict(case, speaker())["exposure"]["messages"] == 10  # type: ignore[index]
    assert as_dict(case, speaker())["exposure"]["counted"] == 9  # type: ignore[index]


def test_moments_are_utc_with_a_z(document):
    flat = orjson.dumps(document).decode()

    assert re.findall(r'"(?:at|since|until|from|to)":"(?!\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")', flat) == []
    assert stamp(datetime(2026, 3, 2, 3, tzinfo=timezone(timedelta(hours=8)))) == "2026-03-01T19:00:00Z"
    assert stamp(None) is None


def test_sentences_are_in_the_readers_language_and_words_of_the_contract_are_not():
    told = as_dict(stolen(), speaker("zh"))

    assert told["language"] == "zh"
    assert told["answer"]["compromised"] == "yes"  # type: ignore[index]
    assert "2026年3月2日" in told["answer"]["because"][0]  # type: ignore[index]


def test_only_words_of_the_contract_are_used(document):
    who = {"owner", "intruder", "partner", "outsider", "system", "unknown"}

    assert {one["by"] for part in ("signins", "changes", "messages") for one in document[part]} <= who
    assert {one["class"] for one in document["plan"]} <= {"reversible", "disruptive", "irreversible"}
    assert {one["severity"] for one in document["findings"]} <= {"info", "low", "medium", "high", "critical"}


def test_the_data_of_the_people_to_warn_is_told(document):
    (warned,) = document["warn"]

    assert warned == {
        "address": "cfo@buyer.test", "name": None, "channel": None, "priority": 1, "because": ["It has an open invoice"],
        "account": None,
    }  # fmt: skip


def test_half_a_character_does_not_stop_the_document():
    world = company("2026-03-02 08:00 message act=sent subject=S message_id=<m@x>")
    broken = replace(world, records=(replace(world.every(Message)[0], subject="half \ud800"),))
    told = orjson.loads(render(contract, judged(broken, ()), speaker()))

    assert told["messages"][0]["subject"] == "half ?"


def test_risk_is_what_attribution_or_a_finding_says():
    def who(by: By) -> Attribution:
        return Attribution(record="x", by=by, confidence=0.8, because=())

    assert risk(who(By.INTRUDER), 0.0) == 0.8
    assert risk(who(By.OUTSIDER), 0.9) == 0.9
    assert risk(who(By.OWNER), 0.0) == 0.0
    assert risk(None, 0.4) == 0.4


def test_the_same_case_gives_the_same_document():
    assert render(contract, stolen(), speaker()) == render(contract, stolen(), speaker())
