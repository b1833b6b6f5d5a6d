"""Mail of another hand is told; new telephones and journeys are not."""

import pytest

from counterseal.detectors.messages.sent_from_foreign_program import sent_from_foreign_program
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

OWN = tuple(
    f'2026-03-{day:02} {hour:02}:00 message kept=yes agent="Foxmail 7.2" written="x +0800" subject=Day{day}'
    for day in range(1, 13)
    for hour in (2, 9)
)


def found(*lines, **more):
    return list(sent_from_foreign_program(mailbox(*sorted((*OWN, *lines)), **more)))


def test_another_hand_while_the_owner_writes_is_a_question():
    (finding,) = found('2026-03-11 05:00 message agent=Roundcube written="x -0500" subject="New account"')

    assert finding.key == "sent_from_foreign_program:anna@acme.test:Roundcube -05:00"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert [one.template for one in finding.because][1] == "The owner’s own program went on writing in the same hours"


def test_a_telephone_bought_on_a_journey_is_low():
    (finding,) = found('2026-03-20 05:00 message agent="iPhone Mail" written="x +0100"')

    assert finding.severity is Severity.LOW


def test_a_telephone_bought_on_a_journey_beside_the_laptop_is_low():
    lines = (
        '2026-03-11 05:00 message agent="iPhone Mail" written="x +0100"',
        '2026-03-11 06:00 message agent="Foxmail 7.2" written="x +0100"',
    )
    (finding,) = found(*lines)

    assert finding.severity is Severity.LOW


def test_messages_of_one_hand_are_one_finding():
    lines = [f'2026-03-11 05:0{n} message agent=Roundcube written="x -0500"' for n in (1, 2, 3)]
    (finding,) = found(*lines)

    assert len(finding.records) == 3


@pytest.mark.parametrize(
    "line",
    [
        'message agent="iPhone Mail" written="x +0800"',
        'message agent="Foxmail 7.3" written="x +0100"',
        'message agent=Roundcube written="x -0500" auto=yes',
        'message agent=Roundcube written="x -0500" bulk=yes',
        'message act=received agent=Roundcube written="x -0500"',
        'message act=drafted agent=Roundcube written="x -0500"',
        "message ip=203.0.113.9",
    ],
    ids=["a new telephone", "a journey", "automatic", "newsletter", "received", "a draft", "only a log"],
)
def test_innocent_mail_is_left_alone(line):
    assert not found(f"2026-03-11 05:00 {line}")


def test_mail_from_before_the_window_is_left_alone():
    assert not found('2026-03-11 05:00 message agent=Roundcube written="x -0500"', since="2026-03-12")
