"""Message traces: who sent what to whom, in the four forms in which Microsoft hands them out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counterseal.model.records import Message
from counterseal.providers.exports.m365.trace import MessageTrace
from tests.providers.exports.m365.samples import ANNA, BOB, ENHANCED, EVIL, EXTENDED, FORMS, IP, TRACE
from tests.providers.exports.mutation import read_bytes

HEAD = "Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId\r\n"
CFO = "cfo@buyer.test"


def read(text: str, scratch: Path) -> tuple[list[Any], list[Any]]:
    records, gaps, parts = read_bytes(text.encode(), scratch, name="trace.csv")
    assert [part.dialect for part in parts] == [MessageTrace.name]
    assert all(isinstance(one, Message) for one in records)
    return records, gaps


def row(sender: str, to: str, number: int, *, came: str = "", went: str = "", status: str = "Delivered") -> str:
    return f"2026-03-02T03:40:{number:02},{sender},{to},s,{status},{went},{came},1,<{number}@x.test>,t{number}\r\n"


def test_a_trace_by_recipient(tmp_path):
    (sent, received, passed), gaps = read(TRACE, tmp_path)

    assert not gaps
    assert (sent.act, sent.account, sent.recipients, sent.state) == ("sent", ANNA, (CFO,), "delivered")
    assert (received.act, received.account, received.sender, received.ip) == ("received", ANNA, CFO, "198.51.100.25")
    assert (sent.message_id, sent.size, sent.queue, sent.kept) == ("<1@acme.test>", 2048, "t1", False)
    assert passed.id != received.id


def test_mail_of_a_stranger_to_a_stranger_was_sent_on_by_one_of_ours(tmp_path):
    *_, passed = read(TRACE, tmp_path)[0]

    assert (passed.act, passed.account, passed.sender, passed.recipients) == ("sent", ANNA, CFO, (EVIL,))
    assert (passed.auto, passed.flags, passed.state) == (True, ("forwarded",), "bounced")


def test_mail_inside_the_company_is_sent_and_received(tmp_path):
    found, _ = read(HEAD + row(ANNA, BOB, 1) + row(CFO, BOB, 2, came="198.51.100.25"), tmp_path)

    assert [(one.act, one.account) for one in found] == [("sent", ANNA), ("received", BOB), ("received", BOB)]
    assert len({one.id for one in found}) == 3


def test_our_domains_are_those_that_the_addresses_of_servers_speak_for(tmp_path):
    lines = [row(CFO, ANNA, number, came="198.51.100.25") for number in range(3)]
    lines += [row(CFO, EVIL, number, went="198.51.100.26") for number in range(3)]
    found, _ = read(HEAD + "".join(lines), tmp_path)

    assert {one.account for one in found} == {ANNA}
    assert [one.act for one in found] == ["received"] * 3 + ["sent"] * 3


def test_two_domains_of_ours_are_both_found(tmp_path):
    lines = [row("anna@acme.test", CFO, number, went="198.51.100.26") for number in range(6)]
    lines += [row("bob@acme-asia.test", "x@shop.test", number, went="198.51.100.26") for number in range(10, 16)]
    found, _ = read(HEAD + "".join(lines), tmp_path)

    assert {one.account for one in found} == {"anna@acme.test", "bob@acme-asia.test"}
    assert {one.act for one in found} == {"sent"}


def test_where_nobody_is_known_the_receiver_has_received(tmp_path):
    head = "Received,SenderAddress,RecipientAddress,Subject,Status,MessageTraceId\r\n"
    (found,) = read(head + "2026-03-02T03:40:00,a@gmail.com,b@outlook.com,s,Delivered,t1\r\n", tmp_path)[0]

    assert (found.act, found.account) == ("received", "b@outlook.com")


@pytest.mark.parametrize(
    ("status", "state", "verdict"),
    [("Delivered", "delivered", ""), ("Failed", "bounced", ""), ("Pending", "deferred", ""), ("Quarantined", "rejected", ""),
     ("FilteredAsSpam", "", "spam"), ("Expanded", "", "")],
)  # fmt: skip
def test_what_became_of_it(status, state, verdict, tmp_path):
    (found,) = read(HEAD + row(CFO, ANNA, 1, came="198.51.100.25", status=status), tmp_path)[0]

    assert (found.state, found.verdict) == (state, verdict)


def test_the_portals_summary_has_all_recipients_in_one_row(tmp_path):
    records, gaps, _ = read_bytes(FORMS["enhanced.csv"], tmp_path)
    found: list[Any] = records

    assert not gaps
    assert [(one.act, one.account) for one in found] == [("sent", ANNA), ("received", ANNA), ("received", BOB)]
    assert (found[0].recipients, found[0].ip, found[0].state) == ((CFO, "ceo@buyer.test"), IP, "delivered")
    assert found[1].recipients == (ANNA,)


def test_a_summary_of_mail_inside_the_company(tmp_path):
    text = (
        ENHANCED.splitlines()[0]
        + f'\r\n2026-03-02T03:40:00Z,{ANNA},"{BOB}##Receive, Deliver",s,1,<3@acme.test>,n3,{IP},2,,\r\n'
    )
    found, _ = read(text, tmp_path)

    assert [(one.act, one.account) for one in found] == [("sent", ANNA), ("received", BOB)]


def test_the_extended_report_has_one_row_for_every_step(tmp_path):
    records, gaps, parts = read_bytes(FORMS["extended.csv"], tmp_path)
    found: list[Any] = records

    assert not gaps
    assert (parts[0].rows, parts[0].records) == (4, 3)
    assert [(one.act, one.state) for one in found] == [("sent", ""), ("sent", "delivered"), ("received", "delivered")]
    assert found[0].return_path == ANNA


def test_what_a_rule_sent_was_written_by_a_machine(tmp_path):
    text = EXTENDED.replace("STOREDRIVER,RECEIVE", "MAILBOXRULE,SUBMIT")
    found, _ = read(text, tmp_path)

    assert (found[0].act, found[0].auto) == ("sent", True)


def test_an_event_that_is_none_is_a_bad_row(tmp_path):
    found, gaps = read(EXTENDED.replace("STOREDRIVER,DELIVER", "STOREDRIVER,DELIVXR"), tmp_path)

    assert len(found) == 2
    assert [one.why for one in gaps] == ["no_operation"]


def test_a_row_without_a_time_is_a_bad_row(tmp_path):
    found, gaps = read(TRACE.replace("2026-03-02T03:41:00", ""), tmp_path)

    assert len(found) == 2
    assert [one.why for one in gaps] == ["no_time"]


def test_a_column_whose_name_is_damaged_is_told(tmp_path):
    text = ENHANCED.replace("original_client_ip", "original_client_iq")
    _, gaps = read(text, tmp_path)

    assert [one.why for one in gaps] == ["columns_broken"]


def test_json_of_the_cmdlet_is_the_same(tmp_path):
    data = (
        b'[{"Received":"2026-03-02T03:40:00Z","SenderAddress":"Anna@acme.test","RecipientAddress":"cfo@buyer.test","Subject":"s",'
        b'"Status":"Delivered","ToIP":"198.51.100.25","FromIP":null,"Size":1,"MessageId":"<1@acme.test>","MessageTraceId":"t1"}]'
    )
    records, gaps, _ = read_bytes(data, tmp_path)
    found: list[Any] = records

    assert [(one.act, one.account) for one in found] == [("sent", ANNA)]
    assert not gaps


def test_graphs_traces_are_the_same(tmp_path):
    data = (
        b'{"@odata.context":"https://graph.example.test/beta/$metadata#admin/exchange/tracing/messageTraces","value":[{"id":"t1",'
        b'"receivedDateTime":"2026-03-02T03:40:00Z","senderAddress":"cfo@buyer.test","recipientAddress":"anna@acme.test","subject":"s",'
        b'"status":"delivered","fromIP":"198.51.100.25","toIP":"","size":1,"messageId":"<2@buyer.test>"}]}'
    )
    records, gaps, parts = read_bytes(data, tmp_path)
    found: list[Any] = records

    assert [(one.act, one.account, one.message_id) for one in found] == [("received", ANNA, "<2@buyer.test>")]
    assert parts[0].dialect == MessageTrace.name
    assert not gaps


def test_fits_traces_and_nothing_else():
    dialect = MessageTrace()

    assert dialect.fits(dict.fromkeys(HEAD.strip().split(",")))
    assert dialect.fits(dict.fromkeys(ENHANCED.splitlines()[0].split(",")))
    assert dialect.fits(dict.fromkeys(EXTENDED.splitlines()[0].split(",")))
    assert not dialect.fits({"Date": "x", "From": ANNA, "To": BOB, "Subject": "s"})
    assert not dialect.fits({"received": "x", "sender": ANNA, "status": "sent"})
    assert not dialect.fits({})
