"""
`counterseal scan PATH...`: judge messages, nothing else.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import orjson

from counterseal import dealings, marking, scanning, weighing
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, NOTHING, PART, SOMETHING, speaker, write_bytes
from counterseal.cli.verdicts import explained
from counterseal.cli.words import words
from counterseal.lore.advice import WORDS
from counterseal.lore.judged import as_fields, whole
from counterseal.model.text import many, text
from counterseal.model.verdict import Judged
from counterseal.sift import Surroundings
from counterseal.tell import Speaker
from counterseal.weights import weights_for

ALARMING = frozenset({"fraud", "phishing", "malware", "suspicious"})


@click.command(
    "scan",
    help=words(
        "Judge messages: .eml, .msg, mbox, Maildir, PST, folders and archives of them. Writes one JSON object a message to a file or pipe, and explains itself on a terminal. Nothing in a message is opened, fetched or run."
    ),
)
@click.argument("path", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--history",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help=words(
        "Earlier mail of the same mailbox: who writes how, what stood in each thread, which accounts were named."
    ),
)
@click.option(
    "--partners",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=words("Partners and their confirmed accounts, as CSV, XLSX or vCard; otherwise the workspace's register."),
)
@click.option(
    "--own", multiple=True, metavar="DOMAIN", help=words("The company's own domain; otherwise the mail tells it.")
)
@click.option("--jobs", type=click.IntRange(1, 256), default=1, metavar="N", help=words("Processes to use."))
@click.option(
    "--weights",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=words("Weights that `judge fit` wrote; otherwise those of the workspace, else the ones shipped."),
)
@click.option(
    "--explain/--lines", default=None, help=words("Explain in words, or write JSON Lines (default: by where it goes).")
)
@click.option(
    "--json", "json_target", metavar="FILE", help=words("Write JSON Lines to FILE, or to standard output with -.")
)
@click.pass_obj
def command(
    setting: Setting, /, path: tuple[Path, ...], history: tuple[Path, ...], partners: tuple[Path, ...], own: tuple[str, ...],
    jobs: int, json_target: str | None, **more: Any,
) -> int:  # fmt: skip
    """Judge, write one line for each message, and say by the exit code whether somebody must act."""
    missing = [one for one in path if not os.path.lexists(one)]
    if missing:
        raise click.BadParameter(words("{path} is not there").format(path=missing[0]))
    if json_target == "":
        raise click.BadParameter(words("--json needs a file, or - for standard output"))
    voice = speaker(setting.lang)
    tally: Counter[str] = Counter()
    asked = Asked(path, history, partners, own, jobs, more["weights"])
    counted = verdicts(setting, asked, voice, tally)
    explain: bool | None = more["explain"]
    if (json_target is None and sys.stdout.isatty()) if explain is None else explain:
        for one in counted:
            click.echo(explained(one, voice))
    else:
        write_bytes(json_target or "-", lines(counted, voice))
    click.echo(summary(tally, voice), err=True)
    return exit_code(tally)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be judged, and beside what."""

    paths: Sequence[Path]
    history: Sequence[Path]
    partners: Sequence[Path]
    own: Sequence[str]
    jobs: int = 1
    weights: Path | None = None


def verdicts(setting: Setting, asked: Asked, voice: Speaker, tally: Counter[str]) -> Iterator[Judged]:
    """Every message judged with what the workspace knows, counted by its word; what is wrong with lists is said first."""
    register, problems = dealings.register_for(setting.workspace, asked.partners)
    for said in problems:
        click.echo(voice.say(said), err=True)
    around = Surroundings(
        signals=weighing.signals(), register=register, weights=weights_for(setting.workspace, asked.weights)
    )
    found = scanning.scan(asked.paths, around, history=asked.history, jobs=asked.jobs, own=asked.own)
    return _counted(marking.with_marks(setting.workspace, found), tally)


def _counted(found: Iterable[Judged], tally: Counter[str]) -> Iterator[Judged]:
    for one in found:
        tally["marked" if one.marked is not None else one.verdict.word] += 1
        yield one


def lines(found: Iterable[Judged], voice: Speaker) -> Iterator[bytes]:
    """JSON Lines, one object a message."""
    for one in found:
        fields = as_fields(one, voice.say)
        try:
            yield orjson.dumps(fields, option=orjson.OPT_APPEND_NEWLINE)
        except TypeError:  # half a surrogate pair in somebody's words: JSON can write it, UTF-8 cannot
            yield orjson.dumps(whole(fields), option=orjson.OPT_APPEND_NEWLINE)


def summary(tally: Counter[str], voice: Speaker) -> str:
    """How many messages there were, and how many of each kind."""
    named = [
        text("{n} {word}", n=tally[word], word=said) for word, said in WORDS.items() if tally[word] and word != "clean"
    ]
    if tally["marked"]:
        named.append(text("{n} marked by a person", n=tally["marked"]))
    total = sum(tally.values())
    if not total:
        return voice.say(text("There is no message there"))
    if not named:
        return voice.say(text("{total} messages judged; nothing speaks against them", total=total))
    return voice.say(text("{total} messages judged: {kinds}", total=total, kinds=many(named)))


def exit_code(tally: Counter[str]) -> int:
    """As `design.md` has it: fraud wins over what could not be read."""
    if any(tally[word] for word in ALARMING):
        return SOMETHING
    if not sum(tally.values()) or tally["unreadable"] == sum(tally.values()):
        return NOTHING
    return PART if tally["unreadable"] else DONE
