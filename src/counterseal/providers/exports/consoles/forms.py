"""
What the reader of exports takes from here: forms that are read whole, and dialects of rows.
"""

from __future__ import annotations

from counterseal.providers.exports.consoles.exmail import ExmailAnswers
from counterseal.providers.exports.consoles.logs import ConsoleLogs
from counterseal.providers.exports.consoles.pages import SettingsText
from counterseal.providers.exports.consoles.standing import ConsoleSettings
from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

WHOLE: tuple[type[Whole], ...] = (ExmailAnswers, SettingsText)


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit."""
    return [ConsoleLogs(asked), ConsoleSettings(asked)]
