"""Answers of Exmail's API: the published fields, and what is refused or broken."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest

from counterseal.model.records import Change, Factor, Forward, Message, Protocol, SignIn
from tests.providers.exports.consoles.reading import read_bytes
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer

ANNA = "anna@example.com"
AT = 1772421011
SIGN_INS = [
    {"time": AT, "ip": "203.0.113.9", "type": 1},
    {"time": AT + 60, "ip": "203.0.113.9", "type": 4},
    {"time": AT + 90, "ip": "198.51.100.7", "type": 3},
]
OPERATIONS = [
    {"time": AT, "operator": "admin@example.com", "type": 48, "operand": ANNA}, {"time": AT, "operator": "admin@example.com", "type": 47, "operand": ANNA},
    {"time": AT, "operator": "admin@example.com", "type": 20, "operand": "bob@example.com"}, {"time": AT, "operator": "admin@example.com", "type": 1, "operand": ""}, {"time": AT, "operator": "admin@example.com", "type": 99},
]  # fmt: skip
MAIL = [
    {"mailtype": 1, "subject": "付款", "sender": ANNA, "receiver": "cfo@partner.example", "time": AT, "status": 3},
    {"mailtype": 2, "subject": "re", "sender": "cfo@partner.example", "receiver": ANNA, "time": AT, "status": 12},
]
OPTIONS = [{"type": 1, "value": "0"}, {"type": 2, "value": "1"}, {"type": 3, "value": "0"}, {"type": 4, "value": "0"}]


def answer(items, key="list", code=0) -> bytes:
    return orjson.dumps({"errcode": code, "errmsg": "ok" if not code else "refused", key: items})


def test_sign_ins_are_read_and_belong_to_the_address_in_the_files_name(tmp_path):
    records, gaps, (part,) = read_bytes(answer(SIGN_INS), tmp_path, name=f"{ANNA}.json")

    assert [(one.account, one.ip, one.protocol) for one in records] == [
        (ANNA, "203.0.113.9", "webmail"),
        (ANNA, "203.0.113.9", "client"),
        (ANNA, "198.51.100.7", "app"),
    ]
    assert records[0].at == datetime(2026, 3, 2, 3, 10, 11, tzinfo=UTC)
    assert all(isinstance(one, SignIn) and one.ok for one in records)
    assert (gaps, part.dialect) == ([], "exmail api")


def test_an_answer_about_nobody_says_so(tmp_path):
    assert [gap.why for gap in read_bytes(answer(SIGN_INS), tmp_path)[1]] == ["no_account_named"]


def test_operations_are_told_by_their_numbers(tmp_path):
    forward, password, deleted, signed, unknown = read_bytes(answer(OPERATIONS), tmp_path)[0]

    assert isinstance(forward, Forward)
    assert (forward.account, forward.actor, forward.to) == (ANNA, "admin@example.com", ())
    assert isinstance(password, Change)
    assert (password.what, password.account) == ("password.reset", ANNA)
    assert (deleted.what, deleted.target) == ("user.deleted", "bob@example.com")
    assert isinstance(signed, SignIn)
    assert (unknown.what, unknown.target) == ("other", "type 99")


def test_mail_is_told_with_what_became_of_it(tmp_path):
    sent, received = read_bytes(answer(MAIL), tmp_path)[0]

    assert isinstance(sent, Message)
    assert (sent.act, sent.account, sent.recipients, sent.state) == (
        "sent",
        ANNA,
        ("cfo@partner.example",),
        "delivered",
    )
    assert (received.act, received.account, received.verdict) == ("received", ANNA, "spam")


def test_options_are_what_stands(tmp_path):
    records, *_ = read_bytes(answer(OPTIONS, "option"), tmp_path, name=f"{ANNA}.json")

    assert [(one.name, one.enabled) for one in records if isinstance(one, Protocol)] == [("imap", True), ("pop", False)]
    assert [one.what for one in records if isinstance(one, Factor)] == ["not_required", "not_required"]
    assert {(one.standing, one.at) for one in records} == {(True, SEEN)}


@pytest.mark.parametrize(
    "items",
    [
        [{"time": "never", "ip": "x", "type": 1}],
        [{"time": 1, "ip": "x", "type": 1}],
        [{"time": 10**18, "ip": "", "type": 1}],
        ["text"],
        [{}],
        [{"type": 9, "value": "1"}],
    ],
)
def test_an_item_that_cannot_be_read_is_told(items, tmp_path):
    records, gaps, _ = read_bytes(answer(items), tmp_path)

    assert records == []
    assert [gap.why for gap in gaps] == ["bad_row"]


def test_a_refusal_is_told(tmp_path):
    assert [gap.why for gap in read_bytes(answer([], code=60011), tmp_path)[1]] == ["refused_by_provider"]


@pytest.mark.parametrize("items", [SIGN_INS, OPERATIONS, MAIL], ids=["sign-ins", "operations", "mail"])
def test_no_broken_byte_loses_a_record_in_silence(items, tmp_path):
    data = answer(items)
    for broken in mutations(data, 9):
        assert not silently_fewer(*read_bytes(broken, tmp_path), whole=len(items))
