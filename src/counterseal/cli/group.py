"""
The command group: which commands there are, and what is common to all of them.
"""

from __future__ import annotations

import importlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from counterseal import __version__
from counterseal.cli.words import words

COMMANDS = {
    "demo": words("Make a sample company with a stolen mailbox, investigate it, and write the report."),
    "investigate": words("Investigate exported files: is an account stolen, since when, by whom, what to do first."),
    "scan": words("Judge messages: who really wrote, what they want, where the money would go."),
    "judge": words("Explain a verdict, or fit the judge to your own mail."),
    "mark": words("Say that a finding or a verdict is right, wrong or expected."),
    "partner": words("Import, list, show, add and learn partners: customers, suppliers, forwarders."),
    "payee": words("List, import and enter payee accounts: where partners are paid."),
    "case": words("List, show, annotate, close and reopen cases."),
    "plan": words("Show what to do in a case, in order, and how it is done by hand."),
    "tell": words("Write a report of a case."),
}
"""Each command with its line in the list; the modules are not loaded to print it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command is told: where the workspace is, and the language."""

    workspace: Path
    lang: str


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order a person needs them."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading one."""
        with formatter.section(words("Commands")):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"counterseal.cli.{cmd_name}")
        found = module.command
        assert isinstance(found, click.Command)
        return found


def default_workspace() -> Path:
    """`COUNTERSEAL_HOME`, or the folder for user data of this system."""
    given = os.environ.get("COUNTERSEAL_HOME")
    if given:
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415  half the cost of --help

    return user_data_path("counterseal", appauthor=False)


@click.group(
    cls=LazyGroup,
    help=words(
        "Counterseal finds out whether a mailbox was stolen: since when, by whom, what was changed, and what to do first."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--workspace",
    type=click.Path(file_okay=False, path_type=Path),
    help=words("Folder for cases and sealed evidence (default: COUNTERSEAL_HOME, or the user's data folder)."),
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), help=words("Language of everything printed (default: from the locale).")
)
@click.version_option(__version__, prog_name="counterseal")
@click.pass_context
def group(ctx: click.Context, workspace: Path | None, lang: str | None) -> None:
    """Keep what is common for the command."""
    ctx.obj = Setting(workspace or default_workspace(), lang or os.environ.get("LANGUAGE", "en"))


def run() -> int:
    """Run the command line and return its exit code. The outermost place: whatever arrives here is told in one line."""
    from counterseal.errors import CountersealError  # noqa: PLC0415  only needed when something goes wrong

    try:
        code = group.main(standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except click.exceptions.Abort:
        click.echo(words("Stopped. What was done so far is kept; run the same command again to go on."), err=True)
        return 2
    except CountersealError as told:
        from counterseal.cli.output import show_error  # noqa: PLC0415

        show_error(told)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception as broke:  # the outermost place: a tired person gets a sentence, not a trace
        if os.environ.get("COUNTERSEAL_TRACE"):
            raise
        error = f"{type(broke).__name__}: {broke}"[:500]
        click.echo(words("Something broke inside Counterseal: {error}").format(error=ascii(error)[1:-1]), err=True)
        advice = words(
            "What was sealed and written before is whole. To see where, set COUNTERSEAL_TRACE=1 and run again."
        )
        click.echo(advice, err=True)
        return 2
