"""The vault: exhibits that are kept once, whole, and never lost."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.errors import CountersealError
from counterseal.model.exhibit import Exhibit
from counterseal.stores.vault import Vault
from tests.killing import Seam, at_every_seam, at_random_moments
from tests.stores.room import little_room

MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
LARGE = b"CreationDate,UserIds,Operations\n" * 100_000  # more than three frames


def seal(vault: Vault, source: object) -> Exhibit:
    assert isinstance(source, Path | io.IOBase)
    return vault.seal(source, name="audit.csv", taken_from="/export", by="ada", at=MONDAY, how="file")  # type: ignore[arg-type]


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def damage(path: Path, place: int) -> None:
    path.chmod(0o600)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "exhibits")


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "audit.csv"
    path.write_bytes(LARGE)
    return path


def test_an_exhibit_is_known_by_its_bytes_and_where_they_came_from(vault, export):
    assert seal(vault, export) == Exhibit(
        sha256=hashlib.sha256(LARGE).hexdigest(),
        sha512=hashlib.sha512(LARGE).hexdigest(),
        size=len(LARGE),
        name="audit.csv",
        taken_from="/export",
        sealed_at=MONDAY,
        sealed_by="ada",
        how="file",
    )


def test_what_was_sealed_is_read_again_from_any_place(vault, export):
    exhibit = seal(vault, export)
    with vault.open(exhibit.sha256) as file:
        assert file.read() == LARGE
        file.seek(-32, io.SEEK_END)
        assert file.read() == LARGE[-32:]
    assert vault.verify(exhibit.sha256) is None
    assert exhibit.sha256 in vault


def test_an_archive_can_be_read_in_its_place(vault, tmp_path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("audit.csv", LARGE)
    exhibit = seal(vault, tmp_path / "export.zip")

    with vault.open(exhibit.sha256) as file, zipfile.ZipFile(file) as archive:
        assert archive.read("audit.csv") == LARGE


def test_whoever_watches_is_told_of_every_byte_twice(vault, export):
    told: list[int] = []
    given = {"name": "audit.csv", "taken_from": "/export", "by": "ada", "at": MONDAY, "how": "file"}
    vault.seal(export, **given, moved=told.append)

    assert sum(told) == 2 * len(LARGE)
    assert len(told) > 4
    told.clear()
    vault.seal(export, **given, moved=told.append)  # it is there: nothing has to be read back
    assert sum(told) == len(LARGE)


def test_of_an_open_file_the_rest_is_sealed(vault):
    source = io.BytesIO(b"header|content")
    source.seek(7)

    assert seal(vault, source).sha256 == hashlib.sha256(b"content").hexdigest()


def test_only_the_owner_may_read_it_and_nobody_may_write(vault, export, tmp_path):
    seal(vault, export)
    (path,) = files(tmp_path / "exhibits")

    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "exhibits").stat().st_mode) == 0o700


def test_the_same_bytes_are_kept_once(vault, export, tmp_path):
    first = seal(vault, export)
    (path,) = files(tmp_path / "exhibits")
    kept = path.stat()
    copy = tmp_path / "copy.csv"
    copy.write_bytes(LARGE)
    again = seal(vault, copy)

    assert again.sha256 == first.sha256
    assert files(tmp_path / "exhibits") == [path]
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)


def test_sealing_again_heals_a_file_that_was_cut(vault, export, tmp_path):
    exhibit = seal(vault, export)
    (path,) = files(tmp_path / "exhibits")
    path.chmod(0o600)
    os.truncate(path, 100)

    with pytest.raises(CountersealError, match="it is cut short"):
        vault.open(exhibit.sha256)
    assert seal(vault, export) == exhibit
    assert vault.verify(exhibit.sha256) is None


def test_verifying_says_where_it_is_damaged(vault, export, tmp_path):
    exhibit = seal(vault, export)
    (path,) = files(tmp_path / "exhibits")
    damage(path, 1_500_000)
    broken = vault.verify(exhibit.sha256)

    assert broken is not None
    assert broken.at == 1_048_576
    with vault.open(exhibit.sha256) as file:
        file.seek(1_048_576)
        with pytest.raises(CountersealError, match="damaged from byte 1048576"):
            file.read(1)


def test_verifying_notices_other_bytes_under_the_name(vault, tmp_path):
    one, other = seal(vault, io.BytesIO(b"one")), seal(vault, io.BytesIO(b"other"))
    place = {path.name: path for path in files(tmp_path / "exhibits")}
    place[other.sha256].replace(place[one.sha256])
    broken, missing = vault.verify(one.sha256), vault.verify(other.sha256)

    assert broken is not None
    assert dict(broken.why.values) == {"found": other.sha256}
    assert missing is not None
    assert missing.why.template == "its file is missing"


def test_an_exhibit_that_is_not_there_is_told(vault):
    assert "ab" * 32 not in vault
    with pytest.raises(CountersealError, match="cannot be opened: No such file") as told:
        vault.open("ab" * 32)
    assert "backup" in told.value.advice().template


@pytest.mark.parametrize("name", ["", "../" * 20 + "etc/passwd", "AB" * 32, "ab" * 32 + "\n"])
def test_what_is_no_digest_is_never_a_path(vault, name):
    with pytest.raises(ValueError, match="not a SHA-256"):
        vault.open(name)


def test_a_file_that_is_gone_is_told(vault, tmp_path):
    with pytest.raises(CountersealError, match=r"gone.csv cannot be read: No such file"):
        seal(vault, tmp_path / "gone.csv")


def test_a_folder_or_a_pipe_is_not_waited_for(vault, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "pipe", tmp_path):
        with pytest.raises(CountersealError, match="is not a file with bytes in it"):
            seal(vault, path)


@pytest.mark.parametrize("change", [b"more", b""], ids=["grows", "shrinks"])
def test_a_file_that_changes_while_it_is_read_is_told(tmp_path, export, change):
    def meanwhile(name: str) -> None:
        if name == "read":
            with export.open("ab" if change else "wb") as file:
                file.write(change)

    with pytest.raises(CountersealError, match="was changed by another program"):
        seal(Vault(tmp_path / "exhibits", seam=meanwhile), export)
    assert files(tmp_path / "exhibits") == []


def test_a_source_that_cannot_be_read_is_not_told_as_a_full_disk(vault):
    class Torn(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(CountersealError, match="/export cannot be read: Input/output error"):
        seal(vault, Torn())


def test_when_there_is_no_room_that_is_told_and_nothing_is_left(vault, export, tmp_path):
    with little_room(2_000_000), pytest.raises(CountersealError, match="cannot be written: File too large"):
        seal(vault, export)

    assert files(tmp_path / "exhibits") == []


def test_a_disk_that_forgets_is_noticed_before_anything_has_a_name(tmp_path, export):
    def forget(name: str) -> None:
        if name == "written":
            (path,) = files(tmp_path / "exhibits")
            damage(path, 500)

    with pytest.raises(CountersealError, match="damaged from byte 0"):
        seal(Vault(tmp_path / "exhibits", seam=forget), export)
    assert files(tmp_path / "exhibits") == []


# Killed


def victim(seam: Seam, run: str, root: str) -> None:
    """Seals one file, in a vault of its own for every run."""
    seal(Vault(Path(root) / run, seam=seam), Path(root) / "audit.csv")


def busy_victim(seam: Seam, run: str, root: str) -> None:
    """Seals until it is killed, always in the same vault."""
    vault = Vault(Path(root) / "vault", seam=seam)
    for number in range(1000):
        seal(vault, io.BytesIO(f"{run} {number % 7} ".encode() * 100_000))


def test_killed_at_any_seam_it_is_whole_or_not_there_and_the_next_run_completes(tmp_path, export):
    seams = at_every_seam("tests.stores.test_vault:victim", tmp_path)

    assert [*dict.fromkeys(seams)] == ["read", "written", "checked", "folder made", "synced", "named", "settled"]
    for run in range(len(seams)):
        vault = Vault(tmp_path / str(run))
        exhibit = seal(vault, export)
        vault.clean()

        assert vault.verify(exhibit.sha256) is None
        assert [path.name for path in files(tmp_path / str(run))] == [exhibit.sha256]


def test_killed_at_random_everything_that_has_a_name_is_whole(tmp_path):
    at_random_moments(15, "tests.stores.test_vault:busy_victim", tmp_path)
    vault = Vault(tmp_path / "vault")
    left = vault.leftovers()

    assert left == [path for path in files(tmp_path / "vault") if path.name.startswith(".")]
    assert vault.clean() == left
    assert [vault.verify(path.name) for path in files(tmp_path / "vault")] == [None] * len(files(tmp_path / "vault"))
