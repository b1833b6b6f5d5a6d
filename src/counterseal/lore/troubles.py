"""
What went wrong with a source, in words: what it is, and what to do.

Readers hand on a fixed word (`Gap.why`) with a few details, because they must not know languages. A word that is
missing here is told as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterseal.model.reading import Gap, Reading
from counterseal.model.text import Many, Text, text

_UNPACK = text("Unpack it and give the files inside")
_AGAIN = text("Export or copy it again")
_NOTHING = text("Nothing is missing; nothing needs to be done")
_SAFE = text("It was left out for safety; if you trust it, unpack it yourself and give the file")

SAID: Mapping[str, tuple[Text, Text]] = {
    "columns_taken": (
        text("has columns that were told by their names and by what is in them"),
        text("Look at the mapping; if it is wrong, correct it with --columns"),
    ),
    "columns_unclear": (
        text("has several columns that could be the time or the address, and no name tells which"),
        text("Write which is which in a small file and give it with --columns"),
    ),
    "columns_unread": (
        text("has columns of switches or addresses whose names are not known"),
        text("Look at these columns; name them with --columns if they are of a mailbox"),
    ),
    "nameless_failures": (
        text("has failed sign-ins of which the mail server wrote no name"),
        text("Postfix writes the name from version 3.9 on; Dovecot's own log may have it (auth_verbose = yes)"),
    ),
    "passed_on": (
        text("tells of messages that concern no mailbox of this server: passed on, refused or broken off"),
        _NOTHING,
    ),
    "zone_taken": (
        text("has times that name no time zone; one was taken for all"),
        text("If it is another one, run it again with --timezone"),
    ),
    "year_taken": (
        text("has dates without a year; the last possible year was taken"),
        text("If it is another one, export it again with the year"),
    ),
    "unknown_lines": (
        text("has lines that are not understood"),
        text("Look at these lines; all others were read"),
    ),
    "other_programs": (text("has lines of programs that have nothing to do with mail"), _NOTHING),
    "repeated_lines": (text("has lines that stand in another file too; they count once"), _NOTHING),
    "bad_script": (
        text("is a filter that is broken or uses words that are not known"),
        text("Look at this line by hand; what could be read of the filter was read"),
    ),
    "compiled_script": (
        text("is a compiled filter; its source says the same"),
        text("Give the .sieve file beside it, if it is not there"),
    ),
    "day_taken": (
        text("says today, yesterday or an hour ago, which was counted back from when it was sealed"),
        text("If the page was saved on an earlier day, export it again with dates"),
    ),
    "no_account_named": (
        text("does not say whose mailbox it is"),
        text("Run it again with --mailbox and the address, or put the address into the name of the file"),
    ),
    "no_mail_told": (
        text("has rows of a log in which nothing speaks of mail"),
        text("If it is the log of a mail console, name its columns with --columns"),
    ),
    "mail_taken": (
        text(
            "has rows that say nothing of mail, and was taken for a log of mailboxes because it names accounts by addresses"
        ),
        text("If it is the log of another system, leave it out"),
    ),
    "result_unclear": (
        text("has sign-ins whose result is a word that is not known; they were taken as good"),
        text("Look at these rows"),
    ),
    "lines_unread": (
        text("has lines that say nothing about the mailbox"),
        _NOTHING,
    ),
    "settings_unread": (
        text("has settings that are not known"),
        text("Look at these lines; the others were read"),
    ),
    "refused_by_provider": (
        text("holds an answer in which the provider refused"),
        text("Ask the provider again, with the right permission"),
    ),
    "lists_lost": (
        text("has lists whose content the export left out"),
        text("Export it again with ConvertTo-Json, so that lists are written out"),
    ),
    "columns_broken": (
        text("has names of columns that are damaged"),
        text("Export it again; what stood in these columns was not read"),
    ),
    "bad_encoding": (text("holds bytes that are no text"), _AGAIN),
    "ambiguous_date": (
        text("has a date that may be read day first or month first, and no other row tells which"),
        text("Export it again as JSON, or with dates like 2026-03-31"),
    ),
    "bad_row": (text("holds a row that could not be understood"), text("Look at this row; all others were read")),
    "bomb": (text("would unpack to far more than it says"), _SAFE),
    "changed": (
        text("was changed by another program while it was being sealed"),
        text("Wait until the export is finished, or copy the folder and give the copy; then run again"),
    ),
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
    "undated_mail": (
        text("holds messages without a date; they stand at the moment when they were sealed"),
        text("Look at them by hand; they are listed all the same"),
    ),
    "cut_mail": (
        text("holds messages whose end is missing"),
        text("Export them again if attachments matter; what is there was read"),
    ),
    "not_mail": (
        text("holds files that look like messages and are none"),
        text("Look at them by hand; all others were read"),
    ),
    "large_mail": (
        text("holds messages that are too large to be read whole"),
        text("Look at their last attachments by hand; all else was read"),
    ),
    "merged_mail": (
        text("holds messages that seem to run into the next one, whose first line is damaged"),
        text("Export it again; the second message was not read by itself"),
    ),
    "mail_index": (text("is an index that a mail program keeps beside the mail"), _NOTHING),
    "not_mail_item": (text("holds contacts, appointments or tasks, which are no mail"), _NOTHING),
    "broken_item": (
        text("holds messages that are damaged"),
        text("Repair it with Outlook's scanpst and give it again; all others were read"),
    ),
    "symlink": (text("is a link to another place"), text("Give the file itself")),
    "system_file": (text("is a file that a system leaves behind"), _NOTHING),
    "too_deep": (text("is packed more often than once in once"), _UNPACK),
    "too_large": (text("is larger than can be read safely"), text("Export a shorter time, or split it")),
    "too_many": (text("holds more files than can be read safely"), text("Give the files in several folders")),
    "trailing_bytes": (text("has bytes after its end"), _AGAIN),
    "truncated": (text("is cut off"), text("Export or copy it again; what is there was read")),
    "switch_unnamed": (
        text("says that a setting is switched on or off, and not which one"),
        text("Call the file after the setting, as in imap.json or autoForwarding.json"),
    ),
    "unknown_form": (text("is no export that is known"), text("Give an audit log or sign-in log as it was exported")),
    "unknown_row": (text("has rows of an unknown form"), text("Look at these rows; all others were read")),
    "unreadable": (text("cannot be read"), text("Check that you may read it, and that the disk is sound")),
    "unsupported": (text("is of a form that cannot be read"), text("Give it as CSV or JSON")),
}
DETAILS: Mapping[str, Text] = {
    "count": text("how many: {value}", value=""),
    "year": text("year: {value}", value=""),
    "program": text("program: {value}", value=""),
    "programs": text("programs: {value}", value=""),
    "mapping": text("read as: {value}", value=""),
    "zone": text("zone: {value}", value=""),
    "sure": text("sure to {value}", value=""),
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
    "dbox": text("Dovecot's own dbox format"),
    "tnef": text("a winmail.dat of Outlook (TNEF)"),
    "msg": text("an Outlook message (MSG)"),
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
    "doveadm": text("Let Dovecot write it as Maildir: doveadm backup -u USER maildir:/tmp/USER"),
    "pst_extra": text(
        "Install the reader (pip install 'counterseal[pst]') and run the same command again, or export the messages as .eml files"
    ),
    "decrypt": text("Decrypt it and give the file inside"),
    "target": text("Give the file that it points to"),
    "nothing": text("It holds nothing that could be read here"),
}


TAKEN = frozenset({"columns_taken", "year_taken", "zone_taken", "day_taken", "no_zone"})
"""Words that say how a source was understood where it does not say so itself: the reader must be able to object."""
SHOWN = 60


def answered(readings: Sequence[Reading], mailbox: str) -> list[Reading]:
    """The readings without gaps that the person has closed by naming the mailbox."""
    if not mailbox:
        return list(readings)
    return [replace(one, gaps=tuple(gap for gap in one.gaps if gap.why != "no_account_named")) for one in readings]


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
