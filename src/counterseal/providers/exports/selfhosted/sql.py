"""
As much of SQL as a dump of a database needs: rows of `INSERT INTO ... VALUES (...), (...)`, and `COPY ... FROM stdin`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PREFIX: Final = r"(?:\"?\w+\"?\.)?[`\"]?(?:rc_|roundcube_)?"
INSERT: Final = re.compile(
    rf"INSERT\s+(?:IGNORE\s+)?INTO\s+{_PREFIX}(?P<table>\w+)[`\"]?\s*(?:\((?P<columns>[^()]*)\)\s*)?VALUES\s*",
    re.IGNORECASE,
)
COPY: Final = re.compile(
    rf"COPY\s+{_PREFIX}(?P<table>\w+)[`\"]?\s*\((?P<columns>[^()]*)\)\s+FROM\s+stdin", re.IGNORECASE
)
CREATE: Final = re.compile(rf"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_PREFIX}(?P<table>\w+)", re.IGNORECASE)
STATEMENT: Final = re.compile(
    r"\s|$|--|/\*|\)|;|#|\\|(?:DROP|LOCK|UNLOCK|SET|ALTER|SELECT|GRANT|REVOKE|COMMENT|BEGIN|COMMIT|PRAGMA|START|USE|DELETE|CREATE"
    r"|ANALYZE|DELIMITER|REPLACE|UPDATE|TRUNCATE|SHOW|KEY|PRIMARY|CONSTRAINT|ADD|MODIFY|ENGINE|FOR|END)\b",
    re.IGNORECASE,
)
"""How lines of a dump begin that bring no rows."""
_VALUE: Final = re.compile(
    r"\s*(?:(?:_binary\s+|E)?'(?P<text>(?:[^'\\]|\\.|'')*)'|(?P<bare>[^,()'\s]+))\s*(?P<after>[,)])", re.DOTALL
)
_ESCAPES: Final = {"n": "\n", "r": "\r", "t": "\t", "0": "", "Z": ""}
_ESCAPED: Final = re.compile(r"\\(.)|''", re.DOTALL)


def names_in(columns: str) -> tuple[str, ...]:
    """The names of columns without their quotation marks."""
    return tuple(one.strip().strip('`"').lower() for one in columns.split(","))


def values_in(line: str, at: int) -> Iterator[list[str] | None]:
    """The rows behind `VALUES`; None for one that is broken, after which the line is given up."""
    while (start := line.find("(", at)) >= 0:
        if line[at:start].strip(" ,\t"):
            yield None
            return
        at = start + 1
        row: list[str] = []
        while (found := _VALUE.match(line, at)) is not None:
            text = found["text"]
            row.append(found["bare"] if text is None else _ESCAPED.sub(_plain, text))
            at = found.end()
            if found["after"] == ")":
                break
        else:
            yield None
            return
        yield row
    if line[at:].strip(" ,;\t\r\n"):
        yield None


def _plain(found: re.Match[str]) -> str:
    return "'" if found[1] is None else _ESCAPES.get(found[1], found[1])
