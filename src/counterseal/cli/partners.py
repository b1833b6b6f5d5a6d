"""
How partners and their accounts are printed: the same lines and the same JSON for `partner` and `payee`.

JSON of a partner (add, never rename): {"id", "names", "kind", "country", "ids": [[kind, number]], "domains",
"contacts": [{"address", "name", "role", "source"}], "phones": [{"number", "kind", "source", "at"}], "accounts": [{"scheme",
"account", "standing": "known|seen|retired", "bic", "beneficiary", "bank", "routing", "country", "currency", "source",
"verified_at", "first_seen", "last_seen", "messages"}], "source"}.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from counterseal import dealings
from counterseal.cli.output import DONE, PART, write_json
from counterseal.cli.words import words
from counterseal.model.partner import FROM_MAIL, Partner, PayeeAccount, Phone, Standing
from counterseal.tell import Speaker

_PROBLEMS = 20


def standing(account: PayeeAccount) -> str:
    """How sure an account is, in a word."""
    if account.standing is Standing.KNOWN:
        return words("known")
    return words("retired") if account.standing is Standing.RETIRED else words("seen only")


def as_fields(one: Partner) -> dict[str, Any]:
    """A partner as JSON has it."""
    fields = asdict(one)
    fields["accounts"] = [{**account, "standing": str(account["standing"])} for account in fields["accounts"]]
    return fields


def account_line(account: PayeeAccount, voice: Speaker) -> str:
    """One account: how sure, which, whose name, since when and from where."""
    parts = [standing(account), account.scheme.upper(), voice.data(account.account)]
    parts += [voice.data(part) for part in (account.bic, account.beneficiary, account.currency) if part]
    if account.standing is Standing.KNOWN and account.verified_at:
        said = words("confirmed {day}: {source}")
        parts.append(said.format(day=account.verified_at.isoformat(), source=voice.data(account.source)))
    elif account.first_seen and account.last_seen:
        said = words("in mail from {first} to {last}")
        parts.append(said.format(first=f"{account.first_seen:%Y-%m-%d}", last=f"{account.last_seen:%Y-%m-%d}"))
    return "  ".join(parts)


def phone_line(phone: Phone, voice: Speaker) -> str:
    """One number, and whether it may confirm anything."""
    if phone.source == FROM_MAIL:
        return f"{voice.data(phone.number)}  " + words("from mail: do not confirm an account by it")
    since = phone.at.isoformat() if phone.at else "?"
    return f"{voice.data(phone.number)}  " + words("from {source}, since {day}").format(
        source=voice.data(phone.source), day=since
    )


def full(one: Partner, voice: Speaker) -> Iterator[str]:
    """Everything that is known of a partner."""
    yield f"{one.id}  {voice.data(one.name)}"
    for name in one.names[1:]:
        yield f"        {voice.data(name)}"
    for kind, number in one.ids:
        yield f"        {kind.upper()} {voice.data(number)}"
    if one.domains:
        yield "  " + words("Domains: {names}").format(names=", ".join(map(voice.data, one.domains)))
    for contact in one.contacts:
        said = (
            f"{contact.name} <{contact.address}>"
            if contact.name and contact.address
            else contact.address or contact.name
        )
        yield "  " + words("Contact: {who}").format(who=voice.data(said))
    for phone in one.phones:
        yield "  " + words("Phone: {number}").format(number=phone_line(phone, voice))
    for account in one.accounts:
        yield "  " + words("Account: {account}").format(account=account_line(account, voice))
    yield "  " + words("Source: {source}").format(source=voice.data(one.source))


def show_imported(done: dealings.Imported, voice: Speaker, json_target: str | None) -> int:
    """Tell what came of an import, its problems first of all, and return the exit code."""
    if json_target:
        write_json(json_target, imported_fields(done, voice))
    quiet = json_target == "-"
    if not quiet:
        said = words("{read} partners read: {new} new, {changed} changed, {known} accounts became known")
        click.echo(said.format(read=done.read, new=len(done.new), changed=len(done.changed), known=done.known))
    for account, names in done.shared:
        said = words("Look at account {account}: it belongs to several partners: {names}")
        click.echo(said.format(account=voice.data(account), names=", ".join(map(voice.data, names))), err=True)
    for problem in done.problems[:_PROBLEMS]:
        click.echo(voice.say(dealings.told(problem)), err=True)
    if len(done.problems) > _PROBLEMS:
        click.echo(words("… and {n} more").format(n=len(done.problems) - _PROBLEMS), err=True)
    return PART if done.problems else DONE


def imported_fields(done: dealings.Imported, voice: Speaker) -> dict[str, Any]:
    """What came of an import, as JSON has it."""
    return {
        "read": done.read,
        "new": list(done.new),
        "changed": list(done.changed),
        "known": done.known,
        "shared": [{"account": account, "partners": list(names)} for account, names in done.shared],
        "problems": [
            {
                "file": one.file,
                "row": one.row,
                "column": one.column,
                "said": voice.say(one.said),
                "remedy": voice.say(one.remedy),
            }
            for one in done.problems
        ],
    }
