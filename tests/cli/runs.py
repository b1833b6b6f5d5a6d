"""Running the command line in this process, in a workspace of the test."""

from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from counterseal import desk
from counterseal.cli.group import group


@dataclass
class Line:
    """A command line with a workspace: `line("case", "list")` gives exit code, output and errors."""

    workspace: Path
    lang: str = "en"

    def __call__(self, *arguments: str):
        given = ["--workspace", str(self.workspace), "--lang", self.lang, *arguments]
        result = CliRunner().invoke(group, given, standalone_mode=False)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result


def played(name: str, folder: Path) -> list[str]:
    """A story as arguments of `investigate`."""
    story = desk.play(name, folder)
    return [str(story.folder), "--geoip", str(story.geoip)]
