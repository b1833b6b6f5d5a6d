"""The account of one source."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from counterseal.providers.exports.limits import DEFAULT, MIB, Budget


def test_unpacking_within_the_limits_goes_on():
    assert Budget(DEFAULT, 10 * MIB).spend(500 * MIB) is None


def test_a_source_that_unpacks_to_too_much_is_too_large():
    budget = Budget(replace(DEFAULT, total_bytes=100), 1000)

    assert [budget.spend(60), budget.spend(60), budget.spend(0)] == [None, "too_large", "too_large"]


def test_a_source_that_grows_beyond_all_proportion_is_a_bomb_whatever_its_layers_are():
    budget = Budget(replace(DEFAULT, ratio_from=1000, source_ratio=10), 200)

    assert [budget.spend(2000), budget.spend(1)] == [None, "bomb"]


def test_a_small_source_may_grow_until_it_could_harm():
    assert Budget(replace(DEFAULT, ratio_from=1000), 1).spend(1000) is None


def test_entries_are_counted():
    budget = Budget(replace(DEFAULT, members=2), 1)

    assert [budget.another() for _ in range(3)] == [True, True, False]


def test_limits_cannot_be_changed_on_the_way():
    with pytest.raises(FrozenInstanceError):
        DEFAULT.depth = 99  # type: ignore[misc]
