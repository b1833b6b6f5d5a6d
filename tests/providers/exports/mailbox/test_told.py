"""A message and its place become one record."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import orjson
import pytest

from counterseal.mail.message import Mail
from counterseal.model.records import Message
from counterseal.providers.exports.mailbox.told import Lies, family, recorded, told
from tests.providers.exports.mailbox.made import EXHIBIT, SEEN, letter

LIES = Lies(exhibit=EXHIBIT, place="a.tar!Sent/1.eml", store="a.tar", folder="Sent", seen=SEEN)
WRITTEN = datetime(2026, 3, 2, 8, tzinfo=UTC)
MAIL = Mail(message_id="<a@example.com>", sender="anna@example.com", date=WRITTEN)


def record(mail: Mail, lies: Lies = LIES) -> Message:
    made = recorded(mail, lies).read.record
    assert isinstance(made, Message)
    return made


def test_a_letter_is_a_record():
    found = told(
        letter(2, more="User-Agent: Mozilla Thunderbird 115\nDelivered-To: bob@example.org\n"),
        replace(LIES, flags=("seen",)),
    )
    made = found.read.record
    assert isinstance(made, Message)

    assert (made.id, made.message_id, made.act, made.kept) == ("<m2@example.com>", "<m2@example.com>", "", True)
    assert (made.store, made.folder, made.flags) == ("a.tar", "Sent", ("seen",))
    assert made.at == datetime(2026, 3, 2, 8, 0, 5, tzinfo=UTC)
    assert made.written == "Mon, 2 Mar 2026 16:00:00 +0800"
    assert (made.account, made.client) == ("bob@example.org", "Thunderbird")
    assert (made.source.exhibit, made.source.place) == (EXHIBIT, "a.tar!Sent/1.eml")
    assert orjson.loads(found.read.native)["headers"].startswith("Received: from mx.example.org")
    assert found.troubles == ()


def test_without_an_identifier_the_place_is_one():
    assert record(replace(MAIL, message_id="")).id == "eeeeeeeeeeeeeeee:a.tar!Sent/1.eml"


def test_labels_are_folders():
    made = record(replace(MAIL, labels=("Sent", "客户"), flags=frozenset({"seen"})))

    assert (made.folder, made.flags) == ("Sent\n客户", ("seen",))


def test_two_delivery_stamps_name_no_account():
    assert record(replace(MAIL, delivered=("a@example.com", "b@example.com"))).account == ""


def test_the_stamp_of_a_list_names_no_account():
    assert record(replace(MAIL, delivered=("list@example.com",), bulk=True)).account == ""


@pytest.mark.parametrize(
    ("received", "stored", "at"),
    [
        (WRITTEN + timedelta(hours=1), WRITTEN, WRITTEN + timedelta(hours=1)),
        (None, WRITTEN + timedelta(minutes=5), WRITTEN + timedelta(minutes=5)),
        (None, WRITTEN + timedelta(days=90), WRITTEN),
        (None, None, WRITTEN),
        (SEEN + timedelta(days=300), None, WRITTEN),
    ],
    ids=["the last server", "the file", "a copy made later", "the writer", "a server ahead of its time"],
)
def test_the_moment_is_the_best_that_is_told(received, stored, at):
    assert record(replace(MAIL, received=received), replace(LIES, stored=stored)).at == at


def test_a_date_in_the_future_is_not_believed():
    assert record(replace(MAIL, date=SEEN + timedelta(days=400)), replace(LIES, stored=WRITTEN)).at == WRITTEN


def test_a_message_without_date_is_listed_and_said():
    found = recorded(replace(MAIL, date=None), LIES)

    assert (found.read.record.at, found.read.record.partial) == (SEEN, True)
    assert found.troubles == ("undated_mail",)


def test_what_is_no_message_and_what_was_cut_off_is_said():
    assert told(b"hello", LIES).troubles == ("undated_mail", "not_mail")
    assert recorded(replace(MAIL, whole=False), LIES).troubles == ("cut_mail",)


def test_who_had_signed_in_is_kept_beside_it():
    assert orjson.loads(recorded(replace(MAIL, signed_in="anna"), LIES).read.native)["signed_in"] == "anna"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (X11) Gecko/20100101 Thunderbird/115.0", "Thunderbird"),
        ("Foxmail 7.2.25.331[cn]", "Foxmail"),
        ("Apple Mail (2.3774.500)", "Apple Mail"),
        ("Roundcube Webmail/1.6.1", "Roundcube Webmail"),
        ("iPhone Mail (20H19)", "iPhone Mail"),
        ("Coremail Webmail Server Version XT5.0", "Coremail Webmail Server"),
        ("123", ""),
        ("", ""),
    ],
)
def test_a_program_is_told_without_its_version(agent, name):
    assert family(agent) == name
