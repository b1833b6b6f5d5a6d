"""
What a setting does, without when and by whom.

A log tells that a rule was made, a settings page that it stands. Two records with the same essence are one setting, so
what the log knows of its maker holds for what stands.
"""

from __future__ import annotations

from counterseal.model.records import AppGrant, AppPassword, Delegate, Forward, Record, Rule


def essence(record: Record) -> tuple[object, ...]:
    """The essence of a setting, to be compared; empty for records that are none."""
    account = record.account
    match record:
        case Rule():
            return ("rule", account, record.name, record.forwards_to, record.moves_to, record.deletes)
        case Forward():
            return ("forward", account, tuple(sorted(record.to)))
        case Delegate():
            return ("delegate", account, record.to, record.right, record.folder)
        case AppGrant():
            return ("grant", account, record.app or record.app_name)
        case AppPassword():
            return ("app password", account, record.name)
    return ()
