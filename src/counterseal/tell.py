"""
Telling: how what was found becomes words in the reader's language, and what a report is.

Until here everything is templates and values (`model.text`). A `Speaker` looks the template up in the catalogue of its
language and puts the values in: moments in the reader's zone, countries by name, lists with the language's commas. A
sentence without a translation is told in English rather than not at all.

Values were written by intruders: a rule may be named with a blank, with letters that turn the writing around, or with
codes that move the cursor. So every value is made visible before it is put into a sentence, whatever the sentence is
printed on.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime
from babel.localtime import get_localzone
from babel.numbers import format_decimal, format_percent

from counterseal.lore.troubles import trouble
from counterseal.model.investigation import Investigation
from counterseal.model.reading import Gap
from counterseal.model.text import Land, Many, Text, Value, When, text

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")
LONGEST = 300
"""Longer values are cut in sentences; mail systems allow names of rules up to 512 characters, subjects any length."""
_PATTERNS: Mapping[Lang, tuple[str, str, str, str]] = {
    "en": ("d MMM yyyy HH:mm", "d MMM yyyy HH:mm:ss", "d MMM yyyy", "{moment} ({zone})"),
    "zh": ("y年M月d日 HH:mm", "y年M月d日 HH:mm:ss", "y年M月d日", "{moment}({zone})"),
}
_JOINTS: Mapping[Lang, str] = {"en": ", ", "zh": "、"}
_IDEOGRAPHIC_SPACE = "\u3000"
# Printable by name and invisible to the eye: joiners, fillers, variation selectors, the blank of Braille.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def visible(value: str) -> str:
    """A value with what is invisible written out as `[U+202E]`: controls, bidi overrides, zero widths, odd blanks."""
    if value and not value.strip():
        return "".join(_code(char) for char in value)
    if value.isprintable() and not _UNSEEN.search(value):
        return value
    return "".join(char if _seen(char) else _code(char) for char in value)


def _seen(char: str) -> bool:
    return char == _IDEOGRAPHIC_SPACE or (char.isprintable() and not _UNSEEN.match(char))


def _code(char: str) -> str:
    return f"[U+{ord(char):04X}]"


class Speaker:
    """Somebody who speaks one language to a reader in one zone."""

    def __init__(self, lang: Lang, zone: tzinfo) -> None:
        self.lang: Lang = lang
        self.zone = zone
        self._locale = Locale(lang)
        self._catalogue = catalogue(lang)
        self._said: dict[Text, str] = {}

    def say(self, said: Value) -> str:
        """A sentence, or any value, in words."""
        match said:
            case Text():
                known = self._said.get(said)
                if known is None:
                    known = self._said[said] = self._fill(said)
                return known
            case When(at):
                return self.when(at)
            case Land(code):
                return self.land(code)
            case Many(values):
                return _JOINTS[self.lang].join(self.say(each) for each in values)
            case str():
                return self.data(said)
            case _:
                return self.number(said)

    def _fill(self, said: Text) -> str:
        template = self._catalogue.gettext(said.template) if said.template else ""
        return template.format(**{name: self.say(value) for name, value in said.values})

    def words(self, template: str, /, **values: Value) -> str:
        """`say(text(...))` for templates of pages, where `_` is its name."""
        return self.say(Text(template, tuple(values.items())))

    def data(self, value: str, limit: int = LONGEST) -> str:
        """Somebody else's words: made visible, and cut when they are very long."""
        if len(value) <= limit:
            return visible(value)
        return visible(value[:limit]) + self.say(text("… [{n} more characters]", n=len(value) - limit))

    def when(self, at: datetime, *, seconds: bool = False, zone: bool = True) -> str:
        """A moment in the reader's zone, which is named: `2 Mar 2026 03:10 (UTC+8)`."""
        local = self.local(at)
        minutes, exact, _, whole = _PATTERNS[self.lang]
        moment = format_datetime(local, exact if seconds else minutes, tzinfo=local.tzinfo, locale=self._locale)
        return whole.format(moment=moment, zone=zone_name(local.utcoffset())) if zone else moment

    def day(self, at: datetime) -> str:
        """The day of a moment in the reader's zone."""
        local = self.local(at)
        return format_datetime(local, _PATTERNS[self.lang][2], tzinfo=local.tzinfo, locale=self._locale)

    def local(self, at: datetime) -> datetime:
        """A moment in the reader's zone; at the ends of the calendar, where zones overflow, in UTC."""
        try:
            return at.astimezone(self.zone)
        except OverflowError:
            return at.astimezone(UTC)

    def land(self, code: str) -> str:
        """A country's name; a code that is none is told as it is written."""
        if not code:
            return self.say(text("unknown country"))
        return self._locale.territories.get(code.upper()) or self.data(code)

    def number(self, value: float) -> str:
        """A number with the language's separators."""
        return str(format_decimal(value, "#,##0.##", locale=self._locale))

    def share(self, value: float) -> str:
        """A part of one in per cent. What is not certain never rounds to 100 %."""
        rounded = 0.99 if 0.99 < value < 1 else value
        return str(format_percent(rounded, "#,##0%", locale=self._locale))

    def gap(self, gap: Gap) -> str:
        """What could not be read, where, and what to do about it."""
        return self.say(trouble(gap))


def zone_name(offset: timedelta | None) -> str:
    """`UTC`, `UTC+8`, `UTC+5:30`: the same in every language, and unlike abbreviations never ambiguous."""
    minutes = int((offset or timedelta()).total_seconds() // 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


@cache
def catalogue(lang: Lang) -> gettext.NullTranslations:
    """The messages of one language. English is the language of the templates and needs none."""
    packed = files("counterseal").joinpath("texts", lang, "LC_MESSAGES", "counterseal.mo")
    if not packed.is_file():
        return gettext.NullTranslations()
    with packed.open("rb") as file:
        return gettext.GNUTranslations(file)


def local_zone(name: str = "") -> tzinfo:
    """The zone of that IANA name, else this machine's."""
    return ZoneInfo(name) if name else get_localzone()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a report is written on."""

    width: int = 80
    """Columns of a terminal."""
    colour: bool = False
    """Whether colour codes may be used: only where somebody looks at a terminal."""
    made: datetime | None = None
    """When this is written; a report does not look at clocks."""
    place: str = ""
    """Where the full report lies, for those that point to it."""


SHEET = Sheet()


@dataclass(frozen=True, slots=True)
class Report:
    """A named document about an investigation, in one or more formats, the first being the usual one."""

    name: str
    formats: tuple[str, ...]
    function: Writes
    manual: str


Writes = Callable[[Investigation, Speaker, Sheet], str | bytes | Iterator[bytes]]
"""What writes a report, as a whole or, where it may be long, piece by piece."""


def report(*, formats: Sequence[str]) -> Callable[[Writes], Report]:
    """Make a report of a function that writes it."""

    def make(function: Writes) -> Report:
        return Report(function.__name__, tuple(formats), function, function.__doc__ or "")

    return make


def pieces(
    wanted: Report, investigation: Investigation, speaker: Speaker, form: str = "", sheet: Sheet = SHEET
) -> Iterator[bytes]:
    """A report as the bytes of a file, in pieces. `ValueError` names the formats there are when it has no such one."""
    if form and form not in wanted.formats:
        raise ValueError(f"{wanted.name} comes as {', '.join(wanted.formats)}, not as {form}")
    told = wanted.function(investigation, speaker, sheet)
    if isinstance(told, str):
        told = told.encode()
    return iter((told,)) if isinstance(told, bytes) else told


def render(
    wanted: Report, investigation: Investigation, speaker: Speaker, form: str = "", sheet: Sheet = SHEET
) -> bytes:
    """The same as a whole."""
    return b"".join(pieces(wanted, investigation, speaker, form, sheet))
