"""
What commands print, and how: summaries to the terminal, JSON where it was asked for, errors with their remedy.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click
import orjson

from counterseal import desk
from counterseal.cli.progress import Shown
from counterseal.cli.words import words
from counterseal.errors import CountersealError
from counterseal.keep import Workspace
from counterseal.model.answer import Compromised
from counterseal.model.finding import Severity
from counterseal.model.investigation import Investigation
from counterseal.model.progress import Progress, Stage
from counterseal.model.reading import Reading
from counterseal.tell import Sheet, Speaker, local_zone

DONE, SOMETHING, NOTHING, PART = 0, 1, 2, 3
STANDING = {"settings that stand now", "recipients of sent mail", "messages of a mailbox"}
"""Kinds that no audit log can cover: always said, and no reason to call a complete export incomplete."""


def opened(root: Path) -> Workspace:
    """The workspace, closed again when the command ends."""
    place = desk.open_workspace(root)
    click.get_current_context().call_on_close(place.close)
    return place


def speaker(lang: str, timezone: str = "") -> Speaker:
    """Who speaks to this reader: their language, and the zone they named or this machine's."""
    return Speaker("zh" if lang == "zh" else "en", local_zone(timezone))


def show_error(told: CountersealError) -> None:
    """One error, in two lines: what is wrong, and what to do."""
    voice = speaker(os.environ.get("LANGUAGE", "en"))
    click.echo(f"{words('Error:')} {voice.say(told.message)}", err=True)
    click.echo(voice.say(told.advice()), err=True)


def write_json(target: str, document: object) -> None:
    """Write a document as JSON to a file, or to standard output for `-`."""
    write_bytes(target, orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def write_bytes(target: str, data: bytes | Iterable[bytes]) -> None:
    """Write a document to a file, or to standard output for `-`. A pipe or device is written to, not replaced."""
    pieces = (data,) if isinstance(data, bytes) else data
    if target == "-":
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
        return
    path = Path(target).resolve()
    if not path.parent.is_dir():
        raise click.BadParameter(words("{path} is in no folder that is there").format(path=path))
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            out.writelines(pieces)
    else:
        desk.put(path, pieces)


def sheet(path: Path | None = None) -> Sheet:
    """What a report is written on: this terminal, this moment."""
    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    return Sheet(width=width, colour=sys.stdout.isatty(), made=desk.now(), place=str(path or ""))


def show_investigation(
    place: Workspace, found: Investigation, voice: Speaker, json_target: str | None, shown: Shown
) -> int:
    """Write the report (and the JSON), print the summary, and return the exit code."""
    shown(Progress(stage=Stage.WRITING))
    path = desk.report_path(place, found.case, f"investigation.{voice.lang}.html")
    desk.put(path, desk.tell(found, "investigation", "html", voice, sheet()))
    shown.close()
    click.echo(desk.tell(found, "summary", "txt", voice, sheet(path)).decode(), err=json_target == "-", nl=False)
    if json_target:
        shown(Progress(stage=Stage.WRITING))
        write_bytes(json_target, desk.telling(found, "contract", "json", voice, sheet()))
        shown.close()
    return exit_code(found)


def exit_code(found: Investigation) -> int:
    """The exit code of an investigation, as `design.md` has it."""
    stolen = any(
        one.compromised in {Compromised.YES, Compromised.LIKELY} or one.state == "outside" for one in found.answers
    )
    if stolen or any(finding.severity >= Severity.MEDIUM for finding in found.findings):
        return SOMETHING
    asked = found.asked and found.answer.compromised is Compromised.CANNOT_TELL
    broke = any("broke" in str(one.reason).lower() for one in found.coverage if one.kind.startswith("detector:"))
    lacking = any(
        not one.complete and one.kind not in STANDING and not one.kind.startswith("detector:") for one in found.coverage
    )
    return PART if asked or broke or lacking else DONE


def gap_lines(readings: tuple[Reading, ...], voice: Speaker, limit: int = 12) -> list[str]:
    """What could not be read, one line each: file, place, what to do."""
    gaps = [gap for reading in readings for gap in reading.gaps if not gap.harmless]
    lines = [voice.gap(gap) for gap in gaps[:limit]]
    if len(gaps) > limit:
        lines.append(words("… and {n} more").format(n=len(gaps) - limit))
    return lines
