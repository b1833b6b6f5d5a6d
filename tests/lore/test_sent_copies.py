"""A copy is missed only where others of its kind are there."""

import pytest

from counterseal.lore.sent_copies import missed
from counterseal.testing import mailbox

DESK = "ip=198.51.100.7 country=DE asn=3320 agent=Thunderbird client=Thunderbird"
LIFE = tuple(
    line
    for day in range(1, 11)
    for line in (
        f"2026-03-{day:02} 07:00 signin {DESK}",
        f"2026-03-{day:02} 08:00 message kept=yes role=sent message_id=<{day}@acme.test> subject=Day{day} recipients=kim@harbour.test {DESK}",
        f"2026-03-{day:02} 09:00 message act=received kept=yes sender=kim@harbour.test in_reply_to=<{day}@acme.test>",
    )
)
LOST = "2026-03-05 12:00 message message_id=<x@acme.test> subject=Account recipients=bo@other.test"


def lost(*lines):
    return [one.message.message_id for one in missed(mailbox(*sorted((*LIFE, *lines))))]


def test_a_copy_of_the_usual_program_is_missed():
    assert lost(f"{LOST} {DESK}") == ["<x@acme.test>"]


def test_a_message_that_only_an_answer_tells_of_is_missed():
    (one,) = missed(mailbox(*sorted((*LIFE, LOST))))

    assert (one.message.message_id, one.strange) == ("<x@acme.test>", False)


def test_what_a_strangers_machine_handed_in_is_missed_although_it_keeps_none():
    away = "ip=203.0.113.9 country=NG asn=37148 client=SMTP"
    (one,) = missed(mailbox(*sorted((*LIFE, f"{LOST} {away}"))))

    assert one.strange


@pytest.mark.parametrize(
    "lines",
    [
        (f"{LOST} ip=198.51.100.7 client=Phone agent=Phone",),
        (LOST.replace("2026-03-05", "2026-03-20"),),
        (LOST.replace("2026-03-05", "2026-02-20"),),
        (f"{LOST} {DESK} auto=yes",),
        (f"{LOST} {DESK} bulk=yes",),
        (f"{LOST} {DESK} sender=sales@acme.test",),
        (f"{LOST} {DESK}", f"2026-03-05 12:05 message kept=yes role=sent subject=Account recipients=bo@other.test {DESK}"),
        (f"{LOST} {DESK}", f"2026-03-05 18:00 message kept=yes role=sent subject=Account recipients=bo@other.test,li@other.test {DESK}"),
        (f"{LOST.replace('subject=Account', '')} {DESK}", f"2026-03-05 12:01 message kept=yes role=sent subject=Account recipients=bo@other.test {DESK}"),
        tuple(f"2026-03-0{day} 12:00 message message_id=<x{day}@acme.test> subject=Lost{day} {DESK}" for day in range(2, 9)),
        tuple(f"2026-03-0{day} 12:00 message message_id=<x{day}@acme.test> subject=Lost{day}" for day in range(2, 9)),
    ],
    ids=[
        "a phone that keeps none", "after the mailbox ends", "before it begins", "automatic", "a newsletter",
        "another identity", "another id", "sent again with a copy to somebody", "no subject in the log",
        "a program that keeps some", "an owner who keeps some",
    ],
)  # fmt: skip
def test_innocent_gaps_are_not_missed(lines):
    assert lost(*lines) == []


def test_without_any_copy_nothing_is_missed():
    assert missed(mailbox(LOST)) == ()


def test_where_nobody_answers_in_the_thread_those_of_a_few_days_are_missed_all_the_same():
    alone = [line for line in LIFE if "act=received" not in line]
    box = mailbox(*sorted((*alone, LOST)))
    always = mailbox(*sorted((*alone, LOST, LOST.replace("2026-03-05", "2026-03-02").replace("<x@", "<y@"),
                              LOST.replace("2026-03-05", "2026-03-09").replace("<x@", "<z@"))))  # fmt: skip

    assert [one.message.message_id for one in missed(box)] == ["<x@acme.test>"]
    assert not missed(always)
