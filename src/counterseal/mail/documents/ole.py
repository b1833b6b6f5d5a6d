"""
Compound files (OLE2) as attachments: the small file system in which older office programs keep a document.

`mail.compound` reads them; here the bytes are a stranger's and small, names are asked for in any case, and reading never
fails: bytes that are no such file have no names in them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.mail import compound
from counterseal.mail.compound import SIGNATURE, Bounds, NotCompound

__all__ = ["SIGNATURE", "Compound", "Node"]

_ENTRIES: Final = 10_000
_SECTORS: Final = 200_000
_PATH: Final = 500


@dataclass(frozen=True, slots=True)
class Node:
    """One stream or storage."""

    path: str
    kind: int
    start: int
    size: int
    maker: bytes = b""
    """The class id of a storage."""


class Compound:
    """A compound file. `nodes` are its streams and storages by their path in lower case."""

    def __init__(self, data: bytes) -> None:
        self.nodes: dict[str, Node] = {}
        self.maker = b""
        """The class id of the root: which program the file belongs to."""
        bounds = Bounds(entries=_ENTRIES, numbers=2 * _SECTORS, chain=_SECTORS, path=_PATH, length=len(data))
        try:
            self._file = compound.Compound(io.BytesIO(data), bounds)
        except NotCompound:
            return
        self.maker = self._file.maker
        for path, one in self._file.nodes.items():
            self.nodes.setdefault(path.lower(), Node(path, one.kind, one.start, one.size, one.maker))

    def __contains__(self, path: str) -> bool:
        return path.lower() in self.nodes

    def read(self, path: str, most: int = 4 * 1024 * 1024) -> bytes:
        """A stream's bytes, as many as can be read; nothing for one that is not there."""
        node = self.nodes.get(path.lower())
        return self._file.read(node.path, most) if node is not None else b""

    def streams(self) -> Iterator[Node]:
        """Everything that holds bytes."""
        return (node for node in self.nodes.values() if node.kind == 2)
