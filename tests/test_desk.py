"""The verbs: idempotent, interruptible, and what they say about clocks and zones."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.big_world import OWNER, World, make
from counterseal import desk
from counterseal.errors import CountersealError
from counterseal.examine import Detector
from counterseal.model.answer import Compromised
from counterseal.model.case import Tag
from counterseal.tell import Speaker

AT = datetime(2026, 4, 1, 8, tzinfo=UTC)
SPEAKER = Speaker("en", UTC)


@pytest.fixture
def place(tmp_path):
    with desk.open_workspace(tmp_path / "w") as opened:
        yield opened


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    return desk.play("supplier_fraud", tmp_path_factory.mktemp("story"))


def request(story, *more: str, **asked):
    return desk.Request(sources=[str(story.folder), *more], geoip=str(story.geoip), **asked)


def signin(number: int, at: str, account: str = "anna@acme.test") -> dict[str, object]:
    return {
        "Id": f"00000000-0000-4000-8000-{number:012}", "CreationTime": at, "Operation": "UserLoggedIn", "RecordType": 15,
        "Workload": "AzureActiveDirectory", "UserId": account, "ClientIP": "203.0.113.9",
    }  # fmt: skip


def write(path: Path, *events: object) -> str:
    path.write_text("\n".join(json.dumps(event) for event in events), encoding="utf-8")
    return str(path)


def test_open_rooms_are_found_by_name():
    assert len(desk.things("detectors", Detector)) >= 30


def test_examining_a_case_again_gives_the_same_and_writes_nothing(place, story):
    first = desk.investigate(place, request(story), AT).investigation
    entries = place.ledger.journal(first.case)
    second = desk.again(place, first.case, AT)

    assert place.ledger.journal(first.case) == entries
    assert (second.answers, second.findings, second.plan) == (first.answers, first.findings, first.plan)


def test_the_journal_tells_what_was_sealed_read_and_found(place, story):
    found = desk.investigate(place, request(story), AT).investigation
    tags = [entry.tag for entry in place.ledger.journal(found.case)]

    assert tags == [Tag.CASE_OPENED, Tag.EXHIBIT_SEALED, Tag.EXHIBIT_READ, Tag.CASE_EXAMINED]


def test_the_providers_own_record_can_be_shown_for_every_finding(place, story):
    found = desk.investigate(place, request(story), AT).investigation
    wanted = [record.id for finding in found.findings for record in finding.records]

    assert set(found.native(wanted)) == set(wanted)


def test_sources_without_one_record_are_an_error_that_names_them(place, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Anna")

    with pytest.raises(CountersealError, match=r"letter\.txt"):
        desk.investigate(place, desk.Request(sources=[str(tmp_path / "letter.txt")]), AT)


def test_sources_that_speak_of_nobody_are_an_error(place, tmp_path):
    system = signin(1, "2026-03-02T08:00:00", "NT AUTHORITY\\SYSTEM (w3wp)") | {
        "Operation": "Set-Mailbox",
        "RecordType": 1,
    }

    with pytest.raises(CountersealError, match="no account"):
        desk.investigate(place, desk.Request(sources=[write(tmp_path / "a.jsonl", system)]), AT)


def test_clocks_that_differ_between_two_exports_are_measured_and_said(place, tmp_path):
    one = write(tmp_path / "a.jsonl", *(signin(n, f"2026-03-02T08:{n:02}:00") for n in range(5)))
    other = write(tmp_path / "b.jsonl", *(signin(n, f"2026-03-02T08:{n:02}:45") for n in range(5)))
    found = desk.investigate(place, desk.Request(sources=[one, other]), AT).investigation

    assert any("45 seconds apart" in SPEAKER.say(note) for note in found.notes)
    assert len(found.company.records) == 5


def test_a_zone_that_was_told_by_hand_is_said(place, tmp_path):
    table = tmp_path / "signins.csv"
    table.write_text("Date,Username,IP address,Status\n2026-03-02 09:00:00,anna@acme.test,203.0.113.9,Success\n")
    found = desk.investigate(place, desk.Request(sources=[str(table)], timezone="Asia/Shanghai"), AT).investigation

    assert any("Asia/Shanghai" in SPEAKER.say(note) for note in found.notes)


def test_a_log_that_was_refused_for_want_of_a_zone_is_read_when_the_zone_is_said(place, tmp_path):
    good = write(tmp_path / "a.jsonl", signin(1, "2026-03-02T08:00:00"))
    table = tmp_path / "signins.csv"
    table.write_text("Date,Username,IP address,Status\n2026-03-02 09:00:00,anna@acme.test,203.0.113.9,Success\n")
    before = desk.investigate(place, desk.Request(sources=[good, str(table)]), AT).investigation
    after = desk.investigate(
        place, desk.Request(sources=[good, str(table)], timezone="Asia/Shanghai"), AT
    ).investigation

    assert (len(before.company.records), len(after.company.records)) == (1, 2)
    assert before.case == after.case


def test_another_company_gets_a_case_of_its_own(place, tmp_path):
    one = write(tmp_path / "a.jsonl", signin(1, "2026-03-02T08:00:00"))
    other = write(tmp_path / "b.jsonl", signin(2, "2026-03-02T08:00:00", "bob@buyer.test"))
    cases = {desk.investigate(place, desk.Request(sources=[source]), AT).investigation.case for source in (one, other)}

    assert len(cases) == 2


def test_a_report_or_story_that_is_not_there_is_answered_with_what_there_is(tmp_path):
    with pytest.raises(CountersealError) as told:
        desk.report("poem")
    assert "investigation" in str(told.value.remedy)

    with pytest.raises(CountersealError, match="no_such_story"):
        desk.play("no_such_story", tmp_path)


def test_a_file_is_written_whole(tmp_path):
    path = desk.put(tmp_path / "new" / "report.html", b"whole")

    assert path.read_bytes() == b"whole"
    assert [one.name for one in path.parent.iterdir()] == ["report.html"]


def test_a_lost_reading_or_lake_is_made_again_from_the_sealed_bytes(place, story):
    first = desk.investigate(place, request(story), AT).investigation
    for lost in ("*.json", "*.parquet"):
        for path in (place.root / "lake").rglob(lost):
            path.unlink()
        again = desk.again(place, first.case, AT)

        assert (again.answers, again.findings) == (first.answers, first.findings)


def test_evidence_that_was_taken_out_of_the_ledger_is_noticed(place, story):
    found = desk.investigate(place, request(story), AT).investigation
    with sqlite3.connect(place.root / "ledger.sqlite") as other:
        other.execute("delete from case_exhibits")
    other.close()

    with pytest.raises(CountersealError, match="journal"):
        desk.again(place, found.case, AT)


def test_the_same_bytes_may_be_called_otherwise_in_another_case(place, tmp_path):
    events = [signin(number, f"2026-03-0{number + 1}T08:00:00") for number in range(3)]
    one, other = (write(tmp_path / name, *events) for name in ("a.jsonl", "b.jsonl"))
    first = desk.investigate(place, desk.Request(sources=[one]), AT).investigation
    desk.close(place, first.case, "settled", AT)
    second = desk.investigate(place, desk.Request(sources=[other]), AT).investigation

    assert [exhibit.name for exhibit in second.exhibits] == ["b.jsonl"]
    assert [exhibit.name for exhibit in desk.again(place, first.case, AT).exhibits] == ["a.jsonl"]


def test_a_name_that_was_changed_beside_the_journal_is_not_shown(place, story):
    found = desk.investigate(place, request(story), AT).investigation
    with sqlite3.connect(place.root / "ledger.sqlite") as other:
        other.execute("update exhibits set name = 'innocent.csv'")
    other.close()

    assert [exhibit.name for exhibit in desk.again(place, found.case, AT).exhibits] == ["AuditRecords.csv"]


def test_an_event_that_hides_behind_the_id_of_another_is_kept_and_said(place, tmp_path):
    rule = signin(1, "2026-03-02T09:00:00") | {
        "Operation": "New-InboxRule", "RecordType": 1, "Workload": "Exchange",
        "Parameters": [{"Name": "Name", "Value": "."}, {"Name": "DeleteMessage", "Value": "True"}],
    }  # fmt: skip
    source = write(tmp_path / "a.jsonl", signin(1, "2026-03-02T08:00:00"), rule)
    found = desk.investigate(place, desk.Request(sources=[source]), AT).investigation

    assert len(found.company.records) == 2
    assert "contradictions" in {one.kind for one in found.coverage if not one.complete}


def test_the_workspace_is_not_evidence_of_itself(place, story, tmp_path):
    desk.investigate(place, request(story), AT)
    outcome = desk.investigate(place, request(story, str(place.root)), AT)

    assert len(outcome.investigation.exhibits) == 1
    assert "own_file" in {gap.why for reading in outcome.readings for gap in reading.gaps}


def test_a_table_of_places_that_cannot_be_read_is_told_before_anything_is_sealed(place, story, tmp_path):
    (tmp_path / "geoip.csv").write_bytes(b"")

    with pytest.raises(CountersealError, match=r"geoip\.csv"):
        desk.investigate(place, desk.Request(sources=[str(story.folder)], geoip=str(tmp_path / "geoip.csv")), AT)
    assert not place.ledger.cases()


def test_a_file_name_that_is_no_text_is_written_out(place, tmp_path):
    source = write(tmp_path / os.fsdecode(b"bad\xff.jsonl"), signin(1, "2026-03-02T08:00:00"))
    found = desk.investigate(place, desk.Request(sources=[source]), AT).investigation

    assert found.exhibits[0].name == "bad\\xff.jsonl"


def test_asking_from_a_day_on_hides_no_theft_of_the_day_before(place, story):
    late = desk.investigate(place, request(story, since=datetime(2026, 3, 27, tzinfo=UTC)), AT).investigation

    assert late.answer.compromised is Compromised.YES
    assert any("You asked from" in SPEAKER.say(note) for note in late.notes)


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_workspace_in_which_the_next_run_completes(story, tmp_path):
    """kill -9 at twenty moments of an investigation; then it is run once more, and says what it always says."""
    command = [
        sys.executable, "-m", "counterseal", "--workspace", str(tmp_path / "w"), "investigate", str(story.folder),
        "--geoip", str(story.geoip), "--json", str(tmp_path / "out.json"),
    ]  # fmt: skip
    started = time.monotonic()
    clean = [*command[:4], str(tmp_path / "clean"), *command[5:-1], str(tmp_path / "clean.json")]
    assert subprocess.run(clean, capture_output=True, check=False).returncode == 1
    whole = time.monotonic() - started
    chance = random.Random(7)
    for _ in range(20):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.uniform(0.2, 1.0))
        child.send_signal(signal.SIGKILL)
        child.wait()
    last = subprocess.run(command, capture_output=True, check=False, text=True)

    assert last.returncode == 1, last.stderr
    killed, clean_run = (json.loads((tmp_path / name).read_bytes()) for name in ("out.json", "clean.json"))
    for exhibit in (*killed["exhibits"], *clean_run["exhibits"]):
        del exhibit["sealed_at"]
    assert killed == clean_run
    assert not list((tmp_path / "w").rglob(".part-*"))


@pytest.mark.slow
def test_a_mailbox_and_a_log_that_were_killed_while_they_were_read_say_what_they_always_say(tmp_path):
    """A Maildir, an mbox and a log; kill -9 while they are sealed, read and examined; then once more."""
    world = make(tmp_path / "world", 6000, 20_000, 60_000_000)
    started = time.monotonic()
    clean = investigated(tmp_path / "clean", world)
    whole = time.monotonic() - started
    chance = random.Random(8)
    for _ in range(6):
        child = subprocess.Popen(
            command_for(tmp_path / "w", world), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(whole * chance.uniform(0.1, 0.9))
        child.send_signal(signal.SIGKILL)
        child.wait()
    killed = investigated(tmp_path / "w", world)

    for exhibit in (*killed["exhibits"], *clean["exhibits"]):
        del exhibit["sealed_at"]
    assert killed == clean
    assert clean["answer"]["compromised"] in {"yes", "likely"}
    assert sum(one["file"] is not None for one in clean["messages"]) >= 6000
    assert not list((tmp_path / "w").rglob(".part-*"))


def command_for(workspace: Path, world: World) -> list[str]:
    return [
        sys.executable, "-m", "counterseal", "--workspace", str(workspace), "investigate", *map(str, world.sources),
        "--geoip", str(world.geoip), "--timezone", "UTC", "--mailbox", OWNER, "--json", str(workspace.with_suffix(".json")),
    ]  # fmt: skip


def investigated(workspace: Path, world: World):
    run = subprocess.run(command_for(workspace, world), capture_output=True, check=False, text=True)
    assert run.returncode == 1, run.stderr
    return json.loads(workspace.with_suffix(".json").read_bytes())


def test_the_mail_of_a_case_is_judged_and_what_it_says_is_told_in_every_report(place, tmp_path):
    told = desk.play("lookalike_in_the_thread", tmp_path / "story", "dovecot")
    found = desk.investigate(place, request(told, timezone="UTC"), AT).investigation
    (fraud,) = (one for one in found.findings if one.detector == "payment_fraud_received")
    (message,) = fraud.records
    contract = json.loads(desk.tell(found, "contract", "json", SPEAKER))
    (line,) = (one for one in contract["messages"] if one["id"] == message.id)
    page = desk.tell(found, "investigation", "html", SPEAKER).decode()

    assert (fraud.account, fraud.about) == ("wang.fang@acme.test", "buchhaltung@stahlh0f.test")
    assert (line["verdict"], line["types"][0], line["payees"][0]["status"]) == ("fraud", "payment_change", "changed")
    assert line["findings"] == [one.key for one in found.findings if message in one.records]
    assert "<mark>GB29 NWBK 6016 1331 9268 19</mark>" in page
    assert found.answers[0].state == "outside"
    assert any(one.kind == "judged messages" and one.complete for one in found.coverage)
