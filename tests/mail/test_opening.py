"""Bytes become a letter, whatever they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterseal.mail.letter import Letter, Link
from counterseal.mail.opening import envelope, letter
from counterseal.mail.people import Person

CORPUS = Path(__file__).parents[1] / "corpus" / "mail"
PLAIN = (CORPUS / "plain.eml").read_bytes()
HTML = b"From: a@b.example\nSubject: s\nContent-Type: text/html; charset=utf-8\n\n"


def test_a_plain_message_is_opened():
    found = letter(PLAIN)

    assert found.sender == Person("anna@partner.example", "Anna Berg")
    assert found.senders == (found.sender,)
    assert found.to == (Person("ben@firm.example", "Ben"),)
    assert (found.subject, found.message_id) == ("Order 2026-03", "<1@partner.example>")
    assert found.date == datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert found.date.utcoffset() == timedelta(hours=1)
    assert found.fresh.startswith("Hello Ben,\nplease pay")
    assert "When do you ship?" not in found.fresh
    assert found.quoted.endswith("When do you ship?")
    assert found.links == (Link(url="https://partner.example/order", where="text"),)
    assert (found.language, found.html, found.trouble, found.disputes) == ("en", False, "", ())
    assert [(one.scheme, one.account, one.where) for one in found.payees] == [
        ("iban", "DE89370400440532013000", "text")
    ]
    assert found.size == len(PLAIN)


def test_html_is_shown_and_what_it_hides_is_apart():
    found = letter((CORPUS / "table.eml").read_bytes())

    assert "IBAN\tDE89 3704" in found.text
    assert found.markup.hidden == "preview line"
    assert found.links == (Link(url="https://look.test/a", text="https://partner.example/"),)
    assert found.html
    assert [(one.account, one.where, one.hidden) for one in found.payees] == [("DE89370400440532013000", "html", False)]


def test_an_account_that_is_hidden_is_marked():
    found = letter(HTML + b'<p>Hello</p><p style="display:none">IBAN: DE89 3704 0044 0532 0130 00</p>')

    assert [(one.account, one.hidden) for one in found.payees] == [("DE89370400440532013000", True)]


def test_alternatives_that_differ_are_both_looked_at():
    found = letter((CORPUS / "alternatives_differ.eml").read_bytes())

    assert found.disputes == ("alternative",)
    assert {one.account for one in found.payees} == {"DE89370400440532013000", "GB29NWBK60161331926819"}


def test_odd_letters_of_text_subject_and_name_are_told():
    assert {"zero_width", "bidi", "mixed_scripts"} <= letter((CORPUS / "zero_width.eml").read_bytes()).odd
    assert letter("From: P\u0430ypal <a@b.example>\n\nx".encode()).odd == {"mixed_scripts"}


def test_headers_are_told():
    found = letter(
        b"Received: from mail.partner.example (mail.partner.example [192.0.2.7]) by mx.firm.example; Mon, 2 Mar 2026 08:00:05 +0100\n"
        b"Authentication-Results: mx.firm.example; dmarc=pass\nReturn-Path: <Bounce@partner.example>\nDelivered-To: ben@firm.example\n"
        b"From: a@partner.example\nSender: s@partner.example\nX-Mailer: Pen 1.0\nIn-Reply-To: <q@firm.example>\nReferences: <p@firm.example> <q@firm.example>\n"
        b"List-Id: <l.partner.example>\nList-Post: <mailto:l@partner.example>\nAuto-Submitted: auto-generated\n\nx"
    )

    assert found.return_path == "bounce@partner.example"
    assert found.delivered == ("ben@firm.example",)
    assert found.sent_by.address == "s@partner.example"
    assert found.received == datetime(2026, 3, 2, 7, 0, 5, tzinfo=UTC)
    assert (found.in_reply_to, found.references) == ("<q@firm.example>", ("<p@firm.example>", "<q@firm.example>"))
    assert (found.agent, found.bulk, found.auto, found.listed) == ("Pen 1.0", True, True, True)
    assert found.hops[0].startswith("from mail.partner.example")
    assert not found.auth.trusted, "it stands below the header of the server that took the message"


def test_a_stamp_above_is_trusted_and_one_of_a_named_server():
    top = b"Authentication-Results: gate.firm.example; dmarc=pass\nReceived: from a.test ([192.0.2.7]) by mx.other.test\nFrom: a@b.example\n\nx"

    assert letter(top, own={"gate.firm.example"}).auth.trusted
    assert not letter(top).auth.trusted


@pytest.mark.parametrize(
    "nothing", [b"", b"\n\r\n ", b"\x00" * 50, bytes(range(256)), b"just words", b"%PDF-1.4 ...", b"X-Only: this\n\nx"]
)
def test_bytes_that_are_no_message_say_so(nothing):
    assert letter(nothing).trouble


def test_bare_addresses_are_links():
    found = letter(
        b"From: a@b.example\n\nSee www.shop.example/a, (https://shop.example/b). HTTPS://SHOP.example/c and not me@www.x.example or foo://bar."
    )

    assert [one.url for one in found.links] == [
        "https://shop.example/b",
        "https://SHOP.example/c",
        "http://www.shop.example/a",
    ]


def test_documents_are_looked_into_only_when_asked():
    data = (CORPUS / "lost_boundary.eml").read_bytes()

    assert len(letter(data).documents) == len(letter(data).attachments) == 1
    assert letter(data, documents=False).documents == ()
    assert not letter(data).whole


@given(st.binary(max_size=3000))
@settings(max_examples=300, deadline=None)
def test_it_never_raises_on_any_bytes(data):
    assert isinstance(letter(data), Letter)


@given(
    st.sampled_from(sorted(CORPUS.glob("*.eml"))),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 20), st.binary(max_size=12)), max_size=8),
)
@settings(max_examples=300, deadline=None)
def test_it_never_raises_on_changed_messages(path, changes):
    data = path.read_bytes()
    for at, length, put in changes:
        data = data[:at] + put + data[at + length :]

    found = letter(data)

    assert found.size == len(data)
    assert "\r" not in found.text


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_html_is_read(text):
    assert isinstance(letter(HTML + text.encode("utf-8", "replace")).text, str)


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b"From: <a@b@c>\r\nTo: ,,\r\n\r\n", HTML])
def test_an_envelope_names_the_same_people(data):
    whole, people = letter(data), envelope(data)

    assert (people.sender, people.to, people.cc, people.delivered) == (
        whole.sender,
        whole.to,
        whole.cc,
        whole.delivered,
    )
