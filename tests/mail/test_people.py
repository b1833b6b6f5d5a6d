"""Addresses and names are read as the writing program meant them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.people import MOST, people


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"Anna <Anna@Example.com>", [("anna@example.com", "Anna")]),
        (b"anna@example.com", [("anna@example.com", "")]),
        (b'"Doe, John" <j@example.com>, Mary <m@example.com>', [("j@example.com", "Doe, John"), ("m@example.com", "Mary")]),
        (b"Doe, John <j@example.com>; Mary <m@example.com>", [("j@example.com", "Doe, John"), ("m@example.com", "Mary")]),
        (b"undisclosed-recipients:;", []),
        (b"Sales: a@example.com, C <c@example.com>;", [("a@example.com", ""), ("c@example.com", "C")]),
        (b"a@example.com (Anna B)", [("a@example.com", "Anna B")]),
        (b"=?utf-8?Q?Anna_=3Cx=40y.test=3E?= <real@example.com>", [("real@example.com", "Anna <x@y.test>")]),
        (b"=?utf-8?Q?Anna_=3Ca=40example.com=3E?=", [("a@example.com", "Anna")]),
        (b"=?utf-8?Q?Anna_=3Ca=40?=example.com>", [("a@example.com", "Anna")]),
        (b"Shop,(<message@example.com>)", [("message@example.com", "")]),
        (b'"=?utf-8?B?5Lit5paH?=" <zh@example.com>', [("zh@example.com", "中文")]),
        (b"=?utf-8?B?5Lit5paH?=<zh@example.com>", [("zh@example.com", "中文")]),
        ("张伟经理 <z@example.com>，李四 <l@example.com>".encode("gb18030"), [("z@example.com", "张伟经理"), ("l@example.com", "李四")]),
        (b'"unclosed <a@example.com>', [("a@example.com", "unclosed")]),
        (b"<>", []),
        (b"", []),
        (b"<@relay.test:a@example.com>", [("a@example.com", "")]),
        (b"<mailto:a@example.com>", [("a@example.com", "")]),
        (b"A <a@example.com> <c@example.com>", [("a@example.com", "A"), ("c@example.com", "")]),
        (b"'anna@example.com' <anna@example.com>", [("anna@example.com", "anna@example.com")]),
        (rb'"a\"b" <q@example.com>', [("q@example.com", 'a"b')]),
        (b'"To:list"@example.com', [('"to:list"@example.com', "")]),
        (b"[SMTP:a@example.com]", [("a@example.com", "")]),
        (b"a@b@example.com", [("a@b@example.com", "")]),
        (b"one@example.com two@example.com", [("one@example.com", "two@example.com")]),
    ],
)  # fmt: skip
def test_a_line_of_people_is_read(written, read):
    assert list(people([written])) == read


def test_an_address_folded_in_the_middle_is_one():
    assert people([b"a@example.com, lon\n g.name@example.com, <x\n y@example.com>"]) == (
        ("a@example.com", ""), ("long.name@example.com", ""), ("xy@example.com", ""),
    )  # fmt: skip


def test_a_folded_name_keeps_its_blank():
    assert people([b"Anna\n Berg <a@example.com>, B\n <b@example.com>"]) == (
        ("a@example.com", "Anna Berg"),
        ("b@example.com", "B"),
    )


def test_several_fields_are_one_list():
    assert [one.address for one in people([b"a@example.com", b"b@example.com"])] == ["a@example.com", "b@example.com"]


def test_a_list_without_end_is_cut():
    assert len(people([b"a@example.com, " * 5000])) == MOST
    assert len(people([b"a@example.com"] * 5000)) == MOST


@given(st.text(alphabet='ab@<>(),;:"\\ =?\n中.', max_size=60))
def test_text_of_any_kind_can_be_read(text):
    for one in people([text.encode()]):
        assert "@" in one.address
