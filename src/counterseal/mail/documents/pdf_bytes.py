"""
The objects of a PDF as bytes: what it does when it is opened, and whether it was changed after it was made.

The library that reads the pages tells nothing of actions, so their names are searched for: in the file as it stands and in
its packed lists of objects. A name may be spelt with hexadecimal codes to be overlooked (ISO 32000-1 7.3.5); an action
counts only when it is one, because many honest PDFs say with `/OpenAction` at which page to begin.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.documents import zips
from counterseal.mail.documents.content import Budget

LISTS_MOST: Final = 40
LIST_MOST: Final = 2 * 1024 * 1024
BYTES_MOST: Final = 16 * 1024 * 1024
_SPELT: Final = re.compile(rb"#([0-9a-fA-F]{2})")
_OPEN: Final = re.compile(rb"/OpenAction\s{0,8}(?:(\d{1,9})\s{1,8}\d{1,5}\s{1,8}R|(<<))")
_ACTS: Final = re.compile(rb"/S\s{0,8}/(URI|JavaScript|Launch|SubmitForm|GoToR|GoToE|ImportData)\b")
_PRINTS: Final = re.compile(rb"/JS\s{0,8}\(\s{0,8}(?:this\.)?print\b[^)]{0,200}\)[^A-Za-z]{0,20}(?:$|>>|endobj)")
_SCRIPT: Final = re.compile(rb"/(?:JavaScript|JS)\b")
_LAUNCH: Final = re.compile(rb"/S\s{0,8}/Launch\b")
_FORM: Final = re.compile(rb"/AcroForm\b")
_END: Final = re.compile(rb"startxref\s{1,8}(\d{1,12})\s{1,8}%%EOF")
_OBJECT: Final = re.compile(rb"\d{1,9}\s{1,4}\d{1,5}\s{1,4}obj\b")
_TWICE: Final = re.compile(
    rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\s{0,8}/(?:FlateDecode|Fl|LZWDecode|LZW)\b"
)
_INSIDE: Final = 2_000
"""Bytes of an object in which its action is looked for."""


def traits(data: bytes, budget: Budget) -> set[str]:
    """`javascript`, `launch`, `open_action`, `open_uri`, `form`, `submits`, `updated_after`, `signed`."""
    raw = data[:BYTES_MOST]
    lists = _lists(raw, budget)
    whole = b"\n".join((raw, *lists))
    if b"#" in whole:
        whole = _unspelt(whole)
    found: set[str] = set()
    if _SCRIPT.search(whole):
        found.add("javascript")
    if b"/Launch" in whole and _LAUNCH.search(whole):
        found.add("launch")
    if _FORM.search(whole):
        found.add("form")
    if b"/SubmitForm" in whole:
        found.add("submits")
    if b"/RichMedia" in whole:
        found.add("rich_media")
    if b"/ByteRange" in whole:
        found.add("signed")
    if _opens(whole, lists):
        found.add("open_action")
    if updated(raw):
        found.add("updated_after")
    return found


def bomb(data: bytes, most: int = 96 * 1024 * 1024) -> bool:
    """Whether something in the file unpacks to more than any page needs. Reading the pages would unpack it too."""
    if _TWICE.search(data):
        return True
    at = data.find(b"stream")
    looked = 0
    while at >= 0 and looked < 2_000:
        looked += 1
        end = data.find(b"endstream", at + 6)
        end = len(data) if end < 0 else end
        start = at + 8 if data[at + 6 : at + 8] == b"\r\n" else at + 7
        packed = end - start > 48_000 and data[start : start + 1] in {b"\x78", b"\x68", b"\x58", b"\x48"}
        if packed and zips.inflated_size(data[start:end], most, 15) >= most:
            return True
        at = data.find(b"stream", end + 9)
    return False


def updated(data: bytes) -> bool:
    """
    Whether objects were added behind the first end of the file.

    Two ends alone mean nothing: a file made for the web begins with one, and some programs write a second table for old
    readers behind the first.
    """
    ends = [hit.end() for hit in _END.finditer(data) if int(hit[1])]
    if len(ends) < 2:
        return False
    return _OBJECT.search(data, ends[0], ends[-1]) is not None and not _made_so(data, ends)


def _made_so(data: bytes, ends: list[int]) -> bool:
    """Word adds a table as an object of its own behind the first end, and nothing else."""
    between = data[ends[0] : ends[-1]]
    objects = len(_OBJECT.findall(between))
    return objects == between.count(b"/XRef") and objects > 0


def _unspelt(data: bytes) -> bytes:
    return _SPELT.sub(lambda hit: bytes((int(hit[1], 16),)), data)


def _lists(data: bytes, budget: Budget) -> list[bytes]:
    """Packed lists of objects, unpacked."""
    found: list[bytes] = []
    at = data.find(b"/ObjStm")
    while at >= 0 and len(found) < LISTS_MOST:
        start = data.find(b"stream", at, at + 600)
        if start < 0:
            at = data.find(b"/ObjStm", at + 7)
            continue
        start += 8 if data[start + 6 : start + 8] == b"\r\n" else 7
        end = data.find(b"endstream", start)
        body = zips.inflated(data[start : end if end >= 0 else len(data)], min(LIST_MOST, budget.unpacked), 15)
        budget.unpack(len(body))
        found.append(body)
        at = data.find(b"/ObjStm", max(end, start))
    return found


def _opens(whole: bytes, lists: list[bytes]) -> bool:
    """Whether opening the file does more than show a page."""
    for hit in list(_OPEN.finditer(whole))[:20]:
        if hit[2] is not None:
            if _acts(whole[hit.end() : hit.end() + _INSIDE]):
                return True
            continue
        number = hit[1]
        for place in list(re.finditer(rb"(?<!\d)%s\s{1,4}\d{1,5}\s{1,4}obj\b" % number, whole))[:5]:
            end = whole.find(b"endobj", place.end(), place.end() + _INSIDE)
            if _acts(whole[place.end() : end if end >= 0 else place.end() + _INSIDE]):
                return True
        if any(_acts(_listed(one, int(number))) for one in lists):
            return True
    return False


def _acts(body: bytes) -> bool:
    """Whether an action leaves the page. Programs of offices make files that open the window for printing; that is none."""
    found = _ACTS.search(body)
    return found is not None and not (found[1] == b"JavaScript" and _PRINTS.search(body) is not None)


def _listed(one: bytes, number: int) -> bytes:
    """An object in an unpacked list: pairs of number and place stand first, then the objects."""
    words = one[:20_000].split(None, 2_000)
    heads: list[int] = []
    for word in words:
        if not word.isdigit() or len(word) > 9:
            break
        heads.append(int(word))
    numbers, places = heads[0::2], heads[1::2]
    first = one.find(b"<<")
    for at, each in enumerate(numbers[: len(places)]):
        if each == number and first >= 0:
            begin = first + places[at] - places[0]
            return one[begin : first + places[at + 1] - places[0] if at + 1 < len(places) else begin + _INSIDE]
    return b""
