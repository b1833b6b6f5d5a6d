"""Bytes from files, parts of files and scratch files, all read the same way."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path

import pytest

from counterseal.providers.exports.streams import (
    PIECE,
    Disk,
    Held,
    Part,
    Spool,
    Stream,
    from_stream,
    kind_of,
    on_disk,
    spooled,
)
from counterseal.providers.exports.trouble import Stopped, Trouble
from tests.providers.exports.zoo import Bytes, peak


class Parts(Stream):
    """A stream of given pieces that may break off."""

    def __init__(self, *pieces: bytes, cut: Trouble | None = None) -> None:
        super().__init__()
        self._pieces = list(pieces)
        self._cut = cut

    def _more(self) -> bytes:
        if self._pieces:
            return self._pieces.pop(0)
        if self._cut:
            raise Stopped(self._cut)
        return b""


CUT = Trouble("x", "truncated")


def test_a_read_goes_over_pieces():
    stream = Parts(b"abc", b"defg", b"h")

    assert [stream.read(2), stream.read(4), stream.read(), stream.read(5)] == [b"ab", b"cdef", b"gh", b""]


def test_what_is_readable_comes_before_the_break_and_the_break_comes_every_time():
    stream = Parts(b"abc", b"de", cut=CUT)

    assert stream.read(100) == b"abcde"
    for _ in range(2):
        with pytest.raises(Stopped) as stopped:
            stream.read(100)
        assert stopped.value.trouble == CUT


def test_reading_all_at_once_gives_what_is_readable_too():
    stream = Parts(b"abc", cut=CUT)

    assert stream.read() == b"abc"
    with pytest.raises(Stopped):
        stream.read()


def test_it_works_under_the_standard_library():
    assert list(io.TextIOWrapper(Parts(b"a\nb", b"c\n"), "utf-8")) == ["a\n", "bc\n"]  # type: ignore[type-var]
    assert Parts(b"a\nb", b"c\n").readlines() == [b"a\n", b"bc\n"]
    assert Parts(b"abc").readable()
    assert Parts(b"abc").read1(0) == b""


def test_a_file_on_disk_is_read_as_often_as_wanted(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * (PIECE + 5))
    disk = on_disk(tmp_path / "a", "a")

    assert isinstance(disk, Disk)
    for _ in range(2):
        with disk.open() as stream:
            assert len(stream.read()) == disk.size == PIECE + 5


def test_a_stream_on_disk_can_be_moved_in(tmp_path):
    (tmp_path / "a").write_bytes(b"0123456789")
    with Disk(tmp_path / "a", "a", 10).open() as stream:
        assert stream.seekable()
        assert stream.read(3) == b"012"
        assert stream.tell() == 3
        stream.seek(-2, os.SEEK_END)
        assert stream.read() == b"89"
        stream.seek(-9, os.SEEK_CUR)
        assert stream.read(1) == b"1"
        assert stream.seek(99) == 10


def test_a_file_that_shrinks_while_it_is_read_is_truncated(tmp_path):
    (tmp_path / "a").write_bytes(b"abc")
    stream = Disk(tmp_path / "a", "a", 5).open()

    assert stream.read() == b"abc"
    with pytest.raises(Stopped, match="truncated"):
        stream.read()
    stream.close()


def test_a_file_that_is_gone_by_then_is_unreadable(tmp_path):
    with pytest.raises(Stopped, match="unreadable"):
        Disk(tmp_path / "gone", "gone", 5).open()


def test_what_is_no_file_is_said_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        found = [on_disk(tmp_path / name, name) for name in ("pipe", "socket", ".", "none", "a\0b")]

    assert found == [
        Trouble("pipe", "special_file", (("kind", "pipe"),)),
        Trouble("socket", "special_file", (("kind", "socket"),)),
        Trouble(".", "special_file", (("kind", "folder"),)),
        Trouble("none", "missing"),
        Trouble("a\0b", "missing"),
    ]
    assert on_disk(Path("/dev/null"), "null") == Trouble("null", "special_file", (("kind", "device"),))


def test_a_name_too_long_for_the_disk_is_unreadable(tmp_path):
    found = on_disk(tmp_path / ("a" * 300), "a")

    assert isinstance(found, Trouble)
    assert found.why == "unreadable"


def test_an_unknown_kind_of_file_has_a_word_too():
    assert kind_of(0) == "unknown"


def test_a_part_is_a_stretch_of_the_whole():
    whole = Held(io.BytesIO(b"0123456789"), "x", 10)

    with Part(whole, 3, 4, "x!a").open() as one, Part(whole, 0, 2, "x!b").open() as other:
        assert [one.read(2), other.read(1), one.read(), other.read()] == [b"34", b"0", b"56", b"1"]


def test_a_part_of_a_part_is_one_too():
    whole = Held(io.BytesIO(b"0123456789"), "x", 10)

    assert Part(Part(whole, 2, 6, "y"), 1, 2, "z").open().read() == b"34"


def test_a_part_that_reaches_beyond_the_end_gives_what_there_is_and_names_the_offset():
    part = Part(Held(io.BytesIO(b"0123"), "x", 4), 2, 10, "x!a")

    assert part.cut == Trouble("x!a", "truncated", (("offset", "4"),))
    stream = part.open()
    assert stream.read() == b"23"
    with pytest.raises(Stopped, match="truncated"):
        stream.read()


def test_a_part_that_begins_beyond_the_end_has_nothing():
    with pytest.raises(Stopped, match="truncated"):
        Part(Held(io.BytesIO(b"0123"), "x", 4), 9, 10, "x!a").open().read()


def test_a_part_of_what_was_cut_off_says_why_that_was():
    spool = spooled(Bytes(b"0123", cut=Trouble("x", "damaged", (("offset", "9"),))), None, "x")

    assert Part(spool, 2, 10, "x!a").cut == Trouble("x!a", "damaged", (("offset", "9"),))
    assert Part(spool, 1, 2, "x!a").cut is None


def test_a_scratch_file_holds_what_could_be_read_and_says_what_kept_the_rest_away(tmp_path):
    spool = spooled(Bytes(b"abc", cut=CUT), tmp_path, "x")

    assert (spool.size, spool.cut) == (3, CUT)
    with spool.open() as stream:
        assert stream.read() == b"abc"
        with pytest.raises(Stopped):
            stream.read()


def test_a_scratch_file_leaves_nothing_in_the_folder(tmp_path):
    spool = spooled(Bytes(b"abc"), tmp_path, "x")

    assert list(tmp_path.iterdir()) == []
    assert spool.open().read() == b"abc"


def test_a_scratch_file_lives_while_somebody_reads_it(tmp_path):
    stream = spooled(Bytes(b"abc"), tmp_path, "x").open()

    assert stream.read() == b"abc"


def test_without_a_folder_for_scratch_files_there_is_a_reason(tmp_path):
    with pytest.raises(Stopped, match="no_scratch"):
        Spool(tmp_path / "missing", "x")


def test_a_full_disk_has_its_own_word(tmp_path):
    script = """
        import resource, signal
        from counterseal.providers.exports.streams import Spool
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            Spool(Path(sys.argv[1]), "x").write(bytes(2000))
        except Exception as stopped:
            print(stopped.trouble.why)
        """

    assert peak(script, tmp_path)[0] == ["disk_full"]


def test_a_seekable_stream_is_used_as_it_is():
    found = from_stream(io.BytesIO(b"abc"), "x", None)

    assert isinstance(found, Held)
    assert found.open().read() == b"abc"


def test_a_stream_that_only_goes_forward_is_copied(tmp_path):
    reading, writing = os.pipe()
    os.write(writing, b"abc")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        found = from_stream(pipe, "x", tmp_path)

    assert isinstance(found, Spool)
    assert found.open().read() == b"abc"


def test_a_stream_that_cannot_be_read_is_a_trouble(tmp_path):
    folder = os.open(tmp_path, os.O_RDONLY)

    class Failing(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, _buffer):
            return os.readv(folder, [bytearray(5)])

    try:
        found = from_stream(Failing(), "x", None)  # type: ignore[arg-type]
    finally:
        os.close(folder)

    assert isinstance(found, Trouble)
    assert found.why == "unreadable"
    assert from_stream(Parts(b"a", cut=CUT), "x", None) == CUT  # type: ignore[arg-type]


def test_an_error_of_the_disk_is_a_trouble(tmp_path):
    class Failing(io.BytesIO):
        def read(self, _size=-1, /):
            raise OSError(5, "Input/output error")

    with pytest.raises(Stopped, match="unreadable"):
        Held(Failing(), "x", 5).open().read()
