"""
A group was made whose members are administrators.

What it finds
    A group created so that roles can be given to it, a role with power over mailboxes given to a group, and whoever
    was put into such a group.

Why it matters
    The list of administrators shows the group's name and not the people. "Directory Safety" sounds like part of the
    system; whoever is put into it later becomes an administrator without any role being given.

When it is innocent
    Larger firms keep their administrators in such groups on purpose, and an administrator can say which. Groups for
    teams and mailing lists cannot hold roles and are not told. What the provider's own services set up is not told.

What to do
    Take the role from the group, then look at its members. Ask the administrator by phone what the group is for.

See
    MITRE ATT&CK T1098.003 (Account Manipulation: Additional Cloud Roles)
    Microsoft: Use Microsoft Entra groups to manage role assignments
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterseal.examine import detector
from counterseal.lore.roles import given, risen, role_of, setting_up
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.model.text import Text, When, many, text

JOINED = ("group.member_added", "group.owner_added")


@detector(severity=Severity.HIGH, needs=[Change])
def role_group(company: Company) -> Iterator[Finding]:
    """Yield one finding for each such group, for the account that made it one."""
    changes = [
        one for one in company.fresh(Change) if one.succeeded and one.actor_kind != "system" and not one.standing
    ]
    groups = {one.target for one in company.every(Change) if one.what == "group.created"}
    found: dict[str, list[Change]] = {}
    for change in changes:
        if setting_up(company, change.at):
            continue
        to_group = given(change) and change.target in groups
        if to_group or (change.what == "group.created" and change.details.get("role_assignable") == "yes"):
            found.setdefault(change.target, []).append(change)
    for name, made in found.items():
        joined = [one for one in changes if one.what in JOINED and one.details.get("group") == name]
        yield _finding(company, name, made, joined)


def _finding(company: Company, name: str, made: Sequence[Change], joined: Sequence[Change]) -> Finding:
    actor = made[0].actor
    roles = [role_of(one) for one in made if one.what == "role.granted"]
    fresh = risen(company, actor, made[0].at)
    return Finding(
        account=actor,
        about=name,
        said=_said(actor, name, roles),
        records=tuple(sorted((*made, *joined), key=lambda one: one.at)),
        related=(fresh,) if fresh else (),
        severity=Severity.HIGH,
        shows=Shows.INTRUDER if fresh else Shows.DOUBT,
        confidence=0.8 if fresh else 0.6 if roles else 0.4,
        because=(
            *((text("Its members are {members}", members=many({one.target: 1 for one in joined})),) if joined else ()),
            *((text("{actor} had got a role only at {at}", actor=actor, at=When(fresh.at)),) if fresh else ()),
        ),
        remedies=(Remedy("remove_group", name, (("account", actor), ("role", ", ".join(roles)))),),
    )


def _said(actor: str, name: str, roles: Sequence[str]) -> Text:
    if roles:
        return text("{actor} gave {roles} to the group “{name}”", actor=actor, roles=many(roles), name=name)
    return text("{actor} made the group “{name}”, which can hold roles of administrators", actor=actor, name=name)
