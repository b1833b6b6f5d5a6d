"""
The Entra sign-in log as a dialect: JSON (portal download, Graph, collectors) and the portal's CSV.

Fields are those of Graph's `signIn` resource. The CSV of the portal says "Date (UTC)" in its header; a header that
says only a local date has no zone, and then the time is refused until `--timezone` names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Record, SignIn, Source
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.dates import DateOrder
from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.m365.signins import INTERRUPTS, PASSWORD_RIGHT

COLUMNS = {
    "Request ID": "id", "请求 ID": "id",
    "Date (UTC)": "createdDateTime", "日期(UTC)": "createdDateTime", "日期 (UTC)": "createdDateTime",
    "Date": "localDate", "日期": "localDate", "Date (local)": "localDate",
    "Username": "userPrincipalName", "用户名": "userPrincipalName",
    "User": "userDisplayName", "用户": "userDisplayName",
    "Application": "appDisplayName", "应用程序": "appDisplayName",
    "Application ID": "appId", "应用程序 ID": "appId",
    "IP address": "ipAddress", "IP 地址": "ipAddress", "IP地址": "ipAddress",
    "Location": "place", "位置": "place",
    "Status": "result", "状态": "result",
    "Sign-in error code": "errorCode", "登录错误代码": "errorCode",
    "Failure reason": "failureReason", "失败原因": "failureReason",
    "Client app": "clientAppUsed", "客户端应用": "clientAppUsed",
    "User agent": "userAgent", "用户代理": "userAgent",
    "Device ID": "deviceId", "设备 ID": "deviceId",
    "Browser": "browser", "浏览器": "browser",
    "Operating System": "operatingSystem", "操作系统": "operatingSystem",
    "Session ID": "sessionId", "会话 ID": "sessionId",
    "Authentication requirement": "authenticationRequirement", "身份验证要求": "authenticationRequirement",
    "Authentication Protocol": "authenticationProtocol",
}  # fmt: skip
"""The portal's column titles, English and Chinese, as the field of Graph that they show."""
_CLIENTS = {
    "imap4": "imap", "imap": "imap", "pop3": "pop", "pop": "pop", "authenticated smtp": "smtp", "smtp": "smtp",
    "exchange activesync": "activesync", "other clients": "basic", "exchange web services": "ews",
    "mapi over http": "mapi", "autodiscover": "autodiscover",
}  # fmt: skip
_PROTOCOLS = {"ropc": "ropc", "devicecode": "device code"}


class EntraSignIns:
    """The dialect. `timezone` is what the person said about a file whose dates carry no zone."""

    name = "microsoft entra sign-in log"

    def __init__(self, timezone: str = "") -> None:
        self._zone = ZoneInfo(timezone) if timezone else None
        self._zone_name = timezone
        self._order = DateOrder()

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is a sign-in of Graph, or of the portal's CSV."""
        if (
            "userPrincipalName" in values
            and "createdDateTime" in values
            and ("appId" in values or "ipAddress" in values)
        ):
            return "auditData" not in values
        named = {COLUMNS[key.strip("\ufeff")] for key in values if key.strip("\ufeff") in COLUMNS}
        return {"userPrincipalName", "ipAddress"} <= named and bool(named & {"createdDateTime", "localDate"})

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The one record of a row. Raises `ValueError` for a row without a time or an account."""
        flat = _flat(values)
        at, zone = self._moment(flat)
        account = address_in(flat.get("userPrincipalName", ""))
        if not account:
            raise ValueError("the row names no account")
        error = flat.get("errorCode", "") or "0"
        good = (
            error in {"0", "50140"}
            if error != "0" or "result" not in flat
            else flat["result"].lower() in {"success", "成功"}
        )
        agent, app = flat.get("userAgent", ""), flat.get("clientAppUsed", "").lower()
        client = client_of(agent) or " on ".join(
            x for x in (flat.get("browser", "").rsplit(" ", 1)[0], flat.get("operatingSystem", "")) if x
        )
        protocol = _PROTOCOLS.get(flat.get("authenticationProtocol", "").lower()) or _CLIENTS.get(app, "browser")
        yield SignIn(
            id=flat.get("id") or f"{source.exhibit[:16]}:{source.place}",
            at=at,
            zone=zone,
            source=source,
            account=account,
            actor=account,
            operation="signIn",
            ip=split_ip(flat.get("ipAddress", "")),
            agent=agent,
            client=client,
            session=flat.get("sessionId", ""),
            device=flat.get("deviceName", "") or flat.get("deviceId", ""),
            app=flat.get("appId", ""),
            ok=good,
            interrupted=not good
            and (error in INTERRUPTS or flat.get("result", "").lower() in {"interrupted", "已中断"}),
            error="" if good else error,
            password_right=None if good or error == "0" else error in PASSWORD_RIGHT or None,
            protocol=protocol,
            factor="second factor"
            if flat.get("authenticationRequirement", "").lower().startswith("multi")
            else "password",
            risk=flat.get("risk", ""),
            country=flat.get("country", ""),
        )

    def _moment(self, flat: Mapping[str, str]) -> tuple[datetime, str]:
        if flat.get("createdDateTime"):
            return self._order.read(flat["createdDateTime"]), "UTC"
        local = flat.get("localDate", "")
        if not local:
            raise ValueError("the row has no time")
        read = self._order.read(local)
        if self._zone is None:
            raise ValueError(f"{local[:30]!r} carries no time zone; say it with --timezone, for example Asia/Shanghai")
        return read.replace(tzinfo=self._zone).astimezone(UTC), self._zone_name


def _flat(values: Mapping[str, Any]) -> dict[str, str]:
    """The fields of both forms under Graph's names, nested ones lifted up."""
    flat = {}
    for key, value in values.items():
        name = COLUMNS.get(key.strip("\ufeff"), key)
        if isinstance(value, str | int | float | bool):
            flat[name] = str(value).strip()
    status, device, place = (values.get(name) for name in ("status", "deviceDetail", "location"))
    if isinstance(status, Mapping):
        flat["errorCode"] = word(status, "errorCode")
        flat["failureReason"] = word(status, "failureReason")
    if isinstance(device, Mapping):
        flat |= {name: word(device, name) for name in ("deviceId", "browser", "operatingSystem")}
        flat["deviceName"] = word(device, "displayName")
    if isinstance(place, Mapping):
        flat["country"] = word(place, "countryOrRegion").upper()[:2]
    elif len(flat.get("place", "").rsplit(",", 1)[-1].strip()) == 2:
        flat["country"] = flat["place"].rsplit(",", 1)[-1].strip().upper()
    risk = [word(values, name) for name in ("riskLevelDuringSignIn", "riskState")]
    flat["risk"] = next((one for one in risk if one.lower() not in {"", "none", "hidden"}), "")
    return flat
