"""XML as a stream: told in order, prefixes dropped, and nothing expanded, however it asks."""

from __future__ import annotations

import io

import pytest

from counterseal.providers.exports.markup import DEEPEST, LONGEST, BadMarkup, local, read_markup


class Told:
    """A handler that writes down what it was told."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self, name, attributes):
        self.said.append(f"<{name} {dict(attributes)}>" if attributes else f"<{name}>")

    def end(self, name):
        self.said.append(f"</{name}>")

    def text(self, text):
        self.said.append(text)


def read(data: bytes) -> list[str]:
    told = Told()
    for _ in read_markup(io.BytesIO(data), told):
        pass
    return told.said


def test_everything_is_told_in_order_and_without_prefixes():
    assert read(b'<?xml version="1.0"?><x:a xmlns:x="u" b="1">t<x:c/></x:a>') == [
        "<a {'xmlns:x': 'u', 'b': '1'}>", "t", "<c>", "</c>", "</a>",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_is_told_in_either_unicode_encoding(encoding):
    assert read("<?xml version='1.0'?><a>登录</a>".encode(encoding)) == ["<a>", "登录", "</a>"]


def test_the_name_of_an_encoding_is_not_asked_of_the_machine():
    assert read(b'<?xml version="1.0" encoding="x-evil"?><a/>') == ["<a>", "</a>"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "ccc">]><a>&b;</a>', "bomb"),
        (b'<!DOCTYPE a SYSTEM "http://evil.test/x.dtd"><a/>', "bomb"),
        (b"<a><b></a>", "malformed"),
        (b"<a>&undefined;</a>", "malformed"),
        (b"<a><b>", "truncated"),
        (b"", "empty"),
        (b"<a>" * (DEEPEST + 1), "too_deep"),
        (b'<a b="' + b"x" * (LONGEST + 200_000), "line_too_long"),
    ],
    ids=["entity", "document type", "nesting", "unknown entity", "cut off", "nothing", "deep", "long"],
)
def test_reading_ends_with_a_reason(data, why):
    with pytest.raises(BadMarkup) as bad:
        read(data)

    assert bad.value.why == why


def test_what_came_before_the_break_was_told():
    told = Told()
    with pytest.raises(BadMarkup):
        list(read_markup(io.BytesIO(b"<a><b/><c></a>"), told))

    assert told.said[:3] == ["<a>", "<b>", "</b>"]


def test_a_name_without_a_prefix_is_itself():
    assert (local("x:row"), local("row")) == ("row", "row")
