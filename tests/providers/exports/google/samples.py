"""Exports of Google Workspace, written by hand from Google's documentation: each form once, as bytes, and its rows."""

from __future__ import annotations

import json
from typing import Any

ANNA, BOB, IT, EVIL = "anna@acme.test", "bob@acme.test", "it@acme.test", "evil@mail.example"
IP = "203.0.113.9"
CLIENT = "123456789012-abc.apps.googleusercontent.com"


def parameter(name: str, value: object) -> dict[str, Any]:
    """One parameter in the field that its type has."""
    if isinstance(value, bool):
        return {"name": name, "boolValue": value}
    if isinstance(value, int):
        return {"name": name, "intValue": str(value)}
    if isinstance(value, list):
        return {"name": name, "multiValue": value}
    if isinstance(value, dict):
        return {"name": name, "messageValue": {"parameter": [parameter(key, one) for key, one in value.items()]}}
    return {"name": name, "value": value}


def activity(
    app: str, name: str, actor: str = ANNA, time: str = "2026-03-02T03:10:00.000Z", **parameters: object
) -> dict[str, Any]:
    """One activity of the Reports API."""
    return {
        "kind": "admin#reports#activity",
        "id": {"time": time, "uniqueQualifier": "-7654321", "applicationName": app, "customerId": "C0abc"},
        "etag": '"x"',
        "actor": {"callerType": "USER", "email": actor, "profileId": "1000000001"},
        "ownerDomain": "acme.test",
        "ipAddress": IP,
        "networkInfo": {"ipAsn": [64500], "regionCode": "NG"},
        "events": [{"type": "t", "name": name, "parameters": [parameter(key, one) for key, one in parameters.items()]}],
    }


LOGINS = [
    activity("login", "login_success", login_type="google_password", is_suspicious=True,
             login_challenge_method=["password", "password", "google_prompt"]),
    activity("login", "login_failure", time="2026-03-02T03:09:00.000Z", login_type="google_password",
             login_challenge_method=["password"], login_failure_type="login_failure_invalid_password"),
    activity("user_accounts", "email_forwarding_out_of_domain", time="2026-03-02T03:20:00.000Z",
             email_forwarding_destination_address=EVIL),
    activity("user_accounts", "2sv_disable", time="2026-03-02T03:21:00.000Z"),
    activity("token", "authorize", time="2026-03-02T03:22:00.000Z", app_name="Mail Sync", client_id=CLIENT,
             scope=["https://mail.google.com/", "openid"]),
    activity("admin", "CHANGE_PASSWORD", actor=IT, time="2026-03-02T09:00:00.000Z", USER_EMAIL=ANNA),
]  # fmt: skip
GMAIL = activity(
    "gmail",
    "delivery",
    event_info={"mail_event_type": 1, "client_context": {"client_type": "WEB", "session_context": {"dusi": "d1"}}},
    message_info={
        "rfc2822_message_id": "<1@acme.test>", "subject": "Our new bank details", "payload_size": 2048,
        "source": {"address": ANNA, "from_header_address": ANNA, "from_header_displayname": "Anna", "service": "gmail-ui"},
        "destination": {"address": "cfo@buyer.test", "service": "smtp-outbound"},
        "connection_info": {"client_ip": "198.51.100.7"},
    },
)  # fmt: skip
BIGQUERY = {
    "time_usec": "1772421000000000", "email": ANNA, "event_type": "login", "event_name": "login_success",
    "record_type": "login", "ip_address": "MjAzLjAuMTEzLjk=", "unique_identifier": "42",
    "login": {"login_type": "exchange", "login_challenge_method": ["none"], "is_suspicious": False},
}  # fmt: skip
FILTER = {
    "id": "f1",
    "criteria": {
        "from": "cfo@buyer.test",
        "subject": "invoice",
        "query": '"bank details" OR iban',
        "negatedQuery": "newsletter",
    },
    "action": {"addLabelIds": ["TRASH"], "removeLabelIds": ["UNREAD", "INBOX"], "forward": EVIL},
}
FORWARDING = {"enabled": True, "emailAddress": EVIL, "disposition": "trash"}
SEND_AS = {
    "sendAsEmail": ANNA, "displayName": "Anna", "replyToAddress": "anna@acme-mail.test", "signature": "<b>Anna</b><br>ACME",
    "isPrimary": True, "isDefault": True,
}  # fmt: skip
IMAP = {"enabled": True, "autoExpunge": True, "expungeBehavior": "archive", "maxFolderSize": 0}
POP = {"accessWindow": "allMail", "disposition": "leaveInInbox"}
VACATION = {
    "enableAutoReply": True,
    "responseSubject": "Away",
    "responseBodyHtml": "<p>Pay to the new account</p>",
    "restrictToContacts": False,
}
DELEGATE = {"delegateEmail": BOB, "verificationStatus": "accepted"}
TOKEN = {
    "kind": "admin#directory#token", "etag": "x", "clientId": CLIENT, "displayText": "Mail Sync", "anonymous": False,
    "nativeApp": True, "userKey": "1000000001", "scopes": ["https://mail.google.com/"],
}  # fmt: skip
ASP = {
    "kind": "admin#directory#asp", "codeId": 3, "name": "Thunderbird", "creationTime": "1772421600000",
    "lastTimeUsed": "1772508000000", "userKey": "1000000001",
}  # fmt: skip
USER = {
    "kind": "admin#directory#user", "id": "1000000001", "primaryEmail": ANNA, "name": {"fullName": "Anna Meyer"},
    "isAdmin": False, "suspended": False, "isEnrolledIn2Sv": False, "isEnforcedIn2Sv": False, "recoveryEmail": EVIL,
    "lastLoginTime": "2026-03-02T03:10:00.000Z", "creationTime": "2020-01-01T00:00:00.000Z",
}  # fmt: skip
TOGETHER = {
    "user": ANNA, "filters": [FILTER], "forwardingAddresses": {"forwardingAddresses": [{"forwardingEmail": EVIL, "verificationStatus": "accepted"}]},
    "autoForwarding": {"enabled": False}, "delegates": [DELEGATE], "sendAs": [SEND_AS], "imap": {"enabled": False, "autoExpunge": True},
    "pop": POP, "vacation": VACATION, "language": {"displayLanguage": "zh-CN"},
    "labels": [{"id": "Label_7", "name": "Invoices", "type": "user", "labelListVisibility": "labelShow"}],
}  # fmt: skip
GAM_FILTERS = (
    "User,id,from,to,subject,query,negatedQuery,hasAttachment,forward,archive,label,markread,trash\r\n"
    f"{ANNA},f1,from cfo@buyer.test,,subject invoice,,,hasAttachment,forward {EVIL},archive,label Old,markread,\r\n"
)
GAM_FORWARDS = f"User,forwardEnabled,forwardTo,disposition\r\n{ANNA},True,{EVIL},markRead\r\n{BOB},False,,\r\n"
GAM_DELEGATES = f"User,delegateAddress,delegationStatus\r\n{ANNA},{BOB},accepted\r\n"
GAM_ASPS = (
    "User,asps,asps.0.codeId,asps.0.name,asps.0.creationTime,asps.0.lastTimeUsed\r\n"
    f"{ANNA},1,3,Thunderbird,2026-03-02T03:20:00+00:00,Never\r\n"
)
GAM_IMAP = f"User,enabled,autoExpunge,expungeBehavior,maxFolderSize\r\n{ANNA},True,True,archive,0\r\n"
GAM_VACATION = (
    "User,enabled,contactsonly,domainonly,startdate,enddate,subject,html,message\r\n"
    f"{ANNA},True,False,False,2026-03-02,NotSpecified,Away,False,Pay to the new account\r\n"
)
GAM_TOKENS = f"user,clientId,displayText,anonymous,nativeApp,userKey,scopes\r\n{ANNA},{CLIENT},Mail Sync,False,True,1000000001,https://mail.google.com/ openid\r\n"
GAM_CODES = f"User,verificationCodesCount,verificationCodes\r\n{ANNA},10,11111111 22222222\r\n{BOB},0,\r\n"
CONSOLE = (
    "Date,Event,Description,Actor,IP address,Login type,Challenge type,Is suspicious,Affected user\r\n"
    f"2026-03-02T03:10:00+01:00,Successful login,Anna logged in,{ANNA},{IP},Google Password,Password,False,\r\n"
    f'"Mar 2, 2026, 3:11:00 AM GMT+1",Failed login,Anna failed to login,{ANNA},{IP},Google Password,Password,,\r\n'
    f"2026-03-02T03:12:00+01:00,Suspicious login blocked,Suspicious login,,{IP},,,,{BOB}\r\n"
)
CONSOLE_ZH = f"日期,事件,说明,操作者,IP 地址,登录类型,是否可疑\r\n2026/3/2 11:10:00,登录成功,Anna 已登录,{ANNA},{IP},Google 密码,否\r\n"
CONSOLE_GMAIL = (
    "Date,Event,Owner,From (Envelope),From (Header address),To (Envelope),Subject,Message ID,Client type,IP address,Traffic source\r\n"
    f"2026-03-02T03:30:00Z,Send,{ANNA},{ANNA},{ANNA},cfo@buyer.test,Our new bank details,<1@acme.test>,Web,{IP},Internal\r\n"
    f"2026-03-02T03:31:00Z,Delete,{ANNA},cfo@buyer.test,cfo@buyer.test,{ANNA},Re: Our new bank details,<2@buyer.test>,Web,{IP},External\r\n"
)
TAKEOUT = (
    "Gaia ID,Activity Timestamp,IP Address,Proxied Host IP Address,Is Non-routable IP Address,Activity Country,Activity Region,"
    "Activity City,User Agent String,Product Name,Sub-Product Name,Referer Product Name,Referer Sub-Product Name,Activity Type,"
    "Gmail Access Channel,Android Webview Package Name\r\n"
    f"100000000001,2026-03-02 03:10:39 UTC,{IP},,No,NG,Lagos,Lagos,"
    "App : GMAIL_APP. App Version : 6.0.26. Os : IOS_OS. Os Version : 26.3. Device Type : MOBILE.,Gmail,,,,,IMAP,\r\n"
)
TAKEOUT_DEVICES = (
    "Gaia ID,Device Type,Brand Name,Model,OS,Country,Device Last Location Timestamp,First Activity,Last Activity\r\n"
    "100000000001,MOBILE,Example,One,ANDROID,NG,,2026-03-01 10:00:00 UTC,2026-03-02 03:10:39 UTC\r\n"
)


def text(value: object) -> bytes:
    """As an API's answer is saved."""
    return json.dumps(value, indent=1).encode()


FORMS: dict[str, bytes] = {
    "activities.json": text({"kind": "admin#reports#activities", "items": LOGINS, "nextPageToken": "n"}),
    "activities.jsonl": b"\n".join(json.dumps(one).encode() for one in [*LOGINS, GMAIL]),
    "gmail.json": text([GMAIL]),
    "bigquery.jsonl": json.dumps(BIGQUERY).encode() + b"\n" + json.dumps(BIGQUERY | {"unique_identifier": "43"}).encode(),
    "anna@acme.test/filters.json": text({"filter": [FILTER]}),
    "anna@acme.test/forwarding.json": text(FORWARDING),
    "anna@acme.test/forwardingAddresses.json": text({"forwardingAddresses": [{"forwardingEmail": EVIL, "verificationStatus": "accepted"}]}),
    "anna@acme.test/sendAs.json": text({"sendAs": [SEND_AS, {"sendAsEmail": "sales@acme.test", "displayName": "Sales", "verificationStatus": "accepted"}]}),
    "anna@acme.test/imap.json": text(IMAP), "anna@acme.test/pop.json": text(POP),
    "anna@acme.test/vacation.json": text(VACATION), "anna@acme.test/delegates.json": text({"delegates": [DELEGATE]}),
    "anna@acme.test/tokens.json": text({"kind": "admin#directory#tokenList", "etag": "x", "items": [TOKEN]}),
    "anna@acme.test/asps.json": text({"kind": "admin#directory#aspList", "etag": "x", "items": [ASP]}),
    "anna@acme.test/codes.json": text({"kind": "admin#directory#verificationCodesList", "items": [
        {"kind": "admin#directory#verificationCode", "userId": "1000000001", "verificationCode": "11111111"}]}),
    "users.json": text({"kind": "admin#directory#users", "users": [USER]}),
    "together.json": text(TOGETHER),
    "gam_filters.csv": GAM_FILTERS.encode(), "gam_forwards.csv": GAM_FORWARDS.encode(), "gam_delegates.csv": GAM_DELEGATES.encode(),
    "gam_asps.csv": GAM_ASPS.encode(), "gam_imap.csv": GAM_IMAP.encode(), "gam_vacation.csv": GAM_VACATION.encode(),
    "gam_tokens.csv": GAM_TOKENS.encode(), "gam_codes.csv": GAM_CODES.encode(),
    "console.csv": CONSOLE.encode("utf-8-sig"), "console_zh.csv": CONSOLE_ZH.encode(), "console_gmail.csv": CONSOLE_GMAIL.encode(),
    "takeout.csv": TAKEOUT.encode(), "takeout_devices.csv": TAKEOUT_DEVICES.encode(),
}  # fmt: skip
"""Every form by the name of a file."""
