"""
The Entra sign-in log as a dialect: JSON (portal download, Graph, collectors, diagnostic settings) and the portal's CSV.

Fields are those of Graph's `signIn` resource. Collectors write them in other letter cases and as JSON inside a text,
the portal writes titles for people, in the language of whoever downloaded; so names are compared without case, blanks
and signs. Times are UTC ("How to download logs in Microsoft Entra ID"); a column that says only `Date` has no zone,
and then the time is refused until `--timezone` names it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Record, SignIn, Source
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.dates import DateOrder, utc
from counterseal.providers.exports.m365.fields import plain, word
from counterseal.providers.exports.m365.signins import INTERRUPTS, PASSWORD_RIGHT
from counterseal.providers.exports.trouble import BadRow

_FIELDS = """
id createdDateTime userPrincipalName userDisplayName appDisplayName appId ipAddress clientAppUsed userAgent sessionId
authenticationRequirement authenticationProtocol isInteractive riskLevelDuringSignIn riskState servicePrincipalId
servicePrincipalName status deviceDetail location errorCode
"""
_TITLES = {
    "id": ("Request ID", "请求 ID"),
    "createdDateTime": ("Date (UTC)", "日期 (UTC)", "TimeGenerated", "TimeGenerated [UTC]", "time"),
    "localDate": ("Date", "日期"),
    "userPrincipalName": ("Username", "用户名"),
    "appId": ("Application ID", "应用程序 ID"),
    "ipAddress": ("IP address", "IP 地址", "callerIpAddress"),
    "place": ("Location", "位置"),
    "result": ("Status", "状态"),
    "errorCode": ("Sign-in error code", "登录错误代码", "ResultType", "Status.errorCode"),
    "clientAppUsed": ("Client app", "客户端应用", "客户端应用程序"),
    "userAgent": ("User agent", "用户代理"),
    "deviceId": ("Device ID", "设备 ID"),
    "browser": ("Browser", "浏览器"),
    "operatingSystem": ("Operating System", "操作系统"),
    "sessionId": ("Session ID", "会话 ID"),
    "authenticationRequirement": ("Authentication requirement", "身份验证要求"),
    "authenticationProtocol": ("Authentication Protocol", "身份验证协议"),
    "servicePrincipalId": ("Service principal ID", "服务主体 ID"),
    "servicePrincipalName": ("Service principal name", "服务主体名称"),
    "location": ("LocationDetails",),
}
"""Fields of Graph, and the titles under which the portal and Log Analytics show them, English and Chinese."""
_CLIENTS = {
    "imap4": "imap", "imap": "imap", "pop3": "pop", "pop": "pop", "authenticated smtp": "smtp", "smtp": "smtp",
    "exchange activesync": "activesync", "other clients": "basic", "exchange web services": "ews",
    "mapi over http": "mapi", "autodiscover": "autodiscover",
}  # fmt: skip
_PROTOCOLS = {"ropc": "ropc", "devicecode": "device code"}
_SYSTEMS = {"macos": "Mac OS X", "ios": "iOS"}
_NESTED = ("status", "deviceDetail", "location")
_SUCCESS, _INTERRUPTED = {"success", "成功"}, {"interrupted", "已中断", "中断"}
_VERSION = re.compile(r"\s*[\d.]+$")


def _folded(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


_KNOWN = {_folded(title): field for field, titles in _TITLES.items() for title in titles} | {
    _folded(name): name for name in _FIELDS.split() if name not in ("status", "location")
}
_WHO, _WHEN = {"userPrincipalName", "servicePrincipalId"}, {"createdDateTime", "localDate"}


@lru_cache(maxsize=4096)
def _field(name: str) -> str:
    return _KNOWN.get(_folded(name), "")


class EntraSignIns:
    """The dialect. `timezone` is what the person said about a file whose dates carry no zone."""

    name = "microsoft entra sign-in log"

    def __init__(self, timezone: str = "") -> None:
        self._zone = _zone(timezone)
        self._zone_name = timezone
        self._orders: dict[str, DateOrder] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is a sign-in of Graph, of Azure's diagnostic settings, or of the portal's CSV."""
        fields = {_field(key) for key in _inner(values)}
        if "auditdata" in {key.casefold() for key in values}:
            return False
        return bool(fields & _WHO and fields & _WHEN and fields & {"ipAddress", "appId"})

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The one record of a row. Raises `ValueError` for a row without a time or an account."""
        flat = _flat(_inner(values))
        at, zone = self._moment(flat, source)
        account, kind = _account(flat)
        error = flat.get("errorCode", "") or "0"
        result = flat.get("result", "").lower()
        good = error in {"0", "50140"} if error != "0" or not result else result in _SUCCESS
        agent = flat.get("userAgent", "")
        protocol = _protocol(flat)
        right = error in PASSWORD_RIGHT or None
        yield SignIn(
            id=flat.get("id") or f"{source.exhibit[:16]}:{source.place}",
            at=at,
            zone=zone,
            source=source,
            account=account,
            actor=account,
            actor_kind=kind,
            operation="signIn",
            ip=split_ip(flat.get("ipAddress", "")),
            agent=agent,
            client=client_of(agent) or _client(flat),
            session=flat.get("sessionId", ""),
            device=flat.get("deviceName", "") or flat.get("deviceId", ""),
            app=flat.get("appId", ""),
            ok=good,
            interrupted=not good and (error in INTERRUPTS or result in _INTERRUPTED),
            error="" if good else error,
            password_right=None if good or kind == "app" or protocol == "token" else right,
            protocol=protocol,
            factor=_factor(flat, protocol),
            risk=next((risk for name in _RISKS if (risk := flat.get(name, "")).lower() not in _NO_RISK), ""),
            country=_country(flat),
        )

    def _moment(self, flat: Mapping[str, str], source: Source) -> tuple[datetime, str]:
        file = source.place.rpartition(":")[0]
        order = self._orders.get(file) or self._orders.setdefault(file, DateOrder())
        if flat.get("createdDateTime"):
            return order.read(flat["createdDateTime"]), "UTC"
        local = flat.get("localDate", "")
        if not local:
            raise BadRow("no_time", "", "the row has no time: neither createdDateTime nor Date (UTC)")
        read = order.parse(local)
        if read.tzinfo is not None:
            return utc(read), "UTC"
        if self._zone is None:
            said = f"{local[:30]!r} carries no time zone; say it with --timezone, for example Asia/Shanghai"
            raise BadRow("no_zone", local[:30], said)
        return utc(read.replace(tzinfo=self._zone)), self._zone_name


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        raise ValueError(f"{name[:40]!r} is no time zone; write one like Asia/Shanghai or UTC") from None


_RISKS = ("riskLevelDuringSignIn", "riskState")
_NO_RISK = {"", "none", "hidden", "unknownfuturevalue"}


def _inner(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The sign-in itself, where diagnostic settings wrap it in `properties`."""
    inner = values.get("properties")
    return inner if isinstance(inner, Mapping) else values


def _flat(values: Mapping[str, Any]) -> dict[str, str]:
    """The fields of all forms under Graph's names, nested ones lifted up."""
    flat: dict[str, str] = {}
    for key, value in values.items():
        lower = key.strip().casefold()
        nested = next((name for name in _NESTED if lower in {name.casefold(), f"{name}details".casefold()}), "")
        if nested and (found := _mapping(value)) is not None:
            flat |= _lifted(nested, found)
        elif (name := _field(key)) and isinstance(value, str | int | float) and (text := plain(value).strip()):
            flat[name] = text
    return flat


def _mapping(value: object) -> Mapping[str, Any] | None:
    """An object, or the JSON of one in a text."""
    if isinstance(value, str) and value.startswith("{"):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return None
    return value if isinstance(value, Mapping) else None


def _lifted(nested: str, found: Mapping[str, Any]) -> dict[str, str]:
    low = {str(key).casefold(): value for key, value in found.items()}
    names = {
        "status": {"errorcode": "errorCode"},
        "deviceDetail": {
            "deviceid": "deviceId", "displayname": "deviceName", "browser": "browser", "operatingsystem": "operatingSystem",
        },
        "location": {"countryorregion": "country"},
    }[nested]  # fmt: skip
    return {name: text for key, name in names.items() if (text := word(low, key))}


def _account(flat: Mapping[str, str]) -> tuple[str, str]:
    """Who signs in. A service principal is named as in the audit log, so that both logs speak of one."""
    user = flat.get("userPrincipalName", "")
    if user:
        return address_in(user) or user.lower(), "user"
    principal = flat.get("servicePrincipalId", "")
    if principal:
        return f"serviceprincipal_{principal}".lower(), "app"
    raise BadRow("no_account", "", "the row names no account: neither a user nor a service principal")


def _client(flat: Mapping[str, str]) -> str:
    """The client family from the columns for people (`Chrome 90.0.4430`, `Windows 10`)."""
    browser, system = (_VERSION.sub("", flat.get(name, "")).strip() for name in ("browser", "operatingSystem"))
    return " on ".join(one for one in (browser, _SYSTEMS.get(system.casefold(), system)) if one)


def _protocol(flat: Mapping[str, str]) -> str:
    told = _PROTOCOLS.get(flat.get("authenticationProtocol", "").lower().replace(" ", ""))
    told = told or _CLIENTS.get(flat.get("clientAppUsed", "").lower(), "")
    return told or ("token" if flat.get("isInteractive", "").lower() == "false" else "browser")


def _factor(flat: Mapping[str, str], protocol: str) -> str:
    required = flat.get("authenticationRequirement", "").lower()
    if protocol == "token" or not required:
        return ""
    return "second factor" if required.startswith(("multi", "多")) else "password"


def _country(flat: Mapping[str, str]) -> str:
    """The country as a code of two letters; the portal writes `city, state, code`."""
    code = flat.get("country") or flat.get("place", "").rsplit(",", 1)[-1].strip()
    return code.upper() if len(code) == 2 and code.isascii() and code.isalpha() else ""
