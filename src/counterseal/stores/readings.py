"""
Readings: what became of each exhibit when it was read, kept beside the records that came of it.

A reading is written after its records, so where there is one the records are whole; a process that died between leaves
records without a reading, and the exhibit is read again. Of a large exhibit each stretch that was read is written down
in the same way (`<sha256>.0.json`, `<sha256>.1.json`), so that reading goes on behind the last of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from counterseal.model.reading import Begun, Gap, Part, Reading
from counterseal.stores.files import Seam, alone, make_folder, no_seam, part, settle, told


class Readings:
    """Readings by exhibit and version of the reader, small JSON files. `seam` is called between any two effects."""

    def __init__(self, root: Path, *, seam: Seam = no_seam) -> None:
        self._root = root
        self._seam = seam

    def load(self, exhibit: str, version: int) -> Reading | None:
        """The reading of an exhibit; None when it was not read by this version, or what was kept of it is damaged."""
        kept = _kept(self._path(exhibit, version))
        try:
            return None if kept is None else Reading(**kept)
        except TypeError:
            return None

    def save(self, reading: Reading, version: int) -> None:
        """Keep a reading, whole or not at all; what was begun is done."""
        self._write(self._path(reading.exhibit, version), reading)
        self._seam("reading kept")
        self._forget(reading.exhibit, version)

    def begun(self, exhibit: str, version: int) -> tuple[Begun, ...]:
        """The stretches of an exhibit that were read, from its start on without a hole."""
        found = []
        for number in itertools.count():
            kept = _kept(self._path(exhibit, version, number))
            try:
                if kept is None or (one := Begun(**kept)).number != number:
                    break
            except TypeError:
                break
            found.append(one)
        return tuple(found)

    def settle(self, begun: Begun, version: int) -> None:
        """Keep a stretch; called after its records are in the lake."""
        self._write(self._path(begun.exhibit, version, begun.number), begun)
        self._seam("stretch kept")

    def forget(self, exhibit: str, version: int) -> None:
        """An exhibit is to be read from its start: nothing of it counts as read any more."""
        with told(self._root):
            self._path(exhibit, version).unlink(missing_ok=True)
        self._seam("reading forgotten")
        self._forget(exhibit, version)

    @contextmanager
    def alone(self, exhibit: str, version: int) -> Iterator[None]:
        """Only one process at a time reads an exhibit; whoever waited finds it read."""
        folder = self._path(exhibit, version).parent
        make_folder(folder)
        with alone(folder, f".lock-{exhibit}"):
            yield

    def _forget(self, exhibit: str, version: int) -> None:
        """Stretches are forgotten from the last on, so that what is left never has a hole."""
        with told(self._root):
            count = next(n for n in itertools.count() if not self._path(exhibit, version, n).exists())
            for number in reversed(range(count)):
                self._path(exhibit, version, number).unlink(missing_ok=True)
                self._seam("stretch forgotten")

    def _write(self, path: Path, thing: Reading | Begun) -> None:
        make_folder(path.parent)
        with told(path), part(path.parent) as (fresh, out):
            out.write(orjson.dumps(asdict(thing)))
            out.flush()
            settle(fresh, path)

    def _path(self, exhibit: str, version: int, number: int | None = None) -> Path:
        return self._root / f"v{version}" / (f"{exhibit}.json" if number is None else f"{exhibit}.{number}.json")


def _kept(path: Path) -> Mapping[str, Any] | None:
    """What a file says; None when it is not there or damaged."""
    with told(path):
        if not path.exists():
            return None
        data = path.read_bytes()
    try:
        kept: dict[str, Any] = orjson.loads(data)
        kept["parts"] = tuple(Part(**one) for one in kept["parts"])
        kept["gaps"] = tuple(Gap(**one | {"detail": tuple((k, v) for k, v in one["detail"])}) for one in kept["gaps"])
        kept["columns"] = tuple((theirs, ours) for theirs, ours in kept.get("columns", ()))
        if "seen" in kept:
            kept["seen"] = datetime.fromisoformat(kept["seen"])
        return kept
    except (orjson.JSONDecodeError, TypeError, KeyError, ValueError):
        return None
