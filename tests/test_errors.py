"""Errors that a person reads."""

from __future__ import annotations

from datetime import UTC, datetime

from counterseal.errors import CountersealError, plain
from counterseal.model.text import Land, When, many, text


def test_an_error_says_what_is_wrong_and_what_to_do():
    error = CountersealError(text("{name} is empty", name="audit.csv"), text("Export it again."))

    assert str(error) == "audit.csv is empty"
    assert error.message == text("{name} is empty", name="audit.csv")
    assert error.advice() == text("Export it again.")


def test_every_kind_of_value_has_a_plain_form():
    said = text(
        "{count} from {land} and {nowhere} at {when}: {names}; {inner}",
        count=3,
        land=Land("NG"),
        nowhere=Land(""),
        when=When(datetime(2026, 3, 2, 8, 21, tzinfo=UTC)),
        names=many(["a", "b", "c"], limit=2),
        inner=text("{rest} in braces", rest="{name}"),
    )

    assert plain(said) == "3 from NG and ? at 2026-03-02T08:21:00+00:00: a, b, 1 more; {name} in braces"
