"""One button that leads elsewhere is seen, in many languages; a house's own button is not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.one_call_to_action import one_call_to_action
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    "words", ["Verify now", "Review document", "Jetzt bestätigen", "Vérifier mon compte", "Confirmar", "立即验证", "ログイン", "Подтвердить", "Doğrula", "تأكيد"]
)  # fmt: skip
def test_one_button_that_leads_elsewhere(words):
    found = one_call_to_action(scene(link("https://evil.test/a?x=1", words), link("https://evil.test/a?x=2", "")))

    assert found is not None
    assert found.strength == 0.7
    assert found.spots[0] == words


def test_through_a_counter_it_says_nothing():
    assert one_call_to_action(scene(link("https://u1.ct.sendgrid.net/ls/click?x", "Verify now"))) is None


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://www.acme.test/invoice", "View invoice")),
        scene(link("https://evil.test/a", "Verify"), link("https://other.test/b", "About us")),
        scene(link("https://evil.test/a", "Minutes of Thursday")),
        scene(link("https://evil.test/a", "https://evil.test/check")),
        scene(link("https://evil.test/a", "Verify now"), quoted="earlier"),
        scene(link("https://evil.test/a", "Verify now"), sender="wei.zhang@zwin-electronics.example"),
        scene(),
    ],
    ids=[
        "the sender's house",
        "other pages too",
        "other words",
        "an address",
        "an answer",
        "a partner",
        "no links",
    ],
)
def test_silent_otherwise(silent):
    assert one_call_to_action(silent) is None
