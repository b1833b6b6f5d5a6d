"""
The rooms that only think get time, files and chance as arguments, so that the same facts give the same answer.

import-linter holds what they may import (pyproject.toml); this holds what an import cannot show, and that
import-linter, which refuses rooms that do not exist yet, was told of each room that does.
"""

from __future__ import annotations

import ast
import tomllib

from tests.laws.tree import PACKAGE, ROOT, named, parsed, python_files

OPEN = ("detectors", "signals", "steps", "reports", "notices", "lessons", "providers", "stores", "senders")
ROOMS = (
    "model", "mail", "lore", "examine", "judge", "fitting", "attribute", "answer", "cover", "expose", "plan",
    "detectors", "signals", "steps",
)  # fmt: skip
IMPURE = {
    "breakpoint",
    "date.today",
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "input",
    "io.open",
    "open",
    "print",
    "sys.stdout.write",
    "uuid.uuid1",
    "uuid.uuid4",
    "uuid1",
    "uuid4",
}


def test_pure_rooms_ask_the_world_nothing():
    asked = [
        f"{named(path)}:{node.lineno} {ast.unparse(node.func)}"
        for path in python_files(*(f"src/counterseal/{room}" for room in ROOMS))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in IMPURE
    ]

    assert not asked, "\n".join(asked)


def contract(kind: str) -> dict[str, list[str]]:
    """The one contract of a kind that pyproject.toml declares."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (found,) = (each for each in declared if each["type"] == kind)
    return dict(found)


def existing(rooms: tuple[str, ...]) -> list[str]:
    """Those rooms that are there, as import-linter names them."""
    return sorted(
        f"counterseal.{room}"
        for room in rooms
        if (PACKAGE / f"{room}.py").exists() or (PACKAGE / room / "__init__.py").exists()
    )


def test_import_linter_knows_every_pure_room():
    assert sorted(contract("forbidden")["source_modules"]) == existing(ROOMS)


def test_import_linter_knows_every_open_room():
    assert sorted(contract("protected")["protected_modules"]) == existing(OPEN)
