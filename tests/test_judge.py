"""Signals become signs, signs a verdict: words, bounds, and the three judgements apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from counterseal.desk import things
from counterseal.judge import Signal, Weights, judge, signal, signs
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Document, Letter
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

PLAIN = Scene(letter=Letter(subject="Order 12"))
WEIGHTS = Weights(bias=-5, takeover_bias=-6, weights={"accuses": 4.0, "wants": 5.0, "excuses": -3.0, "taken": 9.0})


def one(
    name: str, judgement: Judgement, *, strength: float = 1.0, types: tuple[str, ...] = (), innocent: bool = False
) -> Signal:
    def function(scene: Scene) -> Iterator[Sign]:
        yield Sign(strength=strength, said=text("It is so"), types=types)

    function.__name__ = name
    return signal(judgement=judgement, innocent=innocent)(function)


ACCUSES = one("accuses", Judgement.IDENTITY)
WANTS = one("wants", Judgement.CONTENT, types=("credential_phishing",))
EXCUSES = one("excuses", Judgement.IDENTITY, innocent=True)
TAKEN = one("taken", Judgement.TAKEOVER, types=("payment_change",))


def test_without_signals_there_is_no_verdict():
    with pytest.raises(ValueError, match="would look clean"):
        judge(PLAIN, [], WEIGHTS)
    with pytest.raises(ValueError, match="would look clean"):
        signs(PLAIN, [])


def test_who_and_what_are_added_up():
    alone = judge(PLAIN, [ACCUSES], WEIGHTS)
    both = judge(PLAIN, [ACCUSES, WANTS], WEIGHTS)

    assert alone.word == "clean"
    assert alone.score < 0.5
    assert both.word == "phishing"
    assert both.score > 0.9
    assert both.types == ("credential_phishing",)
    assert [sign.signal for sign in both.reasons] == ["wants", "accuses"]


def test_what_speaks_for_the_sender_lowers_the_score_but_not_that_of_a_takeover():
    lowered = judge(PLAIN, [ACCUSES, WANTS, EXCUSES], WEIGHTS)
    taken = judge(PLAIN, [TAKEN, EXCUSES], WEIGHTS)

    assert lowered.score < judge(PLAIN, [ACCUSES, WANTS], WEIGHTS).score
    assert taken.word == "fraud"
    assert taken.judgements[Judgement.TAKEOVER] > 0.9
    assert taken.judgements[Judgement.IDENTITY] < 0.01


def test_a_sign_counts_by_its_strength():
    weak = one("wants", Judgement.CONTENT, strength=0.2)

    assert judge(PLAIN, [weak], WEIGHTS).signs[0].weight == pytest.approx(1.0)


def test_a_signal_never_changes_sides():
    wrong = Weights(bias=-5, takeover_bias=-6, weights={"accuses": -2.0, "excuses": 3.0})

    assert wrong.of(ACCUSES) == 0
    assert wrong.of(EXCUSES) == 0
    assert WEIGHTS.of(one("never heard of", Judgement.CONTENT)) == WEIGHTS.default


def test_a_sign_out_of_bounds_is_a_mistake_in_the_signal():
    with pytest.raises(ValueError, match="out of bounds"):
        judge(PLAIN, [one("loud", Judgement.CONTENT, strength=1.5)], WEIGHTS)
    with pytest.raises(ValueError, match="out of bounds"):
        judge(PLAIN, [one("odd", Judgement.CONTENT, types=("weather",))], WEIGHTS)


@pytest.mark.parametrize(
    ("types", "weight", "word"),
    [
        (("malware",), 12.0, "malware"),
        (("payment_change",), 12.0, "fraud"),
        (("bulk",), 12.0, "spam"),
        (("bulk",), 5.5, "spam"),
        (("bulk", "advance_fee"), 12.0, "fraud"),
        (("payment_change", "bulk"), 12.0, "fraud"),
        ((), 12.0, "suspicious"),
        (("payment_change",), 5.5, "suspicious"),
    ],
)
def test_the_word_follows_score_and_type(types: tuple[str, ...], weight: float, word: str):
    weights = Weights(bias=-5, takeover_bias=-30, weights={"says": weight})

    assert judge(PLAIN, [one("says", Judgement.CONTENT, types=types)], weights).word == word


def test_what_is_mostly_advertising_is_called_so():
    signals = [
        one("sells", Judgement.CONTENT, types=("bulk",)),
        one("promises", Judgement.CONTENT, types=("advance_fee",)),
    ]
    weights = Weights(bias=-5, takeover_bias=-30, weights={"sells": 9.0, "promises": 3.0})

    assert judge(PLAIN, signals, weights).word == "spam"


def test_what_could_not_be_read_is_said():
    broken = Scene(letter=Letter(trouble="no header"))
    locked = Scene(
        letter=Letter(documents=(Document(name="a.zip", kind="zip", state="encrypted", why=text("locked")),))
    )

    assert judge(broken, [ACCUSES], WEIGHTS).word == "unreadable"
    assert judge(locked, [EXCUSES], WEIGHTS).unread == (text("locked"),)


def test_a_signal_goes_to_another_process_by_its_name():
    found = next(each for each in things("signals", Signal) if each.name == "reply_goes_elsewhere")

    make, arguments = found.__reduce__()
    assert arguments == ("counterseal.signals.identity.reply_goes_elsewhere", "reply_goes_elsewhere")
    assert make(*arguments) is found
