"""
Measures the judge: how much harmful mail it finds when hardly any honest mail may be flagged, on mail it was not fitted on.

    .venv/bin/python bench/judge.py

Every figure comes from weights that were fitted without what they are measured on:

* *campaign*: bait in five parts by campaign; each part is scored by weights that saw none of its campaigns.
* *list*: honest mail of a list is scored by weights that saw no mail of that list (and bait as above).
* *no list at all*: weights fitted on made honest mail only, measured on the honest mail of all lists.
* *class*: weights that saw no bait of a class, measured on that class.

Recall is told at the score that 0.1 % and 1 % of the honest mail measured reaches, with Wilson's 95 % intervals.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from fit import SEED, fitted
from judging import Case, campaigns, cases, development, made
from peers import rspamd, spam_scores, spamassassin

from counterseal.fitting import area, cut, interval

PARTS = 5
Scores = dict[str, float]


def out_of(found: Sequence[Case], held: Callable[[Case], int], parts: int) -> Scores:
    """The log odds of each message by weights that were fitted without its part. -1: in every fit, never measured."""
    scores: Scores = {}
    for part in range(parts):
        result = fitted([one for one in found if held(one) != part])
        scores |= {one.name: result.odds(one.strengths) for one in found if held(one) == part}
    return scores


def told(title: str, good: Sequence[float], bad: Sequence[float]) -> str:
    """One row."""
    cells = [f"{title:44}{len(good):6}{len(bad):6}{area(good, bad):8.4f}"]
    for share in (0.001, 0.01):
        edge = cut(good, share)
        hits = sum(one > edge for one in bad)
        low, high = interval(hits, len(bad))
        cells.append(f"{hits / max(1, len(bad)):7.3f} [{low:.3f}-{high:.3f}]")
    return "  ".join(cells)


def parted(found: Sequence[Case]) -> dict[str, int]:
    """The part of each message: bait by campaign, honest mail by its list or template."""
    groups = campaigns(list(found))
    names = [str(group) if one.harmful else one.source for one, group in zip(found, groups, strict=True)]
    sizes = Counter(names)
    filled = [0] * PARTS
    place: dict[str, int] = {}
    for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        place[name] = filled.index(min(filled))
        filled[place[name]] += size
    return {one.name: place[name] for one, name in zip(found, names, strict=True)}


def rows(found: Sequence[Case]) -> Iterable[str]:
    """All figures."""
    part = parted(found)
    real = [one for one in found if not one.source.startswith("made:")]
    scores = out_of(found, lambda one: part[one.name], PARTS)
    lists = sorted({one.source for one in real if not one.harmful})
    for number, name in enumerate(lists):
        rest = [one for one in found if one.source != name and (not one.harmful or part[one.name] != number % PARTS)]
        result = fitted(rest)
        scores |= {
            f"list {one.name}": result.odds(one.strengths) for one in real if one.source == name and not one.harmful
        }
    bare = [one for one in found if one.harmful or one.source.startswith("made:")]
    unlisted = out_of(bare, lambda one: part[one.name], PARTS)
    never = fitted(bare)
    kinds = {
        "phish": [one for one in real if one.label == "phish"],
        "junk": [one for one in real if one.label == "junk"],
    }
    for kind in sorted({one.category for one in kinds["junk"]}):
        kinds[f"junk {kind}"] = [one for one in kinds["junk"] if one.category == kind]
    honest = [one for one in real if not one.harmful]
    by_list = [scores[f"list {one.name}"] for one in honest]
    yield f"{'':44}{'good':>6}{'bad':>6}{'AUC':>8}  {'recall at 0.1 %':22}  recall at 1 %"
    for kind, bad in kinds.items():
        yield told(f"{kind}, campaign and list left out", by_list, [scores[one.name] for one in bad])
    for kind in ("phish", "junk"):
        good = [never.odds(one.strengths) for one in honest]
        yield told(f"{kind}, no list in the fit at all", good, [unlisted[one.name] for one in kinds[kind]])
    for kind in ("phish", "junk"):
        result = fitted([one for one in found if one.label != kind])
        good = by_list
        yield told(f"{kind}, class left out", good, [result.odds(one.strengths) for one in kinds[kind]])
    made_ham = [one for one in found if not one.harmful and one.source.startswith("made:")]
    for kind in ("fraud", "phish", "spam"):
        bad = [scores[one.name] for one in found if one.label == kind and one.source.startswith("made:")]
        if bad:
            yield told(f"made {kind}, template left out, made honest", [scores[one.name] for one in made_ham], bad)
    yield ""
    yield "Honest mail that stands highest, by family or list (share above the score of 1 % of all honest mail)"
    every = [scores[one.name] for one in made_ham] + by_list
    edge = cut(every, 0.01)
    flagged = Counter((one.category or one.source) for one in made_ham if scores[one.name] > edge)
    flagged += Counter(one.source for one, odds in zip(honest, by_list, strict=True) if odds > edge)
    sizes = Counter((one.category or one.source) for one in (*made_ham, *honest))
    for name, count in sorted(flagged.items(), key=lambda item: -item[1] / sizes[item[0]])[:15]:
        yield f"  {name:40}{count:5} of {sizes[name]}"
    yield "The ten honest messages that stand highest"
    ranked = sorted(
        (*((scores[one.name], one) for one in made_ham), *zip(by_list, honest, strict=True)), key=lambda pair: -pair[0]
    )
    for odds, one in ranked[:10]:
        yield f"  {odds:6.2f} {one.name} {one.category or one.source}: {', '.join(sorted(one.strengths))}"


def peers(sample: int) -> Iterable[str]:
    """The named peers on the same mail, as far as they are installed: each at its own best thresholds."""
    mail: dict[str, list[bytes]] = {"ham": [], "phish": [], "junk": []}
    for _, data, label, _, _ in development():
        mail[label].append(data)
    with rspamd() as found:
        if found is None:
            yield "rspamd is not installed"
        else:
            scores = {label: [found.score(one) for one in every] for label, every in mail.items()}
            for label in ("phish", "junk"):
                yield told(f"rspamd (local rules), {label}", _numbers(scores["ham"]), _numbers(scores[label]))
    with spamassassin() as client:
        if not client:
            yield "SpamAssassin is not installed"
        else:
            few = {label: every[:: max(1, len(every) // sample)] for label, every in mail.items()}
            scores = {label: spam_scores(client, every) for label, every in few.items()}
            for label in ("phish", "junk"):
                yield told(f"SpamAssassin (local rules), {label}", _numbers(scores["ham"]), _numbers(scores[label]))


def _numbers(scores: Sequence[float]) -> list[float]:
    return [0.0 if math.isnan(one) else one for one in scores]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--honest", type=int, default=4000)
    parser.add_argument("--harmful", type=int, default=3000)
    parser.add_argument("--peers", type=int, default=300, help="messages of each kind for SpamAssassin; 0: no peers")
    asked = parser.parse_args()
    for line in rows(cases([*development(), *made(SEED, asked.honest, asked.harmful)])):
        print(line)
    for line in peers(asked.peers) if asked.peers else ():
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
