"""Names that a machine threw together are told from those that people chose."""

from __future__ import annotations

import pytest

from counterseal.mail.made_names import machine_made


@pytest.mark.parametrize(
    "made", ["lvuriwcqz", "x7g8h2k9q1", "bqtirvjmdsvqgk", "a86i5sb955lwv6", "726f647269676f2d662d70"]
)
def test_thrown_letters_are_seen(made):
    assert machine_made(made) > 0.5


@pytest.mark.parametrize(
    "chosen",
    [
        "newsletter", "accounting", "muellerundsoehne", "krzysztof.kozlowski", "wei.zhang88", "order-2026-03", "20260302", "hengtaimachinery",
        "zjhtjxsb", "support", "noreply", "shenzhenqianhai", "a1b2", "", "johnsmith1984", "windows2000", "ibm",
    ],
)  # fmt: skip
def test_chosen_names_are_left_alone(chosen):
    assert machine_made(chosen) == 0
