"""
`counterseal payee list/import/add`: where partners are paid, and how sure that is.
"""

from __future__ import annotations

import click

from counterseal import dealings, desk
from counterseal.cli.group import Setting
from counterseal.cli.output import DONE, opened, speaker, write_json
from counterseal.cli.partner import import_files, json_option
from counterseal.cli.partners import account_line, as_fields, show_imported
from counterseal.cli.words import words
from counterseal.model.partner import Standing


@click.group("payee", help=words("List, import and enter payee accounts: where partners are paid."))
def command() -> None:
    """The group of payee commands."""


command.add_command(import_files, "import")


@command.command("list", help=words("List the payee accounts, of every partner or of those that PARTNER means."))
@click.argument("partner", required=False)
@click.option("--known", is_flag=True, help=words("Only accounts that were confirmed outside of mail."))
@json_option
@click.pass_obj
def list_accounts(setting: Setting, partner: str | None, known: bool, json_target: str | None) -> int:
    """Print one line an account."""
    place = opened(setting.workspace)
    voice = speaker(setting.lang)
    found = dealings.find(place, partner) if partner else dealings.partners(place)
    kept = [
        (one, account)
        for one in found
        for account in one.accounts
        if account.standing is Standing.KNOWN or not known
    ]  # fmt: skip
    if json_target:
        accounts = {one.id: as_fields(one)["accounts"] for one, _ in kept}
        rows = [
            {"partner": one.id, "name": one.name, **fields}
            for one in found
            for fields in accounts.get(one.id, ())
            if fields["standing"] == "known" or not known
        ]
        write_json(json_target, rows)
    if json_target != "-":
        for one, account in kept:
            click.echo(f"{one.id}  {voice.data(one.name)}  {account_line(account, voice)}")
        if not kept:
            click.echo(words("No payee account yet. Start with: counterseal payee import FILE"))
    return DONE


@command.command(
    "add",
    help=words(
        "Enter ACCOUNT of PARTNER by hand, after it was confirmed outside of mail; say when and how. With --replaces the old account is retired."
    ),
)
@click.argument("partner")
@click.argument("account")
@click.option("--bic", default="", help=words("BIC (SWIFT code) of the bank."))
@click.option("--beneficiary", default="", help=words("The name of the account's holder, as the bank has it."))
@click.option("--bank", default="", help=words("The bank."))
@click.option("--currency", default="", help=words("Its currency: EUR, USD, CNY."))
@click.option("--verified", default="", metavar="DAY", help=words("The day on which it was confirmed: 2026-03-31."))
@click.option("--source", default="", help=words("How it was confirmed: contract, call to a known number, visit."))
@click.option(
    "--replaces", default="", metavar="ACCOUNT", help=words("The partner's account that it takes the place of.")
)
@json_option
@click.pass_obj
def add(
    setting: Setting, /, partner: str, account: str, replaces: str, json_target: str | None, **more: str
) -> int:  # fmt: skip
    """Enter an account."""
    place = opened(setting.workspace)
    row = {"name": partner, "account": account, "verified_at": more.pop("verified"), **more}
    done = dealings.enter(place, row, desk.person(), desk.now(), replaces=replaces)
    return show_imported(done, speaker(setting.lang), json_target)
