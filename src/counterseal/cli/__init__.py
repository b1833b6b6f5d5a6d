"""
The command line: parse, call the desk, print. One command a file.

Commands are loaded when they are called, so that `--help` answers at once. Exit codes are one contract for all of
them: 0 done and nothing needs a person, 1 something does, 2 nothing could be read or wrong usage, 3 done in part.
"""

from __future__ import annotations

import os
import sys

from counterseal.cli.words import language, speak


def main() -> None:
    """The entry point of `counterseal`."""
    speak(language(sys.argv[1:], os.environ))
    from counterseal.cli.group import run  # noqa: PLC0415  help texts are read in the language chosen above

    sys.exit(run())
