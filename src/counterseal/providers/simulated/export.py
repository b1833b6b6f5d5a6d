"""
A story as the files that people export, from each platform that can tell it.

For Microsoft 365 they are made here; the other platforms have a package each, with forms of their own, and are packed
as their administrators pack them. From Microsoft 365: the same events in every form in which the unified audit log leaves Microsoft: `Search-UnifiedAuditLog | Export-Csv`,
the CSV of Purview, `ConvertTo-Json`, and one bare event a line as collectors of the Management Activity API keep
them; plain or packed; beside it, if wanted, the Entra sign-in log. Always there are the places of the story's networks.
Times are fixed in the archives too: a story plays as the same bytes every time.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from counterseal.providers.simulated.dovecot import play as dovecot
from counterseal.providers.simulated.entra import sign_in_log
from counterseal.providers.simulated.events.play import every_event
from counterseal.providers.simulated.events.shot import Event
from counterseal.providers.simulated.exmail import play as exmail
from counterseal.providers.simulated.google import play as google
from counterseal.providers.simulated.places import geoip
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tells import DOVECOT, EXMAIL, GOOGLE, M365
from counterseal.providers.simulated.tenant import guid

GEOIP = "geoip.csv"
RECORD_TYPES = {
    1: "ExchangeAdmin",
    2: "ExchangeItem",
    3: "ExchangeItemGroup",
    6: "SharePointFileOperation",
    8: "AzureActiveDirectory",
    14: "SharePointSharingOperation",
    15: "AzureActiveDirectoryStsLogon",
    28: "ThreatIntelligence",
    50: "ExchangeItemAggregated",
}
"""Names of record types, as `Search-UnifiedAuditLog` writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where a played story lies."""

    folder: Path
    """What to investigate: it holds the exports and nothing else."""
    exports: tuple[Path, ...]
    geoip: Path
    """Where its networks are: for `--geoip`."""
    zone: str
    """What time it is where its machines write none: for `--timezone`."""


def play(
    story: Story, form: str = "", wrap: str = "", *, entra: bool = False, platform: str = M365
) -> dict[str, bytes]:
    """
    The files of a story by name, as one platform exports it. `form` is one of `FORMS`, or of the platform's own.

    Raises `ValueError` when the story cannot be told through that platform or not in that form.
    """
    if platform not in story.platforms:
        raise ValueError(f"{story.name} is told through {', '.join(story.platforms)}, not through {platform}")
    if platform in _ELSEWHERE:
        elsewhere = _ELSEWHERE[platform]
        if form not in elsewhere.FORMS or wrap or entra:
            raise ValueError(
                f"a story of {platform} is played as {', '.join(filter(None, elsewhere.FORMS)) or 'it is'}"
            )
        return elsewhere.play(story, form) | {GEOIP: geoip(story.networks)}
    form = form or "csv"
    if form not in FORMS or wrap not in WRAPS:
        raise ValueError(f"a story is played as {', '.join(FORMS)}, wrapped as {', '.join(filter(None, WRAPS))}")
    suffix, write = FORMS[form]
    events = sorted(every_event(story), key=lambda event: str(event["CreationTime"]), reverse=True)
    exports = {f"AuditRecords{suffix}": write(story, events)}
    if entra:
        exports["SignIns.json"] = sign_in_log(story)
    wrapped = dict(WRAPS[wrap](name, content) for name, content in exports.items())
    return wrapped | {GEOIP: geoip(story.networks)}


def write(
    story: Story, folder: Path, form: str = "", wrap: str = "", *, entra: bool = False, platform: str = M365
) -> Written:
    """Play a story into a folder: the exports below `export`, and beside them where the networks are."""
    inside = folder / "export"
    inside.mkdir(parents=True, exist_ok=True)
    files = play(story, form, wrap, entra=entra, platform=platform)
    geoip_file = folder / GEOIP
    geoip_file.write_bytes(files.pop(GEOIP))
    for name, content in files.items():
        (inside / name).write_bytes(content)
    exports = tuple(inside / name for name in files)
    return Written(folder=inside, exports=exports, geoip=geoip_file, zone=story.zone)


def _json(event: Event) -> str:
    """An event as AuditData holds it: compact, slashes escaped."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).replace("/", "\\/")


def _at(event: Event) -> datetime:
    return datetime.fromisoformat(str(event["CreationTime"])).replace(tzinfo=UTC)


def _american(at: datetime) -> str:
    return f"{at.month}/{at.day}/{at.year} {at.hour % 12 or 12}:{at:%M:%S} {'AM' if at.hour < 12 else 'PM'}"


def _british(at: datetime) -> str:
    return f"{at:%d/%m/%Y %H:%M:%S}"


def _shell_rows(story: Story, events: Sequence[Event], date: Callable[[datetime], str]) -> list[dict[str, str]]:
    return [
        {
            "PSComputerName": "outlook.office365.com",
            "RunspaceId": guid(f"runspace/{story.name}"),
            "PSShowComputerName": "False",
            "RecordType": RECORD_TYPES[event["RecordType"]],
            "CreationDate": date(_at(event)),
            "UserIds": str(event["UserId"]),
            "Operations": str(event["Operation"]),
            "AuditData": _json(event),
            "ResultIndex": str(number),
            "ResultCount": str(len(events)),
            "Identity": str(event["Id"]),
            "IsValid": "True",
            "ObjectState": "Unchanged",
        }
        for number, event in enumerate(events, 1)
    ]


def _table(rows: Iterable[dict[str, str]], quoting: int) -> bytes:
    out = io.StringIO()
    kept = list(rows)
    writer = csv.DictWriter(out, list(kept[0]) if kept else ["AuditData"], quoting=quoting, lineterminator="\r\n")  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(kept)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _shell_csv(story: Story, events: Sequence[Event]) -> bytes:
    """`Search-UnifiedAuditLog | Export-Csv` on an American machine."""
    return _table(_shell_rows(story, events, _american), csv.QUOTE_ALL)


def _british_csv(story: Story, events: Sequence[Event]) -> bytes:
    """The same on a British one: the day comes first."""
    return _table(_shell_rows(story, events, _british), csv.QUOTE_ALL)


def _purview_csv(story: Story, events: Sequence[Event]) -> bytes:
    """The CSV that Purview offers for download."""
    rows = (
        {
            "RecordId": str(event["Id"]),
            "CreationDate": f"{_at(event):%Y-%m-%dT%H:%M:%S}.0000000Z",
            "RecordType": str(event["RecordType"]),
            "Operation": str(event["Operation"]),
            "UserId": str(event["UserId"]),
            "AuditData": json.dumps(event, ensure_ascii=False, separators=(",", ":")),
            "AssociatedAdminUnits": "",
            "AssociatedAdminUnitsNames": "",
        }
        for event in events
    )
    return _table(rows, csv.QUOTE_MINIMAL)


def _shell_json(story: Story, events: Sequence[Event]) -> bytes:
    """`Search-UnifiedAuditLog | ConvertTo-Json` of Windows PowerShell, with its own way to write a moment."""
    rows = [
        row | {"CreationDate": f"/Date({int(_at(event).timestamp()) * 1000})/"}
        for row, event in zip(_shell_rows(story, events, _american), events, strict=True)
    ]
    return json.dumps(rows, indent=4, ensure_ascii=False).replace("/Date(", "\\/Date(").replace(")/", ")\\/").encode()


def _lines(story: Story, events: Sequence[Event]) -> bytes:
    """One bare event a line."""
    return "".join(json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n" for event in events).encode()


FORMS: dict[str, tuple[str, Callable[[Story, Sequence[Event]], bytes]]] = {
    "csv": (".csv", _shell_csv),
    "csv-british": (".csv", _british_csv),
    "purview": (".csv", _purview_csv),
    "json": (".json", _shell_json),
    "jsonl": (".jsonl", _lines),
}
"""The forms of an export: the end of the file's name, and who writes it."""


def _zip(name: str, content: bytes) -> tuple[str, bytes]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return f"{name}.zip", out.getvalue()


WRAPS: dict[str, Callable[[str, bytes], tuple[str, bytes]]] = {
    "": lambda name, content: (name, content),
    "gz": lambda name, content: (f"{name}.gz", gzip.compress(content, mtime=0)),
    "xz": lambda name, content: (f"{name}.xz", lzma.compress(content)),
    "zip": _zip,
}
"""The ways to pack an export."""


class _Elsewhere(Protocol):
    """A platform's own package: what it can write, and who writes it."""

    @property
    def FORMS(self) -> Mapping[str, object]: ...
    def play(self, story: Story, form: str = "") -> dict[str, bytes]: ...


_ELSEWHERE: Mapping[str, _Elsewhere] = {DOVECOT: dovecot, GOOGLE: google, EXMAIL: exmail}
