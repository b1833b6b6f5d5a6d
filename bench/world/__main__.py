"""
Writes mail of the generated world into a folder: .eml files by label, and labels.csv.

    .venv/bin/python -m bench.world --out build/world --seed 1 --count 5000
    .venv/bin/python -m bench.world --out build/world --seed 1 --count 5000 --only honest
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from pathlib import Path

from bench.world import harmful, honest


def main() -> int:
    """Half of the count is honest, half is harmful, unless one of them is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.world", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=7000)
    parser.add_argument("--only", choices=("honest", "harmful"))
    asked = parser.parse_args()
    share = asked.count if asked.only else asked.count // 2
    streams = [
        (name, made(asked.seed, share))
        for name, made in (("honest", honest), ("harmful", harmful))
        if asked.only in {None, name}
    ]
    began, total = time.perf_counter(), 0
    asked.out.mkdir(parents=True, exist_ok=True)
    with (asked.out / "labels.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("file", "label", "family", "language", "template", "evasion", "recipient", "sender", "payees"))
        for name, stream in streams:
            for number, one in enumerate(stream):
                path = Path(one.label) / f"{name}-{number:05d}.eml"
                (asked.out / one.label).mkdir(exist_ok=True)
                (asked.out / path).write_bytes(one.data)
                table.writerow(
                    (
                        path.as_posix(),
                        one.label,
                        one.family,
                        one.language,
                        one.template,
                        one.evasion,
                        one.recipient,
                        one.sender,
                        json.dumps(one.payees, ensure_ascii=False),
                    )
                )
                total += 1
    print(f"{total} mails in {time.perf_counter() - began:.1f} s: {asked.out / 'labels.csv'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
