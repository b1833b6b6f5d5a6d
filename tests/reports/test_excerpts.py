"""The provider's own record stands beside the finding, laid out, cut and harmless."""

from __future__ import annotations

import json

import pytest

from counterseal.reports import excerpts
from counterseal.reports.excerpts import evidence, laid_out
from tests.reports.world import stolen


def test_short_parts_stay_on_one_line():
    laid, whole = laid_out(json.dumps({"Id": "1", "Parameters": [{"Name": "a", "Value": "b" * 60}] * 2, "付款": "是"}))

    assert whole
    assert laid.splitlines()[1] == '  "Id": "1",'
    assert '    {"Name": "a"' in laid
    assert '"付款": "是"' in laid


def test_a_long_record_is_cut_and_says_so():
    laid, whole = laid_out(json.dumps({"a": "x" * 9000}), 100)

    assert (len(laid), whole) == (102, False)


@pytest.mark.parametrize("raw", ["not json", "[" * 100_000, "\x00"])
def test_what_is_no_json_is_shown_as_it_is(raw):
    assert laid_out(raw)[0].startswith(raw[:50])


def test_deep_nesting_ends():
    deep = json.loads("[" * 60 + '"' + "x" * 200 + '"' + "]" * 60)

    assert "x" * 200 in laid_out(json.dumps(deep))[0]


def test_each_finding_has_its_records_and_their_native_form():
    case = stolen()
    found = evidence(case, case.findings)

    assert [len(one.listed) for one in found] == [1, 1, 1, 6]
    assert [len(one.shown) for one in found] == [1, 1, 1, 2]
    assert "&lt;script&gt;" in found[0].shown[0][1]
    assert "<script>" not in found[0].shown[0][1]


def test_a_record_that_proves_two_findings_is_shown_once():
    case = stolen()
    first, again = evidence(case, [case.findings[0], case.findings[0]])

    assert (len(first.shown), first.above) == (1, 0)
    assert (len(again.listed), len(again.shown), again.above) == (1, 0, 1)


def test_a_record_without_a_native_form_is_listed_all_the_same():
    (first, *_) = evidence(stolen(native=lambda ids: {}), stolen().findings)

    assert (len(first.listed), first.shown) == (1, [])


def test_all_excerpts_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(excerpts, "TOTAL", 10)
    case = stolen()

    assert [len(one.shown) for one in evidence(case, case.findings)] == [1, 0, 0, 0]
