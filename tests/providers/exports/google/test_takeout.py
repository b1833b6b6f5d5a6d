"""The access log that an account's owner can take out: who used what from where, and with which device."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from counterseal.model.records import Change, SignIn, Source
from counterseal.providers.exports.google.takeout import AccessLog
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Asked
from tests.providers.exports.google.samples import ANNA, TAKEOUT, TAKEOUT_DEVICES

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
SOURCE = Source("e" * 64, "takeout.zip!anna@acme.test/Activities.csv:row 1")
ROW = next(csv.DictReader(io.StringIO(TAKEOUT)))
DEVICE = next(csv.DictReader(io.StringIO(TAKEOUT_DEVICES)))


def read(row):
    dialect = AccessLog(Asked(seen=SEEN))
    assert dialect.fits(row)
    (found,) = dialect.read(row, SOURCE)
    return found


def test_a_use_of_gmail_is_a_session_that_goes_on():
    found = read(ROW)

    assert isinstance(found, SignIn)
    assert (found.ok, found.protocol, found.client, found.country, found.city) == (
        True,
        "imap",
        "Gmail on Ios",
        "NG",
        "Lagos",
    )
    assert (found.account, found.app) == (ANNA, "Gmail")


@pytest.mark.parametrize(
    ("kind", "channel", "protocol"),
    [
        ("Non User Initiated", "", "token"),
        ("", "", "token"),
        ("User Initiated", "Web", "browser"),
        ("Non User Initiated", "Web", "token"),
    ],
)
def test_a_program_that_keeps_up_to_date_is_no_person(kind, channel, protocol):
    assert read(ROW | {"Activity Type": kind, "Gmail Access Channel": channel}).protocol == protocol


def test_a_browsers_own_words_are_read_as_such():
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"

    assert read(ROW | {"User Agent String": agent}).client == "Chrome on Windows"


def test_a_device_is_told_since_its_first_use():
    found = read(DEVICE)

    assert isinstance(found, Change)
    assert (found.what, found.target, found.details["os"], found.standing) == (
        "device.registered",
        "Example One",
        "ANDROID",
        True,
    )
    assert found.at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert read(DEVICE | {"First Activity": "soon"}).at == SEEN


def test_an_activity_without_a_time_is_bad():
    with pytest.raises(BadRow):
        read(ROW | {"Activity Timestamp": ""})


def test_other_tables_are_not_its():
    assert not AccessLog(Asked(seen=SEEN)).fits({"Activity Timestamp": "x", "Name": "y"})
