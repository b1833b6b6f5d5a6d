"""
Measures the promise of scale: a mailbox of 100,000 messages (4 GB) and a log of 1,000,000 lines, with a theft in them.

    .venv/bin/python bench/big_mailbox.py                                      # the promise
    .venv/bin/python bench/big_mailbox.py --messages 2000 --lines 20000 --size 80
    .venv/bin/python bench/big_mailbox.py --kill                               # killed half-way, then run again

Promised are 15 minutes and 2 GB of memory (of all processes together) on two cores, the right answer, and that a run
that was killed is completed by the same command and says the same. The world is made by `bench/big_world.py`, the same
every time, in a temporary folder or in `--folder`, where it is kept.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from big_world import INTRUDER, OWNER, World, make
from measuring import Run, measured

SECONDS, MEGABYTES = 15 * 60.0, 2000.0


def command(workspace: Path, world: World, out: Path) -> list[str]:
    """The investigation, as a person would type it."""
    return [
        sys.executable, "-m", "counterseal", "--workspace", str(workspace), "--lang", "en", "investigate",
        *map(str, world.sources), "--geoip", str(world.geoip), "--mailbox", OWNER, "--timezone", "UTC", "--json", str(out),
    ]  # fmt: skip


def failures(found: dict[str, Any], world: World) -> list[str]:
    """What is wrong with the answer."""
    wrong = []
    if found["answer"]["compromised"] not in {"yes", "likely"}:
        wrong.append(f"the mailbox is stolen, and the answer is {found['answer']['compromised']}")
    if INTRUDER not in found["intruder"]["ips"]:
        wrong.append(f"the intruder's address {INTRUDER} is not named: {found['intruder']['ips']}")
    kept = sum(one["file"] is not None for one in found["messages"])
    if kept < world.messages:
        wrong.append(f"{kept} of {world.messages} messages are listed with a file")
    return wrong


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two answers say the same; when something was sealed is no part of it."""
    for found in (one, other):
        for exhibit in found["exhibits"]:
            exhibit.pop("sealed_at", None)
    return one == other


def told(run: Run, world: World) -> str:
    """The figures of a run."""
    return (
        f"{run.seconds:.0f} s ({world.messages / run.seconds:.0f} messages/s, {world.lines / run.seconds:.0f} lines/s, "
        f"{world.size / run.seconds / 1e6:.1f} MB/s), peak {run.megabytes:.0f} MB, exit code {run.code}"
    )


def main() -> int:
    """Make, measure, print, and fail when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--size", type=float, default=4000.0, help="megabytes of mail")
    parser.add_argument("--kill", action="store_true", help="kill a run half-way and run it again")
    parser.add_argument("--folder", type=Path, help="make the world here and keep it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.perf_counter()
        world = make(asked.folder or folder / "world", asked.messages, asked.lines, int(asked.size * 1e6))
        print(
            f"{world.messages} messages, {world.size / 1e6:.0f} MB; {world.lines} lines of log, made in {time.perf_counter() - began:.0f} s",
            flush=True,
        )
        run = measured(command(folder / "w", world, folder / "first.json"), quiet=False)
        first = json.loads((folder / "first.json").read_bytes())
        print("first run: " + told(run, world), flush=True)
        wrong = failures(first, world)
        wrong += [] if run.code == 1 else [f"exit code {run.code}, should be 1: something needs a person"]
        again = measured(command(folder / "w", world, folder / "again.json"))
        print("again: " + told(again, world), flush=True)
        if asked.kill:
            wrong += killed(folder, world, run, first)
    scale = max(1.0, world.messages / 100_000, world.lines / 1_000_000)
    if run.seconds > SECONDS * scale or run.megabytes > MEGABYTES:
        wrong.append(f"{run.seconds:.0f} s and {run.megabytes:.0f} MB, promised {SECONDS:.0f} s and {MEGABYTES:.0f} MB")
    print("\n".join(wrong) or "every promise is kept")
    return 1 if wrong else 0


def killed(folder: Path, world: World, run: Run, first: dict[str, Any]) -> list[str]:
    """Kill a run of its own half-way, complete it, and compare."""
    half = run.seconds / 2
    torn = measured(command(folder / "k", world, folder / "torn.json"), kill=lambda seconds: seconds > half)
    rest = measured(command(folder / "k", world, folder / "rest.json"))
    print(f"killed after {torn.seconds:.0f} s; the same command then took " + told(rest, world), flush=True)
    wrong = (
        [] if same(first, json.loads((folder / "rest.json").read_bytes())) else ["after the kill the answer is another"]
    )
    if not torn.killed:
        wrong.append("the run was over before it could be killed")
    elif torn.seconds + rest.seconds > 1.5 * run.seconds:
        wrong.append("after the kill most was done again")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
