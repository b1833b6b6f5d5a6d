"""The smallest distance between two countries."""

from __future__ import annotations

from itertools import pairwise

import pytest

from counterseal.stores.distances import kilometres


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("NG", "DE", 4_700),  # Lagos to Busingen
        ("NG", "ZA", 4_500),  # Lagos to Johannesburg
        ("FR", "GB", 343),  # Paris to London
        ("CN", "HK", 1_230),  # Shanghai to Hong Kong
        ("SG", "NZ", 8_400),
    ],
)
def test_the_distance_is_that_between_the_nearest_principal_places(one, other, about):
    assert kilometres(one, other) == pytest.approx(about, rel=0.02)


def test_neighbours_across_a_strait_are_near_though_their_capitals_are_far():
    assert kilometres("US", "RU") < 1_200  # Nome to Anadyr, not Washington to Moscow


def test_it_is_the_same_both_ways():
    assert kilometres("CN", "BR") == kilometres("BR", "CN") > 10_000


def test_one_country_is_at_no_distance_from_itself():
    assert kilometres("US", "US") == 0.0


@pytest.mark.parametrize(("one", "other"), [("", "DE"), ("DE", ""), ("", ""), ("XX", "DE"), ("DE", "EU")])
def test_an_unknown_country_is_at_no_distance_so_that_no_journey_is_called_impossible(one, other):
    assert kilometres(one, other) == 0.0


def test_case_does_not_matter():
    assert kilometres("ng", "De") == kilometres("NG", "DE")


def test_no_distance_exceeds_half_the_way_round():
    countries = ["CN", "AR", "ES", "NZ", "FJ", "ML", "US", "RU", "AQ"]

    assert all(0 < kilometres(a, b) < 20_038 for a, b in pairwise(countries))


def test_places_with_seconds_in_their_position_are_read():
    assert kilometres("AQ", "CL") > 0  # Antarctic stations are written ±DDMMSS±DDDMMSS
