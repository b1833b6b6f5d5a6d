"""Seals: envelopes that notice every change, and the journal's chain."""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import struct
import tarfile
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import py7zr
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.errors import CountersealError
from counterseal.model.case import Entry, Tag
from counterseal.seal import (
    GENESIS,
    MAX_CHUNK,
    MAX_HEADER,
    Break,
    Damaged,
    EnvelopeReader,
    Header,
    canonical,
    chunks,
    digests,
    link,
    verify,
    write_envelope,
)

SMALL = Header(chunk=4)
MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)


def sealed(content: bytes, header: Header = SMALL) -> bytes:
    out = io.BytesIO()
    write_envelope(out, [content], header)
    return out.getvalue()


def opened(envelope: bytes) -> EnvelopeReader:
    return EnvelopeReader(io.BytesIO(envelope), "ab12")


def read(envelope: bytes) -> bytes:
    return io.BufferedReader(opened(envelope)).read()


def tag(number: int, content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16, person=number.to_bytes(8, "big")).digest()


# Digests


def test_one_pass_gives_both_digests_and_the_size():
    found = digests(chunks(io.BytesIO(b"abc" * 1000), 7))

    assert found.sha256 == hashlib.sha256(b"abc" * 1000).hexdigest()
    assert found.sha512 == hashlib.sha512(b"abc" * 1000).hexdigest()
    assert found.size == 3000


# The envelope


def test_the_bytes_are_those_that_the_documentation_names():
    header = b'{"chunk":4,"cipher":"none","key":null}'
    start = b"CSEX" + b"\x01" + struct.pack(">I", len(header)) + header
    frames = struct.pack(">I", 4) + b"hell" + tag(0, b"hell") + struct.pack(">I", 1) + b"o" + tag(1, b"o")
    totals = struct.pack(">IQ", 0, 5) + hashlib.sha256(b"hello").digest()
    trailer = totals + tag(2**64 - 1, start + totals) + b"XESC"

    assert sealed(b"hello") == start + frames + trailer
    assert len(trailer) == 64


@given(st.lists(st.binary(max_size=50), max_size=20), st.integers(1, 40))
def test_pieces_of_any_size_come_back_whole(pieces, chunk):
    content, out = b"".join(pieces), io.BytesIO()
    found = write_envelope(out, pieces, Header(chunk=chunk))
    reader = opened(out.getvalue())

    told: list[int] = []

    assert found == digests([content]) == reader.check(told.append)
    assert sum(told) == len(content)
    assert (reader.size, reader.sha256) == (len(content), found.sha256)
    assert read(out.getvalue()) == content


@given(st.binary(max_size=200), st.integers(1, 40), st.lists(st.tuples(st.integers(0, 250), st.integers(0, 80))))
def test_it_can_be_sought_like_the_plain_file(content, chunk, places):
    reader, plain = io.BufferedReader(opened(sealed(content, Header(chunk=chunk))), 16), io.BytesIO(content)
    for place, length in places:
        assert reader.seek(place) == plain.seek(place)
        assert reader.read(length) == plain.read(length)
        assert reader.tell() == plain.tell()
    assert reader.seek(0, io.SEEK_END) == len(content)


def test_seeking_is_relative_where_asked_and_never_before_the_beginning():
    reader = opened(sealed(b"0123456789"))

    assert reader.seekable()
    assert reader.readable()
    assert reader.seek(-3, io.SEEK_END) == 7
    assert reader.seek(1, io.SEEK_CUR) == 8
    assert reader.read() == b"89"
    with pytest.raises(ValueError, match="before the beginning"):
        reader.seek(-1)


def test_closing_closes_the_file_beneath():
    file = io.BytesIO(sealed(b"hello"))
    reader = EnvelopeReader(file)
    reader.close()
    reader.close()

    assert file.closed
    with pytest.raises(ValueError, match="closed file"):
        reader.seek(0)


def archives() -> dict[str, bytes]:
    made = {name: io.BytesIO() for name in ("zip", "tar", "xz", "7z")}
    with zipfile.ZipFile(made["zip"], "w") as archive:
        archive.writestr("audit.csv", b"a,b\n" * 1000)
    member = tarfile.TarInfo("audit.csv")
    member.size = 4000
    with tarfile.open(fileobj=made["tar"], mode="w:gz") as archive:
        archive.addfile(member, io.BytesIO(b"a,b\n" * 1000))
    made["xz"].write(lzma.compress(b"a,b\n" * 1000))
    with py7zr.SevenZipFile(made["7z"], "w") as archive:
        archive.writestr(b"a,b\n" * 1000, "audit.csv")
    return {name: file.getvalue() for name, file in made.items()}


def test_readers_of_archives_can_sit_on_it():
    files = {name: io.BufferedReader(opened(sealed(content, Header(chunk=64)))) for name, content in archives().items()}

    assert zipfile.ZipFile(files["zip"]).read("audit.csv") == b"a,b\n" * 1000
    with tarfile.open(fileobj=files["tar"]) as archive, archive.extractfile("audit.csv") or io.BytesIO() as member:
        assert member.read() == b"a,b\n" * 1000
    with lzma.open(files["xz"]) as file:
        assert file.read() == b"a,b\n" * 1000
    with py7zr.SevenZipFile(files["7z"]) as seven:
        assert seven.getnames() == ["audit.csv"]


@pytest.mark.parametrize("content", [b"", b"hell", b"hello, world"], ids=["empty", "one frame", "three frames"])
def test_a_file_cut_anywhere_is_noticed_when_it_is_opened(content):
    whole = sealed(content)
    for length in range(len(whole)):
        with pytest.raises(Damaged):
            opened(whole[:length])


def test_a_file_that_grew_is_noticed_when_it_is_opened():
    with pytest.raises(Damaged):
        opened(sealed(b"hello") + b"\0")


def test_frames_that_were_taken_out_or_put_in_are_noticed_when_it_is_opened():
    whole = sealed(b"hello")
    first = 9 + len(b'{"chunk":4,"cipher":"none","key":null}')

    for changed in (whole[:first] + whole[first + 24 :], whole[:first] + b"\0" * 24 + whole[first:]):
        with pytest.raises(Damaged, match="length does not fit"):
            opened(changed)


def test_every_changed_byte_is_noticed():
    whole = sealed(b"hello, world")
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        with pytest.raises(CountersealError):
            opened(bytes(changed)).check()


def test_damage_says_from_where_on():
    changed = bytearray(sealed(b"hello, world"))
    changed[changed.index(b"o, w")] ^= 1
    reader = opened(bytes(changed))

    assert reader.read(4) == b"hell"
    with pytest.raises(Damaged, match="The sealed exhibit ab12 is damaged from byte 4 on") as told:
        reader.read(4)
    assert told.value.broken == Break(4, told.value.broken.why)
    assert "backup" in told.value.advice().template


def test_frames_that_changed_places_are_noticed():
    whole = sealed(b"aaaabbbb")
    first = whole.index(b"\0\0\0\4aaaa")
    changed = whole[:first] + whole[first + 24 : first + 48] + whole[first : first + 24] + whole[first + 48 :]

    with pytest.raises(Damaged, match="from byte 0 on"):
        opened(changed).check()


def with_header(fields: object, content: bytes = b"", sha256: bytes | None = None) -> bytes:
    """An envelope as some other program would write it."""
    header = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
    start = b"CSEX\x01" + struct.pack(">I", len(header)) + header
    frames = struct.pack(">I", len(content)) + content + tag(0, content) if content else b""
    totals = struct.pack(">IQ", 0, len(content)) + (sha256 or hashlib.sha256(content).digest())
    return start + frames + totals + tag(2**64 - 1, start + totals) + b"XESC"


def test_names_in_the_header_that_are_not_known_are_passed_over():
    envelope = with_header({"cipher": "none", "key": None, "chunk": 8, "made_by": "a later version"}, b"hello")

    assert read(envelope) == b"hello"


def test_an_unknown_cipher_is_told():
    with pytest.raises(
        CountersealError, match="ab12 is encrypted in a way that is not known here: aes-256-gcm"
    ) as told:
        opened(with_header({"cipher": "aes-256-gcm", "key": "d2hv", "chunk": 8}))

    assert "newer" in told.value.advice().template
    with pytest.raises(ValueError, match="aes-256-gcm"):
        write_envelope(io.BytesIO(), [], Header("aes-256-gcm"))


def test_a_newer_format_is_told():
    with pytest.raises(CountersealError, match="format 2"):
        opened(sealed(b"hello").replace(b"CSEX\x01", b"CSEX\x02"))


@pytest.mark.parametrize(
    "header",
    [b"", b"[1]", b"{}", b"\xff", b"[" * 60_000, {"cipher": "none", "key": None, "chunk": 0},
     {"cipher": "none", "key": None, "chunk": MAX_CHUNK + 1}, {"cipher": "none", "key": None, "chunk": "8"}],
    ids=["empty", "a list", "without names", "not text", "deep", "no frames", "huge frames", "words for numbers"],
)  # fmt: skip
def test_a_header_that_makes_no_sense_is_damage(header):
    with pytest.raises(Damaged, match="header cannot be read"):
        opened(with_header(header))


def test_other_files_are_no_envelopes():
    for other in (b"", b"PK\3\4" * 100):
        with pytest.raises(Damaged, match="does not begin like"):
            opened(other)


def test_a_header_has_a_limit():
    with pytest.raises(ValueError, match="at most 65536"):
        write_envelope(io.BytesIO(), [], Header(key="k" * MAX_HEADER))


def test_a_whole_file_with_another_digest_is_damage():
    envelope = with_header({"cipher": "none", "key": None, "chunk": 8}, b"hello", sha256=b"\0" * 32)

    with pytest.raises(Damaged, match="SHA-256"):
        opened(envelope).check()


# The chain


def journal(*texts: str) -> list[Entry]:
    """A journal of notes, as a ledger would write it."""
    entries: list[Entry] = []
    previous = GENESIS
    for seq, words in enumerate(texts, start=1):
        body = {"text": words}
        known: dict[str, Any] = {"case": "2026-001", "seq": seq, "at": MONDAY + timedelta(minutes=seq), "by": "ada"}
        digest = link(previous, **known, tag=Tag.CASE_NOTED, body=canonical(body))
        entries.append(Entry(**known, tag=Tag.CASE_NOTED, body=body, previous=previous, digest=digest))
        previous = digest
    return entries


def breaks(entries: list[Entry]) -> tuple[int, str]:
    found = verify(entries)
    assert found
    return found.at, found.why.template


def test_a_journal_that_nobody_touched_holds():
    assert verify(journal("a", "b", "c")) is None


def test_a_digest_is_what_the_documentation_says():
    before = b'["counterseal.journal/1","%s","2026-001",1,"2026-03-02T08:22:00.000000+00:00","ada","case:noted"]'
    content = before % GENESIS.encode() + '{"text":"ä"}'.encode()

    assert journal("ä")[0].digest == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"at": MONDAY},
        {"by": "eve"},
        {"tag": Tag.CASE_CLOSED},
        {"body": {"text": "B"}},
        {"body": {"text": "b", "more": 1}},
        {"case": "2026-002"},
        {"digest": GENESIS},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_entry_breaks_the_chain_where_it_stands(change):
    first, second, third = journal("a", "b", "c")

    assert breaks([first, replace(second, **change), third]) == (2, "entry {seq} was changed after it was written")


def test_an_entry_that_was_taken_out_is_missed():
    first, _, third = journal("a", "b", "c")

    assert breaks([first, third]) == (2, "entry {seq} is missing; {found} stands in its place")


def test_entries_that_were_renumbered_do_not_follow_each_other():
    first, _, third = journal("a", "b", "c")

    assert breaks([first, replace(third, seq=2)]) == (2, "entry {seq} does not follow the one before it")


def test_a_journal_without_entries_does_not_hold():
    assert breaks([]) == (0, "it has no entries")


def test_entries_cut_off_at_the_end_are_only_seen_by_the_last_digest():
    whole = journal("a", "b", "c")

    assert verify(whole[:2]) is None
    assert whole[-1].digest != whole[1].digest


def test_the_zone_in_which_a_moment_is_told_does_not_matter():
    known: dict[str, Any] = {"case": "c", "seq": 1, "by": "ada", "tag": Tag.CASE_NOTED, "body": b"{}"}
    elsewhere = MONDAY.astimezone(timezone(timedelta(hours=8)))

    assert link(GENESIS, at=MONDAY, **known) == link(GENESIS, at=elsewhere, **known)
    with pytest.raises(ValueError, match="zone"):
        link(GENESIS, at=datetime(2026, 3, 2), **known)  # noqa: DTZ001 - the mistake


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)  # fmt: skip


@given(JSON)
def test_canonical_json_says_the_same_after_it_was_read(value):
    content = canonical(value)

    assert canonical(json.loads(content)) == content


def test_canonical_json_does_not_depend_on_the_order_of_names():
    assert canonical({"b": 1, "a": "中"}) == canonical({"a": "中", "b": 1}) == '{"a":"中","b":1}'.encode()
    assert canonical("\ud800") == b'"\\ud800"'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, MONDAY], ids=repr)
def test_what_json_has_no_words_for_is_refused(value):
    with pytest.raises((ValueError, TypeError)):
        canonical(value)
