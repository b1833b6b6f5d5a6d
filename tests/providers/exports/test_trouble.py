"""What is shown of a name, and which words mean that something is missing."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.trouble import HARMLESS, WHYS, Stopped, Trouble, detail, shown


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("audit.csv", "audit.csv"),
        ("审计日志.csv", "审计日志.csv"),
        ("a\nb\x1b[31m", "a\\nb\\x1b[31m"),
        ("invoice\u202efdp.exe", "invoice\\u202efdp.exe"),
        ("broken\udcff", "broken\\udcff"),
    ],
    ids=["plain", "chinese", "controls", "right to left", "not text"],
)
def test_a_name_is_shown_with_everything_escaped_that_could_deceive(name, safe):
    assert shown(name) == safe


def test_a_very_long_name_keeps_its_start_and_its_end():
    name = shown("a" * 5000 + ".csv")

    assert len(name) < 500
    assert name.startswith("aaa")
    assert name.endswith(".csv")


def test_harmless_words_are_words():
    assert set(WHYS) >= HARMLESS
    assert list(WHYS) == sorted(WHYS)


def test_a_trouble_says_whether_anything_is_missing():
    assert Trouble("x", "duplicate").harmless
    assert not Trouble("x", "truncated").harmless


def test_details_keep_their_order_and_become_text():
    assert detail(offset=12, found="xlsx") == (("offset", "12"), ("found", "xlsx"))


def test_whoever_forgets_a_stopped_stream_reads_where_it_stopped():
    assert str(Stopped(Trouble("a.zip!b", "damaged", detail(offset=5)))) == "a.zip!b: damaged {'offset': '5'}"
