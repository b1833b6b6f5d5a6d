"""Entries that are refused by their name or kind."""

from __future__ import annotations

import stat

import pytest

from counterseal.providers.exports.entries import decoded, inside, refusal


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/passwd", "\\\\server\\x", "C:\\x", "c:x", "a\\..\\x", ".."], ids=ascii
)
def test_a_name_that_climbs_out_is_refused(name):
    assert refusal(name) == ("path_traversal", ())


@pytest.mark.parametrize("name", ["a.csv", "logs/a.csv", "logs\\a.csv", "a..csv", "...", "日志/一.csv", ""], ids=ascii)
def test_an_honest_name_is_not(name):
    assert refusal(name) is None
    assert refusal(name, stat.S_IFREG | 0o644) is None


@pytest.mark.parametrize(
    ("mode", "refused"),
    [
        (stat.S_IFLNK | 0o777, ("symlink", ())),
        (stat.S_IFIFO, ("special_file", (("kind", "pipe"),))),
        (stat.S_IFCHR, ("special_file", (("kind", "device"),))),
        (stat.S_IFSOCK, ("special_file", (("kind", "socket"),))),
    ],
)
def test_what_is_no_file_is_refused(mode, refused):
    assert refusal("a.csv", mode) == refused


def test_a_place_inside_an_archive_is_readable():
    assert inside("export.zip", "logs/a\n.csv") == "export.zip!logs/a\\n.csv"


@pytest.mark.parametrize(
    ("raw", "name"),
    [("审计.csv".encode(), "审计.csv"), ("审计.csv".encode("gb18030"), "审计.csv"), (b"caf\x82", "café")],
    ids=["utf-8", "gbk", "cp437"],
)
def test_a_name_is_read_in_the_encoding_it_was_most_likely_written_in(raw, name):
    assert decoded(raw, "cp437") == name
