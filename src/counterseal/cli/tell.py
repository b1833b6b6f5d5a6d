"""
`counterseal tell REPORT CASE`: a report of a case, in a format and a language.
"""

from __future__ import annotations

from pathlib import Path

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.investigate import zone
from counterseal.cli.output import DONE, opened, sheet, speaker
from counterseal.cli.words import words

NAMES = {"report": "investigation"}


@click.command("tell", help=words("Write REPORT (report, summary or contract) of CASE. Prints where the file is."))
@click.argument("name", metavar="REPORT")
@click.argument("case")
@click.option("--format", "form", default="", help=words("Format: html for the report, txt for the summary, json."))
@click.option("--lang", type=click.Choice(["zh", "en"]), help=words("Language of this report."))
@click.option("--timezone", callback=zone, default="", metavar="ZONE", help=words("Zone of the times shown."))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help=words("Write to this file instead of beside the case."),
)
@click.pass_obj
def command(
    setting: Setting, name: str, case: str, form: str, lang: str | None, timezone: str, out: Path | None
) -> int:
    """Make the report from the case as it stands, and write it."""
    place = opened(setting.workspace)
    voice = speaker(lang or setting.lang, timezone)
    name = NAMES.get(name, name)
    form = form or desk.report(name).formats[0]
    path = out.absolute() if out else desk.report_path(place, case, f"{name}.{voice.lang}.{form}")
    data = desk.telling(desk.again(place, case, desk.now()), name, form, voice, sheet(path))
    click.echo(str(desk.put(path, data)))
    return DONE
