"""
`counterseal plan CASE`: what to do, in order, and how each step is done by hand.
"""

from __future__ import annotations

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, SOMETHING, opened, sheet, speaker, write_bytes
from counterseal.cli.words import words
from counterseal.lore.terms import PHASES


@click.command(
    "plan", help=words("Show what to do in CASE, in order: why, what it breaks, and how it is done by hand.")
)
@click.argument("case")
@click.option(
    "--json", "json_target", metavar="FILE", help=words("Write the plan as JSON to FILE, or to standard output with -.")
)
@click.pass_obj
def command(setting: Setting, case: str, json_target: str | None) -> int:
    """Print the plan."""
    place = opened(setting.workspace)
    found = desk.again(place, case, desk.now())
    voice = speaker(setting.lang)
    if json_target:
        write_bytes(json_target, desk.telling(found, "contract", "json", voice, sheet()))
    if json_target != "-":
        for number, action in enumerate(found.plan, 1):
            click.echo(f"{number}. [{voice.say(PHASES[action.phase])}] {voice.say(action.what)}")
            click.echo("   " + words("Why: {text}").format(text=voice.say(action.why)))
            click.echo("   " + words("Breaks: {text}").format(text=voice.say(action.breaks)))
            click.echo("   " + words("How: {text}").format(text=voice.say(action.guide)))
        if not found.plan:
            click.echo(words("Nothing to do."))
    return SOMETHING if found.plan else DONE
