"""
Measures the whole investigation on the real Microsoft 365 export in `../shared/data/m365-audit`, and checks its answer.

    .venv/bin/python bench/m365_audit.py            # prints figures, exit 1 when a promise is broken
    .venv/bin/python bench/m365_audit.py --runs 5

What is promised: every headline event is among the records of a finding of medium or above, no event of `benign.json`
is, the accounts of `answers.json` are named with their first proofs, in under 5 seconds and 500 MB. The floor to
compare with is reading the same rows with csv and json alone, in the same run.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "m365-audit"
SOURCE = DATA / "unified_audit_log.csv.xz"
GRAVE = {"medium", "high", "critical"}
SECONDS, MEGABYTES = 5.0, 500.0
FLOOR = """
import csv, json, lzma, sys
csv.field_size_limit(10**9)
with lzma.open(sys.argv[1], "rt", encoding="utf-8-sig", newline="") as rows:
    print(sum(1 for row in csv.DictReader(rows) if row["AuditData"] and json.loads(row["AuditData"])))
"""


def load(name: str) -> Any:
    """One of the label files."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def measured(command: list[str]) -> tuple[float, float, int]:
    """Wall seconds, peak megabytes and exit code of a command."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - started, usage.ru_maxrss / 1024, child.returncode


def run(folder: Path) -> tuple[float, float, int, dict[str, Any]]:
    """One investigation in a fresh workspace: seconds, megabytes, exit code, and its JSON."""
    out = folder / "answer.json"
    command = [sys.executable, "-m", "counterseal", "--workspace", str(folder / "w"), "--lang", "en"]
    seconds, megabytes, code = measured([*command, "investigate", str(SOURCE), "--json", str(out)])
    return seconds, megabytes, code, json.loads(out.read_bytes())


def precision(stamp: str) -> timedelta:
    """How exact a hand-written time is: to the day, the minute, or the second."""
    return (
        timedelta(days=1)
        if stamp.endswith("T00:00:00Z")
        else timedelta(minutes=1)
        if stamp.endswith(":00Z")
        else timedelta(0)
    )


def failures(found: dict[str, Any]) -> list[str]:
    """Every promise that the answer breaks."""
    flagged = {one for finding in found["findings"] if finding["severity"] in GRAVE for one in finding["records"]}
    wrong = [
        f"missed: {x['id']} {x['operation']}" for x in load("labels.json") if x["headline"] and x["id"] not in flagged
    ]
    wrong += [
        f"false alarm: {one} ({group['what']})"
        for group in load("benign.json")
        for one in group["ids"]
        if one in flagged
    ]
    accounts = {one["mailbox"]: one["answer"] for one in found["accounts"]}
    for known in load("answers.json")["accounts"]:
        answer = accounts.get(known["account"].lower())
        if answer is None:
            wrong.append(f"not named: {known['account']}")
        elif "first_proof" not in known:
            if answer["compromised"] != "no":
                wrong.append(f"{known['account']}: {answer['compromised']}, was only tried")
        else:
            wrong += proof(known, answer)
    return wrong


def proof(known: dict[str, str], answer: dict[str, Any]) -> list[str]:
    """Whether the first proof of an account is named as exactly as it was written down by hand."""
    true, said = (datetime.fromisoformat(x) for x in (known["first_proof"], answer["since"] or "1970-01-01T00:00:00Z"))
    if answer["compromised"] not in {"yes", "likely"} or not timedelta(0) <= said - true <= precision(
        known["first_proof"]
    ):
        return [
            f"{known['account']}: {answer['compromised']} since {answer['since']}, first proof is {known['first_proof']}"
        ]
    return []


def labelled(found: dict[str, Any]) -> str:
    """How the findings of medium and above lie to the events that were read by hand."""
    flagged = {one for finding in found["findings"] if finding["severity"] in GRAVE for one in finding["records"]}
    labels = load("labels.json")
    bad = {x["id"] for x in labels if x["label"] == "malicious"}
    every = {x["id"] for x in labels}
    return (
        f"{len(flagged)} events in findings of medium or above: {len(flagged & every)} labelled, "
        f"{len(flagged - every)} unlabelled; {len(bad & flagged)} of {len(bad)} malicious ones"
    )


def attributed(found: dict[str, Any]) -> str:
    """How many of the malicious events are attributed to the intruder, and how many benign ones are."""
    by = {one["id"]: one["by"] for kind in ("signins", "changes", "messages") for one in found[kind]}
    bad = [x["id"] for x in load("labels.json") if x["label"] == "malicious" and x["id"] in by]
    good = [one for group in load("benign.json") for one in group["ids"] if one in by]
    return (
        f"attribution: {sum(by[one] == 'intruder' for one in bad)} of {len(bad)} malicious sign-ins, changes and messages are the "
        f"intruder's; {sum(by[one] == 'intruder' for one in good)} of {len(good)} benign ones are"
    )


def main() -> int:
    """Run, print, and fail when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    if not SOURCE.exists():
        print(f"skipped: {SOURCE} is not there")
        return 0
    csv.field_size_limit(10**9)
    with lzma.open(SOURCE, "rt", encoding="utf-8-sig", newline="") as rows:
        count = sum(1 for _ in csv.DictReader(rows))
    times, peaks, floors = [], [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            seconds, megabytes, code, found = run(Path(folder))
        times.append(seconds)
        peaks.append(megabytes)
        floors.append(measured([sys.executable, "-c", FLOOR, str(SOURCE)])[0])
    wrong = failures(found)
    if code != 1:
        wrong.append(f"exit code {code}, should be 1: something needs a person")
    middle, peak = statistics.median(times), max(peaks)
    if middle > SECONDS or peak > MEGABYTES:
        wrong.append(f"{middle:.2f} s and {peak:.0f} MB, promised {SECONDS} s and {MEGABYTES:.0f} MB")
    print(
        f"{count} rows, {len(found['findings'])} findings, {runs} runs: median {middle:.2f} s ({min(times):.2f} to {max(times):.2f}), peak {peak:.0f} MB"
    )
    print(
        f"floor (csv and json alone): {statistics.median(floors):.2f} s; the investigation takes {middle / statistics.median(floors):.1f} times as long"
    )
    print(labelled(found))
    print(attributed(found))
    print("\n".join(wrong) or "every promise is kept")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
