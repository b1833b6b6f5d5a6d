"""
The weights that the judge uses: those that were fitted in a workspace, else those that ship.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

import orjson

from counterseal.errors import CountersealError
from counterseal.judge import Weights
from counterseal.model.text import text
from counterseal.model.verdict import Judgement

SCHEMA: Final = "counterseal.weights/1"


def shipped_weights() -> Weights:
    """The weights that ship with the product."""
    place = resources.files("counterseal").joinpath("data", "judge", "weights.json")
    return weights_of(orjson.loads(place.read_bytes()))


def weights_of(document: Mapping[str, Any]) -> Weights:
    """Weights from their file. Raises `ValueError` when it is no such file."""
    try:
        return Weights(
            weights={str(name): float(value) for name, value in document["weights"].items()},
            apart={Judgement(name): float(value) for name, value in document.get("apart", {}).items()},
            **{name: float(document[name]) for name in ("bias", "takeover_bias", "suspicious", "bad")},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise ValueError(f"no weights of the judge: {wrong}") from wrong


def own_weights(workspace: Path) -> Path:
    """Where the weights fitted to one's own mail lie."""
    return workspace / "judge" / "weights.json"


def weights_for(workspace: Path, named: Path | None = None) -> Weights:
    """The weights to use: those that were named, else those fitted in this workspace, else the shipped ones."""
    path = named or own_weights(workspace)
    if named is None and not path.is_file():
        return shipped_weights()
    try:
        return weights_of(orjson.loads(path.read_bytes()))
    except (ValueError, OSError) as wrong:
        raise CountersealError(
            text("The weights in {file} cannot be used: {why}", file=str(path), why=str(wrong)),
            text("Run `counterseal judge fit` again, or remove the file to use the weights that ship"),
        ) from wrong
