"""What every signal keeps: a name that is its file's, a manual page, and a test that shows when it is silent."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from counterseal.desk import things
from counterseal.judge import Signal
from tests.laws.tree import PACKAGE, ROOT

HEADINGS = ("What it sees", "Why it matters", "When it is innocent")
SIGNALS = sorted(things("signals", Signal), key=lambda one: one.name)


def files() -> dict[str, Path]:
    return {path.stem: path for path in (PACKAGE / "signals").rglob("*.py") if path.stem != "__init__"}


def test_every_file_is_one_signal_of_its_name():
    assert sorted(one.name for one in SIGNALS) == sorted(files())


@pytest.mark.parametrize("one", SIGNALS, ids=lambda one: one.name)
def test_the_manual_page_has_its_headings(one: Signal):
    assert all(f"\n{heading}\n" in one.manual for heading in HEADINGS)


@pytest.mark.parametrize("one", SIGNALS, ids=lambda one: one.name)
def test_its_test_shows_innocence(one: Signal):
    source = files()[one.name]
    twin = ROOT / "tests" / source.relative_to(PACKAGE).parent / f"test_{one.name}.py"
    names = [
        node.name for node in ast.walk(ast.parse(twin.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]

    words = ("innocent", "silent", "quiet", "alone", "nothing", "not_", "never", "honest", "without", "no_")
    assert any(word in name for name in names for word in words), f"{twin} shows no innocent case"
