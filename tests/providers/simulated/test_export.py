"""The forms of an export: each as Microsoft writes it, and always the same bytes."""

import csv
import gzip
import io
import json
import lzma
import zipfile

import pytest

from counterseal.providers.simulated.events.play import every_event
from counterseal.providers.simulated.export import FORMS, WRAPS, play, write
from tests.providers.simulated.tiny import tiny, told_on

STORY = tiny(
    "2026-03-02 08:21 signin as=anna",
    '2026-03-02 18:22 rule as=anna name="." words=付款,"invoice" moves_to="RSS Feeds"',
    "2026-03-03 08:23 access as=anna act=read thing=file items=offer.xlsx",
)
EVENTS = list(every_event(STORY))[::-1]


def rows(form):
    (name, content), *_ = play(STORY, form).items()
    assert name.startswith("AuditRecords.")
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_shell_s_csv_has_the_columns_of_the_cmdlet():
    found = rows("csv")

    assert list(found[0]) == [
        "PSComputerName", "RunspaceId", "PSShowComputerName", "RecordType", "CreationDate", "UserIds", "Operations",
        "AuditData", "ResultIndex", "ResultCount", "Identity", "IsValid", "ObjectState",
    ]  # fmt: skip
    assert [json.loads(row["AuditData"]) for row in found] == EVENTS
    assert [row["CreationDate"] for row in found] == [
        "3/3/2026 8:23:00 AM",
        "3/2/2026 6:22:00 PM",
        "3/2/2026 8:21:00 AM",
    ]
    assert found[0]["RecordType"] == "SharePointFileOperation"
    assert "\\/" in found[0]["AuditData"]


def test_a_british_shell_writes_the_day_first():
    assert rows("csv-british")[0]["CreationDate"] == "03/03/2026 08:23:00"


def test_purview_s_csv_has_its_own_columns():
    found = rows("purview")

    assert list(found[0]) == [
        "RecordId", "CreationDate", "RecordType", "Operation", "UserId", "AuditData", "AssociatedAdminUnits",
        "AssociatedAdminUnitsNames",
    ]  # fmt: skip
    assert found[0]["RecordType"] == "6"
    assert found[0]["CreationDate"] == "2026-03-03T08:23:00.0000000Z"
    assert [json.loads(row["AuditData"])["Id"] for row in found] == [event["Id"] for event in EVENTS]


def test_the_shell_s_json_holds_the_events_as_texts():
    found = json.loads(play(STORY, "json")["AuditRecords.json"])

    assert [json.loads(row["AuditData"]) for row in found] == EVENTS
    assert found[0]["CreationDate"].startswith("/Date(17725")


def test_lines_are_bare_events():
    lines = play(STORY, "jsonl")["AuditRecords.jsonl"].decode().splitlines()

    assert [json.loads(line) for line in lines] == EVENTS


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wrap", WRAPS)
def test_a_story_plays_as_the_same_bytes_every_time(form, wrap):
    assert play(STORY, form, wrap, entra=True) == play(STORY, form, wrap, entra=True)


def test_what_is_wrapped_is_the_same_inside():
    plain = play(STORY)["AuditRecords.csv"]

    assert gzip.decompress(play(STORY, wrap="gz")["AuditRecords.csv.gz"]) == plain
    assert lzma.decompress(play(STORY, wrap="xz")["AuditRecords.csv.xz"]) == plain
    with zipfile.ZipFile(io.BytesIO(play(STORY, wrap="zip")["AuditRecords.csv.zip"])) as archive:
        assert archive.read("AuditRecords.csv") == plain


def test_the_networks_lie_beside_it():
    assert b'198.51.100.0/28,CN,AS64496,"Example Telecom, the office"' in play(STORY)["geoip.csv"]


def test_a_story_without_events_is_still_a_table():
    assert play(tiny())["AuditRecords.csv"] == b'\xef\xbb\xbf"AuditData"\r\n'


@pytest.mark.parametrize(("form", "wrap"), [("xlsx", ""), ("csv", "rar")])
def test_other_forms_are_refused(form, wrap):
    with pytest.raises(ValueError, match="a story is played as csv"):
        play(STORY, form, wrap)


ALL = told_on("m365 dovecot google exmail", "2026-03-02 08:21 signin as=anna protocol=browser")


@pytest.mark.parametrize(
    ("platform", "name"),
    [("m365", "AuditRecords.csv"), ("dovecot", "mail.log"), ("google", "login.json"), ("exmail", "登录记录.csv")],
)
def test_each_platform_has_files_of_its_own(platform, name):
    files = play(ALL, platform=platform)

    assert name in files
    assert "geoip.csv" in files


@pytest.mark.parametrize(
    ("story", "options", "said"),
    [
        (STORY, {"platform": "dovecot"}, "tiny is told through m365, not through dovecot"),
        (ALL, {"platform": "dovecot", "form": "csv"}, "a story of dovecot is played as mbox, rfc3339"),
        (ALL, {"platform": "dovecot", "wrap": "gz"}, "a story of dovecot is played as"),
        (ALL, {"platform": "exmail", "entra": True}, "a story of exmail is played as it is"),
    ],
)
def test_what_a_platform_does_not_export_is_refused(story, options, said):
    with pytest.raises(ValueError, match=said):
        play(story, **options)


def test_what_is_written_knows_the_clock_of_its_machines(tmp_path):
    written = write(ALL, tmp_path / "sample", platform="exmail")

    assert written.zone == "Asia/Shanghai"
    assert (tmp_path / "sample" / "export" / "登录记录.csv") in written.exports


def test_the_exports_are_written_apart_from_the_networks(tmp_path):
    written = write(STORY, tmp_path / "sample", "jsonl", "gz", entra=True)

    assert sorted(path.name for path in written.folder.iterdir()) == ["AuditRecords.jsonl.gz", "SignIns.json.gz"]
    assert sorted(written.exports) == sorted(written.folder.iterdir())
    assert written.geoip == tmp_path / "sample" / "geoip.csv"
    assert written.geoip.read_bytes() == play(STORY)["geoip.csv"]
