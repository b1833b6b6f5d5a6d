"""Messages are judged in order of time, and whatever goes wrong with one is a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counterseal.judge import Weights, signal
from counterseal.lore.past import Past
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Attachment, Letter
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign
from counterseal.sift import LATEST, LONGEST, Found, Surroundings, Waiting, in_turn, judged_one, slim, waiting

MAIL = b"From: bob@buyer.test\r\nTo: anna@acme.test\r\nSubject: Order 12\r\nDate: Mon, 2 Mar 2026 08:00:00 +0800\r\nMessage-ID: <1@buyer.test>\r\n\r\nHello Anna,\r\nall is well.\r\n"
IDS = ("<1@a.test>", "<2@a.test>", "<3@a.test>", "<b@a.test>")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@signal(judgement=Judgement.CONTENT)
def always(scene: Scene) -> Iterator[Sign]:
    yield Sign(strength=1, said=text("{n} known", n=sum(map(scene.past.read, IDS))))


@signal(judgement=Judgement.CONTENT)
def breaks(scene: Scene) -> Iterator[Sign]:
    if scene.letter.subject:
        raise RuntimeError("on purpose")
    yield from ()


WEIGHTS = Weights(bias=-5, takeover_bias=-6, weights={})
AROUND = Surroundings(signals=(always,), weights=WEIGHTS)


def test_a_message_is_opened_and_judged():
    one = judged_one(Found("a.eml", MAIL), AROUND, Past())

    assert (one.file, one.message_id, one.address) == ("a.eml", "<1@buyer.test>", "bob@buyer.test")
    assert one.verdict.word == "clean"


def test_a_signal_that_breaks_is_a_verdict_and_no_exception():
    one = judged_one(Found("a.eml", MAIL), Surroundings(signals=(breaks,), weights=WEIGHTS), Past())

    assert one.verdict.word == "unreadable"
    assert one.error is not None
    assert "on purpose" in str(one.error)


def test_what_has_no_bytes_says_why():
    one = judged_one(Found("a.zip", b"", "encrypted"), AROUND, Past())

    assert one.verdict.word == "unreadable"
    assert one.error is not None


def test_bytes_that_are_no_message_are_unreadable():
    assert judged_one(Found("a", b""), AROUND, Past()).verdict.word == "unreadable"


def at(hours: int, *, asked: bool = True, name: str = "") -> Waiting:
    letter = Letter(message_id=f"<{name or hours}@a.test>", text="x", fresh="x")
    return Waiting(file=f"{hours}", letter=letter, at=NOON + timedelta(hours=hours), asked=asked)


def known(queue: list[Waiting]) -> dict[str, int]:
    told = in_turn(queue, AROUND, Past())
    return {one.file: int(str(dict(verdict.verdict.signs[0].said.values)["n"])) for one, verdict in told}


def test_each_message_knows_what_came_before_it_and_nothing_else():
    assert known([at(3), at(1), at(2)]) == {"1": 0, "2": 1, "3": 2}


def test_what_came_at_the_same_moment_is_not_known():
    assert known([at(1), at(1, name="b"), at(2)]) == {"1": 0, "2": 2}


def test_copies_of_a_message_count_once():
    copy = at(2, name="1")

    assert known([at(1), copy, at(3)])["3"] == 1


def test_history_is_learnt_and_not_told():
    assert known([at(1, asked=False), at(2)]) == {"2": 1}


def test_a_draft_is_nobody_s_past():
    assert known([replace(at(1), past=False), at(2)])["2"] == 0


def test_a_message_without_a_date_comes_last():
    undated = waiting(Found("a", b"From: a@b.test\r\nSubject: hello there\r\n\r\nx"), AROUND)

    assert undated.at == LATEST


def test_a_message_that_waits_holds_no_files():
    letter = Letter(text="y" * (2 * LONGEST), attachments=(Attachment(name="a", kind="x/y", size=3, data=b"abc"),))

    assert slim(letter).attachments[0].data == b""
    assert slim(letter).attachments[0].size == 3
    assert len(slim(letter).text) == LONGEST
