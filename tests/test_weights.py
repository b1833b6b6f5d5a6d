"""Which weights are used, and what is no weights file."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from counterseal.errors import CountersealError
from counterseal.weighing import signals
from counterseal.weights import own_weights, shipped_weights, weights_for, weights_of

GOOD = {"bias": -3, "takeover_bias": -6, "suspicious": 0.4, "bad": 0.8, "apart": {"identity": -4}, "weights": {"x": 2}}


def test_the_shipped_weights_know_every_signal():
    weights = shipped_weights()

    assert {one.name for one in signals()} <= set(weights.weights)
    assert 0 < weights.suspicious <= weights.bad < 1
    assert weights.bias < -2


def test_the_shipped_weights_hold_numbers_for_our_own_signals_and_nothing_else():
    assert set(shipped_weights().weights) <= {one.name for one in signals()}


def test_weights_of_the_workspace_come_before_the_shipped_ones(tmp_path: Path):
    own_weights(tmp_path).parent.mkdir()
    own_weights(tmp_path).write_bytes(orjson.dumps(GOOD))
    named = tmp_path / "named.json"
    named.write_bytes(orjson.dumps(GOOD | {"bias": -9}))

    assert weights_for(tmp_path / "elsewhere") == shipped_weights()
    assert weights_for(tmp_path).bias == -3
    assert weights_for(tmp_path, named).bias == -9


@pytest.mark.parametrize("broken", [{}, {"weights": []}, GOOD | {"bias": "much"}, GOOD | {"apart": {"mood": 1}}, []])
def test_what_is_no_weights_file_is_refused(broken: object, tmp_path: Path):
    with pytest.raises(ValueError, match="no weights"):
        weights_of(broken)  # type: ignore[arg-type]
    (tmp_path / "w.json").write_bytes(orjson.dumps(broken))
    with pytest.raises(CountersealError, match=r"w\.json"):
        weights_for(tmp_path, tmp_path / "w.json")
