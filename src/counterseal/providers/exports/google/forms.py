"""
What the reader of exports takes from here: dialects of rows of Google Workspace.
"""

from __future__ import annotations

from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.google.bigquery import BigQueryActivities
from counterseal.providers.exports.google.console import ConsoleLog
from counterseal.providers.exports.google.reports import Activities
from counterseal.providers.exports.google.state import GoogleState
from counterseal.providers.exports.google.takeout import AccessLog
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

WHOLE: tuple[type[Whole], ...] = ()


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit."""
    return [Activities(), BigQueryActivities(), GoogleState(asked), AccessLog(asked), ConsoleLog(asked)]
