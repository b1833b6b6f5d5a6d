"""
`counterseal case list/show/note/close/reopen`: work with cases.
"""

from __future__ import annotations

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, exit_code, opened, sheet, speaker, write_bytes, write_json
from counterseal.cli.words import words
from counterseal.model.text import When


@click.group("case", help=words("List, show, annotate, close and reopen cases."))
def command() -> None:
    """The group of case commands."""


@command.command("list", help=words("List the cases, newest first."))
@click.option(
    "--json", "json_target", metavar="FILE", help=words("Write the list as JSON to FILE, or to standard output with -.")
)
@click.pass_obj
def list_cases(setting: Setting, json_target: str | None) -> int:
    """Print one line a case."""
    place = opened(setting.workspace)
    voice = speaker(setting.lang)
    cases = sorted(place.ledger.cases(), key=lambda case: case.id, reverse=True)
    if json_target:
        rows = [
            {
                "case": c.id,
                "title": c.title,
                "state": c.state,
                "opened": c.opened.isoformat(),
                "exhibits": len(c.exhibits),
            }
            for c in cases
        ]
        write_json(json_target, rows)
    if json_target != "-":
        for case in cases:
            state = words("open") if case.state == "open" else words("closed")
            click.echo(f"{case.id}  {state}  {voice.say(When(case.opened))}  {voice.data(case.title)}")
        if not cases:
            click.echo(words("No case yet. Start one with: counterseal investigate FILE"))
    return DONE


@command.command("show", help=words("Show the answer of CASE as it stands."))
@click.argument("case")
@click.option(
    "--json",
    "json_target",
    metavar="FILE",
    help=words("Write everything as JSON to FILE, or to standard output with -."),
)
@click.pass_obj
def show(setting: Setting, case: str, json_target: str | None) -> int:
    """Print the summary of a case and its notes."""
    place = opened(setting.workspace)
    voice = speaker(setting.lang)
    found = desk.again(place, case, desk.now())
    if json_target:
        write_bytes(json_target, desk.telling(found, "contract", "json", voice, sheet()))
    if json_target != "-":
        click.echo(desk.tell(found, "summary", "txt", voice, sheet()).decode(), nl=False)
        for entry in place.ledger.case(case).notes:
            click.echo(f"{voice.say(When(entry.at))} {voice.data(entry.by)}: {voice.data(entry.words, 2000)}")
    return exit_code(found)


@command.command("note", help=words("Write a note into the journal of CASE."))
@click.argument("case")
@click.argument("note")
@click.pass_obj
def note(setting: Setting, case: str, note: str) -> int:
    """Append a note."""
    desk.note(opened(setting.workspace), case, note, desk.now())
    return DONE


@command.command("close", help=words("Close CASE; say why."))
@click.argument("case")
@click.option("--why", required=True, help=words("The reason, kept in the journal."))
@click.pass_obj
def close(setting: Setting, case: str, why: str) -> int:
    """Close a case."""
    desk.close(opened(setting.workspace), case, why, desk.now())
    return DONE


@command.command("reopen", help=words("Open CASE again; say why."))
@click.argument("case")
@click.option("--why", required=True, help=words("The reason, kept in the journal."))
@click.pass_obj
def reopen(setting: Setting, case: str, why: str) -> int:
    """Open a closed case again."""
    desk.reopen(opened(setting.workspace), case, why, desk.now())
    return DONE
