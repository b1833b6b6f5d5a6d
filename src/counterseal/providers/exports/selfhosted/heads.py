"""
The beginning of a log line: when, which machine, which program; what follows is the program's own.

Every way a mail server's lines are usually kept is told here, line by line, because files are mixed: syslog as RFC 3164
and RFC 5424 write it, rsyslog's and journalctl's ISO times, Dovecot's and Exim's own files, and any of these once more
behind what Docker, Compose, Kubernetes or grep put in front ("Beginnings of log lines", docs/sources.md).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Head(NamedTuple):
    """A line taken apart. `stamp` is the time as it was written; `years.Clock` reads it."""

    stamp: str
    host: str
    program: str
    pid: str
    text: str


_TIME: Final = r"\d\d:\d\d:\d\d(?:[.,]\d{1,9})?"
_MONTH: Final = r"(?:[^\W\d_]{3,5}\.?|\d{1,2}月)"
SHORT: Final = re.compile(
    rf"(?:<\d{{1,3}}>)?({_MONTH} {{1,2}}\d{{1,2}}日?,?(?: \d{{4}})? {_TIME}(?: \d{{4}}(?= \S+ ))?) +"
)
"""`Mar  2 03:10:11`, also with a year, as Dovecot, syslog and `journalctl -o short` write it."""
LONG: Final = re.compile(
    rf"(?:<\d{{1,3}}>)?(?:1 )?(?:[A-Z][a-z]{{2}} )?(\d{{4}}[-/]\d\d[-/]\d\d[T ]{_TIME} ?(?:Z|UTC|[+-]\d\d:?\d\d)?|\d{{10}}\.\d{{3,6}}) +"
)
"""`2026-03-02T09:15:30.123456+08:00`, `2026-03-02 09:15:30`, with a weekday (`-o short-full`), seconds (`-o short-unix`)."""
_OWN: Final = re.compile(
    r"(?:dovecot: )?((?:[a-z][a-z0-9_-]*)(?:\([^()]{0,320}\)|<[^<>]{0,320}>)*): (Info|Debug|Warning|Error|Fatal|Panic): "
)
"""Dovecot's own files have no machine and no program, but say how grave a line is."""
_NAMED: Final = re.compile(
    r"(?:(?P<host>[^\s<>()\[\]=]+) )??(?:<?(?:mail|local[0-7]|user|daemon|auth)\.\w+>? )?"
    r"(?P<program>[A-Za-z0-9_./@+-]+)(?:\[(?P<pid>\d{1,10})\])?: ?"
)
_REPEATED: Final = re.compile(r"(?:(\S+) )?last message repeated (\d{1,7}) times?")
_RFC5424: Final = re.compile(r"(\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) ?")
_EXIM: Final = re.compile(
    r"(?:\[(\d{1,10})\] )?(?=[0-9A-Za-z]{6}-[0-9A-Za-z]{6}(?:[0-9A-Za-z]{5})?-[0-9A-Za-z]{2,4} "
    r"|(?:H=|\w+ authenticator failed|SMTP (?:connection|protocol|command|call)|(?:Start|End) queue run|exim \d|cwd=))"
)
"""Exim names no program; what it begins its lines with is its own."""
_EXIM_ID: Final = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\S* (?:[+-]\d{4} )?(?:\[\d+\] )?"
    r"[0-9A-Za-z]{6}-[0-9A-Za-z]{6}(?:[0-9A-Za-z]{5})?-[0-9A-Za-z]{2,4} (?:<=|=>|->|>>|\*\*|==|Completed|\S+ )"
)
_PID: Final = re.compile(r"\[(\d{1,10})\] ")
_ROUNDCUBE: Final = re.compile(r"\[(\d\d)-([A-Z][a-z]{2})-(\d{4}) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4})\]: ")
_CPANEL: Final = re.compile(r"\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4})\] (?=info |warn |error |die )")
_ACCESS: Final = re.compile(
    r"([0-9A-Fa-f.:]+) (?:-|proxy) (\S+) \[(\d\d)/(\d\d)/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\] "
)
"""cPanel writes months as numbers; a web server's access log, which writes their names, is none of a mailbox."""
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_TAI: Final = re.compile(r"@(4[0-9a-f]{15})([0-9a-f]{8}) ")
"""daemontools, runit and s6 count nanoseconds since 1970 in TAI."""
_WRAPPED: Final = (
    re.compile(r"\ufeff"),
    re.compile(r"(?:\x1b\[[0-9;]*m)?[\w.-]+ *\| (?:\x1b\[[0-9;]*m)?"),  # docker compose logs
    re.compile(r"\x1b\[[0-9;]*m"),  # a terminal's colours, saved with the text
    re.compile(r"[^\s:<>=\[\]]{0,300}log-(?=[A-Z]|\d{1,9}-)"),  # grep -C, of several files
    re.compile(r"[^\s:<>=\[\]]{0,300}log(?:[.-][^\s:<>=\[\]]{1,40})?:"),  # grep, of several files
    re.compile(r"\d{1,9}[:-](?=\S)"),  # grep -n
)
_DEEPEST: Final = 3
"""Programs that put something in front of one line: a file's name, a number, a container."""
_KUBERNETES: Final = re.compile(r"(?:stdout|stderr) [FP] ")
_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")


def head(raw: str, wrapped: int = 0) -> Head | None:
    """The line taken apart; None where it does not begin as a line of a log does."""
    found = SHORT.match(raw)
    if found:
        return _after_short(found[1], raw[found.end() :])
    found = LONG.match(raw)
    if found:
        return _after_long(raw, found, wrapped)
    if (found := _ROUNDCUBE.match(raw)) is not None and found[2] in _MONTHS:
        month = _MONTHS.index(found[2]) + 1
        stamp = f"{found[3]}-{month:02}-{found[1]} {found[4]} {found[5]}"
        return Head(stamp, "", "roundcube", "", raw[found.end() :])
    if (found := _CPANEL.match(raw)) is not None:
        return Head(found[1], "", "cpanel", "", raw[found.end() :])
    if (found := _ACCESS.match(raw)) is not None:
        stamp = f"{found[5]}-{found[3]}-{found[4]} {found[6]} {found[7]}"
        return Head(stamp, "", "cpanel", "", f"access [-] {found[1]} - {found[2]} {raw[found.end() :]}")
    if (found := _TAI.match(raw)) is not None:
        return _after_tai(found, raw)
    for wrapping in _WRAPPED if wrapped < _DEEPEST else ():
        if found := wrapping.match(raw):
            inner = head(_COLOURS.sub("", raw[found.end() :]), wrapped + 1)
            if inner is not None:
                return inner
    return None


def _after_tai(found: re.Match[str], raw: str) -> Head | None:
    """Ten seconds more than UTC had in 1970, as the label is defined; the leap seconds since then are left alone."""
    seconds, nanoseconds = int(found[1], 16) - 2**62 - 10, int(found[2], 16)
    if not 10**9 <= seconds < 10**10:
        return None
    return head(f"{seconds}.{nanoseconds // 1000:06} {raw[found.end() :]}")


def wrote_exim(raw: str) -> bool:
    """Whether this line can only be one of Exim's own files, where lines without a message's id are Exim's too."""
    return _EXIM_ID.match(raw) is not None


def exim_head(raw: str) -> Head | None:
    """A line of a file that is known to be Exim's."""
    found = LONG.match(raw)
    if not found:
        return None
    pid = _PID.match(raw, found.end())
    return Head(found[1], "", "exim", pid[1] if pid else "", raw[pid.end() if pid else found.end() :])


def repeated(raw: str) -> int:
    """How often the line before this one happened again, as old syslog says it; 0 for any other line."""
    found = SHORT.match(raw) or LONG.match(raw)
    told = _REPEATED.match(raw, found.end()) if found else None
    return int(told[2]) if told else 0


def _after_short(stamp: str, rest: str) -> Head | None:
    own = _OWN.match(rest)
    if own:
        return _dovecot(stamp, own, rest)
    return _named(stamp, rest)


def _dovecot(stamp: str, own: re.Match[str], rest: str) -> Head:
    level = "" if own[2] == "Info" else f"{own[2]}: "
    return Head(stamp, "", "dovecot", "", f"{own[1]}: {level}{rest[own.end() :]}")


def _named(stamp: str, rest: str) -> Head | None:
    found = _NAMED.match(rest)
    if not found:
        return None
    host, program, pid = found["host"] or "", found["program"], found["pid"] or ""
    return Head(stamp, host, program, pid, rest[found.end() :])


def _after_long(raw: str, found: re.Match[str], wrapped: int) -> Head | None:
    stamp, rest = found[1], raw[found.end() :]
    if (own := _OWN.match(rest)) is not None:
        return _dovecot(stamp, own, rest)
    if "T" in stamp:
        if (cri := _KUBERNETES.match(rest)) is not None:
            rest = rest[cri.end() :]
        inner = head(rest, wrapped + 1) if wrapped <= _DEEPEST else None
        if inner is not None:  # a container's own lines behind the time at which Docker took them
            return inner._replace(stamp=stamp)
        told = _RFC5424.match(rest)
        if told is not None and ":" not in told[1] + told[2]:
            host, app, pid = ("" if one == "-" else one for one in told.group(1, 2, 3))
            text = rest[told.end() :].removeprefix("\ufeff")
            return Head(stamp, host, app, pid if pid.isdigit() else "", text)
    elif (exim := _EXIM.match(rest)) is not None:
        return Head(stamp, "", "exim", exim[1] or "", rest[exim.end() :])
    return _named(stamp, rest)
