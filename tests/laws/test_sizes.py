"""Files and functions stay small enough to be read at once, and every file says what it is and why it exists."""

from __future__ import annotations

import ast

from tests.laws.tree import exceptions, functions, named, parsed, python_files

MAX_FILE = 500
MAX_FUNCTION = 80
SOURCES = python_files("src", "tests", "tools", "bench")


def long_files() -> set[str]:
    return {named(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > MAX_FILE}


def long_functions() -> set[str]:
    return {
        f"{named(path)}:{name}"
        for path in SOURCES
        for name, function in functions(parsed(path))
        if (function.end_lineno or 0) - function.lineno + 1 > MAX_FUNCTION
    }


def test_no_file_is_longer_than_500_lines():
    assert not long_files() - exceptions("sizes", "files")


def test_no_function_is_longer_than_80_lines():
    assert not long_functions() - exceptions("sizes", "functions")


def test_no_exception_outlives_its_reason():
    unneeded = (exceptions("sizes", "files") - long_files()) | (exceptions("sizes", "functions") - long_functions())

    assert not unneeded, "these are short enough now, or are gone: remove them from [tool.counterseal.sizes]"


def test_every_file_says_what_it_is():
    silent = [named(path) for path in SOURCES if parsed(path).body and not ast.get_docstring(parsed(path))]

    assert not silent, "\n".join(silent)
