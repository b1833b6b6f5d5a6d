"""Bare names of a server of one's own become addresses, by what ties them."""

from __future__ import annotations

from dataclasses import replace

from counterseal.lore.accounts import named
from counterseal.testing import company
from tests.lore.mails import ANNA, mail


def login(who="anna", **more):
    (one,) = company(f"2026-03-02 08:00 signin who={who} protocol=imap ip=198.51.100.7").records
    return replace(one, operation="dovecot", **more)


def test_a_message_handed_in_ties_the_name_to_its_sender():
    handed = replace(mail(1, sender="a.li@acme.test"), account="anna", actor="anna", act="sent", queue="4A", kept=False)

    assert {one.account for one in named([login(), handed])} == {"a.li@acme.test"}


def test_an_address_of_the_same_name_elsewhere_completes_it():
    assert named([login(), login(ANNA)])[0].account == ANNA


def test_the_only_domain_of_the_sources_completes_every_name():
    assert named([login("bo"), login(ANNA)])[0].account == "bo@acme.test"


def test_the_mailbox_that_was_asked_for_completes_its_name_and_gives_its_domain_to_others():
    found = named([login(), login("bo")], ANNA)

    assert [one.account for one in found] == [ANNA, "bo@acme.test"]


def test_a_name_without_any_tie_stays_as_it_is():
    assert named([login()])[0].account == "anna"


def test_an_export_that_names_no_account_belongs_to_the_mailbox_that_was_asked_for():
    (found,) = named([login("", account="", actor="")], ANNA)

    assert (found.account, found.actor) == (ANNA, ANNA)


def test_an_export_that_names_no_account_belongs_to_the_only_one_that_there_is():
    nameless = login("", account="", actor="")
    tried = login("root@acme.test", ok=False, error="unknown user")

    assert {one.account for one in named([nameless, login(ANNA)])} == {ANNA}
    assert named([nameless, login(ANNA), tried])[0].account == ANNA
    assert named([nameless, login(ANNA), login("bo@acme.test")])[0].account == ""
    assert named([nameless])[0].account == ""


def test_mail_that_has_no_owner_is_not_given_to_the_only_account_there_is():
    assert named([mail(1), login(ANNA)])[0].account == ""


def test_what_stands_has_no_actor_even_when_its_account_is_completed():
    (rule,) = company("2026-03-02 08:00 rule name=x").records
    (found,) = named([replace(rule, account="", actor="", standing=True)], ANNA)

    assert (found.account, found.actor) == (ANNA, "")


def test_parts_of_microsofts_own_keep_their_names():
    (one,) = company("2026-03-02 08:00 access who=s-1-5-18").records

    assert named([one, login(ANNA)])[0].account == "s-1-5-18"


def test_a_list_of_accounts_names_ids_and_aliases():
    known, rule = company(
        "2026-03-02 08:00 change what=user.known standing=yes",
        "2026-03-02 08:00 rule name=x standing=yes who=ali",
    ).records
    number = "6f1d0c5e-0000-4000-8000-000000000001"
    known = replace(known, details={"id": number, "alias": "Ali"})  # type: ignore[call-arg]  # it is a Change
    by_id = replace(rule, id="other", account=number)

    assert {one.account for one in named([known, rule, by_id])} == {ANNA}


def test_an_alias_of_two_accounts_names_nobody():
    records = company(
        "2026-03-02 08:00 change what=user.known standing=yes alias=ali",
        "2026-03-02 08:00 change what=user.known standing=yes alias=ali who=bo@acme.test",
        "2026-03-02 08:00 rule name=x standing=yes who=ali",
    ).records

    assert [one.account for one in named(records)].count("ali") == 1
