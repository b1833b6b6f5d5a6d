"""
What the reader of exports takes from here: forms that are read whole, and dialects of rows.
"""

from __future__ import annotations

from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.mailbox.leftovers import Leftovers
from counterseal.providers.exports.mailbox.letters import Letters
from counterseal.providers.exports.mailbox.mbox import Mbox
from counterseal.providers.exports.mailbox.outlook import OutlookMessages
from counterseal.providers.exports.mailbox.pst import OutlookMailbox
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

WHOLE: tuple[type[Whole], ...] = (OutlookMessages, OutlookMailbox, Leftovers, Mbox, Letters)


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit."""
    return []
