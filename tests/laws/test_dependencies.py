"""Every dependency is explained in docs/dependencies.md and pinned, with hashes, in the requirements files."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.laws.tree import ROOT

DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME: list[str] = DECLARED["project"]["dependencies"]
EXTRAS: dict[str, list[str]] = DECLARED["project"]["optional-dependencies"]
GROUPS: dict[str, list[str | dict[str, str]]] = DECLARED["dependency-groups"]
DEVELOPMENT = [requirement for group in GROUPS.values() for requirement in group if isinstance(requirement, str)]
ALL = RUNTIME + [requirement for extra in EXTRAS.values() for requirement in extra] + DEVELOPMENT


def name_of(requirement: str) -> str:
    """The package a requirement asks for: `psycopg[binary]>=3.3` asks for psycopg."""
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0]


def pinned(file: str) -> dict[str, int]:
    """The packages a requirements file pins, each with the number of its hashes."""
    found: dict[str, int] = {}
    name = ""
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([a-z0-9-]+)==", line):
            name = match.group(1)
            found[name] = 0
        found[name] = found.get(name, 0) + line.count("--hash=sha256:")
    return found


@pytest.mark.parametrize("requirement", ALL)
def test_is_explained(requirement):
    rows = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert f"| {name_of(requirement)} " in rows


@pytest.mark.parametrize(
    ("file", "requirements"),
    [("requirements.txt", RUNTIME), ("requirements-dev.txt", ALL)],
    ids=["running", "developing"],
)
def test_is_pinned_with_hashes(file, requirements):
    hashes = pinned(file)

    assert {name_of(requirement) for requirement in requirements} - hashes.keys() == set(), "run `make pin`"
    assert [name for name, count in hashes.items() if not count] == []
