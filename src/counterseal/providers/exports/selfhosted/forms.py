"""
What the reader of exports takes from here: forms that are read whole, and dialects of rows.

A mail program is one line in `PROGRAMS`; how its lines arrive is no concern of it.
"""

from __future__ import annotations

from counterseal.providers.exports.dialect import Dialect
from counterseal.providers.exports.selfhosted.cpanel import CpanelFiles
from counterseal.providers.exports.selfhosted.cpanel_logs import CpanelLogs
from counterseal.providers.exports.selfhosted.dovecot import Dovecot
from counterseal.providers.exports.selfhosted.exim import Exim
from counterseal.providers.exports.selfhosted.lines import Program
from counterseal.providers.exports.selfhosted.logs import LogLines
from counterseal.providers.exports.selfhosted.postfix import Postfix
from counterseal.providers.exports.selfhosted.roundcube import Roundcube
from counterseal.providers.exports.selfhosted.roundcube_tables import RoundcubeDump, RoundcubeTables
from counterseal.providers.exports.selfhosted.sendmail import Sendmail
from counterseal.providers.exports.selfhosted.sieve import SieveScripts
from counterseal.providers.exports.whole import Whole
from counterseal.reach import Asked

PROGRAMS: tuple[type[Program], ...] = (Dovecot, Postfix, Exim, Sendmail, Roundcube, CpanelLogs)


class ServerLogs(LogLines):
    """Logs of lines, for every mail program there is a reader of."""

    programs = PROGRAMS


WHOLE: tuple[type[Whole], ...] = (SieveScripts, CpanelFiles, RoundcubeDump, ServerLogs)


def dialects(asked: Asked) -> list[Dialect]:
    """The dialects of rows, made anew for one exhibit."""
    return [RoundcubeTables(asked)]
