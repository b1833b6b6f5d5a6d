"""
`counterseal mark THING WORD`: say that a finding or a verdict is right, wrong or expected.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from counterseal import desk, marking, scanning, weighing
from counterseal.cli.group import Setting
from counterseal.cli.investigate import moment
from counterseal.cli.output import DONE, NOTHING, opened, speaker, write_json
from counterseal.cli.words import words
from counterseal.lore.marks import plain, said
from counterseal.model.mark import WORDS, Mark
from counterseal.model.text import Text, text
from counterseal.sift import Surroundings
from counterseal.weights import weights_for


@click.command(
    "mark",
    help=words(
        "Say what you think of a finding (its key) or of a verdict (the message's file): right, wrong or expected. Wrong and expected keep the same alarm about the same sender quiet until the day given; an alarm about a changed account is never kept quiet."
    ),
)
@click.argument("thing")
@click.argument("word", type=click.Choice(WORDS))
@click.option("--until", callback=moment, metavar="TIME", help=words("Until when it keeps the alarm quiet."))
@click.option("--note", default="", metavar="TEXT", help=words("Why, for whoever reads it later."))
@click.option(
    "--json", "json_target", metavar="FILE", help=words("Write the mark as JSON to FILE, or to standard output with -.")
)
@click.pass_obj
def command(setting: Setting, thing: str, word: str, until: datetime | None, note: str, json_target: str | None) -> int:
    """Write the mark down, and say what it does."""
    at = desk.now()
    if word == "expected" and until is None:
        raise click.BadParameter(words("What is expected needs a day until when: add --until"))
    if until is not None and until <= at:
        raise click.BadParameter(words("--until lies in the past"))
    voice = speaker(setting.lang)
    wanted = marking.Word(word=word, until=until, note=note)
    path = Path(thing)
    place = opened(setting.workspace)
    if path.is_file():
        found = list(scanning.letters([path]))
        if len(found) != 1 or not found[0].data:
            click.echo(words("{path} is not one message").format(path=thing), err=True)
            return NOTHING
        around = Surroundings(signals=weighing.signals(), weights=weights_for(setting.workspace))
        (judged,) = scanning.scan([path], around)
        mark = marking.mark_message(place, judged, found[0].data, wanted, at)
    else:
        mark = marking.mark_finding(place, thing, wanted, at)
    click.echo(voice.say(said(mark) if word != "right" else _right(mark)), err=json_target == "-")
    if json_target:
        write_json(json_target, plain([mark])[0])
    return DONE


def _right(mark: Mark) -> Text:
    return text("{by} marked it as right", by=mark.by)
