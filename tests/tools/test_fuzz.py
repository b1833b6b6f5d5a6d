"""The corpus of odd messages is opened with every test run, and the tool that looks for worse ones works."""

from __future__ import annotations

import random

import pytest

from tools.fuzz import CORPUS, at_random, corpus, main, mutated, opened

ODD = {
    "alternatives_differ.eml": ("alternative",),
    "two_senders.eml": ("twice:from",),
    "comma_in_name.eml": ("from:broken",),
    "two_boundaries.eml": ("boundary",),
}


@pytest.mark.parametrize("path", corpus(CORPUS), ids=lambda path: path.name)
def test_every_message_of_the_corpus_is_opened(path):
    found = opened(path.read_bytes())

    assert bool(found.trouble) is (path.name in {"empty.eml", "no_message.bin"})
    assert found.disputes == ODD.get(path.name, found.disputes)
    assert found.disputes == () or path.name in ODD or path.name in {"broken_base64.eml", "deep.eml"}


def test_mutations_are_opened_and_repeatable():
    seed = (CORPUS / "plain.eml").read_bytes()
    chance, again = random.Random(7), random.Random(7)

    for _ in range(300):
        data = mutated(seed, chance)
        assert data == mutated(seed, again)
        opened(data)


def test_it_counts_what_it_opened():
    assert at_random(CORPUS, 0) == 0


def test_it_replays_from_the_command_line(capsys):
    assert main(["--replay"]) == 0
    assert "two_senders.eml: twice:from" in capsys.readouterr().out
