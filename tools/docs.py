"""
Writes what is generated in `docs/`, from the docstrings of the things themselves.

    tools/docs.py            # write
    tools/docs.py --check    # exit 1 when a page is not what it would be

`docs/detectors.md` is every detector's manual page, `docs/signals.md` every signal's with its weight; `docs/playbook.md` is
every step and every action that it may plan.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from counterseal.desk import things
from counterseal.errors import plain
from counterseal.examine import Detector
from counterseal.judge import Signal
from counterseal.lore.actions import KINDS
from counterseal.model.verdict import Judgement
from counterseal.plan import Step
from counterseal.weights import shipped_weights

DOCS = Path(__file__).resolve().parents[1] / "docs"
NOTE = "<!-- Made by tools/docs.py from the docstrings; edit those. -->\n"
GROUPS = {
    "settings": "Settings of a mailbox",
    "signins": "Sign-ins",
    "messages": "Messages and files",
    "company": "The whole company",
}
JUDGEMENTS = {
    Judgement.IDENTITY: "Is the sender who they seem to be?",
    Judgement.CONTENT: "Does it ask for what harms?",
    Judgement.TAKEOVER: "Is a genuine mailbox written from by somebody else?",
}
_HEADING = re.compile(r"^(What it finds|What it sees|Why it matters|When it is innocent|What to do|See)$", re.MULTILINE)


def section(manual: str) -> str:
    """A docstring as Markdown: its headings bold, its indentation gone."""
    lines = [line.removeprefix("    ") for line in manual.strip().splitlines()]
    return _HEADING.sub(r"**\1**\n", "\n".join(lines))


def detectors() -> str:
    """The manual of all detectors."""
    found = sorted(things("detectors", Detector), key=lambda one: (list(GROUPS).index(one.group), one.name))
    parts = [
        NOTE,
        "# Detectors\n",
        f"{len(found)} detectors, each in a file of its own. *Worst* is the gravest word it can say.\n",
    ]
    parts += ["| detector | finds | worst | needs |", "|---|---|---|---|"]
    for one in found:
        first = one.manual.strip().splitlines()[0].rstrip(".")
        needs = ", ".join(kind.__name__ for kind in one.needs)
        parts.append(f"| [{one.name}](#{one.name}) | {first} | {one.severity.word} | {needs} |")
    for group, title in GROUPS.items():
        parts.append(f"\n## {title}")
        parts += [f"\n### {one.name}\n\n{section(one.manual)}" for one in found if one.group == group]
    return "\n".join(parts) + "\n"


def signals() -> str:
    """The manual of all signals, with what each weighs."""
    weights = shipped_weights()
    found = sorted(things("signals", Signal), key=lambda one: (list(Judgement).index(one.judgement), one.name))
    parts = [
        NOTE,
        "# Signals\n",
        f"{len(found)} signals, each in a file of its own.\n",
        "The *weight* is what a signal of full strength adds to the log odds of harm; a negative one speaks for the sender.",
        "`bench/fit.py` fits it, or it is set by hand and says why.\n",
    ]
    parts += ["| signal | sees | judgement | weight |", "|---|---|---|---|"]
    for one in found:
        first = one.manual.strip().splitlines()[0].rstrip(".")
        parts.append(f"| [{one.name}](#{one.name}) | {first} | {one.judgement} | {weights.of(one):.2f} |")
    for judgement, title in JUDGEMENTS.items():
        parts.append(f"\n## {title}")
        parts += [f"\n### {one.name}\n\n{section(one.manual)}" for one in found if one.judgement is judgement]
    return "\n".join(parts) + "\n"


def playbook() -> str:
    """The steps in their order, and the table of actions."""
    steps = sorted(things("steps", Step), key=lambda one: (one.rank, one.name))
    parts = [NOTE, "# Playbook\n", "Steps yield actions; actions come in the order of their phases.\n"]
    parts += [f"* **{one.name}**: {one.manual.strip()}" for one in steps]
    parts += ["\n## Actions\n", "| action | phase | class | what it breaks |", "|---|---|---|---|"]
    parts += [f"| {name} | {kind.phase} | {kind.safety} | {plain(kind.breaks)} |" for name, kind in KINDS.items()]
    return "\n".join(parts) + "\n"


def main() -> int:
    """Write the pages, or say which are not what they would be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    pages = {"detectors.md": detectors(), "signals.md": signals(), "playbook.md": playbook()}
    for name, page in pages.items():
        path = DOCS / name
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            stale.append(name)
            if not check:
                path.write_text(page, encoding="utf-8")
    if check and stale:
        print(f"docs/ is not up to date ({', '.join(stale)}): run make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
