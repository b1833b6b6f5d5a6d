"""Fitting to one's own mail: the weights move towards it, and only where it says something."""

from __future__ import annotations

from pathlib import Path

from counterseal.model.verdict import Judgement
from counterseal.weighing import FEWEST, refit, signals
from counterseal.weights import own_weights, shipped_weights
from tests.cli.test_judge import folder
from tests.cli.test_scan import BAIT, HONEST


def test_there_are_signals_of_every_judgement():
    assert {one.judgement for one in signals()} == set(Judgement)


def test_numbers_move_where_the_mail_speaks_and_takeover_stays(tmp_path: Path):
    good, bad = folder(tmp_path / "good", HONEST, FEWEST), folder(tmp_path / "bad", BAIT, FEWEST)
    found = refit(tmp_path / "w", [good], [bad], keep=False)

    assert found is not None
    assert (found.honest, found.harmful) == (FEWEST, FEWEST)
    assert found.after == 1.0
    numbers = found.document["weights"]
    assert isinstance(numbers, dict)
    takeover = [one for one in signals() if one.judgement is Judgement.TAKEOVER]
    assert all(numbers[one.name] == shipped_weights().of(one) for one in takeover)
    assert not own_weights(tmp_path / "w").exists()


def test_a_signal_that_one_s_honest_mail_shows_weighs_less(tmp_path: Path):
    good, bad = folder(tmp_path / "good", BAIT, FEWEST), folder(tmp_path / "bad", HONEST, FEWEST)
    found = refit(tmp_path / "w", [good], [bad], keep=False)

    assert found is not None
    assert any(name == "asks_for_password" and after < before for name, before, after in found.moved)


def test_without_enough_mail_nothing_is_fitted(tmp_path: Path):
    good, bad = folder(tmp_path / "good", HONEST, FEWEST - 1), folder(tmp_path / "bad", BAIT, FEWEST)

    assert refit(tmp_path / "w", [good], [bad]) is None
