"""What stands in Microsoft 365, written by hand from its documentation: each form once, as bytes, and its rows."""

from __future__ import annotations

import json
from typing import Any

ANNA, BOB, IT, EVIL = "anna@acme.test", "bob@acme.test", "it@acme.test", "evil@mail.example"
IP = "203.0.113.9"
ROOT = "https://graph.microsoft.com/v1.0/$metadata#"
ANNA_ID, SP_ID, GRAPH_ID = (f"{digit * 8}-0000-4000-8000-000000000000" for digit in "123")
APP_ID, ROLE_ID = "aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000001"


def page(context: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """A page of Graph."""
    return {"@odata.context": ROOT + context, "value": rows}


RULE = {
    "id": "AQAAA1", "displayName": ".", "sequence": 1, "isEnabled": True, "hasError": False, "isReadOnly": False,
    "conditions": {"bodyOrSubjectContains": ["invoice", "iban"], "fromAddresses": [{"emailAddress": {"name": "CFO", "address": "cfo@buyer.test"}}]},
    "exceptions": {"sentOnlyToMe": True},
    "actions": {
        "moveToFolder": "AAMkfolder1", "markAsRead": True, "stopProcessingRules": True,
        "forwardTo": [{"emailAddress": {"name": "staff@acme.test", "address": EVIL}}],
    },
}  # fmt: skip
FOLDER = {
    "id": "AAMkfolder1",
    "displayName": "RSS Feeds",
    "parentFolderId": "AAMkroot",
    "childFolderCount": 0,
    "totalItemCount": 3,
}
METHODS: list[dict[str, Any]] = [
    {"@odata.type": "#microsoft.graph.passwordAuthenticationMethod", "id": "28c10230-6103-485e-b985-444c60001490",
     "createdDateTime": "2026-03-03T09:00:00Z", "password": None},
    {"@odata.type": "#microsoft.graph.phoneAuthenticationMethod", "id": "3179e48a-750b-4051-897c-87b9720928f7",
     "phoneNumber": "+234 5550100", "phoneType": "mobile", "createdDateTime": "2026-03-02T03:25:00Z"},
    {"@odata.type": "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod", "id": "m1", "displayName": "Pixel",
     "createdDateTime": "2026-03-02T03:26:00Z"},
]  # fmt: skip
MAILBOX = {
    "timeZone": "UTC", "automaticRepliesSetting": {
        "status": "alwaysEnabled", "externalAudience": "all", "externalReplyMessage": "<p>Please pay to the new account</p>"},
}  # fmt: skip
USER = {
    "id": ANNA_ID, "userPrincipalName": ANNA, "displayName": "Anna Meyer", "mail": ANNA, "accountEnabled": True,
    "createdDateTime": "2020-01-01T00:00:00Z", "lastPasswordChangeDateTime": "2026-03-03T09:00:00Z",
    "signInActivity": {"lastSignInDateTime": "2026-03-02T03:10:00Z"},
}  # fmt: skip
PRINCIPAL = {
    "id": SP_ID, "appId": APP_ID, "displayName": "Mail Sync", "servicePrincipalType": "Application",
    "appOwnerOrganizationId": "cccccccc-0000-4000-8000-000000000001", "replyUrls": ["https://sync.mail.example/cb"],
    "passwordCredentials": [{"keyId": "k1", "displayName": "s", "startDateTime": "2026-03-02T03:30:00Z", "endDateTime": "2028-03-02T03:30:00Z"}],
    "keyCredentials": [], "appRoles": [],
}  # fmt: skip
RESOURCE = {
    "id": GRAPH_ID, "appId": "00000003-0000-0000-c000-000000000000", "displayName": "Microsoft Graph", "servicePrincipalType": "Application",
    "appOwnerOrganizationId": "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "appRoles": [{"id": ROLE_ID, "value": "Mail.Read"}],
}  # fmt: skip
GRANT = {
    "id": "g1",
    "clientId": SP_ID,
    "consentType": "Principal",
    "principalId": ANNA_ID,
    "resourceId": GRAPH_ID,
    "scope": " Mail.Read offline_access",
}
ASSIGNMENT = {
    "id": "a1", "appRoleId": ROLE_ID, "createdDateTime": "2026-03-02T03:31:00Z", "principalDisplayName": "Mail Sync",
    "principalId": SP_ID, "principalType": "ServicePrincipal", "resourceDisplayName": "Microsoft Graph", "resourceId": GRAPH_ID,
}  # fmt: skip
RISKY = {
    "id": ANNA_ID,
    "userPrincipalName": ANNA,
    "riskLevel": "high",
    "riskState": "atRisk",
    "riskDetail": "none",
    "riskLastUpdatedDateTime": "2026-03-02T04:00:00Z",
}
DETECTION = {
    "id": "d1", "requestId": "r1", "riskEventType": "anonymizedIPAddress", "riskState": "atRisk", "riskLevel": "medium", "riskDetail": "none",
    "source": "IdentityProtection", "activity": "signin", "ipAddress": IP, "location": {"city": "Lagos", "countryOrRegion": "NG"},
    "activityDateTime": "2026-03-02T03:10:00Z", "detectedDateTime": "2026-03-02T03:12:00Z", "userId": ANNA_ID, "userPrincipalName": ANNA,
}  # fmt: skip
MESSAGE = {
    "id": "AAMkm1", "internetMessageId": "<1@acme.test>", "subject": "Our new bank details", "isDraft": False, "isRead": True,
    "sentDateTime": "2026-03-02T03:40:00Z", "receivedDateTime": "2026-03-02T03:40:01Z", "parentFolderId": "AAMksent",
    "from": {"emailAddress": {"name": "Anna", "address": ANNA}}, "toRecipients": [{"emailAddress": {"name": "CFO", "address": "cfo@buyer.test"}}],
    "ccRecipients": [], "bccRecipients": [], "replyTo": [{"emailAddress": {"name": "Anna", "address": "anna@acme-mail.test"}}],
    "internetMessageHeaders": [{"name": "In-Reply-To", "value": "<0@buyer.test>"}, {"name": "References", "value": "<9@buyer.test> <0@buyer.test>"},
                               {"name": "Received", "value": "from x by y"}],
}  # fmt: skip
AUDIT = {
    "id": "Directory_1", "category": "RoleManagement", "correlationId": "c1", "result": "success", "resultReason": "",
    "activityDisplayName": "Add member to role", "activityDateTime": "2026-03-02T03:35:00Z", "loggedByService": "Core Directory", "operationType": "Assign",
    "initiatedBy": {"user": {"id": "x", "displayName": None, "userPrincipalName": IT, "ipAddress": IP}, "app": None},
    "targetResources": [
        {"id": ANNA_ID, "displayName": None, "type": "User", "userPrincipalName": ANNA, "modifiedProperties": [
            {"displayName": "Role.DisplayName", "oldValue": None, "newValue": '"Global Administrator"'}]},
        {"id": "r", "displayName": None, "type": "Role", "modifiedProperties": []}],
    "additionalDetails": [{"key": "User-Agent", "value": "axios/1.7"}],
}  # fmt: skip
TOGETHER = {
    "userPrincipalName": ANNA, "messageRules": [RULE], "mailFolders": {"value": [FOLDER]}, "authenticationMethods": METHODS,
    "mailboxSettings": MAILBOX,
}  # fmt: skip
INBOX_RULES = (
    '"Description","Enabled","Identity","InError","Name","Priority","RuleIdentity","MailboxOwnerId","ForwardTo","RedirectTo",'
    '"MoveToFolder","DeleteMessage","MarkAsRead","StopProcessingRules","SubjectOrBodyContainsWords","From","HasAttachment"\r\n'
    '"If the message…","True","anna\\1234567890123456789","False",".","1","1234567890123456789","anna@acme.test",'
    f'"""staff@acme.test"" [SMTP:{EVIL}]","","RSS Feeds","False","True","True","{{invoice, iban}}","","False"\r\n'
    '"Newsletter","False","anna\\2234567890123456789","False","News","2","2234567890123456789","anna@acme.test",'
    '"","","anna:\\News","False","False","False","","""Shop"" [EX:/o=Org/ou=Group/cn=Recipients/cn=0123456789abcdef0123456789abcdef-shop]","False"\r\n'
)
INBOX_JSON = [
    {"Name": "copy", "Enabled": True, "Identity": "anna\\77", "RuleIdentity": 77, "MailboxOwnerId": "anna", "ForwardTo": None,
     "RedirectTo": [f'"x" [SMTP:{EVIL}]'], "SubjectContainsWords": ["bank", "iban"], "DeleteMessage": True, "MyNameInToBox": True,
     "MarkAsRead": False, "Description": "…", "IsValid": True, "ObjectState": "Unchanged"},
]  # fmt: skip
MAILBOXES = (
    "PrimarySmtpAddress,UserPrincipalName,DisplayName,Alias,Identity,ForwardingAddress,ForwardingSmtpAddress,DeliverToMailboxAndForward,"
    "AuditEnabled,GrantSendOnBehalfTo,EmailAddresses\r\n"
    f'{ANNA},{ANNA},Anna Meyer,anna,Anna Meyer,,smtp:{EVIL},False,False,bob,"SMTP:{ANNA} smtp:a.meyer@acme.test"\r\n'
    f"{BOB},{BOB},Bob Ho,bob,Bob Ho,,,False,True,,SMTP:{BOB}\r\n"
)
CAS = f"Name,PrimarySmtpAddress,ActiveSyncEnabled,OWAEnabled,PopEnabled,ImapEnabled,SmtpClientAuthenticationDisabled\r\nanna,{ANNA},True,True,False,True,\r\n"
PERMISSIONS = (
    "Identity,User,AccessRights,IsInherited,Deny,InheritanceType\r\n"
    'anna,NT AUTHORITY\\SELF,"FullAccess, ReadPermission",False,False,All\r\n'
    "anna,ACME\\Organization Management,FullAccess,True,True,All\r\n"
    f"{ANNA},{BOB},FullAccess,False,False,All\r\n"
)
RECIPIENTS = f"Identity,Trustee,AccessControlType,AccessRights,IsInherited,InheritanceType\r\n{ANNA},NT AUTHORITY\\SELF,Allow,SendAs,False,None\r\n{ANNA},{BOB},Allow,SendAs,False,None\r\n"
FOLDERS = f"Identity,FolderName,User,AccessRights,SharingPermissionFlags\r\n{ANNA}:\\Calendar,Calendar,Default,AvailabilityOnly,\r\n{ANNA}:\\Inbox,Inbox,{BOB},Reviewer,\r\n"
TRANSPORT = [
    {"Name": "bcc", "State": "Enabled", "Mode": "Enforce", "Priority": 0, "Comments": "", "Guid": "t1", "WhenChanged": "2026-03-02T03:50:00+00:00",
     "BlindCopyTo": [EVIL], "SubjectOrBodyContainsWords": ["invoice"], "FromScope": "NotInOrganization", "Description": "…",
     "Conditions": ["Microsoft.Exchange.MessagingPolicies.Rules.Tasks.FromScopePredicate"], "Identity": "bcc", "SetAuditSeverity": "DoNotAudit"},
]  # fmt: skip
JUNK = f"Identity,Enabled,TrustedSendersAndDomains,BlockedSendersAndDomains,ContactsTrusted\r\n{ANNA},True,{{{EVIL}}},bank.test,False\r\n"
SWEEP = f"Name,Enabled,RuleId,Sender,SourceFolder,DestinationFolder,KeepForDays,Provider,MailboxOwnerId\r\nsweep,True,s1,cfo@buyer.test,Inbox,Deleted Items,,Exchange16,{ANNA}\r\n"
DEVICES = (
    "FriendlyName,DeviceId,DeviceImei,DeviceOS,DeviceType,DeviceModel,UserDisplayName,DeviceAccessState,FirstSyncTime,Identity\r\n"
    f"One,D1,,Android 15,Android,One,acme/anna,Allowed,2026-03-02T03:55:00Z,{ANNA}\\ExchangeActiveSyncDevices\\x\r\n"
)
CONNECTORS = "Name,Enabled,ConnectorType,SenderDomains,SenderIPAddresses,WhenCreatedUTC\r\nin,True,Partner,smtp:*;1,198.51.100.7,2026-03-02T04:10:00\r\n"
TRACE = (
    "Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId\r\n"
    f"2026-03-02T03:40:00,{ANNA},cfo@buyer.test,Our new bank details,Delivered,198.51.100.25,,2048,<1@acme.test>,t1\r\n"
    f"2026-03-02T03:41:00,cfo@buyer.test,{ANNA},Re: Our new bank details,Delivered,,198.51.100.25,4096,<2@buyer.test>,t2\r\n"
    f"2026-03-02T03:42:00,cfo@buyer.test,{EVIL},Re: Our new bank details,Failed,198.51.100.26,,4096,<2@buyer.test>,t2\r\n"
)
ENHANCED = (
    "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority\r\n"
    f'2026-03-02T03:40:00.000Z,{ANNA},"cfo@buyer.test##Receive, Send;ceo@buyer.test##Receive, Send",Our new bank details,2048,<1@acme.test>,n1,{IP},2,,Normal\r\n'
    f'2026-03-02T03:41:00.000Z,cfo@buyer.test,"{ANNA}##Receive, Deliver;{BOB}##Receive, Deliver",Re: details,4096,<2@buyer.test>,n2,198.51.100.25,1,,Normal\r\n'
)
EXTENDED = (
    "date_time_utc,client_ip,client_hostname,server_ip,server_hostname,source_context,connector_id,source,event_id,internal_message_id,message_id,"
    "network_message_id,recipient_address,recipient_status,total_bytes,recipient_count,related_recipient_address,reference,message_subject,sender_address,"
    "return_path,message_info,directionality,tenant_id,original_client_ip,original_server_ip,custom_data\r\n"
    f"2026-03-02T03:40:00.000Z,,,,,,,STOREDRIVER,RECEIVE,1,<1@acme.test>,n1,cfo@buyer.test;ceo@buyer.test,,2048,2,,,Our new bank details,{ANNA},{ANNA},,Originating,x,{IP},,\r\n"
    f"2026-03-02T03:40:01.000Z,,,,,,,AGENT,AGENTINFO,1,<1@acme.test>,n1,cfo@buyer.test,,2048,1,,,Our new bank details,{ANNA},{ANNA},,Originating,x,{IP},,S:SFA=SUM\r\n"
    f"2026-03-02T03:40:02.000Z,,,,,,,SMTP,SEND,1,<1@acme.test>,n1,cfo@buyer.test,250 OK,2048,1,,,Our new bank details,{ANNA},{ANNA},,Originating,x,{IP},,\r\n"
    f"2026-03-02T03:41:00.000Z,,,,,,,STOREDRIVER,DELIVER,2,<2@buyer.test>,n2,{ANNA},,4096,1,,,Re: details,cfo@buyer.test,cfo@buyer.test,,Incoming,x,198.51.100.25,,\r\n"
)


def text(value: object) -> bytes:
    """As an answer is saved."""
    return json.dumps(value, indent=1).encode()


def capital(value: Any) -> Any:
    """As Graph's PowerShell writes the same."""
    if isinstance(value, list):
        return [capital(one) for one in value]
    if isinstance(value, dict):
        return {
            key[:1].upper() + key[1:] if not key.startswith("@") else key: capital(one) for key, one in value.items()
        }
    return value


FORMS: dict[str, bytes] = {
    "rules.json": text(page("users('anna%40acme.test')/mailFolders('inbox')/messageRules", [RULE])),
    "anna@acme.test/rules_mg.json": text([capital(RULE) | {"AdditionalProperties": {}}]),
    "methods.json": text(page("users('anna%40acme.test')/authentication/methods", METHODS)),
    "anna@acme.test/methods_mg.json": text([{"Id": one["id"], "CreatedDateTime": None, "AdditionalProperties": one} for one in METHODS]),
    "settings.json": text({"@odata.context": ROOT + "users('anna%40acme.test')/mailboxSettings", **MAILBOX}),
    "users.json": text(page("users(id,userPrincipalName,displayName,signInActivity)", [USER])),
    "principals.json": text(page("servicePrincipals", [RESOURCE, PRINCIPAL])),
    "grants.json": text(page("oauth2PermissionGrants", [GRANT])),
    "grants_mg.csv": f"ClientId,ConsentType,Id,PrincipalId,ResourceId,Scope\r\n{SP_ID},AllPrincipals,g2,,{GRAPH_ID},Mail.Send\r\n".encode(),
    "assignments.json": text(page(f"servicePrincipals('{SP_ID}')/appRoleAssignments", [ASSIGNMENT])),
    "risky.json": text(page("identityProtection/riskyUsers", [RISKY])),
    "detections.json": text(page("identityProtection/riskDetections", [DETECTION])),
    "messages.json": text(page("users('anna%40acme.test')/mailFolders('sentitems')/messages", [MESSAGE])),
    "audits.json": text(page("auditLogs/directoryAudits", [AUDIT])),
    "together.json": text(TOGETHER),
    "inbox_rules.csv": INBOX_RULES.encode("utf-8-sig"), "anna@acme.test/inbox_rules.json": text(INBOX_JSON),
    "mailboxes.csv": MAILBOXES.encode(), "cas.csv": CAS.encode(), "permissions.csv": PERMISSIONS.encode(),
    "recipients.csv": RECIPIENTS.encode(), "folders.csv": FOLDERS.encode(), "transport.json": text(TRANSPORT), "junk.csv": JUNK.encode(),
    "sweep.csv": SWEEP.encode(), "devices.csv": DEVICES.encode(), "connectors.csv": CONNECTORS.encode(),
    "trace.csv": TRACE.encode(), "enhanced.csv": ENHANCED.encode("utf-16"), "extended.csv": EXTENDED.encode("utf-16"),
}  # fmt: skip
"""Every form by the name of a file."""
