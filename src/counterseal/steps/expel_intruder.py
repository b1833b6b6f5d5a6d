"""
Expel: everything that lets the intruder come back by the front door, in the order that leaves no gap.

The password first, then the sessions, because a session that is ended before the password is changed is opened again.
An account that the intruder made is blocked, not reset. A mailbox that was only opened to somebody else keeps its
password: taking the right away (`remove_what_was_left`) is what helps.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.records import AppPassword
from counterseal.model.text import text
from counterseal.plan import Situation, action, step


@step(rank=0)
def expel_intruder(situation: Situation) -> Iterator[Action]:
    """Reset, end sessions and look at the factors of each account that was signed in to; block each that was made."""
    for answer in situation.stolen:
        if answer.state == "rogue":
            why = text("The intruder made this account")
            yield action("remove_account", answer.account, why, account=answer.account)
        elif answer.state == "signed_in":
            why = text("Somebody else knows how to sign in to this account")
            yield action("reset_password", answer.account, why, account=answer.account)
            why = text("A new password does not end sessions that are open")
            yield action("end_sessions", answer.account, why, account=answer.account)
            if any(
                one.what == "set" and situation.tracing.intruder(one)
                for one in situation.company.mailbox(answer.account).every(AppPassword)
            ):
                why = text("The intruder made an app password, which a new password does not end")
                yield action("remove_app_password", answer.account, why, account=answer.account)
            why = text("A second factor that the intruder registered survives a new password")
            yield action("review_factor", answer.account, why, account=answer.account)
