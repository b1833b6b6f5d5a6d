"""Unread answers in the bin or in a folder nobody opens are told; tidy people are not."""

import pytest

from counterseal.detectors.messages.replies_hidden import replies_hidden
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

ASKED = tuple(
    f"2026-03-02 0{n}:00 message kept=yes role=sent message_id=<{n}@acme.test> recipients=kim@harbour.test"
    for n in (1, 2, 3)
)


def answer(n=1, day=3, sender="kim@harbour.test", folder="Trash role=trash", flags="unseen", more=""):
    return (
        f"2026-03-{day:02} 1{n}:00 message act=received kept=yes sender={sender} in_reply_to=<{n}@acme.test>"
        f" folder={folder} flags={flags} subject=Invoice{n} {more}"
    )


def test_one_or_two_in_the_bin_are_low():
    (finding,) = replies_hidden(mailbox(*ASKED, answer(1), answer(2)))

    assert finding.key == "replies_hidden:anna@acme.test:bin"
    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.DOUBT)
    assert [one.id for one in finding.related] == ["L1", "L2"]


def test_several_in_the_bin_are_a_question():
    (finding,) = replies_hidden(mailbox(*ASKED, *map(answer, (1, 2, 3))))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert dict(finding.said.values)["n"] == 3


@pytest.mark.parametrize(
    "line",
    [
        answer(folder="'RSS Feeds'"),
        answer(folder="订阅邮件"),
        answer(folder="'RSS Feeds'", flags=""),
        answer(folder="Drafts"),
        answer(folder="'Conversation History'"),
    ],
    ids=["feeds", "feeds in Chinese", "not told what was read", "drafts", "history"],
)
def test_one_in_a_folder_nobody_opens_is_high(line):
    (finding,) = replies_hidden(mailbox(*ASKED, line))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)


def test_an_answer_to_what_is_not_there_any_more_is_high():
    life = [
        line
        for day in (1, 2, 3, 4, 5, 6)
        for line in (
            f"2026-03-{day:02} 05:00 message kept=yes role=sent message_id=<d{day}@acme.test> recipients=li@other.test subject=Day{day}",
            f"2026-03-{day:02} 06:00 message act=received kept=yes sender=li@other.test in_reply_to=<d{day}@acme.test>",
        )
    ]
    asked = ASKED[0].replace("kept=yes role=sent", "subject=Invoice1")
    (finding,) = replies_hidden(mailbox(*life, asked, answer()))

    assert finding.severity is Severity.HIGH
    assert finding.because[-1].template == "What they answer is not in the sent mail any more: {n}"


@pytest.mark.parametrize(
    "lines",
    [
        [answer(flags="seen")],
        [answer(flags="")],
        [answer(folder="Junk role=junk")],
        [answer(folder="INBOX role=inbox")],
        [answer(folder="Harbour")],
        [answer(folder="Archive role=archive")],
        [answer(more="bulk=yes")],
        [answer(more="auto=yes")],
        [answer(sender="noreply@harbour.test")],
        [answer().replace("<1@acme.test>", "<9@other.test>")],
        [answer().replace("kept=yes", "")],
        [answer(n, day, f"x@p{n}.test") for n, day in ((1, 3), (2, 10), (3, 17))],
    ],
    ids=[
        "read before", "not told what was read", "a spam filter", "inbox", "a folder of the owner's", "archive",
        "a newsletter", "automatic", "a machine", "no answer to us", "only in a log", "somebody who never opens answers",
    ],
)  # fmt: skip
def test_innocent_mail_is_left_alone(lines):
    assert not list(replies_hidden(mailbox(*ASKED, *lines)))


def test_mail_from_before_the_window_is_left_alone():
    assert not list(replies_hidden(mailbox(*ASKED, *map(answer, (1, 2, 3)), since="2026-03-09")))
