"""Files that are either whole or not there."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from counterseal.errors import CountersealError
from counterseal.stores.files import PREFIX, leftovers, make_folder, part, settle, sweep, told


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_gets_its_name_when_it_is_whole(tmp_path):
    final = tmp_path / "name"
    with part(tmp_path) as (path, out):
        out.write(b"content")
        out.flush()
        assert not final.exists()
        settle(path, final, mode=0o400)

    assert final.read_bytes() == b"content"
    assert mode(final) == 0o400
    assert list(tmp_path.iterdir()) == [final]


def test_a_file_that_was_not_finished_is_gone(tmp_path):
    with part(tmp_path, ".jsonl") as (path, _):
        assert path.name.startswith(PREFIX)
        assert path.name.endswith(".jsonl")
        assert mode(path) == 0o600

    assert list(tmp_path.iterdir()) == []


def test_settling_replaces_what_had_the_name(tmp_path):
    final = tmp_path / "name"
    final.write_bytes(b"old")
    with part(tmp_path) as (path, out):
        out.write(b"new")
        out.flush()
        settle(path, final)

    assert final.read_bytes() == b"new"


def test_a_part_in_use_is_no_leftover(tmp_path):
    with part(tmp_path) as (path, _):
        assert leftovers(tmp_path) == []
        assert sweep(tmp_path) == []
        assert path.exists()


def test_what_a_dead_process_left_is_swept_up(tmp_path):
    dying = f"""
import os
from pathlib import Path
from counterseal.stores.files import part
with part(Path({str(tmp_path)!r})) as (path, out):
    out.write(b"half")
    out.flush()
    os.kill(os.getpid(), 9)
"""
    run = subprocess.run([sys.executable, "-c", dying], check=False)
    (tmp_path / "other").touch()
    (left,) = leftovers(tmp_path)

    assert run.returncode == -9
    assert left.read_bytes() == b"half"
    assert sweep(tmp_path) == [left]
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_a_folder_is_for_its_owner_only_and_made_once(tmp_path):
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_folder(folder)

    assert mode(folder) == 0o700


def test_errors_of_writing_say_where_and_what_to_do(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(CountersealError, match="Not a directory") as told_error, part(tmp_path / "file"):
        pass
    assert "--workspace" in told_error.value.advice().template
    with pytest.raises(CountersealError, match="cannot be written: No space left"), told(tmp_path):
        raise OSError(28, "No space left on device")
