"""
What commands print, and how: summaries to the terminal, JSON where it was asked for, errors with their remedy.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
import orjson

from counterseal.cli.words import words
from counterseal.errors import CountersealError
from counterseal.model.answer import Compromised
from counterseal.model.finding import Severity
from counterseal.model.investigation import Investigation
from counterseal.model.reading import Reading
from counterseal.tell import Speaker, local_zone

DONE, SOMETHING, NOTHING, PART = 0, 1, 2, 3
STANDING = {"settings that stand now", "recipients of sent mail"}
"""Kinds that no audit log can cover: always said, and no reason to call a complete export incomplete."""


def speaker(lang: str, timezone: str = "") -> Speaker:
    """Who speaks to this reader: their language, and the zone they named or this machine's."""
    return Speaker("zh" if lang == "zh" else "en", local_zone(timezone))


def show_error(told: CountersealError) -> None:
    """One error, in two lines: what is wrong, and what to do."""
    voice = speaker(_lang())
    click.echo(f"{words('Error:')} {voice.say(told.message)}", err=True)
    click.echo(voice.say(told.advice()), err=True)


def _lang() -> str:
    context = click.get_current_context(silent=True)
    found = getattr(getattr(context, "obj", None), "lang", "")
    return found or _environment_lang()


def _environment_lang() -> str:
    import os  # noqa: PLC0415  the one place that needs it

    return os.environ.get("LANGUAGE", "en")


def write_json(target: str, document: object) -> None:
    """Write a document to a file, or to standard output for `-`."""
    data = orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n"
    if target == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        Path(target).write_bytes(data)


def exit_code(found: Investigation) -> int:
    """The exit code of an investigation, as `design.md` has it."""
    stolen = any(one.compromised in {Compromised.YES, Compromised.LIKELY} for one in found.answers)
    if stolen or any(finding.severity >= Severity.MEDIUM for finding in found.findings):
        return SOMETHING
    asked = found.asked and found.answer.compromised is Compromised.CANNOT_TELL
    lacking = any(not one.complete and one.kind not in STANDING and not _blind(one.kind) for one in found.coverage)
    return PART if asked or lacking else DONE


def _blind(kind: str) -> bool:
    """A detector that had nothing to look at is no gap of its own: the missing kind is."""
    return kind.startswith("detector:")


def gap_lines(readings: tuple[Reading, ...], voice: Speaker, limit: int = 12) -> list[str]:
    """What could not be read, one line each: file, place, what to do."""
    gaps = [gap for reading in readings for gap in reading.gaps if not gap.harmless]
    lines = [voice.gap(gap) for gap in gaps[:limit]]
    if len(gaps) > limit:
        lines.append(words("… and {n} more").format(n=len(gaps) - limit))
    return lines
