"""Files of every kind, honest and hostile, made on the spot; and short ways to open them."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import tarfile
import textwrap
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import py7zr

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.trouble import Stopped, Trouble
from counterseal.providers.exports.unpack import Member, members

TABLE = b"Id,User\n1,anna\n2,bob\n"


@dataclass(frozen=True)
class Bytes:
    """A member, or any content, that holds just these bytes, and then perhaps breaks off."""

    data: bytes
    place: str = "x"
    cut: Trouble | None = None

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> BinaryIO:
        return _Breaking(self.data, self.cut) if self.cut else io.BytesIO(self.data)


class _Breaking(io.BytesIO):
    """Gives what it has, then says why there is no more."""

    def __init__(self, data: bytes, cut: Trouble) -> None:
        super().__init__(data)
        self._cut = cut

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        if not piece and size:
            raise Stopped(self._cut)
        return piece


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return into.getvalue()


def tarred(files: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT, links: Iterable[tarfile.TarInfo] = ()) -> bytes:
    """A tar of these files, and of entries that are none."""
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w", format=form) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for entry in links:
            archive.addfile(entry)
    return into.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    """A tar entry that is no file."""
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return entry


def sevened(files: Mapping[str, bytes], *, plain_header: bool = False, **options: object) -> bytes:
    """A 7z of these files."""
    into = io.BytesIO()
    with py7zr.SevenZipFile(into, "w", **options) as archive:  # type: ignore[arg-type]
        if plain_header:
            archive.set_encoded_header_mode(False)
        for name, data in files.items():
            archive.writestr(data, name)
    return into.getvalue()


def rechecked(archive: bytes) -> bytes:
    """A 7z whose table of contents was changed, with its checksums put right."""
    offset, size, _ = struct.unpack("<QQL", archive[12:32])
    start = struct.pack("<QQL", offset, size, zlib.crc32(archive[32 + offset : 32 + offset + size]))
    return archive[:8] + struct.pack("<L", zlib.crc32(start)) + start + archive[32:]


def overlapping(copies: int, size: int) -> bytes:
    """A flat bomb: many entries in the table of contents, all of the same bytes."""
    kernel = zipped({"0": bytes(size)})
    end = kernel.rindex(b"PK\x05\x06")
    start, length = struct.unpack_from("<L", kernel, end + 16)[0], struct.unpack_from("<L", kernel, end + 12)[0]
    table = kernel[start : start + length] * copies
    closing = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, copies, copies, len(table), start, 0)
    return kernel[:start] + table + closing


def zeros(size: int, level: int = 9) -> bytes:
    """So many zeros as gzip."""
    packer = zlib.compressobj(level, zlib.DEFLATED, 31)
    piece = bytes(min(size, 1 << 20))
    return b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()


def opened(
    data: bytes, limits: Limits = DEFAULT, name: str = "x", scratch: Path | None = None
) -> list[tuple[str, Any]]:
    """What is in these bytes: for each member its place and content, and the troubles as word and place."""
    found: list[tuple[str, Any]] = []
    for one in members(io.BytesIO(data), limits, name=name, scratch=scratch):
        if isinstance(one, Trouble):
            found.append((one.why, one.place))
        else:
            found.extend(_read(one))
    return found


def _read(member: Member) -> list[tuple[str, Any]]:
    pieces = []
    with member.open() as stream:
        try:
            while piece := stream.read(1 << 16):
                pieces.append(piece)
        except Stopped as stop:
            return [(member.place, b"".join(pieces)), (stop.trouble.why, stop.trouble.place)]
    return [(member.place, b"".join(pieces))]


def told(found: Iterable[Row | Trouble]) -> list[Any]:
    """Rows as their values, troubles as their word and their line if they have one."""
    told: list[Any] = []
    for one in found:
        if isinstance(one, Row):
            told.append(dict(one.values))
        else:
            words = dict(one.detail)
            line = words.get("line") or words.get("lines")
            told.append((one.why, line) if line else one.why)
    return told


def peak(script: str, *arguments: Path) -> tuple[list[str], int]:
    """
    What a script prints in a Python of its own, and the most memory it took, in MB.

    Linux says it in VmHWM. `getrusage` would not do: a child's figure begins with the size of the test run itself.
    """
    before = """
        import sys
        from pathlib import Path
        from counterseal.providers.exports.records import records
        from counterseal.providers.exports.unpack import members
        """
    after = """
        print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
        """
    whole = "".join(map(textwrap.dedent, (before, script, after)))
    run = subprocess.run([sys.executable, "-c", whole, *arguments], capture_output=True, text=True, check=True)
    *printed, kilobytes = run.stdout.splitlines()
    return printed, int(kilobytes) // 1024
