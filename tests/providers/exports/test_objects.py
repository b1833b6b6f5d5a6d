"""JSON in every arrangement, and what is wrong with some of it."""

from __future__ import annotations

import json
import math

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import DEFAULT
from counterseal.providers.exports.objects import Unreadable, json_rows, jsonl_rows, load, unwrapped
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.splitter import DEEPEST
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import Bytes, told

CUT = Trouble("x", "truncated", (("offset", "99"),))


def objects(text: str | bytes, cut: Trouble | None = None) -> list[object]:
    return told(json_rows(Bytes(text if isinstance(text, bytes) else text.encode(), cut=cut)))


def lines(text: str | bytes, cut: Trouble | None = None) -> list[object]:
    return told(jsonl_rows(Bytes(text if isinstance(text, bytes) else text.encode(), cut=cut)))


@pytest.mark.parametrize(
    "text",
    [
        '[{"a":1},{"a":2}]',
        '{"value":[{"a":1},{"a":2}]}',
        '{"@odata.count":2,"value":[{"a":1},{"a":2}],"@odata.nextLink":"y"}',
        '{"Records":[{"a":1},{"a":2}]}',
        '{"auditEvents":[{"a":1},{"a":2}]}',
        '{"total":2,"results":[{"a":1},{"a":2}]}',
        '[{"value":[{"a":1}]},{"value":[{"a":2}]}]',
        '[[{"a":1}],[{"a":2}]]',
        '{"a":1}{"a":2}',
        '{\n "a": 1\n}\n{\n "a": 2\n}\n',
        '{"value":[{"a":1}]}\n{"value":[{"a":2}]}',
        '{"Records":[{"a":1}],"more":[{"a":2},3]}',
    ],
)
def test_the_records_are_found_in_every_arrangement(text):
    assert objects(text) == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    "text",
    [
        '{"@odata.context":"x","value":[{"a":1},5,{"a":2}],"@odata.nextLink":"y"}',
        '{"@odata.count":2,"@odata.context":"x","items":[{"a":1},5,{"a":2}]}',
        r'{"@odata.context":"\u0078","value":[{"a":1},5,{"a":2}]}',
    ],
)
def test_what_a_page_says_of_itself_goes_with_each_of_its_objects(text):
    whole = [{"@odata.context": "x", "a": 1}, {"@odata.context": "x", "a": 2}]

    assert [one for one in objects(text) if isinstance(one, dict)] == whole
    assert [one for one in lines(text) if isinstance(one, dict)] == whole
    assert [one for one in objects(f"[{text}]") if isinstance(one, dict)] == whole
    assert objects('{"@odata.context":"x","value":[]}{"value":[{"a":1}]}')[0] == {"a": 1}
    assert objects('{"@odata.context":"x","value":[{"@odata.context":"y"}]}') == [{"@odata.context": "y"}]


@pytest.mark.parametrize(
    "text",
    ['{"Id":"x","Actor":[{"ID":1}]}', '{"Actor":[{"ID":1}],"Id":"x"}', '{"a":[{}],"b":[{}]}', '{"a":[1]}', '{"a":{}}'],
)
def test_a_single_record_with_arrays_of_its_own_is_one_record(text):
    assert objects(text) == [orjson.loads(text)]
    assert lines(text) == [orjson.loads(text)]


def test_each_record_has_its_place():
    assert list(json_rows(Bytes(b'[{"a":1},\n{"a":2}]', place="e.zip!a.json")))[1] == Row(
        "e.zip!a.json:item 2", 2, {"a": 2}
    )
    assert list(jsonl_rows(Bytes(b'{"a":1}\n\n{"a":2}', place="a.jsonl")))[1] == Row("a.jsonl:line 3", 3, {"a": 2})


def test_an_array_that_breaks_off_gives_everything_before():
    assert objects('[{"a":1},\n{"a":2},\n{"a":') == [{"a": 1}, {"a": 2}, ("truncated", "3")]


def test_when_the_stream_breaks_off_that_is_told_once_with_its_line():
    assert objects('[{"a":1},\n{"a":', cut=CUT) == [{"a": 1}, ("truncated", "2")]
    assert lines('{"a":1}\n{"a":', cut=CUT) == [{"a": 1}, ("truncated", "2")]


def test_a_broken_line_costs_that_line_only():
    assert lines('{"a":1}\n{"a":\nrubbish\n{"a":2}\n') == [{"a": 1}, {"a": 2}, ("malformed", "2, 3")]


def test_a_last_line_that_broke_off_is_truncated():
    assert lines('{"a":1}\n{"a":2') == [{"a": 1}, ("truncated", "2")]


def test_a_line_too_long_to_keep_is_told():
    text = b'{"a":1}\n{"a":"' + b"x" * 20_000_000 + b'"}\n{"a":2}\n'
    found = list(jsonl_rows(Bytes(text)))

    assert found[1] == Trouble("x", "line_too_long", (("line", "2"), ("characters", str(20_000_008))))
    assert [one.values for one in found if isinstance(one, Row)] == [{"a": 1}, {"a": 2}]


def test_a_flawed_object_costs_that_object_only():
    assert objects('[{"a":1},{"a":,},{"a":2},5,"x",null]') == [{"a": 1}, {"a": 2}, ("malformed", "1, 1")]
    assert lines('{"a":1}\n5\n"x"\n[1]\n') == [{"a": 1}, ("malformed", "2, 3, 4")]


def test_brackets_that_do_not_match_end_the_reading_and_say_where():
    found = list(json_rows(Bytes(b'[{"a":1},\n{"b":]},{"c":1}]')))

    assert found[1:] == [Trouble("x", "damaged", (("line", "2"), ("after_item", "1")))]


@pytest.mark.parametrize("depth", [DEEPEST + 1, 5_000, 100_000])
def test_deep_nesting_is_told_and_never_ends_in_a_recursion_error(depth):
    deep = '{"a":' + "[" * depth + "]" * depth + "}"

    assert objects(f'[{deep},{{"b":2}}]') == [("too_deep", "1"), {"b": 2}]
    assert lines(f'{deep}\n{{"b":2}}\n') == [{"b": 2}, ("too_deep", "1")]


def test_as_deep_as_is_allowed_is_read_and_can_be_written_again():
    deep = '{"a":' + "[" * (DEEPEST - 2) + "]" * (DEEPEST - 2) + "}"
    wide = json.dumps({"Id": 1, "a": [{"b": [number]} for number in range(500)]})

    for text in (deep, wide):
        (values,) = lines(text)
        assert orjson.dumps(values)
        assert objects(f"[{text}]") == [values]


def test_a_hundred_thousand_open_brackets_are_too_deep():
    assert objects("[" * 100_000) == [("too_deep", "1"), ("truncated", "1")]
    assert ("too_deep", "1") in lines("[" * 100_000)


@pytest.mark.parametrize("text", ["[]", '{"value":[]}', "", "\n", '{"Records": []}'])
def test_no_records_are_told_as_empty(text):
    assert objects(text) == ["empty"]
    assert lines(text) == ["empty"]


def test_what_programs_write_against_the_standard_is_forgiven():
    (found,) = json_rows(Bytes(b'{"nan":NaN,"inf":-Infinity,"half":"a\\ud83d","tab":"a\tb","twice":1,"twice":2}'))
    assert isinstance(found, Row)
    values = dict(found.values)

    assert math.isnan(values.pop("nan"))  # type: ignore[arg-type]
    assert values == {"inf": -math.inf, "half": "a\ufffd", "tab": "a\tb", "twice": 2}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"\ud83d\ude00"', "😀"),
        (r'"\ud83d\ude00 \ud83d"', "😀 \ufffd"),
        (r'"\ude00\ud83d"', "\ufffd\ufffd"),
        (r'"\\ud83d \ud83d"', "\\ud83d \ufffd"),
        (r'"\\\ud83d"', "\\\ufffd"),
        (r'"\uD83Dx"', "\ufffdx"),
        ("1e400", math.inf),
    ],
)
def test_half_letters_are_replaced_and_whole_ones_kept(text, value):
    assert load(text) == value


@pytest.mark.parametrize("text", ["", "{", "{'a':1}", "nul", "[1,]", "9" * 50 + "x"])
def test_what_is_no_json_is_malformed(text):
    with pytest.raises(Unreadable, match="malformed"):
        load(text)


def test_a_number_of_ten_thousand_digits_does_no_harm():
    assert told(json_rows(Bytes(b'[{"a":' + b"9" * 10_000 + b',"b":NaN},{"c":1}]')))[0] == {"c": 1}


def test_values_that_are_no_page_stay_as_they_are():
    assert unwrapped(5) == [5]
    assert unwrapped([1, 2]) == [1, 2]


def test_nul_bytes_and_encodings_are_handled_below():
    assert objects(b'[{"a":1\0}]') == [{"a": 1}, "nul_bytes"]
    assert objects('[{"姓":"张"}]'.encode("utf-16")) == [{"姓": "张"}]
    assert lines('{"姓":"{张"}\n{"a":1}'.encode("gb18030")) == [{"姓": "{张"}, {"a": 1}]


any_json = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.integers(-(2**53), 2**53)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(max_size=5), any_json, min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_orjson_writes_is_read_both_ways(values):
    plain = [value for value in values if unwrapped(value) == [value]]
    as_array = [dict(one.values) for one in json_rows(Bytes(orjson.dumps(plain))) if isinstance(one, Row)]
    as_lines = [
        dict(one.values)
        for one in jsonl_rows(Bytes(b"\n".join(map(orjson.dumps, plain))), DEFAULT)
        if isinstance(one, Row)
    ]

    assert as_array == as_lines == plain


@given(st.text(st.sampled_from(list('{}[]",:\\a1\n\0u')), max_size=60), st.binary(max_size=60))
def test_nothing_makes_it_raise_or_fall_silent(text, data):
    assert objects(text)
    assert objects(data)
    assert lines(text)
    assert lines(data)
