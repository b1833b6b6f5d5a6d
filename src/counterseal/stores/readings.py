"""
Readings: what became of each exhibit when it was read, kept beside the records that came of it.

A reading is written after its records, so where there is one the records are whole; a process that died between leaves
records without a reading, and the exhibit is read again.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import orjson

from counterseal.model.reading import Gap, Part, Reading
from counterseal.stores.files import make_folder, part, settle, told


class Readings:
    """Readings by exhibit and version of the reader, one small JSON file each."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def _path(self, exhibit: str, version: int) -> Path:
        return self._root / f"v{version}" / f"{exhibit}.json"

    def load(self, exhibit: str, version: int) -> Reading | None:
        """The reading of an exhibit; None when it was not read by this version, or what was kept of it is damaged."""
        path = self._path(exhibit, version)
        with told(path):
            if not path.exists():
                return None
            data = path.read_bytes()
        try:
            kept = orjson.loads(data)
            parts = tuple(Part(**one) for one in kept.pop("parts"))
            gaps = tuple(Gap(**one | {"detail": tuple((k, v) for k, v in one["detail"])}) for one in kept.pop("gaps"))
            columns = tuple((theirs, ours) for theirs, ours in kept.pop("columns", ()))
            return Reading(**kept, columns=columns, parts=parts, gaps=gaps)
        except (orjson.JSONDecodeError, TypeError, KeyError, ValueError):
            return None

    def save(self, reading: Reading, version: int) -> None:
        """Keep a reading, whole or not at all."""
        path = self._path(reading.exhibit, version)
        make_folder(path.parent)
        with told(path), part(path.parent) as (fresh, out):
            out.write(orjson.dumps(asdict(reading)))
            out.flush()
            settle(fresh, path)
