"""
`counterseal tell REPORT CASE`: a report of a case, in a format and a language.
"""

from __future__ import annotations

from pathlib import Path

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.investigate import zone
from counterseal.cli.output import DONE, speaker
from counterseal.cli.words import words


@click.command("tell", help=words("Write REPORT (for example: report) of CASE. Prints where the file is."))
@click.argument("name", metavar="REPORT")
@click.argument("case")
@click.option("--format", "form", default="html", help=words("Format of the report: html, or txt for the summary."))
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
    place = desk.open_workspace(setting.workspace)
    chosen = lang or setting.lang
    name = "investigation" if name == "report" else name
    data = desk.tell(desk.again(place, case, desk.now()), name, form, speaker(chosen, timezone))
    if out is None:
        out = desk.put(place, case, f"{name}.{chosen}.{form}", data)
    else:
        out.write_bytes(data)
    click.echo(str(out))
    return DONE
