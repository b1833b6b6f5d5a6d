"""
What went wrong with a source, in words: what it is, and what to do.

Readers hand on a fixed word (`Gap.why`) with a few details, because they must not know languages. A word that is
missing here is told as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from counterseal.model.reading import Gap, Reading
from counterseal.model.text import Many, Text, text

_UNPACK = text("Unpack it and give the files inside")
_AGAIN = text("Export or copy it again")
_NOTHING = text("Nothing is missing; nothing needs to be done")
_SAFE = text("It was left out for safety; if you trust it, unpack it yourself and give the file")

SAID: Mapping[str, tuple[Text, Text]] = {
    "bad_encoding": (text("holds bytes that are no text"), _AGAIN),
    "ambiguous_date": (
        text("has a date that may be read day first or month first, and no other row tells which"),
        text("Export it again as JSON, or with dates like 2026-03-31"),
    ),
    "bad_row": (text("holds a row that could not be understood"), text("Look at this row; all others were read")),
    "bomb": (text("would unpack to far more than it says"), _SAFE),
    "damaged": (text("is damaged"), _AGAIN),
    "disk_full": (text("could not be unpacked: the disk is full"), text("Make room and run the same command again")),
    "duplicate": (text("was given twice and read once"), _NOTHING),
    "empty": (text("is empty"), text("Check the export: an empty file says nothing about the account")),
    "encrypted": (text("is locked with a password"), _UNPACK),
    "line_too_long": (text("has a line longer than any record"), _AGAIN),
    "loop": (text("leads back to itself"), _NOTHING),
    "lost_quote": (
        text("has a quotation mark that never closes"),
        text("Export it again; rows after it may be missing"),
    ),
    "malformed": (text("is not written as its form demands"), _AGAIN),
    "missing": (text("is not there"), text("Check the name")),
    "no_account": (text("has a row that names no account"), text("Look at this row; all others were read")),
    "no_date": (text("has a date that cannot be read"), text("Export it again as JSON, or with dates like 2026-03-31")),
    "no_operation": (
        text("has a row that is empty where it should tell what was done"),
        text("Export this day again; all other rows were read"),
    ),
    "no_scratch": (
        text("could not be unpacked: there is no place for it"),
        text("Choose another folder with --workspace"),
    ),
    "no_time": (text("has a row without a time"), text("Look at this row; all others were read")),
    "no_zone": (
        text("has times without a time zone"),
        text("Run it again with --timezone, for example --timezone Asia/Shanghai"),
    ),
    "not_sealed": (text("could not be sealed"), text("Copy it to another disk and try again")),
    "no_header": (text("has no line with names of columns; its columns were told by what is in them"), _NOTHING),
    "nul_bytes": (text("holds NUL bytes, which were skipped"), _NOTHING),
    "own_file": (text("is a file of Counterseal itself, and was left out"), _NOTHING),
    "path_traversal": (text("names a place outside its folder"), _SAFE),
    "ragged": (text("has rows of different lengths"), _NOTHING),
    "special_file": (text("is not a file that can be read"), text("Give files, folders or archives")),
    "symlink": (text("is a link to another place"), text("Give the file itself")),
    "system_file": (text("is a file that a system leaves behind"), _NOTHING),
    "too_deep": (text("is packed more often than once in once"), _UNPACK),
    "too_large": (text("is larger than can be read safely"), text("Export a shorter time, or split it")),
    "too_many": (text("holds more files than can be read safely"), text("Give the files in several folders")),
    "trailing_bytes": (text("has bytes after its end"), _AGAIN),
    "truncated": (text("is cut off"), text("Export or copy it again; what is there was read")),
    "unknown_form": (text("is no export that is known"), text("Give an audit log or sign-in log as it was exported")),
    "unknown_row": (text("has rows of an unknown form"), text("Look at these rows; all others were read")),
    "unreadable": (text("cannot be read"), text("Check that you may read it, and that the disk is sound")),
    "unsupported": (text("is of a form that cannot be read"), text("Give it as CSV or JSON")),
}
DETAILS: Mapping[str, Text] = {
    "because": Text("{value}"),
    "columns": text("columns: {value}", value=""),
    "error": Text("{value}"),
    "files": text("files: {value}", value=""),
    "first": text("the first: {value}", value=""),
    "found": text("found: {value}", value=""),
    "missing": text("missing: {value}", value=""),
    "more": text("more of the kind: {value}", value=""),
    "most": text("at most: {value}", value=""),
    "offset": text("at byte {value}", value=""),
    "target": text("leads to: {value}", value=""),
    "line": text("line {value}", value=""),
    "lines": text("lines {value}", value=""),
    "value": Text("{value}"),
}
FOUND: Mapping[str, Text] = {
    "picture": text("a picture"),
    "program": text("a program"),
    "text": text("plain text"),
    "binary": text("an unknown form"),
    "pst": text("an Outlook mailbox (PST)"),
    "xlsx": text("an Excel workbook"),
    "docx": text("a Word document"),
    "old_office": text("an old Office document"),
    "office": text("an Office document"),
    "shortcut": text("a shortcut"),
    "split_archive": text("one part of a split archive"),
    "sparse_file": text("a sparse file"),
}
"""What a file turned out to be; forms that are known by the same name in every language (PDF, RAR, HTML) need no word."""
INSTEAD: Mapping[str, Text] = {
    "unpack": _UNPACK,
    "csv": text("Give it as CSV"),
    "csv_or_json": text("Give it as CSV or JSON"),
    "messages": text("Export the messages as .eml files"),
    "decrypt": text("Decrypt it and give the file inside"),
    "target": text("Give the file that it points to"),
    "nothing": text("It holds nothing that could be read here"),
}


TAKEN = frozenset({"columns_taken", "year_taken", "zone_taken", "no_zone"})
"""Words that say how a source was understood where it does not say so itself: the reader must be able to object."""
SHOWN = 12


def remarks(readings: Iterable[Reading]) -> Iterator[Text]:
    """What a report says about the sources: how they were understood, and which places could not be read."""
    gaps = [gap for reading in readings for gap in reading.gaps if gap.why in TAKEN or not gap.harmless]
    gaps.sort(key=lambda gap: gap.why not in TAKEN)
    yield from (trouble(gap) for gap in gaps[:SHOWN])
    if len(gaps) > SHOWN:
        yield text("{n} more remarks about the sources; the command line lists them", n=len(gaps) - SHOWN)


def trouble(gap: Gap) -> Text:
    """One gap as a sentence: the place, what is wrong with it, what to do, and the details that help."""
    said, advice = SAID.get(gap.why) or (Text("{word}", (("word", gap.why),)), text("Look at it by hand"))
    given = dict(gap.detail)
    advice = INSTEAD.get(given.get("instead", ""), advice)
    details = tuple(
        Text(DETAILS[key].template, (("value", FOUND.get(value, value) if key == "found" else value),))
        for key, value in gap.detail
        if key in DETAILS
    )
    if not details:
        return text("{place} {wrong}. {advice}.", place=gap.place, wrong=said, advice=advice)
    return text(
        "{place} {wrong} ({details}). {advice}.", place=gap.place, wrong=said, details=Many(details), advice=advice
    )
