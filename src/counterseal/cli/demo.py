"""
`counterseal demo`: a sample company, a stolen mailbox, and the whole way to the report, on this machine alone.
"""

from __future__ import annotations

import time
from pathlib import Path

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.output import exit_code, speaker
from counterseal.cli.words import words


@click.command("demo", help=words("Make a sample company with a stolen mailbox, investigate it, and write the report."))
@click.argument("story", default="supplier_fraud")
@click.option("--open/--no-open", "show", default=True, help=words("Open the report in the browser."))
@click.pass_obj
def command(setting: Setting, story: str, show: bool) -> int:
    """Play a story into export files, and investigate them as anybody's."""
    began = time.perf_counter()
    place = desk.open_workspace(setting.workspace)
    folder, geoip, zone = desk.play(story, setting.workspace / "sample" / story)
    click.echo(words("The sample company's export lies in {folder}; the same as if you had run:").format(folder=folder))
    click.echo(f"  counterseal --workspace {setting.workspace} investigate {folder} --geoip {geoip}\n")
    request = desk.Request(sources=(str(folder),), geoip=str(geoip.absolute()), timezone=zone)
    outcome = desk.investigate(place, request, desk.now())
    paths: list[Path] = []
    for lang in dict.fromkeys((setting.lang, "en", "zh")):
        voice = speaker(lang, zone)
        data = desk.tell(outcome.investigation, "investigation", "html", voice)
        paths.append(desk.put(place, outcome.investigation.case, f"investigation.{lang}.html", data))
    click.echo(desk.tell(outcome.investigation, "summary", "txt", speaker(setting.lang, zone)).decode())
    for path in paths:
        click.echo(words("Report: {path}").format(path=path.absolute()))
    click.echo(words("Done in {seconds} seconds.").format(seconds=round(time.perf_counter() - began, 1)))
    if show:
        click.launch(str(paths[0]))
    exit_code(outcome.investigation)
    return 0
