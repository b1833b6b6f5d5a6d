"""Fitting comes to the numbers that the mail says, within the bounds that were set."""

from __future__ import annotations

import math
from itertools import product

import pytest

from counterseal.fitting import Example, Prior, area, cut, fit, interval, recall


def examples(rates: dict[str, tuple[int, int]], total: int = 200) -> list[Example]:
    """Honest and harmful messages in which a signal speaks so many times."""
    found = []
    for harmful, number in product((False, True), range(total)):
        shown = {
            name: 1.0
            for step, (name, counts) in zip((7, 61), rates.items(), strict=False)
            if number * step % total < counts[harmful]
        }
        found.append(Example(strengths=shown, harmful=harmful))
    return found


def test_a_signal_that_tells_more_weighs_more():
    found = fit(examples({"clear": (2, 150), "vague": (60, 80)}), {"clear": Prior(), "vague": Prior()})

    assert found.weights["clear"] > 3 > found.weights["vague"] > 0


def test_a_number_never_crosses_its_bounds():
    found = fit(examples({"wrong": (150, 5)}), {"wrong": Prior(low=0.0)})

    assert found.weights["wrong"] == 0.0


def test_a_signal_that_never_spoke_keeps_what_was_thought_of_it():
    found = fit(examples({"clear": (2, 150)}), {"clear": Prior(), "silent": Prior(weight=1.7)})

    assert found.weights["silent"] == pytest.approx(1.7)


def test_the_start_is_the_odds_of_harm():
    many = [Example(strengths={}, harmful=False)] * 90 + [Example(strengths={}, harmful=True)] * 10

    assert fit(many, {}).bias == pytest.approx(math.log(10 / 90), abs=1e-3)


def test_fitting_twice_comes_to_the_same():
    mail = examples({"a": (5, 100), "bb": (20, 60)})

    assert fit(mail, {"a": Prior(), "bb": Prior()}) == fit(mail, {"a": Prior(), "bb": Prior()})


def test_one_kind_of_mail_is_not_enough():
    with pytest.raises(ValueError, match="both"):
        fit([Example(strengths={}, harmful=True)], {})


def test_what_was_left_out_of_the_priors_is_left_out():
    assert fit(examples({"a": (5, 100)}), {}).weights == {}


def test_measures():
    good, bad = [0.0, 1.0, 2.0, 3.0], [2.5, 4.0]

    assert area(good, bad) == pytest.approx(7 / 8)
    assert area([1.0], [1.0]) == 0.5
    assert cut(good, 0.0) == 3.0
    assert cut(good, 0.25) == 2.0
    assert recall(good, bad, 0.0) == 0.5
    assert math.isnan(recall(good, [], 0.1))


def test_wilson_s_interval_is_that_of_the_textbook():
    low, high = interval(8, 10)

    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)
    assert interval(0, 0) == (0.0, 1.0)
    assert interval(0, 1000)[1] < 0.005
