"""Every source file has a test file of its name in the same place of the test tree, so nobody searches for either."""

from __future__ import annotations

from pathlib import Path

from tests.laws.tree import PACKAGE, ROOT, exceptions, files, has_code, named, parsed, python_files


def twin(path: Path) -> Path:
    """Where a source file's test belongs; a package's own code is tested beside it, under the package's name."""
    place = ROOT / "tests" / path.relative_to(PACKAGE).parent
    if path.stem == "__init__":
        return place / f"test_{path.parent.name}.py"
    return place / f"test_{path.stem.strip('_')}.py"


def is_owed_a_test(path: Path) -> bool:
    if "migrations" in path.relative_to(PACKAGE).parts:  # the ledger's tests run every one of them
        return False
    return path.stem not in {"__init__", "__main__"} or has_code(parsed(path))


def alone() -> set[str]:
    """The source files that have no twin."""
    return {
        named(path)
        for path in python_files("src/counterseal")
        if path.stem != "__main__" and is_owed_a_test(path) and twin(path) not in files()
    }


def test_every_source_file_has_its_test():
    missing = [f"{name} needs {named(twin(ROOT / name))}" for name in sorted(alone() - exceptions("twins", "exclude"))]

    assert not missing, "\n".join(missing)


def test_no_exception_outlives_its_reason():
    unneeded = exceptions("twins", "exclude") - alone()

    assert not unneeded, "these have a test now, or are gone: remove them from [tool.counterseal.twins]"
