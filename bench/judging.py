"""
Judged mail for fitting and measuring the judge: the development mail, and mail that `bench/world` makes.

A message becomes an `Example`: what each signal saw in it, whether it does harm, and the groups it belongs to. Splits are
made by group, because a random split shares campaigns and lists, and then measures nothing:

* bait by campaign: messages that share a subject (digits aside) or the place that their links lead to are one group;
* honest mail by the list it came over, made mail by its template.

The mail itself is never kept: only strengths by signal, in `build/`.
"""

from __future__ import annotations

import csv
import importlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from counterseal.fitting import Example
from counterseal.judge import signs
from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.links import host_of
from counterseal.mail.opening import letter
from counterseal.mail.suffixes import registered
from counterseal.weighing import signals

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
MAIL = ROOT / "build" / "mail-dev"
_DIGITS = re.compile(r"[\d\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One message as the judge sees it."""

    name: str
    label: str
    """`ham`, `phish`, `junk`, `fraud` or `spam`."""
    source: str
    """The list, the collection or the family it is from."""
    category: str
    language: str
    strengths: dict[str, float]
    keys: tuple[str, ...]
    """What it shares with the other messages of its campaign."""

    @property
    def harmful(self) -> bool:
        """Whether acting on it does harm. Unasked bulk counts: nobody should act on it."""
        return self.label != "ham"

    def example(self, weight: float = 1.0) -> Example:
        """For fitting."""
        return Example(strengths=self.strengths, harmful=self.harmful, weight=weight, group=self.source)


def unpacked() -> Path:
    """The development mail, unpacked into build/."""
    if not MAIL.is_dir():
        archive = SHARED / "mail-dev.tar.xz"
        if not archive.is_file():
            sys.exit(f"there is no development mail at {archive}")
        MAIL.parent.mkdir(exist_ok=True)
        subprocess.run(["tar", "-xJf", str(archive), "-C", str(MAIL.parent)], check=True)
    return MAIL


def development() -> Iterator[tuple[str, bytes, str, str, str]]:
    """Name, bytes, label, source and category of each development message."""
    folder = unpacked()
    with (SHARED / "mail-dev-labels.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            data = (folder / row["file"]).read_bytes()
            yield row["file"], data, row["label"], row["source"], row["category"]


def made(seed: int, honest: int, harmful: int) -> Iterator[tuple[str, bytes, str, str, str]]:
    """The same of mail that is made."""
    sys.path.insert(0, str(ROOT))  # the generator is a package of its own, also for `python -m bench.world`
    world = importlib.import_module("bench.world")
    for number, one in enumerate(world.honest(seed, honest) if honest else ()):
        yield f"made/{number}", one.data, one.label, f"made:{one.template}", one.family
    for number, one in enumerate(world.harmful(seed, harmful) if harmful else ()):
        yield f"made/bad{number}", one.data, one.label, f"made:{one.template}", one.family


def case(row: tuple[str, bytes, str, str, str]) -> Case:
    """What the signals see in one message, alone: no past, no register."""
    name, data, label, source, category = row
    # What lists and mass mailers write on top would tell one collection from the other; so none of it is shown.
    opened = replace(letter(data), listed=False, bulk=False, auto=False)
    recipients = {one.address.rpartition("@")[2] for one in opened.everyone} - {""}
    us = Us(domains=frozenset(recipients) if len(recipients) == 1 and opened.domain not in recipients else frozenset())
    payees = with_status(opened, Register(), Past(), us)
    found = signs(Scene(letter=opened, us=us, payees=payees), signals())
    keys = [f"subject {plain}"] if len(plain := _DIGITS.sub(" ", opened.subject.casefold()).strip()) > 6 else []
    keys += [f"host {registered(host)}" for one in opened.links[:20] if (host := host_of(one.url))]
    keys += [f"sender {opened.domain}"] if opened.domain else []
    return Case(
        name=name, label=label, source=source, category=category, language=opened.language,
        strengths={one.name: sign.strength for one, sign in found}, keys=tuple(dict.fromkeys(keys)),
    )  # fmt: skip


def cases(rows: Iterable[tuple[str, bytes, str, str, str]], jobs: int = 2) -> list[Case]:
    """The same of many, over processes."""
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(case, rows, chunksize=32))


def campaigns(found: list[Case], most: int = 60) -> list[int]:
    """A number for each message's campaign. What more than `most` messages share is no trait of one campaign."""
    shared: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        for key in one.keys:
            shared.setdefault(key, []).append(number)
    root = list(range(len(found)))

    def top(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for key, numbers in shared.items():
        if len(numbers) <= most or key.startswith("subject"):
            for other in numbers[1:]:
                root[top(other)] = top(numbers[0])
    return [top(number) for number in range(len(found))]
