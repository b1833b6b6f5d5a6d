"""
`counterseal demo`: a sample company, a stolen mailbox, and the whole way to the report, on this machine alone.
"""

from __future__ import annotations

import time

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, opened, sheet, speaker
from counterseal.cli.progress import Shown
from counterseal.cli.words import words

ZONE = "Asia/Shanghai"
"""Where the sample companies sit."""


@click.command("demo", help=words("Make a sample company with a stolen mailbox, investigate it, and write the report."))
@click.argument("story", default="supplier_fraud")
@click.option(
    "--platform", default="", help=words("Through whose exports the story is told: m365, dovecot, google, exmail.")
)
@click.option("--open/--no-open", "show", default=True, help=words("Open the report in the browser."))
@click.pass_obj
def command(setting: Setting, story: str, platform: str, show: bool) -> int:
    """Play a story into export files, and investigate them as anybody's."""
    began = time.perf_counter()
    place = opened(setting.workspace)
    played = desk.play(story, place.root / "sample" / (f"{story}-{platform}" if platform else story), platform)
    click.echo(words("The sample company's export lies in {folder}. This is the same as:").format(folder=played.folder))
    line = f"counterseal --workspace {setting.workspace} investigate {played.folder} --geoip {played.geoip}"
    click.echo(f"  {line} --timezone {ZONE}\n")
    request = desk.Request(sources=(str(played.folder),), geoip=str(played.geoip), timezone=ZONE)
    with Shown(speaker(setting.lang, ZONE)) as shown:
        found = desk.investigate(place, request, desk.now(), shown).investigation
    paths = []
    for lang in dict.fromkeys((setting.lang, "en", "zh")):
        voice = speaker(lang, ZONE)
        path = desk.report_path(place, found.case, f"investigation.{lang}.html")
        paths.append(desk.put(path, desk.tell(found, "investigation", "html", voice, sheet())))
    voice = speaker(setting.lang, ZONE)
    click.echo(desk.tell(found, "summary", "txt", voice, sheet(paths[0])).decode(), nl=False)
    for path in paths:
        click.echo(words("Report: {path}").format(path=path))
    click.echo(words("Done in {seconds} seconds.").format(seconds=round(time.perf_counter() - began, 1)))
    if show:
        click.launch(str(paths[0]))
    return DONE
