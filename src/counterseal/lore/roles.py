"""
Roles: which of a directory's roles open other people's mailboxes, and when giving one is no surprise.

Whoever holds one of these roles can reset passwords, open mailboxes, consent to applications for everybody, or give
himself the rest. Reader roles and those of single products are left out: they change nothing for a mailbox.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from counterseal.lore.pasts import within
from counterseal.model.mailbox import Company
from counterseal.model.records import Change


def _names(lines: str) -> frozenset[str]:
    return frozenset(name.strip().casefold() for name in re.split(r"[;\n]", lines) if name.strip())


TOP = _names("""
    Global Administrator; Company Administrator; Privileged Role Administrator; Privileged Authentication Administrator
    Organization Management; Super Admin; _SEED_ADMIN_ROLE; 超级管理员; 超級管理員; 系统管理员; 全局管理员
""")
STRONG = _names("""
    Exchange Administrator; Exchange Service Administrator; User Administrator; User Account Administrator
    Helpdesk Administrator; Password Administrator; Authentication Administrator; Application Administrator
    Cloud Application Administrator; SharePoint Administrator; SharePoint Service Administrator; Teams Administrator
    Teams Service Administrator; Security Administrator; Conditional Access Administrator; Intune Administrator
    Hybrid Identity Administrator; Domain Name Administrator; External Identity Provider Administrator
    Compliance Administrator; eDiscovery Manager; Discovery Management; Recipient Management; Groups Administrator
    User Management Admin; Help Desk Admin; Groups Admin; 邮件管理员; 用户管理员; 域管理员; 部门管理员
""")
A_DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)


def top(role: str) -> bool:
    """Whether a role gives power over everything."""
    return role.strip().casefold() in TOP


def strong(role: str) -> bool:
    """Whether a role gives power over other people's mailboxes."""
    return top(role) or role.strip().casefold() in STRONG


def role_of(change: Change) -> str:
    """The name of the role that a change gives."""
    return change.details.get("role", "") or change.after


def given(change: Change) -> bool:
    """Whether a person gave somebody a strong role."""
    made = change.what == "role.granted" and change.succeeded and change.actor_kind != "system" and not change.standing
    return made and strong(role_of(change))


def between(company: Company, start: datetime, end: datetime) -> Sequence[Change]:
    """The changes between two moments, both included."""
    return within(company.every(Change), start, end)


def risen(company: Company, actor: str, at: datetime) -> Change | None:
    """The strong role that somebody else gave the actor within the day before, if any: fresh power used at once."""
    for change in between(company, at - A_DAY, at):
        if given(change) and change.target.lower() == actor.lower() != change.actor.lower():
            return change
    return None


def newborn(company: Company, address: str, at: datetime) -> Change | None:
    """The creation of an account by a person within the hour before a moment, if any."""
    for change in between(company, at - AN_HOUR, at):
        made = change.what == "user.created" and change.succeeded and change.actor_kind != "system"
        if made and change.target.lower() == address.lower():
            return change
    return None


def setting_up(company: Company, at: datetime) -> bool:
    """Whether the company's directory was made within the day before. Its first administrator hands out the roles."""
    if not company.records:
        return False
    start = company.records[0].at
    return at - start <= A_DAY and any(
        change.operation.lower().rstrip(".") == "create company" for change in between(company, start, start + AN_HOUR)
    )
