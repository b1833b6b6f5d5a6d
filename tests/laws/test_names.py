"""
What must not be in this repository: addresses of package registries, lock files that carry them, data not ours to give.

The words are put together here from halves, so that this file does not break its own law.
"""

from __future__ import annotations

from tests.laws.tree import files, named

REGISTRIES = tuple(
    (first + second).encode()
    for first, second in [
        ("pypi", ".org"),
        ("python", "hosted"),
        ("pypi", ".python"),
        ("npm", "js"),
        ("npm", "mirror"),
        ("yarn", "pkg"),
        ("deb", ".debian."),
        ("ftp", ".debian."),
        ("security", ".debian."),
        ("crates", ".io"),
        ("golang", ".org"),
        ("opt/", "pypi"),
        ("opt/", "wheels"),
    ]
)
LOCKS = {"uv.lock", "poetry.lock", "Pipfile.lock", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"}
# How MaxMind's own databases call themselves inside; databases of others in the same format do not.
NOT_OURS_TO_SHIP = (b"Geo" + b"Lite2-", b"Geo" + b"IP2-", b"Geo" + b"LiteCity")


def test_no_file_names_a_registry():
    naming = [(named(path), word.decode()) for path in files() for word in REGISTRIES if word in path.read_bytes()]

    assert not naming


def test_there_is_no_lock_file():
    assert not [named(path) for path in files() if path.name in LOCKS]


def test_no_data_of_maxmind_ships():
    texts = {".py", ".md", ".po", ".html", ".toml"}  # may speak of it: whoever has it may use it with --geoip
    shipped = [path for path in files() if path.suffix not in texts]

    assert not [named(path) for path in shipped if any(mark in path.read_bytes() for mark in NOT_OURS_TO_SHIP)]
