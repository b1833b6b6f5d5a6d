"""
`counterseal partner import/list/show/add/learn`: whom the company trades with.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from counterseal import dealings, desk, scanning
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, NOTHING, opened, speaker, write_json
from counterseal.cli.partners import as_fields, full, show_imported
from counterseal.cli.words import words
from counterseal.errors import CountersealError
from counterseal.model.partner import Standing
from counterseal.model.text import text

json_option = click.option(
    "--json",
    "json_target",
    metavar="FILE",
    help=words("Write the result as JSON to FILE, or to standard output with -."),
)


@click.group("partner", help=words("Import, list, show, add and learn partners: customers, suppliers, forwarders."))
def command() -> None:
    """The group of partner commands."""


@command.command(
    "import",
    help=words(
        "Import partners and their accounts from CSV, XLSX or vCard FILEs. Columns: name, domains, contact, phone, account, bic, beneficiary, verified_at, source. An account with a day and a source is known, all others are seen only."
    ),
)
@click.argument("file", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
@click.pass_obj
def import_files(setting: Setting, file: tuple[Path, ...], json_target: str | None) -> int:
    """Import lists."""
    place = opened(setting.workspace)
    done = dealings.import_partners(place, file, desk.person(), desk.now())
    return show_imported(done, speaker(setting.lang), json_target)


@command.command("list", help=words("List the partners."))
@json_option
@click.pass_obj
def list_partners(setting: Setting, json_target: str | None) -> int:
    """Print one line a partner."""
    found = dealings.partners(opened(setting.workspace))
    voice = speaker(setting.lang)
    if json_target:
        write_json(json_target, [as_fields(one) for one in found])
    if json_target != "-":
        for one in found:
            known = sum(1 for account in one.accounts if account.standing is Standing.KNOWN)
            counted = words("accounts: {known} known of {n}").format(known=known, n=len(one.accounts))
            click.echo(
                f"{one.id}  {voice.data(one.name)}  {', '.join(map(voice.data, one.domains[:3])) or '-'}  {counted}"
            )
        if not found:
            click.echo(words("No partner yet. Start with: counterseal partner import FILE"))
    return DONE


@command.command(
    "show", help=words("Show everything about the partners that a name, domain, address, account or number means.")
)
@click.argument("partner")
@json_option
@click.pass_obj
def show(setting: Setting, partner: str, json_target: str | None) -> int:
    """Print partners in full."""
    found = dealings.find(opened(setting.workspace), partner)
    voice = speaker(setting.lang)
    if json_target:
        write_json(json_target, [as_fields(one) for one in found])
    if json_target != "-":
        for one in found:
            click.echo("\n".join(full(one, voice)))
    if not found:
        click.echo(words("Nobody is known by {name}.").format(name=voice.data(partner)), err=True)
        return NOTHING
    return DONE


@command.command("add", help=words("Enter the partner NAME by hand, or what is new about it."))
@click.argument("name")
@click.option("--domain", multiple=True, help=words("A domain of the partner's addresses."))
@click.option("--contact", multiple=True, metavar="ADDRESS", help=words("An address of somebody there."))
@click.option("--phone", multiple=True, metavar="NUMBER", help=words("A telephone number."))
@click.option(
    "--source", required=True, help=words("From where you know it: contract 2026-03, business card, visit. Not mail.")
)
@json_option
@click.pass_obj
def add(
    setting: Setting, name: str, domain: tuple[str, ...], contact: tuple[str, ...], phone: tuple[str, ...],
    source: str, json_target: str | None,
) -> int:  # fmt: skip
    """Enter a partner."""
    row = {"name": name, "domains": ";".join(domain), "contact": ";".join(contact), "phone": ";".join(phone)}
    done = dealings.enter(opened(setting.workspace), row | {"source": source}, desk.person(), desk.now())
    return show_imported(done, speaker(setting.lang), json_target)


@command.command(
    "learn",
    help=words(
        "Learn partners from mail: files, folders, mbox, archives. Accounts found there are seen only, never known."
    ),
)
@click.argument("source", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--own", multiple=True, metavar="DOMAIN", help=words("The company's own domain; otherwise the mail tells it.")
)
@json_option
@click.pass_obj
def learn(setting: Setting, source: tuple[Path, ...], own: tuple[str, ...], json_target: str | None) -> int:
    """Learn from mailbox files."""
    place = opened(setting.workspace)

    def messages() -> Iterable[bytes]:
        return (one.data for one in scanning.letters(source) if one.data)

    why = ", ".join(path.name for path in source)
    done = dealings.learn(place, messages, desk.person(), desk.now(), own=own, why=why)
    if not done.read:
        raise CountersealError(
            text("No partner was found in this mail"),
            text("Give the mailbox with its sent mail: a partner is whom the company wrote to, or who wrote on several days"),
        )  # fmt: skip
    return show_imported(done, speaker(setting.lang), json_target)
