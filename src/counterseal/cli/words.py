"""
The language of the command line itself, decided before the first option is read.

Help is written while commands are being loaded, so the language cannot wait for option parsing: it is looked up in the
arguments and the locale here. Only the standard library's gettext is used, because `--help` must not wait for Babel.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from importlib import resources

DOMAIN = "counterseal"
LANGUAGES = ("zh", "en")
_chosen = gettext.NullTranslations()
CLICK = (
    "Usage:", "Options", "Commands", "required", "default: {default}", "Show this message and exit.",
    "Show the version and exit.", "%(prog)s, version %(version)s", "Aborted!", "Error: {message}",
    "Try '{command} {option}' for help.", "Missing command.", "No such command {name!r}.", "No such option: {name}",
    "No such option {name!r}.", ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "Missing argument", "Missing option", "Invalid value: {message}", "Invalid value for {param_hint}: {message}",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    "Option {name!r} does not take a value.", ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "file", "directory", "path", "{name} {filename!r} does not exist.", "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.", "{name} {filename!r} is not readable.",
)  # fmt: skip
"""Click's own words, which it looks up in our catalogue; in pairs where it tells one thing from several."""


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """`zh` or `en`: `--lang` where it is given, else the locale."""
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1] if arguments[place + 1] in LANGUAGES else "en"
        if word.startswith("--lang="):
            return word.removeprefix("--lang=") if word.removeprefix("--lang=") in LANGUAGES else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"


def speak(lang: str) -> None:
    """Choose the language for everything that follows, Click's own words included."""
    global _chosen  # noqa: PLW0603  the process speaks one language
    folder = str(resources.files("counterseal") / "texts")
    _chosen = gettext.translation(DOMAIN, folder, languages=[lang], fallback=True)
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, folder)
    gettext.textdomain(DOMAIN)


def words(message: str) -> str:
    """A message of the command line in the chosen language. The argument is a literal, as with `text`."""
    return _chosen.gettext(message)
