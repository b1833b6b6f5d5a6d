"""
`counterseal investigate SOURCE...`: from exported files to the answer.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from counterseal import desk
from counterseal.cli.group import Setting
from counterseal.cli.output import gap_lines, opened, show_investigation, speaker
from counterseal.cli.progress import Shown
from counterseal.cli.words import words
from counterseal.lore.columns import columns
from counterseal.mail.addresses import address_in

MOST = 1 << 20
"""Bytes of a list of columns that are read; nobody writes more."""


def moment(ctx: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    """A day or moment as ISO 8601; without a zone it is UTC."""
    if value is None:
        return None
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        message = words("{value} is no date: write 2026-03-02 or 2026-03-02T08:00+08:00").format(value=repr(value))
        raise click.BadParameter(message, ctx, option) from None
    try:
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except OverflowError:
        raise click.BadParameter(
            words("{value} is beyond every calendar").format(value=repr(value)), ctx, option
        ) from None


def check(sources: tuple[str, ...], since: datetime | None, until: datetime | None, target: str | None) -> None:
    """What cannot be meant is refused before anything is done: no name, no window, a target that is a source."""
    if any(not source for source in sources):
        raise click.BadParameter(words("A source has no name; is a shell variable empty?"))
    if since is not None and until is not None and since >= until:
        raise click.BadParameter(words("--since must be earlier than --until"))
    if target == "":
        raise click.BadParameter(words("--json needs a file, or - for standard output"))
    written = Path(target).resolve() if target and target != "-" else None
    if written is not None and any(Path(source).resolve() in {written, *written.parents} for source in sources):
        raise click.BadParameter(words("{path} lies among the sources; name another file").format(path=written))


def zone(ctx: click.Context, option: click.Parameter, value: str) -> str:
    """A time zone by its IANA name."""
    try:
        ZoneInfo(value or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = words("{value} is no time zone: write a name such as Asia/Shanghai or Europe/Berlin").format(
            value=repr(value)
        )
        raise click.BadParameter(message, ctx, option) from None
    return value


COLUMNS = "counterseal.columns"
"""Where the corrected names of columns are kept until the command runs."""


def corrected(ctx: click.Context, option: click.Parameter, value: Path | None) -> None:
    """The list of corrected names of columns, in whatever encoding the office saved it."""
    if value is None:
        return
    data = value.read_bytes()[:MOST]
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        told = data.decode(encoding)
    except UnicodeDecodeError:
        told = data.decode("gb18030", "replace")
    ctx.meta[COLUMNS] = columns(told)


@click.command(
    "investigate",
    help=words(
        "Investigate exported files. SOURCE is files, folders or archives (zip, gz, xz, 7z, tar) of exports: they are told apart by content, sealed first, read second. Prints the answer, and opens or updates a case."
    ),
)
@click.argument("source", nargs=-1, required=True)
@click.option(
    "--mailbox", metavar="ADDRESS", default="", help=words("The account you ask about; otherwise the worst is on top.")
)
@click.option(
    "--since",
    callback=moment,
    metavar="TIME",
    help=words("Judge only what happened from here on; what is earlier is history."),
)
@click.option("--until", callback=moment, metavar="TIME", help=words("Judge only what happened before this."))
@click.option(
    "--timezone",
    callback=zone,
    default="",
    metavar="ZONE",
    help=words("Zone of logs that name none, and of the times shown (for example Asia/Shanghai)."),
)
@click.option(
    "--geoip",
    type=click.Path(exists=True, path_type=Path),
    metavar="FILE",
    help=words("Use these countries and networks of addresses instead of the ones shipped."),
)
@click.option(
    "--columns",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    callback=corrected,
    expose_value=False,
    metavar="FILE",
    help=words("Correct what columns of a console's export are: a list of lines such as “登录时间, time”."),
)
@click.option(
    "--json",
    "json_target",
    metavar="FILE",
    help=words("Write everything as JSON to FILE, or to standard output with -."),
)
@click.pass_obj
def command(
    setting: Setting, source: tuple[str, ...], mailbox: str, since: datetime | None, until: datetime | None,
    timezone: str, geoip: Path | None, json_target: str | None,
) -> int:  # fmt: skip
    """Investigate, print, and say by the exit code whether somebody must act."""
    check(source, since, until, json_target)
    place = opened(setting.workspace)
    voice = speaker(setting.lang, timezone)
    request = desk.Request(
        sources=source, mailbox=address_in(mailbox) or mailbox.strip().lower(), since=since, until=until, timezone=timezone, geoip=str(geoip.absolute()) if geoip else "",
        columns=click.get_current_context().meta.get(COLUMNS, ()),
    )  # fmt: skip
    with Shown(voice, quiet=bool(json_target)) as shown:
        outcome = desk.investigate(place, request, desk.now(), shown)
        shown.close()
        for line in gap_lines(outcome.readings, voice):
            click.echo(line, err=True)
        return show_investigation(place, outcome.investigation, voice, json_target, shown)
