"""Objects found in JSON text, one at a time, however the text is cut into pieces."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.splitter import DEEPEST, Flaw, Splitter, Value, about_the_page

SMALL = replace(DEFAULT, record_bytes=40)


def split(*pieces: str, limits: Limits = DEFAULT) -> list[Value | Flaw]:
    return list(Splitter(iter(pieces), limits).values())


def texts(*pieces: str, limits: Limits = DEFAULT) -> list[object]:
    return [one.text if isinstance(one, Value) else one.why for one in split(*pieces, limits=limits)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[{"a":1},{"b":[{"c":2}]}]', ['{"a":1}', '{"b":[{"c":2}]}']),
        ('{"a":1}{"b":2}\n\n{"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']),
        ('{"value":[{"a":1},{"b":2}]}', ['{"a":1}', '{"b":2}', '{"":0}']),
        ('{"@odata.context":"x","value":[{"a":1}],"n":5}', ['{"a":1}', '{"":0,"n":5}']),
        (
            '{"Records": [\n{"a":1}\n]}\n{"Records":[{"b":2}]}',
            ['{"a":1}', '{"":0\n}'.replace("\n", ""), '{"b":2}', '{"":0}'],
        ),
        ('{"Actor":[{"ID":1}],"Id":"x"}', ['{"Actor":[{"ID":1}],"Id":"x"}']),
        ('{"Id":"x","value":[{"ID":1}]}', ['{"Id":"x","value":[{"ID":1}]}']),
        ('["x",[{"a":1}],{"b":"]}"}]', ["malformed", '[{"a":1}]', '{"b":"]}"}']),
        ('{"a":"\\"}{"}', ['{"a":"\\"}{"}']),
        ('{"a":"\\\\"}', ['{"a":"\\\\"}']),
        ("", []),
        (" \n", []),
        ("[]", []),
        ("null", ["malformed"]),
        ('[{"a":1}] rubbish', ['{"a":1}', "malformed"]),
    ],
)
def test_objects_are_found_in_every_arrangement(text, found):
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[{"a":1},{"b":', ['{"a":1}', "truncated"]),
        ('[{"a":1},', ['{"a":1}', "truncated"]),
        ('[{"a":"x', ["truncated"]),
        ('{"value":[{"a":1}', ['{"a":1}', "truncated"]),
        ('[{"a":1},{"b":]},{"c":1}]', ['{"a":1}', "damaged"]),
        ('{"a":1}}{"b":2}', ['{"a":1}', "damaged"]),
    ],
)
def test_what_breaks_off_or_does_not_match_is_told_after_everything_before_it(text, found):
    assert texts(text) == found


def test_each_object_knows_its_line_also_over_pieces():
    found = split('[\n{"a":\n1},', '\n\n{"b":2}, 5', ',\n"x"]\n')

    assert [(type(one).__name__, one.line) for one in found] == [
        ("Value", 2),
        ("Value", 5),
        ("Flaw", 5),
        ("Flaw", 6),
    ]


def test_the_line_reached_is_known():
    splitter = Splitter(iter(['[\n{"a":1}', "\n\n]"]), DEFAULT)
    list(splitter.values())

    assert splitter.line == 4


def test_an_object_too_long_to_keep_is_passed_over():
    long = json.dumps({"a": "x" * 100})

    assert texts(f'[{{"b":1}},{long},{{"c":2}}]', limits=SMALL) == ['{"b":1}', "line_too_long", '{"c":2}']
    assert texts('[{"a":"', *["x" * 30] * 5, '"},{"c":2}]', limits=SMALL) == ["line_too_long", '{"c":2}']


def test_an_object_too_long_to_keep_that_breaks_off_is_both():
    assert texts('[{"a":"', *["x" * 30] * 5, limits=SMALL) == ["line_too_long", "truncated"]


def test_a_wrapper_of_any_name_is_found_out_when_it_grows_too_long_for_an_object():
    pieces = ['{"count":3,\n"auditEvents":[{"a":1},', '\n{"b":"' + "x" * 20 + '"},', '{"c":[1]},', '{"d":4}],"z":1}']
    found = split(*pieces, limits=SMALL)

    assert [one.text for one in found if isinstance(one, Value)] == [
        '{"a":1}',
        '{"b":"' + "x" * 20 + '"}',
        '{"c":[1]}',
        '{"d":4}',
        '{"":0,"z":1}',
    ]
    assert [one.line for one in found] == [2, 3, 3, 3, 3]


def test_an_array_that_closed_before_is_not_taken_for_the_records():
    pieces = ['{"first":[1],"long":"', "x" * 50, '"}', '{"b":1}']

    assert texts(*pieces, limits=SMALL) == ["line_too_long", '{"b":1}']


def test_an_object_nested_too_deep_is_passed_over_and_the_next_is_read():
    deep = '{"a":' + "[" * DEEPEST + "]" * DEEPEST + "}"

    assert texts(f'[{deep},{{"b":2}}]') == ["too_deep", '{"b":2}']


def test_brackets_that_only_open_are_not_followed_to_the_end():
    assert texts("[" * 100_000) == ["too_deep", "truncated"]
    assert texts("[" * 1_500_000) == ["too_deep"]


def test_what_may_stand_between_objects_is_no_flaw():
    assert texts('\ufeff\x1e{"a":1}\r\n\x1e{"b":2},\t{"c":3}') == ['{"a":1}', '{"b":2}', '{"c":3}']


def test_a_long_text_before_an_array_is_no_wrapper():
    text = '{"@note":"' + "x" * 70_000 + '","value":[{"a":1}]}'

    assert texts(text) == [text]


@pytest.mark.parametrize("prefix", ['{"@a":tru,"value":', '{"@a":{}},"value":', '{1:"value":', '{"@a" "value":'])
def test_a_prefix_that_is_no_json_is_no_wrapper(prefix):
    assert '{"":0}' not in texts(prefix + '[{"a":1}]}')


def test_what_a_page_says_of_itself_is_known():
    assert all(map(about_the_page, ["@odata.nextLink", "$schema", "count", "nextPageToken", "total_count"]))
    assert not any(map(about_the_page, ["Id", "Operation", ""]))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
objects = st.lists(st.dictionaries(st.text(max_size=4), json_values, max_size=4), max_size=5)


@given(objects, st.sampled_from([None, 1]), st.booleans(), st.lists(st.integers(0, 300), max_size=6))
def test_cutting_the_text_anywhere_changes_nothing(values, indent, ascii_only, cuts):
    text = json.dumps(values, indent=indent, ensure_ascii=ascii_only)
    ends = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [text[start:end] for start, end in pairwise(ends)]
    found = split(*pieces)

    assert [json.loads(one.text) for one in found if isinstance(one, Value)] == values
    assert all(isinstance(one, Value) for one in found)


@given(st.lists(st.text(st.sampled_from(list('{}[]",:\\a1\n')), max_size=12), max_size=6))
def test_no_text_confuses_it(pieces):
    split(*pieces)
    split(*pieces, limits=SMALL)


def test_the_context_of_a_page_goes_with_its_objects_and_with_no_other():
    pages = '{"@odata.context":"one\\u0027","value":[{"a":1},{"b":2}]}{"value":[{"c":3}]}{"d":4}'
    found = [(one.text, one.context) for one in split(pages) if isinstance(one, Value) and '""' not in one.text]

    assert found == [('{"a":1}', "one'"), ('{"b":2}', "one'"), ('{"c":3}', ""), ('{"d":4}', "")]
