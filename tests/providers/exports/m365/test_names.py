"""Mailboxes, recipients, folders and rules are told from every spelling that the log has; the rest stays as it stands."""

import pytest

from counterseal.providers.exports.m365.names import (
    exchange,
    folder_in,
    last,
    mailbox_in,
    no,
    opaque,
    owner_of,
    recipients,
    rule_name,
    rule_owner,
    rule_path,
    split,
    yes,
)
from tests.providers.exports.m365.events import ANNA, CHROME, GUID, ORGANISATION, ROOT, act, base, cmdlet, event

ID = "MDg3M2VlNGQtZDM0Mi00NGYyLTg5NjEtNzRjNDQyYTJmYWQyXDQyOTQ0ZjhmLWJlYzg"


@pytest.mark.parametrize(("value", "on", "off"), [("True", True, False), ("$true", True, False), (" 1 ", True, False)])
def test_a_switch_that_is_set(value, on, off):
    assert (yes(value), no(value)) == (on, off)


@pytest.mark.parametrize("value", ["False", "$false", "$null", "", "0"])
def test_a_switch_that_is_not_set_or_emptied(value):
    assert (yes(value), no(value)) == (False, True)


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("invoice;payment, urgent", ("invoice", "payment, urgent")),
        ("invoice, payment", ("invoice", "payment")),
        ('["invoice","bank"]', ("invoice", "bank")),
        ("[External]", ("[External]",)),
        ("", ()),
        (" ; ", ()),
    ],
)
def test_a_list_is_split_by_json_semicolons_or_commas(value, parts):
    assert split(value) == parts


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (f"{ROOT}/anna", "anna"),
        ("ACME\\anna", "anna"),
        ("/o=ExchangeLabs/ou=Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=4e7db865275f4fe29c684d8dc694ed0c-anna", "anna"),
        ('"Anna Berg" [EX:/o=ExchangeLabs/cn=Recipients/cn=anna]', "anna"),
        ("anna", "anna"),
        ("", ""),
    ],
)
def test_the_last_part_of_a_path_is_the_name(path, name):
    assert last(path) == name


def test_recipients_are_addresses_where_there_are_some_and_names_elsewhere_each_once():
    parameters = {
        "ForwardTo": '"Drop" [SMTP:Drop@Evil.example];smtp:drop@evil.example;/o=ExchangeLabs/cn=Recipients/cn=boss',
        "RedirectTo": "other@evil.example",
    }

    assert recipients(parameters, ("ForwardTo", "RedirectTo", "CopyTo")) == (
        "drop@evil.example",
        "boss",
        "other@evil.example",
    )


@pytest.mark.parametrize(
    ("value", "is_id"), [(GUID, True), (f"{GUID}\\{GUID}", True), (ID, True), ("anna", False), (f"pool_{GUID}", False)]
)
def test_ids_that_say_nothing_are_told_from_names(value, is_id):
    assert opaque(value) == is_id


@pytest.mark.parametrize(
    ("value", "mailbox"),
    [
        ("Anna@Acme.test", ANNA),
        ("smtp:Anna@Acme.test", ANNA),
        (f"{ROOT}/anna", f"anna@{ORGANISATION}"),
        (f"{ROOT}/Anna@acme.test", ANNA),
        ("Anna", f"anna@{ORGANISATION}"),
        ("ACME\\anna", f"anna@{ORGANISATION}"),
        (f"{ROOT}/Discovery Management", "discovery management"),
        ("NT AUTHORITY\\SELF", "nt authority\\self"),
        ("S-1-5-21-1-2-3", "s-1-5-21-1-2-3"),
        (f"{GUID}\\{GUID.replace('1', '6')}", GUID.replace("1", "6")),
        ("jo_partner.example#EXT#@acme.onmicrosoft.com", "jo_partner.example#ext#@acme.onmicrosoft.com"),
        ("", ""),
    ],
)
def test_a_mailbox_is_an_address_where_its_spelling_can_be_one(value, mailbox):
    assert mailbox_in(base(cmdlet("Set-Mailbox", {})), value) == mailbox


def test_an_alias_takes_the_actors_domain_where_the_organisation_is_not_named():
    assert mailbox_in(base(event("Set-Mailbox")), "boss") == "boss@acme.test"
    assert mailbox_in(base(event("Set-Mailbox", UserId="somebody")), "boss") == "boss"


@pytest.mark.parametrize(
    ("identity", "object_id", "owner"),
    [
        (f"{ROOT}/boss", "Boss", f"boss@{ORGANISATION}"),
        (ID, f"{ROOT}/boss", f"boss@{ORGANISATION}"),
        (f"{GUID}\\{GUID}", f"{ROOT}/boss", f"boss@{ORGANISATION}"),
        (GUID, "", GUID),
        ("", "boss", f"boss@{ORGANISATION}"),
    ],
)
def test_the_mailbox_of_a_cmdlet_is_its_identity_unless_that_is_an_id(identity, object_id, owner):
    made = cmdlet("Set-Mailbox", {}, ObjectId=object_id)

    assert owner_of(base(made), {"Identity": identity} if identity else {}) == owner


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        (f"{ROOT}/anna\\Invoices/2026", (f"{ROOT}/anna", "Invoices/2026")),
        (f"{ROOT}/anna\\a\\b", (f"{ROOT}/anna", "a\\b")),
        (f"{ROOT}/anna\\.", (f"{ROOT}/anna", ".")),
        ("anna\\16752869479666417665", ("anna", "16752869479666417665")),
        (f"{GUID}\\{GUID}\\news", (f"{GUID}\\{GUID}", "news")),
        (f"{GUID}\\news", (GUID, "news")),
        ("news", ("", "news")),
    ],
)
def test_a_rule_is_whatever_follows_the_mailbox(path, parts):
    assert rule_path(path) == parts


@pytest.mark.parametrize(
    ("parameters", "object_id", "name"),
    [
        ({"Name": "."}, f"{ROOT}/anna\\.", "."),
        ({"Name": ""}, f"{ROOT}/anna\\x", ""),
        ({"Name": " "}, "", " "),
        ({}, f"{ROOT}/anna\\Invoices/2026", "Invoices/2026"),
        ({"Identity": f"{ROOT}/anna\\16752869479666417665"}, f"{ROOT}/anna\\news", "news"),
        ({"Identity": "anna\\news"}, f"{ROOT}/anna\\-4412630970188955647", "news"),
        ({"Identity": "anna\\16752869479666417665"}, "", "16752869479666417665"),
        ({}, "", ""),
    ],
)
def test_a_rule_is_called_by_its_name_and_by_its_number_only_if_nothing_else_is_there(parameters, object_id, name):
    assert rule_name(parameters, object_id) == name


@pytest.mark.parametrize(
    ("operation", "parameters", "object_id", "owner"),
    [
        ("New-InboxRule", {}, f"{ROOT}/anna\\.", ANNA),
        ("New-InboxRule", {}, f"{ROOT}/{GUID}\\.", ANNA),
        ("New-InboxRule", {}, "", ANNA),
        ("New-InboxRule", {"Mailbox": "boss@acme.test"}, f"{ROOT}/boss\\.", "boss@acme.test"),
        ("New-InboxRule", {}, "boss@acme.test\\.", "boss@acme.test"),
        ("Set-InboxRule", {}, f"{ROOT}/Anna\\news", ANNA),
        ("Set-InboxRule", {}, f"{ROOT}/boss\\news", f"boss@{ORGANISATION}"),
        ("Set-InboxRule", {"Identity": "boss\\16752869479666417665"}, "", f"boss@{ORGANISATION}"),
        ("Set-InboxRule", {"Identity": f"{GUID}\\{GUID}\\1675286947966641"}, "", ANNA),
        ("Remove-InboxRule", {"Identity": "news"}, "", ANNA),
    ],
)
def test_a_rule_belongs_to_the_mailbox_it_names_and_else_to_whoever_makes_it(operation, parameters, object_id, owner):
    made = cmdlet(operation, {}, ObjectId=object_id)

    assert rule_owner(base(made), parameters) == owner


def test_a_rule_that_no_person_made_belongs_to_the_mailbox_in_its_path():
    made = cmdlet("New-InboxRule", {}, ObjectId=f"{ROOT}/boss\\.", UserId="NT AUTHORITY\\SYSTEM (w3wp)")

    assert rule_owner(base(made), {}) == f"boss@{ORGANISATION}"


@pytest.mark.parametrize(
    ("value", "folder"),
    [
        ("anna:\\RSS Feeds", "RSS Feeds"),
        ("anna@acme.test:\\Deleted Items\\x", "Deleted Items\\x"),
        (":\\Junk Email", "Junk Email"),
        (":/Junk Email", "Junk Email"),
        ("RSS Feeds", "RSS Feeds"),
        ("\\Archive\\2026", "Archive\\2026"),
        ("归档", "归档"),
        ("LgAAAADBwCLOTkcSTpPvPqAu44P4AQBY8xpM8MPnRJFI1LZ3pAMJAAA+/==", "LgAAAADBwCLOTkcSTpPvPqAu44P4AQBY8xpM8MPnRJFI1LZ3pAMJAAA_-=="),
        ("", ""),
    ],
)  # fmt: skip
def test_a_folder_is_its_path_without_the_mailbox_and_an_id_loses_its_slashes(value, folder):
    assert folder_in(value) == folder


def test_an_event_of_exchange_carries_its_client():
    common = exchange(base(act("Send")), "boss@acme.test")

    assert (common["client"], common["account"]) == ("Chrome on Windows", "boss@acme.test")
    assert common["agent"] == f"Client=OWA;{CHROME};"
