"""Every form in which the unified audit log is exported is read to the same records; an odd row is refused in words."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.model.records import Change, Factor, Record, Rule, SignIn, Source
from counterseal.providers.exports.m365.audit import READERS, AuditLog
from tests.providers.exports.m365.events import (
    ANNA,
    APP,
    BOSS,
    CHROME,
    GUID,
    IT,
    SOURCE,
    act,
    cmdlet,
    entry,
    event,
    every,
    named,
    one,
)
from tests.providers.exports.m365.odd import mutated

AT = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
SIGN_IN = event(
    "UserLoggedIn",
    RecordType=15,
    Workload="AzureActiveDirectory",
    ApplicationId=APP,
    ErrorNumber="0",
    ExtendedProperties=named({"UserAgent": CHROME, "RequestType": "OAuth2:Authorize"}),
    DeviceProperties=named({"OS": "Windows 10", "SessionId": "s1"}),
)


def read(*rows: dict[str, Any], file: str = "audit.csv") -> list[Record]:
    log = AuditLog()
    return [
        record
        for number, row in enumerate(rows, 2)
        for record in log.read(row, Source("a" * 64, f"{file}:row {number}"))
    ]


@pytest.mark.parametrize(
    "row",
    [
        SIGN_IN,
        {
            "RecordId": GUID, "CreationDate": "2026-03-02T08:21:00.0000000Z", "RecordType": "15",
            "Operation": "UserLoggedIn", "UserId": ANNA, "AuditData": json.dumps(SIGN_IN), "AssociatedAdminUnits": "",
            "AssociatedAdminUnitsNames": "",
        },
        {
            "RunspaceId": GUID, "RecordType": "AzureActiveDirectoryStsLogon", "CreationDate": "3/2/2026 8:21:00 AM",
            "UserIds": ANNA, "Operations": "UserLoggedIn", "AuditData": json.dumps(SIGN_IN), "ResultIndex": "1",
            "ResultCount": "1", "Identity": SIGN_IN["Id"], "IsValid": "True", "ObjectState": "Unchanged",
        },
        {
            "CreationDate": "/Date(1772439660000)/", "UserIds": ANNA, "Operations": "UserLoggedIn",
            "AuditData": json.dumps(SIGN_IN), "Identity": SIGN_IN["Id"],
        },
        {
            "@odata.type": "#microsoft.graph.security.auditLogRecord", "id": SIGN_IN["Id"],
            "createdDateTime": "2026-03-02T08:21:00Z", "auditLogRecordType": "azureActiveDirectoryStsLogon",
            "operation": "UserLoggedIn", "userPrincipalName": ANNA, "clientIp": "203.0.113.9",
            "auditData": {"@odata.type": "#microsoft.graph.security.defaultAuditData", **SIGN_IN},
        },
    ],
    ids=["management api", "purview", "search-unifiedauditlog", "convertto-json", "graph"],
)  # fmt: skip
def test_every_form_of_an_export_gives_the_same_record(row):
    (record,) = read(row)

    assert AuditLog().fits(row)
    assert isinstance(record, SignIn)
    assert (record.id, record.at, record.zone, record.partial) == (SIGN_IN["Id"], AT, "UTC", False)
    assert (record.account, record.ip, record.session, record.client) == (
        ANNA,
        "203.0.113.9",
        "s1",
        "Chrome on Windows",
    )


def test_an_event_that_lost_its_time_takes_that_of_the_column():
    lost = {**SIGN_IN, "CreationTime": None}

    (record,) = read({"AuditData": lost, "createdDateTime": "2026-03-02T08:21:00Z"})

    assert record.at == AT


def test_a_cut_event_is_read_as_far_as_it_goes_and_called_partial():
    rule = cmdlet("New-InboxRule", {"Name": ".", "DeleteMessage": "True", "SubjectContainsWords": "invoice;payment"})

    (record,) = read({"AuditData": json.dumps(rule)[:-40], "Operations": "New-InboxRule"})

    assert isinstance(record, Rule)
    assert (record.partial, record.name, record.deletes, record.at) == (True, ".", True, AT)


def test_the_date_order_of_a_file_is_learnt_from_rows_that_say_the_time_twice():
    whole = {"CreationDate": "02/03/2026 08:21:00", "Operations": "Send", "AuditData": json.dumps(event("Send"))}
    lost = {"CreationDate": "04/03/2026 21:13:33", "Operations": "Send", "UserIds": ANNA, "AuditData": ""}

    _, record = read(whole, lost)

    assert record.at == datetime(2026, 3, 4, 21, 13, 33, tzinfo=UTC)


def test_the_order_of_one_file_says_nothing_about_another():
    log = AuditLog()
    lost = {"CreationDate": "18/05/2026 21:13:33", "Operations": "Send", "UserIds": ANNA, "AuditData": ""}
    other = {**lost, "CreationDate": "04/03/2026 21:13:33"}

    assert list(log.read(lost, Source("a" * 64, "one.csv:row 2")))
    assert list(log.read(other, Source("a" * 64, "one.csv:row 3")))
    with pytest.raises(ValueError, match="may be day or month first"):
        list(log.read(other, Source("a" * 64, "two.csv:row 2")))


@pytest.mark.parametrize(
    "column", ["2026/3/18 21:13:33", "2026/3/18 下午 9:13:33", "18.03.2026 21:13:33", "3/18/2026 9:13:33 PM"]
)
def test_a_column_is_read_as_windows_of_many_countries_writes_it(column):
    (record,) = read({"CreationDate": column, "Operations": "Send", "UserIds": ANNA, "AuditData": ""})

    assert record.at == datetime(2026, 3, 18, 21, 13, 33, tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"AuditData": {"Operation": "Send"}}, "has no time"),
        ({"AuditData": {"Operation": "Send", "CreationTime": "yesterday"}}, "no date with a time can be read"),
        ({"AuditData": {"Operation": "Send", "CreationTime": "0001-01-01T00:00:00"}}, "no date with a time"),
        (
            {"AuditData": "", "Operations": "Send", "CreationDate": "04/03/2026 21:13:33"},
            "no other row of the file tells",
        ),
        ({"AuditData": "", "CreationDate": "04/03/2026 21:13:33"}, "no other column tells the operation"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_in_words(row, why):
    with pytest.raises(ValueError, match=why):
        read(row)


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Add member to role.", "role.granted"),
        ("Add member to role in PIM completed (timebound)", "role.granted"),
        ("Add eligible member to role in PIM completed (permanent)", "role.granted"),
        ("Add member to role completed (PIM activation)", "role.granted"),
        ("Add member to role outside of PIM (permanent)", "role.granted"),
        ("Restore member from role in PIM completed", "role.granted"),
        ("Remove permanent direct role assignment", "role.revoked"),
        ("Change password (self-service)", "password.changed"),
        ("Delete FIDO2 security key(s)", "removed"),
        ("Update security defaults", "policy.changed"),
        ("Verify domain.", "domain.added"),
        ("Update application – Certificates and secrets management ", "app.secret_added"),
        ("Update application - Certificates and secrets management", "app.secret_added"),
        ("Add service principal credentials.", "app.secret_added"),
        ("ADD SERVICE PRINCIPAL CREDENTIALS", "app.secret_added"),
        ("Disable Strong Authentication.", "not_required"),
    ],
)
def test_dashes_brackets_and_full_stops_of_an_operation_do_not_matter(operation, what):
    records = every(entry(operation, {"KeyDescription": ("[]", '["[KeyIdentifier=1,KeyType=Password]"]')}))

    assert [record.what for record in records if isinstance(record, Change | Factor)][:1] == [what]


def test_an_operation_that_nobody_asks_about_is_kept():
    record = one(event("TeamsSessionStarted", ObjectId="q" * 400, UserAgent=CHROME))

    assert (record.what, record.operation, record.target) == ("other", "TeamsSessionStarted", "q" * 300)
    assert (record.client, record.account) == ("Chrome on Windows", ANNA)


def test_several_records_of_one_event_have_ids_of_their_own():
    records = every(cmdlet("Set-Mailbox", {"ForwardingSmtpAddress": "smtp:x@evil.test", "AuditEnabled": "False"}))

    assert len(records) > 1
    assert len({record.id for record in records}) == len(records)
    assert records[0].id == "e0000000-0000-0000-0000-000000000001"


REALISTIC = [
    SIGN_IN,
    cmdlet("New-InboxRule", {"Name": "..", "MoveToFolder": r"anna:\RSS Feeds", "SubjectContainsWords": "invoice"}),
    cmdlet("Set-InboxRule", {"Identity": r"anna\13462986239213", "ForwardTo": "x@evil.test"}),
    cmdlet("New-TransportRule", {"Name": "x", "BlindCopyTo": "x@evil.test"}),
    cmdlet("Set-Mailbox", {"ForwardingSmtpAddress": "smtp:x@evil.test", "GrantSendOnBehalfTo": BOSS}),
    cmdlet("Add-MailboxPermission", {"Identity": "anna", "User": BOSS, "AccessRights": "FullAccess"}),
    cmdlet("New-InboundConnector", {"Name": "c", "SenderIPAddresses": "203.0.113.7"}),
    event(
        "UpdateInboxRules",
        OperationProperties=named(
            {
                "RuleOperation": "AddMailboxRule", "RuleName": "x", "RuleActions": '[{"ActionType":"Forward","Recipients":["x@evil.test"]}]',
                "RuleCondition": "(SubjectContains ...)", "Actions": "ForwardToRecipientsAction",
            }
        ),
        Item={"ParentFolder": {"MailboxOwnerUPN": ANNA, "Path": r"\Inbox", "MemberRights": "ReadAny", "MemberUpn": BOSS}},
    ),
    act("AddFolderPermissions", Item={"ParentFolder": {"Path": r"\Inbox", "MemberRights": "ReadAny", "MemberUpn": BOSS}}),
    act(
        "MailItemsAccessed", OperationProperties=named({"MailAccessType": "Bind", "IsThrottled": "False"}),
        Folders=[{"Path": r"\Inbox", "FolderItems": [{"InternetMessageId": "<1@acme.test>", "SizeInBytes": 7}]}],
        OperationCount=1, AppId=APP,
    ),
    act("Send", Item={"Subject": "Invoice", "InternetMessageId": "<2@acme.test>", "Attachments": "a.pdf (7b)"}),
    act("HardDelete", AffectedItems=[{"Subject": "Re", "ParentFolder": {"Path": r"\Drafts"}}], Folder={"Path": r"\Inbox"}),
    entry("Add member to role.", {"Role.DisplayName": ('""', '"Global Administrator"'), "Role.TemplateId": ('""', f'"{GUID}"')}),
    entry("Update user.", {"StrongAuthenticationRequirement": ("[]", '[{"RelyingParty":"*","State":0}]'), "UserType": ('["Member"]', '["Guest"]')}),
    entry("Consent to application.", {"ConsentContext.IsAdminConsent": ('""', '"True"'), "ConsentAction.Permissions": ('""', '"[[Id: x, ConsentType: AllPrincipals, Scope: Mail.Read, CreatedDateTime: ]] "')}),
    entry("Add service principal credentials.", {"KeyDescription": ("[]", '["[KeyIdentifier=1,KeyType=Password,KeyUsage=Verify,DisplayName=x]"]')}),
    event("FileDownloaded", Workload="OneDrive", RecordType=6, SourceFileName="a.xlsx", ObjectId="https://acme.sharepoint.test/a.xlsx", UserAgent=CHROME, AppAccessContext={"AADSessionId": "s1"}),
    event("AnonymousLinkCreated", Workload="OneDrive", RecordType=14, EventData="<Type>Edit</Type>", TargetUserOrGroupName="x"),
]  # fmt: skip
"""One event of each reader's kind."""


@st.composite
def odd_rows(draw: st.DrawFn) -> dict[str, Any]:
    value = draw(st.sampled_from(REALISTIC))
    if draw(st.booleans()):
        value = {**value, "Operation": draw(st.sampled_from(sorted(READERS))).title()}
    value = mutated(draw, value)
    text = json.dumps(value)
    column = draw(
        st.sampled_from(["", "2026-03-02T08:21:00", "5/18/2026 9:13:33 PM", "04/03/2026 21:13:33", "\0", "下午"])
    )
    return draw(
        st.sampled_from(
            [
                value,
                {"AuditData": value, "CreationDate": column},
                {"AuditData": text, "CreationDate": column},
                {
                    "AuditData": text[: draw(st.integers(0, 400))],
                    "CreationDate": column,
                    "Operations": value.get("Operation"),
                },
            ]
        )
    )


@given(odd_rows())
def test_an_event_of_odd_shape_is_read_or_refused_in_words(row):
    try:
        records, said = list(AuditLog().read(row, SOURCE)), ""
    except ValueError as refused:
        records, said = [], str(refused)

    assert not any(word in said for word in ("invalid literal", "Exceeds", "codec"))
    for record in records:
        assert record.at.tzinfo is UTC
        assert repr(record).encode()


def test_every_reader_bears_an_event_that_holds_nothing_but_its_name():
    for operation in READERS:
        records = every({"Operation": operation, "CreationTime": "2026-03-02T08:21:00", "UserId": IT})

        assert all(record.at == AT for record in records)
        assert records, operation
