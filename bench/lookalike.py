"""
How many look-alikes of known domains are found, how many unrelated domains are taken for one, and how long a question takes.

    python -m bench.lookalike [--json] [--seed 7] [--unrelated 200000]

Partners, imitations and strangers are generated (`bench/lookalike_names.py`). Time is CPU time of the process: the mean over
strangers asked in a row, and percentiles of single questions, strangers and imitations, which hold what the clock costs (a microsecond or two).
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from bench.lookalike_names import HARD, TECHNIQUES, companies, imitations, same_name, siblings
from counterseal.fitting import interval
from counterseal.mail.likeness import LookalikeIndex


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the interval of Wilson in which the true share lies in 95 of 100 cases."""

    name: str
    hits: int
    of: int
    low: float = 0.0
    high: float = 0.0
    missed: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """The share itself."""
        return self.hits / self.of if self.of else math.nan


def share(name: str, hits: int, of: int, examples: Sequence[str] = ()) -> Share:
    """A share with its interval."""
    if not of:
        return Share(name, 0, 0)
    return Share(name, hits, of, *interval(hits, of), list(examples[:12]))


def recalls(index: LookalikeIndex, chance: random.Random, partners: list[str]) -> list[Share]:
    """A share for each technique, then that of all together; an imitation counts as found if its original is named."""
    hits: Counter[str] = Counter()
    every: Counter[str] = Counter()
    missed: dict[str, list[str]] = {}
    for technique, made, original in imitations(chance, partners, 2):
        every[technique] += 1
        found = index.find(made)
        if found is not None and found.target == original:
            hits[technique] += 1
        else:
            missed.setdefault(technique, []).append(f"{made} of {original}: {found.target if found else '-'}")
    rows = [share(one, hits[one], every[one], missed.get(one, [])) for one in TECHNIQUES]
    counted = [one for one in rows if one.name not in HARD]
    return [*rows, share("all", sum(one.hits for one in counted), sum(one.of for one in counted))]


def alarms(index: LookalikeIndex, name: str, domains: list[str]) -> Share:
    """How many of unrelated domains are taken for look-alikes."""
    found = [(one, likeness) for one in domains if (likeness := index.find(one)) is not None]
    return share(name, len(found), len(domains), [f"{one}: {like.trick} {like.target}" for one, like in found])


def speed(chance: random.Random, size: int) -> dict[str, float]:
    """Microseconds of CPU time a question, against so many known domains."""
    known = companies(chance, size)
    began = time.process_time()
    index = LookalikeIndex(known)
    built = time.process_time() - began
    strangers = companies(chance, 20000, frozenset(one.partition(".")[0].replace("-", "") for one in known))
    start = time.process_time()
    for one in strangers:
        index.find(one)
    mean = (time.process_time() - start) / len(strangers) * 1e6
    strangers = companies(chance, 20000, frozenset(one.partition(".")[0].replace("-", "") for one in known))
    asked = [*strangers, *(made for _, made, _ in imitations(chance, chance.sample(known, 200), 1))]
    chance.shuffle(asked)
    took = []
    for one in asked:
        start = time.process_time_ns()
        index.find(one)
        took.append((time.process_time_ns() - start) / 1000)
    took.sort()
    return {
        "known": size,
        "built_seconds": round(built, 2),
        "questions": len(took),
        "mean": mean,
        **{f"p{one}": took[min(len(took) - 1, int(len(took) * one / 100))] for one in (50, 90, 99)},
    }


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--partners", type=int, default=1000)
    options.add_argument("--unrelated", type=int, default=200000)
    options.add_argument("--known", type=int, default=100000)
    options.add_argument("--missed", action="store_true", help="show what was missed and what was wrongly flagged")
    given = options.parse_args()
    chance = random.Random(given.seed)
    partners = companies(chance, given.partners)
    index = LookalikeIndex(partners)
    found = recalls(index, chance, partners)
    names = frozenset(one.partition(".")[0].replace("-", "") for one in partners)
    strangers = companies(chance, given.unrelated, names)
    same = {same_name(one) for one in partners}
    near = {"the same name and trade, written otherwise": [one for one in strangers if same_name(one) in same]}
    wrong = [alarms(index, "unrelated", [one for one in strangers if same_name(one) not in same])]
    for kind, domain in siblings(chance, partners):
        if domain.partition(".")[0].replace("-", "") not in names:
            near.setdefault(kind, []).append(domain)
    wrong += [alarms(index, f"honest neighbours: {kind}", domains) for kind, domains in near.items()]
    pace = speed(chance, given.known)
    if given.json:
        print(json.dumps({"found": [asdict(o) for o in found], "wrong": [asdict(o) for o in wrong], "speed": pace}))
        return
    for title, rows, digits in (("look-alikes found", found, 1), ("wrongly flagged", wrong, 3)):
        print(f"{title:42} {'share':>8} {'95 %':>17} {'of':>8}")
        for one in rows:
            between = f"{one.low * 100:.{digits}f} - {one.high * 100:.{digits}f}"
            print(f"  {one.name:40} {one.rate * 100:7.{digits}f}% {between:>17} {one.of:8}")
            for example in one.missed if given.missed else ():
                print(f"      {example}")
    print("microseconds a question: " + ", ".join(f"{name} {value:.4g}" for name, value in pace.items()))


if __name__ == "__main__":
    main()
