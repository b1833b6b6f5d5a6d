"""A false name is set beside the true one, and where they differ is said in words."""

from __future__ import annotations

import pytest

from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import Text, many, text
from counterseal.reports.likeness import pair, pairs
from counterseal.testing import company
from tests.reports.world import speaker


def finding(said: Text, about: str = "x", *because: Text) -> Finding:
    """Somebody's finding that says so."""
    return Finding(
        account="anna@acme.test", about=about, said=said, because=because, severity=Severity.HIGH, shows=Shows.OUTSIDE,
        records=company("2026-03-02 08:00 message act=received").records, confidence=0.9,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("false", "true", "pieces", "said"),
    [
        ("harb0ur.test", "harbour.test", [("0", "o")], "“0” instead of “o”"),
        ("rheinvverk.test", "rheinwerk.test", [("vv", "w")], "“vv” instead of “w”"),
        ("harbor.test", "harbour.test", [("", "u")], "“u” is missing"),
        ("har-bour.test", "harbour.test", [("-", "")], "“-” is too much"),
        ("h\u0430rbour.test", "harbour.test", [("\u0430", "a")], "“\u0430 U+0430” instead of “a”"),
    ],
)
def test_two_names_are_cut_where_they_differ(false, true, pieces, said):
    found = pair(false, true)

    assert list(found.differences) == pieces
    assert "".join(here for here, _ in found.pieces) == false
    assert "".join(there for _, there in found.pieces) == true
    assert speaker().say(found.said) == f"{false} stands where {true} should stand: {said}"


def test_a_finding_that_names_both_gives_the_pair():
    said = text("{name} takes the place of {target}", name="harb0ur.test", target="harbour.test")

    assert [(one.false, one.true) for one in pairs(finding(said, "harb0ur.test"))] == [("harb0ur.test", "harbour.test")]


def test_names_are_found_in_addresses_reasons_and_sentences_inside_sentences():
    inner = text("{address} is made to look like {domain}", address="jo@acrne.test", domain="acme.test")
    told = finding(text("{who}", who=many(["bo@elsewhere.test"])), "thread", text("Because {why}", why=inner))

    assert [(one.false, one.true) for one in pairs(told)] == [("acrne.test", "acme.test")]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("buyer.test", "harbour.test"),
        ("harbour.test", "harbour.test"),
        ("harbour-pay.test", "harbour.test"),
        ("Re: harb0ur.test and more", "harbour.test"),
        ("h" * 90 + "0.test", "h" * 90 + "o.test"),
    ],
)
def test_names_that_do_not_look_alike_give_no_pair(name, other):
    assert list(pairs(finding(text("{name}, {other}", name=name, other=other), name))) == []
