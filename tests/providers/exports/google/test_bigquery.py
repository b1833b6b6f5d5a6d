"""Rows of the activity table in BigQuery: the same events as the API's, in another dress."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.model.records import Message, SignIn, Source
from counterseal.providers.exports.google.bigquery import BigQueryActivities
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.google.samples import ANNA, BIGQUERY, BOB

SOURCE = Source("e" * 64, "bq.jsonl:line 1")


def test_a_sign_in_with_its_address_in_bytes():
    (found,) = BigQueryActivities().read(BIGQUERY, SOURCE)

    assert isinstance(found, SignIn)
    assert (found.account, found.ip, found.protocol) == (ANNA, "203.0.113.9", "token")
    assert found.at == datetime(2026, 3, 2, 3, 10, tzinfo=UTC)
    assert found.id == "login:1772421000000000:42"


def test_a_message_of_gmail():
    row = {
        "time_usec": "1772421000000000", "event_name": "delivery", "event_type": "delivery_type", "email": None,
        "event_info": {"mail_event_type": "2", "timestamp_usec": "1772421000000000", "success": True},
        "message_info": {"rfc2822_message_id": "<2@buyer.test>", "source": {"address": "cfo@buyer.test"},
                         "destination": [{"address": ANNA}, {"address": BOB}]},
    }  # fmt: skip
    found = list(BigQueryActivities().read(row, SOURCE))

    assert all(isinstance(one, Message) and one.act == "received" for one in found)
    assert [one.account for one in found] == [ANNA, BOB]


@pytest.mark.parametrize("ip", ["203.0.113.9", "2001:db8::1", "", "!!", "AAAA"])
def test_an_address_is_read_from_text_and_from_bytes_or_not_at_all(ip):
    (found,) = BigQueryActivities().read(BIGQUERY | {"ip_address": ip}, SOURCE)

    assert found.ip in {ip, ""}


@pytest.mark.parametrize(
    ("broken", "why"),
    [({"time_usec": None}, "no_time"), ({"time_usec": "x"}, "no_date"), ({"event_name": ""}, "no_operation")],
)
def test_rows_without_time_or_event_are_bad(broken, why):
    with pytest.raises(BadRow) as wrong:
        list(BigQueryActivities().read(BIGQUERY | broken, SOURCE))
    assert wrong.value.why == why


def test_the_application_is_told_by_its_record_where_the_row_does_not_say():
    row = {key: value for key, value in BIGQUERY.items() if key != "record_type"}
    (found,) = BigQueryActivities().read(row, SOURCE)

    assert isinstance(found, SignIn)
    assert BigQueryActivities().fits(row)
    assert not BigQueryActivities().fits({"time_usec": "1"})
