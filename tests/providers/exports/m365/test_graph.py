"""What Graph tells about the present: what a row is, whose it is, and who gave it its names."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import AppGrant, Rule, Source
from counterseal.providers.exports.m365.graph import GraphState, kind_of, plain_names, together
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Asked
from tests.providers.exports.m365.samples import (
    ANNA,
    APP_ID,
    ASSIGNMENT,
    AUDIT,
    BOB,
    DETECTION,
    EVIL,
    FOLDER,
    GRANT,
    MAILBOX,
    MESSAGE,
    METHODS,
    PRINCIPAL,
    RISKY,
    ROOT,
    RULE,
    SP_ID,
    TOGETHER,
    USER,
    capital,
    page,
    text,
)  # fmt: skip
from tests.providers.exports.mutation import SEEN, read_bytes

OF_ANNA = {"@odata.context": ROOT + "users('anna%40acme.test')/"}


def every(values: dict[str, Any], place: str = "a.json:item 1", dialect: GraphState | None = None) -> list[Any]:
    return list((dialect or GraphState(Asked(seen=SEEN))).read(values, Source("e" * 64, place)))


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (RULE, "messageRules"), (FOLDER, "mailFolders"), (METHODS[0], "methods"), (MAILBOX, "mailboxSettings"), (USER, "users"),
        (PRINCIPAL, "servicePrincipals"), (GRANT, "oauth2PermissionGrants"), (ASSIGNMENT, "appRoleAssignments"),
        (RISKY, "riskyUsers"), (DETECTION, "riskDetections"), (MESSAGE, "messages"),
        ({"@odata.context": ROOT + "users('a')/authentication/phoneMethods/$entity", "id": "x"}, "methods"),
        ({"@odata.context": ROOT + "users(id,displayName)/$entity", "id": "x"}, "users"),
        ({"@odata.context": ROOT + "users('a')/mailFolders('inbox')/childFolders", "id": "x"}, "mailFolders"),
        ({"@odata.type": "#microsoft.graph.messageRule", "id": "x"}, "messageRules"),
        ({"@odata.context": ROOT + "auditLogs/signIns", "id": "x"}, ""),
        ({"id": "x", "userPrincipalName": ANNA, "appId": "a", "displayName": "x", "mail": ""}, ""),
        ({"id": "x", "name": "y"}, ""), (AUDIT, ""), ({}, ""),
    ],
)  # fmt: skip
def test_a_row_is_told_by_its_type_its_page_or_its_fields(values, kind):
    assert kind_of(values) == kind


def test_the_owner_stands_in_the_context_in_a_field_or_in_the_name_of_the_file():
    (by_context,) = every(
        {**OF_ANNA, **RULE, "@odata.context": OF_ANNA["@odata.context"] + "mailFolders('inbox')/messageRules"}
    )
    (by_field,) = every(RULE | {"userPrincipalName": BOB})
    (by_file,) = every(RULE, "anna@acme.test/rules.json:item 1")
    (nobodys,) = every(RULE)

    assert [one.account for one in (by_context, by_field, by_file, nobodys)] == [ANNA, BOB, ANNA, ""]


def test_powershell_writes_the_same_rule_with_capital_letters():
    (found,) = every(capital(RULE) | {"AdditionalProperties": {}})
    (plain,) = every(RULE)

    assert isinstance(found, Rule)
    assert found == plain


def test_powershell_hides_what_has_no_field_of_its_own():
    values = {"Id": "m1", "DisplayName": "", "AdditionalProperties": METHODS[2]}

    assert plain_names(values)["displayName"] == "Pixel"
    assert GraphState(Asked(seen=SEEN)).fits(values)
    assert every(values)[0].method == "Microsoft Authenticator Pixel"


def test_a_row_that_cannot_be_named_yet_is_asked_again_at_the_end():
    dialect = GraphState(Asked(seen=SEEN))
    with pytest.raises(BadRow):
        every(GRANT, "g.json:item 1", dialect)
    for values in (USER, PRINCIPAL):
        every(values, "x.json:item 1", dialect)
    (found,) = every(GRANT, "g.json:item 1", dialect)

    assert isinstance(found, AppGrant)
    assert (found.account, found.app, found.app_name) == (ANNA, APP_ID, "Mail Sync")


def test_a_row_that_nothing_names_is_read_with_its_ids(tmp_path):
    records, gaps, _ = read_bytes(text(page("oauth2PermissionGrants", [GRANT])), tmp_path)

    assert [one.app for one in records] == [SP_ID]
    assert not gaps


def test_an_owner_that_is_an_id_is_named_by_the_list_of_people():
    dialect = GraphState(Asked(seen=SEEN))
    every(USER, dialect=dialect)
    context = ROOT + f"users('{USER['id']}')/mailFolders('inbox')/messageRules"
    (found,) = every({"@odata.context": context, **RULE}, dialect=dialect)

    assert found.account == ANNA


def test_several_kinds_in_one_object_are_all_read_in_the_order_that_names_them():
    found = every(TOGETHER)

    assert {one.account for one in found} == {ANNA}
    assert [one.moves_to for one in found if isinstance(one, Rule)] == ["RSS Feeds"]
    assert len(found) == 5


def test_what_stands_beside_them_and_is_none_is_told():
    dialect = GraphState(Asked(seen=SEEN))
    every({"userPrincipalName": ANNA, "messageRules": [RULE], "calendars": [{"id": "c"}]}, dialect=dialect)
    told: list[Any] = list(dialect.rest())

    assert [(one.why, one.detail) for one in told] == [("unknown_row", (("columns", "calendars"),))]
    assert not list(dialect.rest())


def test_a_key_that_is_damaged_is_told():
    dialect = GraphState(Asked(seen=SEEN))
    every(RULE | {"actions": {"forwxrdTo": [], "redirectTo": [{"emailAddress": {"address": EVIL}}]}}, dialect=dialect)
    told = {getattr(one, "why", "") for one in dialect.rest()}

    assert told == {"columns_broken"}


def test_two_rules_without_an_id_do_not_become_one():
    found = every({"userPrincipalName": ANNA, "messageRules": [RULE, RULE], "mailboxSettings": MAILBOX})

    assert len({one.id for one in found}) == 3


def test_pages_in_an_object_are_opened():
    found, left = together({"messageRules": {"value": [RULE]}, "mailFolders": [FOLDER], "note": "x", "calendars": []})

    assert [kind for kind, _ in found] == ["mailFolders", "messageRules"]
    assert left == []


def test_fits_graphs_objects_and_nothing_else():
    dialect = GraphState(Asked(seen=SEEN))

    assert dialect.fits(RULE)
    assert dialect.fits(capital(RULE))
    assert dialect.fits(TOGETHER)
    assert not dialect.fits(AUDIT)
    assert not dialect.fits({"users": [{"primaryEmail": ANNA}]})
    assert not dialect.fits({"CreationTime": "2026-03-02T08:21:00", "Operation": "New-InboxRule", "UserId": ANNA})
    assert not dialect.fits({})


def test_a_page_tells_its_owner_to_its_rows(tmp_path):
    records, gaps, parts = read_bytes(
        text(page("users('anna%40acme.test')/mailFolders('inbox')/messageRules", [RULE])), tmp_path
    )

    assert [one.account for one in records] == [ANNA]
    assert not gaps
    assert parts[0].dialect == "microsoft graph state"
