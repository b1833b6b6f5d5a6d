"""Listings of PowerShell: which one a row is of, and what the table has lost."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from counterseal.model.records import Delegate, Forward, Rule, Source
from counterseal.providers.exports.m365.state import ExchangeState, reader_of
from counterseal.reach import Asked
from tests.providers.exports.m365 import samples
from tests.providers.exports.m365.samples import ANNA, BOB, EVIL
from tests.providers.exports.mutation import SEEN, read_bytes


def rows(text: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(text)))


def read(text: str, name: str = "a.csv") -> tuple[list[Any], list[Any]]:
    dialect = ExchangeState(Asked(seen=SEEN))
    found: list[Any] = []
    for count, row in enumerate(rows(text), start=1):
        assert dialect.fits(row)
        found += dialect.read(row, Source("e" * 64, f"{name}:row {count}"))
    return found, list(dialect.rest())


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        (samples.INBOX_RULES, "inbox_rule"), (samples.MAILBOXES, "mailbox"), (samples.CAS, "protocols"), (samples.PERMISSIONS, "permission"),
        (samples.RECIPIENTS, "permission"), (samples.FOLDERS, "folder_permission"), (samples.JUNK, "junk"), (samples.SWEEP, "sweep_rule"),
        (samples.DEVICES, "device"), (samples.CONNECTORS, "connector"), ("Identity,AutoReplyState\r\na,Enabled\r\n", "reply"),
        ("Name,State,Mode,Priority\r\na,Enabled,Enforce,0\r\n", "transport_rule"),
        ("DeviceID,DeviceType,LastSuccessSync\r\na,b,c\r\n", "device"),
        ("Name,Enabled,ForwardTo\r\na,True,\r\n", "inbox_rule"),
    ],
)  # fmt: skip
def test_a_row_is_told_by_what_only_its_listing_has(text, reader):
    assert getattr(reader_of(rows(text)[0]), "__name__", "") == reader


@pytest.mark.parametrize(
    "row",
    [
        {}, {"Name": "a", "Enabled": "True"}, {"Identity": "a", "User": "b"}, {"Name": "a", "PopEnabled": "True"}, {"ForwardTo": "x", "Name": "a"},
        {"Date": "x", "Event": "y", "Actor": ANNA},
    ],
)  # fmt: skip
def test_other_rows_are_not_taken(row):
    assert reader_of(row) is None


def test_events_of_the_audit_log_are_not_taken_however_they_are_called():
    dialect = ExchangeState(Asked(seen=SEEN))

    assert not dialect.fits(
        {"CreationTime": "x", "Operation": "New-InboxRule", "Name": "x", "ForwardTo": "y", "Enabled": "True"}
    )
    assert not dialect.fits({"AuditData": "{}", "Identity": "x", "User": "y", "AccessRights": "z"})


def test_mailboxes_give_their_addresses_to_the_tables_beside_them():
    dialect = ExchangeState(Asked(seen=SEEN))
    first: list[Any] = list(dialect.read(rows(samples.MAILBOXES)[0], Source("e" * 64, "mailboxes.csv:row 1")))
    row = {
        "Identity": "Anna Meyer",
        "User": "bob",
        "AccessRights": "FullAccess",
        "IsInherited": "False",
        "Deny": "False",
    }
    (found,) = dialect.read(row, Source("e" * 64, "permissions.csv:row 1"))

    assert isinstance(first[0], Forward)
    assert isinstance(found, Delegate)
    assert (found.account, found.to) == (ANNA, BOB)


def test_a_list_that_the_table_has_lost_is_told_and_its_rule_is_partial():
    text = (
        "Name,Enabled,Identity,RuleIdentity,ForwardTo,SubjectContainsWords\r\n"
        "a,True,anna\\1,1,System.String[],System.Collections.ArrayList\r\n"
        f"b,True,anna\\2,2,{EVIL},\r\n"
    )
    (first, second), gaps = read(text)

    assert isinstance(first, Rule)
    assert (first.partial, first.forwards_to, second.partial) == (True, (), False)
    assert [(one.why, one.count, one.harmless) for one in gaps] == [("lists_lost", 1, False)]
    assert dict(gaps[0].detail)["columns"] == "ForwardTo, SubjectContainsWords"


def test_a_column_whose_name_is_damaged_is_told():
    found, gaps = read(f"PrimarySmtpAddress,ForwardingSmtpAddqess,AuditEnabled\r\n{ANNA},{EVIL},True\r\n")

    assert not [one for one in found if isinstance(one, Forward)]
    assert [(one.why, one.detail) for one in gaps] == [("columns_broken", (("columns", "ForwardingSmtpAddqess"),))]


def test_two_rows_without_an_id_do_not_become_one():
    text = f"Identity,TrustedSendersAndDomains,BlockedSendersAndDomains\r\n{ANNA},{EVIL};{EVIL},\r\n"
    found, _ = read(text)

    assert len({one.id for one in found}) == 2


def test_the_name_of_the_file_says_whose_rules_they_are():
    found, _ = read("Name,Enabled,Description,DeleteMessage\r\na,True,x,True\r\n", "inboxrules-anna@acme.test.csv")

    assert found[0].account == ANNA


def test_a_table_is_read_whole(tmp_path):
    records, gaps, parts = read_bytes(samples.FORMS["permissions.csv"], tmp_path, name="permissions.csv")

    assert [one.to for one in records if isinstance(one, Delegate)] == [BOB]
    assert not gaps
    assert (parts[0].dialect, parts[0].rows) == ("exchange online state (PowerShell)", 3)
