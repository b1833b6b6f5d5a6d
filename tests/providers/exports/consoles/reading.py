"""Records of a console as a test looks at them: of several kinds, each with fields of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from counterseal.model.reading import Gap, Part
from counterseal.reach import Asked
from tests.providers.exports import mutation


def read_bytes(
    data: bytes, scratch: Path, *, name: str = "export", asked: Asked | None = None
) -> tuple[list[Any], list[Gap], list[Part]]:
    """The same as for a mutation test; whoever asks for a field says by that which kind is expected."""
    return mutation.read_bytes(data, scratch, name=name, asked=asked)
