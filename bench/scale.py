"""
Measures the investigation of a larger company: how seconds and memory grow with the number of events.

    .venv/bin/python bench/scale.py --people 40 --days 30      # about 30,000 events
    .venv/bin/python bench/scale.py --people 40 --days 300

The company is played by the simulated provider: ordinary work of so many people, and one theft in the last week. The
floor is reading the same rows with csv and json alone, in the same run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from measuring import measured

from counterseal.providers.simulated.export import write
from counterseal.providers.simulated.story import read_story

HEAD = """# en: A larger company
# zh: 较大的公司
company acme.test name="Acme" zone=Asia/Shanghai
network 198.51.100.0/24 country=CN asn=64496 name="Example Telecom"
network 203.0.113.0/24 country=NG asn=64508 name="Example Hosting" kind=hosting
"""
THEFT = """{day} 02:00:00 signin who=p0@acme.test ip=203.0.113.9 agent="python-requests/2.32.3" session=thief protocol=ropc
{day} 02:10:00 rule who=p0@acme.test ip=203.0.113.9 name="." words=invoice,付款 moves_to="RSS Feeds"
"""
AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
)
FLOOR = """
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], encoding="utf-8-sig", newline="") as rows:
    print(sum(1 for row in csv.DictReader(rows) if json.loads(row["AuditData"])))
"""


def company(people: int, days: int) -> str:
    """The story of a company at work."""
    end = date(2026, 6, 30)
    start = end - timedelta(days=days)
    lines = [HEAD]
    lines.extend(f'person p{number}@acme.test name="Person {number}" role=clerk' for number in range(people))
    lines.extend(
        f'habit who=p{number}@acme.test ip=198.51.100.{number % 250 + 1} agent="{AGENT}" from={start} to={end} '
        "hours=08:40-17:50 signins=3 reads=20 sends=10 partners=buyer@example.com"
        for number in range(people)
    )
    lines.append(THEFT.format(day=end - timedelta(days=3)))
    return "\n".join(lines)


def main() -> int:
    """Play, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--days", type=int, default=30)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = write(read_story(company(asked.people, asked.days), "scale.story"), folder / "s")
        (export,) = written.exports
        command = [sys.executable, "-m", "counterseal", "--workspace", str(folder / "w"), "investigate", str(export)]
        first = measured([*command, "--geoip", str(written.geoip)])
        again = measured([*command, "--geoip", str(written.geoip)])
        floor = measured([sys.executable, "-c", FLOOR, str(export)])
        rows = sum(1 for _ in export.open(encoding="utf-8")) - 1
        size = export.stat().st_size / 1e6
    print(f"{asked.people} people, {asked.days} days: {rows} events, {size:.0f} MB")
    print(
        f"first run {first.seconds:.1f} s ({rows / first.seconds:.0f} events/s), peak {first.megabytes:.0f} MB, exit code {first.code}; again {again.seconds:.1f} s"
    )
    print(f"floor (csv and json alone) {floor.seconds:.2f} s: {first.seconds / floor.seconds:.1f} times as long")
    return 0


if __name__ == "__main__":
    sys.exit(main())
