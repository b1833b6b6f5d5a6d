"""From bytes to records: told by content, two logs in one archive, unknown rows counted, late rows dated."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from counterseal.model.reading import Gap, Part
from counterseal.model.records import SignIn
from counterseal.providers.exports.provider import PROVIDER, SHOWN
from counterseal.reach import Asked, Read

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))

EVENT = {
    "Id": "11111111-0000-4000-8000-000000000001", "CreationTime": "2026-03-02T08:21:00", "Operation": "UserLoggedIn",
    "RecordType": 15, "Workload": "AzureActiveDirectory", "UserId": "anna@acme.test", "ClientIP": "203.0.113.9",
}  # fmt: skip
SIGNIN = {
    "id": "2", "createdDateTime": "2026-03-02T09:00:00Z", "userPrincipalName": "bob@acme.test", "appId": "x",
    "ipAddress": "203.0.113.9", "status": {"errorCode": 0},
}  # fmt: skip


def read(content: bytes, tmp_path, timezone=""):
    found = list(
        PROVIDER.read(
            io.BytesIO(content),
            name="export",
            exhibit="e" * 64,
            asked=Asked(seen=datetime(2026, 11, 24, tzinfo=UTC), timezone=timezone),
            scratch=tmp_path,
        )
    )
    return (
        [one.record for one in found if isinstance(one, Read)],
        [one for one in found if isinstance(one, Gap)],
        [one for one in found if isinstance(one, Part)],
    )


def lines(*events) -> bytes:
    return b"\n".join(json.dumps(event).encode() for event in events)


def test_two_logs_in_one_archive_are_two_dialects(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", lines(EVENT))
        archive.writestr("b.bin", lines(SIGNIN))
    records, gaps, parts = read(packed.getvalue(), tmp_path)

    assert [record.account for record in records] == ["anna@acme.test", "bob@acme.test"]
    assert not gaps
    assert len({part.dialect for part in parts}) == 2


def test_every_record_points_to_its_place_and_keeps_the_providers_own_words(tmp_path):
    stream = io.BytesIO(lines(EVENT))
    found, *_ = PROVIDER.read(stream, name="audit.jsonl", exhibit="e" * 64, asked=ASKED, scratch=tmp_path)

    assert isinstance(found, Read)
    assert found.record.source.exhibit == "e" * 64
    assert found.record.source.place.startswith("audit.jsonl")
    assert json.loads(found.native)["UserId"] == "anna@acme.test"


def test_rows_of_an_unknown_form_are_counted_and_their_columns_shown(tmp_path):
    records, gaps, _ = read(lines(EVENT, {"colour": "red"}, {"colour": "blue"}), tmp_path)

    assert len(records) == 1
    assert [(gap.why, gap.count, dict(gap.detail)["columns"]) for gap in gaps] == [("unknown_row", 2, "colour")]


def test_a_file_of_which_nothing_is_understood_is_an_unknown_form(tmp_path):
    _, gaps, parts = read(lines({"colour": "red"}), tmp_path)

    assert [gap.why for gap in gaps] == ["unknown_form"]
    assert parts[0].dialect == ""


def test_an_ambiguous_date_waits_for_a_row_that_tells_the_order(tmp_path):
    cut = '"AuditData","CreationDate","Operations","UserIds","Identity"\n,"3/4/2026 9:13:33 PM",New-InboxRule,anna@acme.test,1\n'
    known = json.dumps(EVENT | {"CreationTime": "2026-03-02T08:21:00"}).replace('"', '""')
    both = cut + f'"{known}","3/2/2026 8:21:00 AM",UserLoggedIn,anna@acme.test,2\n'

    assert len(read(cut.encode(), tmp_path)[0]) == 0
    assert sorted(record.at.isoformat() for record in read(both.encode(), tmp_path)[0]) == [
        "2026-03-02T08:21:00+00:00",
        "2026-03-04T21:13:33+00:00",
    ]


def test_a_log_without_a_zone_is_refused_until_the_zone_is_said(tmp_path):
    table = b"Date,Username,IP address,Status\n2026-03-02 09:00:00,anna@acme.test,203.0.113.9,Success\n"
    refused, gaps, _ = read(table, tmp_path)
    (record,), *_ = read(table, tmp_path, "Asia/Shanghai")

    assert not refused
    assert len(gaps) == 1
    assert isinstance(record, SignIn)
    assert (record.at.isoformat(), record.zone) == ("2026-03-02T01:00:00+00:00", "Asia/Shanghai")


def test_many_bad_rows_are_listed_up_to_a_bound_and_then_counted(tmp_path):
    bad = [EVENT | {"CreationTime": "never", "Id": str(number)} for number in range(SHOWN + 5)]
    _, gaps, _ = read(lines(EVENT, *bad), tmp_path)

    assert sum(gap.count for gap in gaps) == SHOWN + 5
    assert len(gaps) == SHOWN + 1


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"PK\x03\x04", b'{"a":'], ids=["empty", "binary", "zip", "json"]
)
def test_rubbish_is_a_gap_and_never_an_error(content, tmp_path):
    records, gaps, _ = read(content, tmp_path)

    assert not records
    assert gaps
