"""
Fits the judge's weights, and writes them where the product ships them.

    .venv/bin/python bench/fit.py                # fit on the development mail and on made mail; write weights.json
    .venv/bin/python bench/fit.py --dry          # show, do not write

The same mail and the same code give the same numbers: nothing is drawn by chance but the made mail, whose seed is fixed.
Only identity and content are fitted. What a ledger, a thread or a habit shows is in no public mail, so the weights of
takeover signals are set by hand (`BY_HAND`), and `bench/threads.py` measures them.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import orjson
from judging import ROOT, Case, cases, development, made

from counterseal.fitting import Example, Fit, Prior, cut, fit
from counterseal.model.verdict import Judgement
from counterseal.weighing import signals

SEED = 20261124
HONEST, HARMFUL = 6000, 4000
ODDS_OF_HARM = 0.4
"""Of so many messages that somebody has judged one does harm. Set by hand: most mail is never asked about."""
SHARES = {"phish": 0.4, "junk": 0.25, "fraud": 0.25, "spam": 0.1}
"""How much each kind of harmful mail counts."""
LISTS, MADE = 0.35, 0.65
"""How much the honest mail of developer lists counts, and how much made honest mail."""
_LEDGER = "public mail has no ledger, no past and no partner that it could show"
BY_HAND: Mapping[str, tuple[float, str]] = {
    "stamp_failed": (
        1.6,
        "one receiver's stamps are in the mail that was fitted on; they mean the same at every receiver",
    ),
    "stamp_passed": (-0.3, "the same"),
    "known_correspondent": (-1.5, _LEDGER),
    "first_contact": (0.3, _LEDGER),
    "same_house": (-0.8, _LEDGER),
    "free_mail_for_partner": (4.0, _LEDGER),
    "our_name_from_outside": (4.0, _LEDGER),
    "lookalike_of_us": (4.0, _LEDGER),
    "lookalike_of_partner": (5.0, _LEDGER),
    "lookalike_of_correspondent": (4.5, _LEDGER),
    "known_name_other_address": (3.0, _LEDGER),
    "account_in_hidden_text": (4.0, _LEDGER),
    "account_invalid": (2.5, _LEDGER),
    "account_inconsistent": (2.5, _LEDGER),
}
"""Weights that are not fitted, each with the reason."""
CAPPED: Mapping[str, float] = {
    "account_far_from_home": 2.0,
    "paid_to_another_name": 2.0,
    "link_far_from_sender": 2.5,
    "nothing_but_a_subject": 2.5,
    "readers_disagree": 2.0,
    "written_to_nobody": 2.5,
    "encrypted_archive": 2.5,
}
"""Signals that tell more about the mail that was fitted on than about any other mail: they weigh no more than this."""
TAKEOVER: Mapping[str, float] = {
    "account_changed": 9.0,
    "account_conflicts": 9.0,
    "account_retired": 9.0,
    "account_new_for_partner": 1.5,
    "further_account_abroad": 6.0,
    "account_personal": 5.0,
    "beneficiary_differs": 4.0,
    "bank_country_changed": 3.0,
    "quotation_altered": 9.0,
    "unknown_thread": 6.5,
    "thread_domain_swapped": 7.0,
    "thread_new_participant": 3.0,
    "thread_colleague_dropped": 3.0,
    "habit_zone": 1.5,
    "habit_client": 1.0,
    "habit_path": 2.0,
    "habit_language": 1.0,
    "habit_greeting": 0.5,
    "habit_message_id": 1.0,
    "habit_reply_to": 4.0,
    "habits_break_together": 4.0,
}
"""Log odds by hand against a start of -6: one changed account is enough, one broken habit is not."""
OUT = ROOT / "src" / "counterseal" / "data" / "judge" / "weights.json"


def priors() -> dict[str, Prior]:
    """What is thought of each signal before any mail is seen."""
    found = {}
    for one in signals():
        if one.judgement is Judgement.TAKEOVER:
            continue
        if one.name in BY_HAND:
            weight = BY_HAND[one.name][0]
            found[one.name] = Prior(weight=weight, low=weight, high=weight)
        elif one.innocent:
            found[one.name] = Prior(weight=-0.7, low=-2.5, high=0.0)
        else:
            high = CAPPED.get(one.name, 5.0)
            found[one.name] = Prior(weight=min(1.2, high), low=0.0, high=high)
    return found


def weighted(found: Sequence[Case]) -> list[Example]:
    """Examples whose groups count as much as they should, however many messages they have."""
    counts = Counter(_group(one) for one in found)
    total = len(found)
    return [one.example(total * _share(one) / counts[_group(one)]) for one in found]


def _group(one: Case) -> str:
    if one.harmful:
        return one.label + (" made" if one.source.startswith("made:") else "")
    return f"ham {one.category}" if one.source.startswith("made:") else one.source


def _share(one: Case) -> float:
    if one.harmful:
        return ODDS_OF_HARM * SHARES[one.label]
    return (1 - ODDS_OF_HARM) * (MADE if one.source.startswith("made:") else LISTS) / 10


def fitted(found: Sequence[Case]) -> Fit:
    """The numbers for some judged mail."""
    return fit(weighted(found), priors())


def document(result: Fit, found: Sequence[Case]) -> dict[str, object]:
    """The weights as they ship."""
    honest = [result.odds(one.strengths) for one in found if not one.harmful]
    by_hand = {name: weight for name, (weight, _) in BY_HAND.items()} | dict(TAKEOVER)
    numbers = {name: round(value, 3) for name, value in sorted((result.weights | by_hand).items())}
    labels = Counter(_group(one).split(" made")[0].split(" ")[0] for one in found)
    return {
        "schema": "counterseal.weights/1",
        "trained_on": f"mail-dev (phishing_pot 2022-2024, public developer lists 2019-2026) and bench/world seed {SEED}: "
        + ", ".join(f"{count} {name}" for name, count in sorted(labels.items())),
        "by_hand": {name: why for name, (_, why) in BY_HAND.items()},
        "bias": round(result.bias, 3),
        "takeover_bias": -6.0,
        "apart": {},
        "suspicious": round(_sigmoid(cut(honest, 0.005)), 4),
        "bad": round(max(0.5, _sigmoid(cut(honest, 0.001))), 4),
        "weights": numbers,
    }


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def main() -> int:
    """Fit, show, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--honest", type=int, default=HONEST)
    parser.add_argument("--harmful", type=int, default=HARMFUL)
    asked = parser.parse_args()
    found = cases([*development(), *made(SEED, asked.honest, asked.harmful)])
    result = fitted(found)
    told = document(result, found)
    show(result, found)
    if not asked.dry:
        Path(OUT).write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        print(f"written: {OUT.relative_to(ROOT)}")
    return 0


def show(result: Fit, found: Sequence[Case]) -> None:
    """Each number, and how often its signal speaks in each kind of mail."""
    kinds = ("phish", "junk", "fraud", "spam", "ham", "made ham")
    of = {kind: [one for one in found if _kind(one) == kind] for kind in kinds}
    print(f"bias {result.bias:.2f}; " + ", ".join(f"{len(of[kind])} {kind}" for kind in kinds))
    print(f"{'signal':34}{'weight':>7}  " + "".join(f"{kind:>9}" for kind in kinds))
    for name, weight in sorted(result.weights.items(), key=lambda item: -item[1]):
        rates = [sum(name in one.strengths for one in of[kind]) / max(1, len(of[kind])) for kind in kinds]
        print(f"{name:34}{weight:7.2f}  " + "".join(f"{rate:9.1%}" for rate in rates))


def _kind(one: Case) -> str:
    return "made ham" if one.label == "ham" and one.source.startswith("made:") else one.label


if __name__ == "__main__":
    sys.exit(main())
