"""Sign-ins of Entra's own log: as JSON of several collectors and as the portal's CSV in two languages."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.model.records import Source
from counterseal.providers.exports.m365.entra import EntraSignIns
from tests.providers.exports.m365.events import ANNA, APP, CHROME, GUID, SOURCE
from tests.providers.exports.m365.odd import mutated

AT = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
GRAPH = {
    "id": GUID,
    "createdDateTime": "2026-03-02T08:21:00Z",
    "userDisplayName": "Anna",
    "userPrincipalName": "Anna@acme.test",
    "appId": APP,
    "appDisplayName": "One Outlook Web",
    "ipAddress": "203.0.113.9",
    "clientAppUsed": "Browser",
    "userAgent": CHROME,
    "authenticationRequirement": "multiFactorAuthentication",
    "isInteractive": True,
    "riskLevelDuringSignIn": "none",
    "riskState": "none",
    "status": {"errorCode": 0, "failureReason": "Other.", "additionalDetails": None},
    "deviceDetail": {
        "deviceId": "d1",
        "displayName": "PC-7",
        "operatingSystem": "Windows 10",
        "browser": "Chrome 144.0.0",
    },
    "location": {"city": "Hamburg", "state": "Hamburg", "countryOrRegion": "de", "geoCoordinates": {"latitude": 53.5}},
}
ENGLISH = {
    "Date (UTC)": "2026-03-02T08:21:00Z",
    "Request ID": GUID,
    "User agent": CHROME,
    "User": "Anna",
    "Username": "anna@acme.test",
    "Application": "One Outlook Web",
    "Application ID ": APP,
    "IP address": "203.0.113.9",
    "Location": "Hamburg, Hamburg, DE",
    "Status": "Success",
    "Sign-in error code": "",
    "Failure reason": "Other.",
    "Client app": "Browser",
    "Device ID": "d1",
    "Browser": "Chrome 144.0.0",
    "Operating System": "Windows10",
    "Authentication requirement": "Multifactor authentication",
}
CHINESE = {
    "日期 (UTC)": "2026-03-02T08:21:00Z",
    "请求 ID": GUID,
    "用户代理": CHROME,
    "用户": "Anna",
    "用户名": "anna@acme.test",
    "应用程序": "One Outlook Web",
    "应用程序 ID": APP,
    "IP 地址": "203.0.113.9",
    "位置": "Hamburg, Hamburg, DE",
    "状态": "成功",
    "登录错误代码": "",
    "客户端应用": "浏览器",
    "设备 ID": "d1",
    "身份验证要求": "多重身份验证",
}
Row = dict[str, Any]


def one(row: Row, timezone: str = "", **fields: object) -> Any:
    """The only record of a row."""
    (record,) = EntraSignIns(timezone).read(row | fields, SOURCE)
    return record


def cased(value: Row, change: Any) -> Row:
    return {change(key): value[key] for key in value}


@pytest.mark.parametrize(
    "row",
    [
        GRAPH,
        ENGLISH,
        CHINESE,
        {"time": "2026-03-02T08:21:00Z", "category": "SignInLogs", "properties": GRAPH},
        GRAPH | {name: json.dumps(GRAPH[name]) for name in ("status", "deviceDetail", "location")},
        cased(GRAPH, lambda key: key[:1].upper() + key[1:]),
        cased(ENGLISH, lambda key: key.upper().replace(" ", "_")),
        cased(ENGLISH, lambda key: f"\ufeff{key}"),
        {
            "TimeGenerated [UTC]": "3/13/2026, 8:21:00.000 AM", "Id": GUID, "UserPrincipalName": ANNA, "AppId": APP,
            "IPAddress": "203.0.113.9", "UserAgent": CHROME, "ResultType": "0", "Location": "DE",
            "DeviceDetail": json.dumps(GRAPH["deviceDetail"]), "LocationDetails": json.dumps(GRAPH["location"]),
            "AuthenticationRequirement": "multiFactorAuthentication",
        },
    ],
    ids=["graph", "english", "chinese", "diagnostic settings", "nested text", "capitals", "upper", "byte order mark", "log analytics"],
)  # fmt: skip
def test_every_form_of_a_sign_in_gives_the_same_record(row):
    record = one(row)

    assert EntraSignIns().fits(row)
    assert record.at in {AT, AT.replace(day=13)}
    assert (record.id, record.account, record.actor_kind, record.zone) == (GUID, ANNA, "user", "UTC")
    assert (record.ip, record.client, record.app, record.country) == ("203.0.113.9", "Chrome on Windows", APP, "DE")
    assert (record.ok, record.interrupted, record.error, record.protocol) == (True, False, "", "browser")
    assert (record.factor, record.risk) == ("second factor", "")
    assert record.device in {"PC-7", "d1"}


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"createdDateTime": "", "userPrincipalName": "", "ipAddress": "", "auditData": {}},
        {"Date": "", "Username": ""},
        {"Username": "", "IP address": ""},
        {"CreationTime": "", "Operation": "", "Workload": "", "UserId": "", "ClientIP": ""},
        {"properties": "odd", "time": "", "appId": ""},
    ],
)
def test_a_row_of_another_log_is_not_recognised(row):
    assert not EntraSignIns().fits(row)


@pytest.mark.parametrize(
    ("code", "good", "interrupted", "right"),
    [
        (0, True, False, None),
        (50140, True, False, None),
        ("50126", False, False, None),
        (50053, False, False, None),
        (50074, False, True, True),
        (50058, False, True, None),
        (53003, False, False, True),
        (1.5, False, False, None),
    ],
)
def test_a_sign_in_is_weighed_by_its_error_code(code, good, interrupted, right):
    record = one(GRAPH, status={"errorCode": code})

    assert (record.ok, record.interrupted, record.password_right) == (good, interrupted, right)
    assert record.error == ("" if good else str(code))


@pytest.mark.parametrize(
    ("status", "good", "interrupted"),
    [
        ("Success", True, False),
        ("Failure", False, False),
        ("Interrupted", False, True),
        ("已中断", False, True),
        ("失败", False, False),
    ],
)
def test_without_a_code_the_word_of_the_portal_counts(status, good, interrupted):
    record = one(ENGLISH, Status=status)

    assert (record.ok, record.interrupted) == (good, interrupted)


@pytest.mark.parametrize(
    ("fields", "protocol"),
    [
        ({"clientAppUsed": "IMAP4"}, "imap"),
        ({"clientAppUsed": "POP3"}, "pop"),
        ({"clientAppUsed": "Authenticated SMTP"}, "smtp"),
        ({"clientAppUsed": "Exchange ActiveSync"}, "activesync"),
        ({"clientAppUsed": "Other clients"}, "basic"),
        ({"clientAppUsed": "Mobile Apps and Desktop clients"}, "browser"),
        ({"authenticationProtocol": "ropc"}, "ropc"),
        ({"authenticationProtocol": "deviceCode"}, "device code"),
        ({"authenticationProtocol": "Device Code", "clientAppUsed": "IMAP4"}, "device code"),
        ({"isInteractive": False}, "token"),
        ({"isInteractive": False, "clientAppUsed": "IMAP4"}, "imap"),
    ],
)
def test_how_somebody_came_in_is_told(fields, protocol):
    assert one(GRAPH, **fields).protocol == protocol


def test_a_program_that_renews_a_token_shows_neither_a_password_nor_a_factor():
    record = one(GRAPH, isInteractive=False, status={"errorCode": 53003})

    assert (record.factor, record.password_right) == ("", None)


def test_a_sign_in_that_asks_for_one_factor_was_a_password():
    assert one(GRAPH, authenticationRequirement="singleFactorAuthentication").factor == "password"
    assert one(GRAPH, authenticationRequirement="").factor == ""


def test_a_service_principal_is_an_application_and_named_as_in_the_audit_log():
    row = {
        "id": GUID, "createdDateTime": "2026-03-02T08:21:00Z", "servicePrincipalId": APP.upper(), "servicePrincipalName": "Sync",
        "ipAddress": "203.0.113.9", "appId": APP, "status": {"errorCode": 53003}, "userPrincipalName": None,
    }  # fmt: skip
    record = one(row)

    assert EntraSignIns().fits(row)
    assert (record.account, record.actor_kind, record.password_right) == (f"serviceprincipal_{APP}", "app", None)


@pytest.mark.parametrize(
    ("fields", "risk"),
    [
        ({"riskLevelDuringSignIn": "high"}, "high"),
        ({"riskLevelDuringSignIn": "hidden", "riskState": "atRisk"}, "atRisk"),
        ({"riskLevelDuringSignIn": "unknownFutureValue", "riskState": None}, ""),
    ],
)
def test_a_risk_is_kept_and_the_word_for_none_is_not(fields, risk):
    assert one(GRAPH, **fields).risk == risk


@pytest.mark.parametrize(
    ("fields", "country"),
    [
        ({"location": {"countryOrRegion": "CN"}}, "CN"),
        ({"location": {"countryOrRegion": "China"}}, ""),
        ({"location": "{cut", "place": "x"}, ""),
        ({"location": "Shenzhen, Guangdong, CN"}, "CN"),
        ({"location": "[1]"}, ""),
        ({"location": None}, ""),
    ],
)
def test_a_country_is_a_code_of_two_letters_or_unknown(fields, country):
    assert one(GRAPH, **fields).country == country


@pytest.mark.parametrize(
    ("browser", "system", "client"),
    [
        ("Chrome 90.0.4430", "Windows 10", "Chrome on Windows"),
        ("Mobile Safari 17.2", "Ios 17", "Mobile Safari on iOS"),
        ("Safari", "MacOs", "Safari on Mac OS X"),
        ("", "Windows10", "Windows"),
        ("", "", ""),
    ],
)
def test_without_a_user_agent_the_columns_for_people_tell_the_client(browser, system, client):
    assert one(ENGLISH, **{"User agent": "", "Browser": browser, "Operating System": system}).client == client


def test_a_row_without_an_id_is_known_by_its_place():
    assert one(ENGLISH, **{"Request ID": ""}).id == f"{'a' * 16}:audit.csv:row 17"


@pytest.mark.parametrize(
    ("date", "timezone", "at", "zone"),
    [
        ("2026-03-02T08:21:00Z", "", AT, "UTC"),
        ("2026-03-02T16:21:00+08:00", "Europe/Berlin", AT, "UTC"),
        ("2026-03-02T16:21:00", "Asia/Shanghai", AT, "Asia/Shanghai"),
        ("2026/3/2 16:21:00", "Asia/Shanghai", AT, "Asia/Shanghai"),
        ("2026/3/2 下午 4:21:00", "Asia/Shanghai", AT, "Asia/Shanghai"),
    ],
)
def test_a_date_without_a_zone_is_in_the_zone_that_the_person_named(date, timezone, at, zone):
    row = {("Date" if key == "Date (UTC)" else key): value for key, value in ENGLISH.items()} | {"Date": date}

    record = one(row, timezone)

    assert (record.at, record.zone) == (at, zone)
    assert record.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (GRAPH | {"createdDateTime": "soon"}, "no date with a time"),
        (GRAPH | {"createdDateTime": ""}, "has no time"),
        (GRAPH | {"createdDateTime": "04/03/2026 08:21:00"}, "may be day or month first"),
        (GRAPH | {"userPrincipalName": ""}, "names no account"),
        (GRAPH | {"createdDateTime": None, "Date": "2026-03-02 08:21:00"}, "say it with --timezone"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_in_words(row, why):
    with pytest.raises(ValueError, match=why):
        one(row)


@pytest.mark.parametrize("timezone", ["Mars/Olympus", "../etc/passwd", "\0", "/etc/passwd", "Asia"])
def test_a_time_zone_that_is_none_is_refused_in_words(timezone):
    with pytest.raises(ValueError, match="is no time zone; write one like Asia/Shanghai"):
        EntraSignIns(timezone)


def test_the_order_of_one_file_says_nothing_about_another():
    log = EntraSignIns()
    certain, open_ = ENGLISH | {"Date (UTC)": "18.03.2026 08:21:00"}, ENGLISH | {"Date (UTC)": "04.03.2026 08:21:00"}

    assert list(log.read(certain, Source("a" * 64, "one.csv:row 2")))
    assert next(iter(log.read(open_, Source("a" * 64, "one.csv:row 3")))).at.day == 4
    with pytest.raises(ValueError, match="may be day or month first"):
        list(log.read(open_, Source("a" * 64, "two.csv:row 2")))


@given(st.data())
def test_a_sign_in_of_odd_shape_is_read_or_refused_in_words(data):
    row = mutated(data.draw, data.draw(st.sampled_from([GRAPH, ENGLISH, CHINESE, {"time": "", "properties": GRAPH}])))
    log = EntraSignIns(data.draw(st.sampled_from(["", "Asia/Shanghai"])))
    log.fits(row)
    try:
        records, said = list(log.read(row, SOURCE)), ""
    except ValueError as refused:
        records, said = [], str(refused)

    assert records or any(word in said for word in ("date", "time", "account"))
    for record in records:
        assert record.at.tzinfo is UTC
        assert repr(record).encode()
