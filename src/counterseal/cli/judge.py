"""
`counterseal judge fit` and `judge explain`: the judge on one's own mail, and why it says what it says.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from counterseal import weighing
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, NOTHING, speaker, write_json
from counterseal.cli.scan import Asked, exit_code, verdicts
from counterseal.cli.verdicts import explained
from counterseal.cli.words import words
from counterseal.model.text import text


@click.group("judge", help=words("Explain a verdict, or fit the judge to your own mail."))
def command() -> None:
    """Nothing is done without a word behind it."""


@command.command("explain", help=words("Say in words why a message is judged as it is, with the dangerous part shown."))
@click.argument("file", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--history",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help=words("Earlier mail."),
)
@click.option(
    "--partners",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=words("Partners and their confirmed accounts; otherwise the workspace's register."),
)
@click.option(
    "--own", multiple=True, metavar="DOMAIN", help=words("The company's own domain; otherwise the mail tells it.")
)
@click.pass_obj
def explain(
    setting: Setting,
    file: tuple[Path, ...],
    history: tuple[Path, ...],
    partners: tuple[Path, ...],
    own: tuple[str, ...],
) -> int:
    """Print every message's verdict in words."""
    voice = speaker(setting.lang)
    tally: Counter[str] = Counter()
    for one in verdicts(setting, Asked(file, history, partners, own), voice, tally):
        click.echo(explained(one, voice))
    return exit_code(tally)


@command.command(
    "fit",
    help=words(
        "Fit the weights of the signals to your own mail: honest messages and harmful ones. What is fitted is kept in the workspace and used from then on; no word of the mail is kept."
    ),
)
@click.option(
    "--honest",
    multiple=True,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help=words("Messages that are all right."),
)
@click.option(
    "--harmful",
    multiple=True,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help=words("Messages that did or would have done harm."),
)
@click.option(
    "--json", "json_target", metavar="FILE", help=words("Write the weights to FILE, or to standard output with -.")
)
@click.pass_obj
def fit(setting: Setting, honest: tuple[Path, ...], harmful: tuple[Path, ...], json_target: str | None) -> int:
    """Fit, keep, say what changed."""
    voice = speaker(setting.lang)
    outcome = weighing.refit(setting.workspace, honest, harmful, keep=json_target is None)
    if outcome is None:
        click.echo(words("To fit, at least 20 messages of each kind are needed that can be read."), err=True)
        return NOTHING
    if json_target:
        write_json(json_target, outcome.document)
    said = text(
        "Fitted on {honest} honest and {harmful} harmful messages. At 1 % of honest mail flagged, {share} of the harmful mail is found (before: {before})",
        honest=outcome.honest,
        harmful=outcome.harmful,
        share=voice.share(outcome.after),
        before=voice.share(outcome.before),
    )
    click.echo(voice.say(said), err=json_target == "-")
    for name, before, after in outcome.moved[:10]:
        click.echo(f"  {name:34}{before:7.2f} -> {after:.2f}", err=json_target == "-")
    return DONE
