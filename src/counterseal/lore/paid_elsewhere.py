"""
Money that is to go elsewhere: what the judge of messages says of payment instructions, read for a whole mailbox.

A verdict is about one message. Whether it is somebody outside who robs this mailbox, or somebody in it who robs its
customers, shows only beside the other messages: whose words are quoted, and whether the message that they are from is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from counterseal.lore.account_match import short
from counterseal.lore.threads import went_out
from counterseal.model.mailbox import Mailbox
from counterseal.model.payee import Payee
from counterseal.model.records import Message
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judged, Sign

ELSEWHERE: Final = frozenset({"changed", "conflict", "reverted"})
"""Of a payment instruction: it is not where this partner was paid until now."""
_TOLD_BY: Final = ("account_changed", "account_retired", "account_conflicts", "quotation_altered")
"""Signals that name the account and what it was before, the clearest first."""


def elsewhere(one: Judged) -> tuple[Payee, ...]:
    """The payment instructions of a message that are not where money went until now."""
    return tuple(payee for payee in one.verdict.payees if payee.status in ELSEWHERE)


def quoted_only(payees: Iterable[Payee]) -> bool:
    """Whether they all stand in a quotation: then the message itself asks for nothing, and tells of another one."""
    return all(payee.where == "quoted" for payee in payees)


def clearest(one: Judged) -> Sign | None:
    """The sign that says best where the money would go and where it went before; else the heaviest against the message."""
    against = [sign for sign in one.verdict.signs if sign.weight > 0]
    named = [sign for name in _TOLD_BY for sign in against if sign.signal == name]
    return next(iter((*named, *against)), None)


def rest(one: Judged, said: Sign | None, most: int = 2) -> tuple[Text, ...]:
    """The other strong reasons."""
    return tuple(sign.said for sign in one.verdict.reasons if sign != said)[:most]


def sums(payees: Iterable[Payee]) -> tuple[Text, ...]:
    """How much is asked for, each sum once."""
    found = dict.fromkeys(f"{one.currency} {one.amount}".strip() for one in payees if one.amount)
    return tuple(text("It is about {amount}", amount=one) for one in found)


def numbers(payees: Iterable[Payee]) -> tuple[str, ...]:
    """The last digits of accounts, each once."""
    return tuple(dict.fromkeys(short(one.account) for one in payees))


def lost_words_of_ours(mailbox: Mailbox, message: Message) -> bool:
    """Whether a message that came in answers one of this mailbox whose copy is not there: what it quotes were our words."""
    wanted = message.in_reply_to or next(iter(message.references[-1:]), "")
    ours = [one for one in mailbox.every(Message) if wanted and one.message_id == wanted and went_out(one)]
    if ours:
        return not any(one.kept for one in ours)
    return any(told.message_id in ("", wanted) and told.sender == mailbox.address for told in message.tells)
