"""
Journeys: whether the person was in a far place in person.

The log of a mail server does not tell a thief's mail program from a telephone that the owner bought on a journey. What
tells them apart is the owner: came a program of theirs from the same network in the days before, and did nobody do
anything at home since then that no machine does alone? Then the owner is there, and so is the telephone.
"""

from __future__ import annotations

from datetime import timedelta

from counterseal.lore.habits import HALF_A_DAY, placed
from counterseal.lore.networks import bare, network, on_phone, polls, silent
from counterseal.lore.pasts import past, within
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Record, SignIn

A_WEEK = timedelta(days=7)


def in_person(mailbox: Mailbox, record: Record) -> bool:
    """Whether the owner had come to the network of a record with a program of theirs, and was nowhere else since."""
    place = placed(mailbox.company.where, record)
    there = network(record.ip, place)
    habit = past(mailbox, record.at - A_WEEK)
    arrived = False
    for signin in within(mailbox.every(SignIn), record.at - A_WEEK, record.at + HALF_A_DAY):
        elsewhere = placed(mailbox.company.where, signin)
        if not signin.ok or silent(signin, elsewhere):
            continue
        if network(signin.ip, elsewhere) == there:
            theirs = not bare(signin) and habit.seen("client", signin.client or signin.agent) is not None
            arrived |= theirs and signin.at <= record.at
        elif arrived and elsewhere.country != place.country and not (polls(signin) or on_phone(signin)):
            return False
    return arrived
