"""
Failed must never look like clean: nobody swallows every error, and nothing is left for later without an issue.

One broad `except` belongs to each engine that runs foreign code and reports what broke. A handler that ends in a bare
`raise` swallows nothing and is free.
"""

from __future__ import annotations

import ast
import re

from tests.laws.tree import files, named, parsed, python_files

BROAD = {"Exception", "BaseException"}
ENGINES = {
    "src/counterseal/examine.py",  # runs detectors, which third parties write too
    "src/counterseal/sift.py",  # judges messages by signals, which third parties write too
    "src/counterseal/cli/group.py",  # the outermost: says what to do, and shows the trace to who asks for it
}
LATER = re.compile(rb"\b(TO" + rb"DO|FIX" + rb"ME)\b")


def names_of(expression: ast.expr | None) -> set[str]:
    """The exceptions that an expression names."""
    if expression is None:
        return {"BaseException"}
    parts = expression.elts if isinstance(expression, ast.Tuple) else [expression]
    return {ast.unparse(part).removeprefix("builtins.") for part in parts}


def swallows_everything(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        last = node.body[-1]
        raises_again = isinstance(last, ast.Raise) and last.exc is None
        return bool(names_of(node.type) & BROAD) and not raises_again
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        return any(names_of(argument) & BROAD for argument in node.args)
    return False


def broad_excepts() -> dict[str, list[int]]:
    """The lines, by file, on which everything is caught and not raised again."""
    found = {
        named(path): [
            node.lineno for node in ast.walk(parsed(path)) if swallows_everything(node) and hasattr(node, "lineno")
        ]
        for path in python_files("src", "tools", "bench")
    }
    return {name: lines for name, lines in found.items() if lines}


def test_only_the_engines_catch_everything():
    assert {name: lines for name, lines in broad_excepts().items() if name not in ENGINES} == {}


def test_an_engine_catches_everything_in_one_place():
    assert {name: lines for name, lines in broad_excepts().items() if len(lines) > 1} == {}


def test_nothing_is_left_for_later_without_an_issue():
    suffixes = {".py", ".sh", ".md", ".toml", ".html", ".po", ".story", ""}
    left = [
        f"{named(path)}:{number}"
        for path in files()
        if path.suffix in suffixes
        for number, line in enumerate(path.read_bytes().splitlines(), start=1)
        if LATER.search(line)
    ]

    assert not left, "\n".join(left)
