"""
Links: where an address really leads, and what is odd about it, without ever going there.

Scanners put their own address before a link (safe links), networks count their readers, and thieves hide behind both.
So an address is *unwrapped* first: what counts is the place where the reader ends up. A target that stands in a parameter
of somebody else's page is an open redirect, told by its shape alone.
"""

from __future__ import annotations

import base64
import binascii
import re
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from counterseal.mail.brands import BRANDS, WORDS, owner
from counterseal.mail.link_hosts import CARRIERS, DYNAMIC, FREE_HOSTING, IPFS, SHORTENERS, TRACKERS
from counterseal.mail.suffixes import numeric, parts, registered

LONGEST: Final = 2000
_HOST: Final = re.compile(
    r"[\s\x00-\x1f]*(?:(?:https?|ftp|wss?|hxxps?)[\s\x00-\x1f]*:[/\\]*|[/\\]{2})([^/\\?#]*)", re.IGNORECASE
)
_BARE: Final = re.compile(
    r"\s*((?:[a-z0-9\u0080-\uffff-]{1,63}\.){1,8}[a-z\u0080-\uffff][a-z0-9\u0080-\uffff-]{1,62})(?=[/?#:\s]|$)",
    re.IGNORECASE,
)
_NESTED: Final = re.compile(r"[=?&/](https?(?:://|%3a%2f%2f|%253a%252f%252f))", re.IGNORECASE)
_PARAMETER: Final = re.compile(r"[?&;]([A-Za-z_]{1,20})=([^&#]{1,1900})")
_WRAPPERS: Final[dict[str, tuple[str, ...]]] = {
    "safelinks.protection.outlook.com": ("url",), "safelinks.protection.office365.us": ("url",), "statics.teams.cdn.office.net": ("url",),
    "facebook.com": ("u",), "l.facebook.com": ("u",), "lm.facebook.com": ("u",), "l.instagram.com": ("u",), "l.messenger.com": ("u",), "l.wl.co": ("u",),
    "linkedin.com": ("url",), "youtube.com": ("q",), "out.reddit.com": ("url",), "vk.com": ("to",), "away.vk.com": ("to",), "slack-redir.net": ("url",),
    "steamcommunity.com": ("url", "u"), "link.zhihu.com": ("target",), "c.pc.qq.com": ("pfurl", "url"), "mail.qq.com": ("url", "gourl"), "protect2.fireeye.com": ("u",),
    "protect.fireeye.com": ("u",), "linkprotect.cudasvc.com": ("a",), "clicktime.symantec.com": ("u",), "clicktime.cloud.postoffice.net": ("u",),
    "trendmicro.com": ("url",), "deref-mail.com": ("redirecturl",), "deref-gmx.net": ("redirecturl",), "deref-web.de": ("redirecturl",), "deref-1und1.de": ("redirecturl",),
    "hes32-ctp.trendmicro.com": ("url",), "edgepilot.com": ("u",), "inky.com": ("url",), "hornetsecurity.com": ("url",), "emailprotection.link": ("u", "url"),
}  # fmt: skip
"""Services that stand before a link, and the parameter in which they carry it."""
_GOOGLE: Final = re.compile(r"(?:www\.)?google\.[a-z.]{2,7}")
_AMP: Final = re.compile(r"https?://[^/]{1,60}/amp/(?:s/)?(?=[^/?]{1,253}\.)", re.IGNORECASE)
_V3: Final = re.compile(r"/v3/__(.+?)__;")
_RUN: Final = re.compile(r"[A-Za-z0-9_-]{32,}")
_INSTALLED: Final = frozenset("gitlab github wordpress roundcube zimbra atlassian cpanel coremail steam google".split())
"""Programs that others run under their own domain, in its name."""
_BRANDISH: Final = (
    frozenset(low for name in BRANDS if name.isascii() and name.isalpha() and len(low := name.lower()) >= 6)
    - WORDS
    - _INSTALLED
)
_TOKEN: Final = re.compile(r"[a-z]{5,}")


@lru_cache(maxsize=4096)
def host_of(url: str) -> str:
    """The host that a browser would ask, lower case, without user, port and final dot; empty if there is none."""
    url = url[:LONGEST]
    found = _HOST.match(url)
    if found is None:
        bare = _BARE.match(url)
        return bare[1].lower().strip(".") if bare and "@" not in url[: bare.end() + 1] else ""
    host = found[1].rpartition("@")[2]
    if "%" in host:
        host = unquote(host)
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]" if "]" in host else ""
    host = "".join(host.partition(":")[0].split()).lower().replace("。", ".").strip(".")
    return host if host and len(host) <= 253 else ""


@lru_cache(maxsize=1024)
def unwrapped(url: str) -> str:
    """The address behind what scanners and networks put before it; the address itself where nothing stands before it."""
    url = url[:LONGEST]
    for _ in range(4):
        inner = _inner(url, host_of(url))
        if not inner or inner == url:
            return url
        url = inner[:LONGEST]
    return url


def _inner(url: str, host: str) -> str:
    if not host or ("?" not in url and "__" not in url and "%" not in url and "/amp/" not in url):
        return ""
    if "google." in host and _GOOGLE.fullmatch(host):
        if "/amp/" in url:
            return _AMP.sub("https://", url, count=1) if _AMP.match(url) else ""
        return _carried(url, ("q", "url")) if "/url?" in url else ""
    if host.endswith("bing.com") and "/ck/" in url:
        return _base64(_parameters(url).get("u", "").removeprefix("a1"))
    if host.endswith(("urldefense.com", "urldefense.proofpoint.com", "urldefense.us")):
        return _proofpoint(url)
    if host.endswith(("mimecast.com", "mimecastprotect.com", "inky.com")):
        domain = _parameters(url).get("domain", "")
        return f"https://{domain}/" if "." in domain else _carried(url, ("url",))
    if host.endswith(("protection.sophos.com", "avanan.click", "secure-web.cisco.com")):
        return _written_otherwise(url, host)
    return _by_parameter(url, host) if ".".join(host.rsplit(".", 2)[-2:]) in _MARKS else ""


def _written_otherwise(url: str, host: str) -> str:
    """Scanners that carry the address in base64, between underscores, or as the last part of the path."""
    if host.endswith("sophos.com"):
        return _base64(_parameters(url).get("u", "")) or _domain(_parameters(url).get("d", ""))
    if host.endswith("avanan.click"):
        return url.partition("___")[2].partition("___")[0]
    return unquote(url.rpartition("/")[2]) if "%3a%2f%2f" in url.lower() else ""


def _by_parameter(url: str, host: str) -> str:
    for name in (host, host.partition(".")[2], registered(host)):
        if name in _WRAPPERS:
            return _carried(url, _WRAPPERS[name])
    return next((_carried(url, its) for one, its in _WRAPPERS.items() if host.endswith("." + one)), "")


_MARKS: Final = frozenset(".".join(one.split(".")[-2:]) for one in _WRAPPERS)


def _parameters(url: str) -> dict[str, str]:
    return {name.lower(): unquote(value) for name, value in _PARAMETER.findall(url)[:40]}


def _carried(url: str, names: tuple[str, ...]) -> str:
    found = _parameters(url)
    for name in names:
        value = found.get(name, "")
        if value.lower().startswith(("http:", "https:", "//")):
            return value
        if value and "%3a%2f%2f" in value.lower():
            return unquote(value)
    return ""


def _proofpoint(url: str) -> str:
    """Three generations of one scanner: what it carries is written with signs of its own."""
    if (third := _V3.search(url)) is not None:
        return third[1].replace("https:/", "https://", 1).replace(":///", "://") if "://" not in third[1] else third[1]
    carried = _parameters(url).get("u", "")
    if "/v2/" in url:
        return unquote(carried.replace("-", "%").replace("_", "/"))
    return carried


def _base64(value: str) -> str:
    try:
        text = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""
    return text if text.startswith(("http://", "https://")) else ""


def _domain(value: str) -> str:
    return f"https://{value}/" if "." in value else ""


@lru_cache(maxsize=1024)
def nested(url: str) -> str:
    """An address of another house in the parameters or the path of this one: where an open redirect leads. Else empty."""
    if url.find("http", 8) < 0:
        return ""
    found = _NESTED.search(url, 8)
    if found is None:
        return ""
    inner = url[found.start(1) :]
    if "%" in found[1]:
        inner = unquote(unquote(inner.partition("&")[0]))
    here, there = registered(host_of(url)), registered(host_of(inner))
    return inner[:LONGEST] if there and "." in there and there != here else ""


@lru_cache(maxsize=1024)
def url_traits(url: str) -> frozenset[str]:
    """
    What is odd about an address, as words: `ip_host`, `shortener`, `nested_url`, `redirect` (leads to another house), `userinfo`,
    `data`, `javascript`, `file`, `port`, `punycode`, `free_hosting`, `dynamic_dns`, `ipfs`, `long_random`, `many_dots`,
    `brand_below` (a brand's name below or in somebody else's domain), `encoded_host`.
    """
    url = url[:LONGEST]
    start = "".join(url[:40].split()).lower()
    if start.startswith(("javascript:", "vbscript:")):
        return frozenset({"javascript"})
    if start.startswith(("data:", "blob:")):
        return frozenset({"data"})
    if start.startswith(("file:", "\\\\", "smb:")):
        return frozenset({"file"})
    host = host_of(url)
    if not host:
        return frozenset()
    found = set(_host_traits(host))
    authority = found_at[1] if (found_at := _HOST.match(url)) is not None else host
    if "@" in authority:
        found.add("userinfo")
    if "%" in authority:
        found.add("encoded_host")
    if (
        not host.startswith("[")
        and ":" in (tail := authority.rpartition("@")[2])
        and tail.rpartition(":")[2] not in {"", "80", "443"}
    ):
        found.add("port")
    rest = url[url.find(authority) + len(authority) :] if authority else ""
    if rest:
        if "/ipfs/" in rest or "/ipns/" in rest:
            found.add("ipfs")
        if nested(url):
            found |= {"nested_url", "redirect"}
        if len(rest) > 32 and any(not one.isdigit() and any(map(str.isdigit, one)) for one in _RUN.findall(rest)[:8]):
            found.add("long_random")
    return frozenset(found)


def _by_host() -> dict[str, list[str]]:
    """The traits of every listed host: one walk up a name instead of one for each table."""
    found: dict[str, list[str]] = {}
    for trait, table in (
        ("shortener", SHORTENERS), ("free_hosting", FREE_HOSTING), ("dynamic_dns", DYNAMIC), ("ipfs", IPFS), ("tracker", TRACKERS), ("carrier", CARRIERS),
    ):  # fmt: skip
        for host in table:
            found.setdefault(host, []).append(trait)
    return found


_LISTED: Final = _by_host()


@lru_cache(maxsize=1024)
def _host_traits(host: str) -> frozenset[str]:
    """What a host alone shows."""
    found: set[str] = set()
    if numeric(host):
        return frozenset({"ip_host"})
    above = host
    while above:
        found.update(_LISTED.get(above, ()))
        above = above.partition(".")[2]
    if "xn--" in host or not host.isascii():
        found.add("punycode")
    if host.count(".") >= 5:
        found.add("many_dots")
    below, name, suffix = parts(host)
    if any(one in _BRANDISH for one in _TOKEN.findall(f"{below} {name}")) and not owner(host):
        country = (
            name in _BRANDISH and len(suffix.rpartition(".")[2]) == 2
        )  # a brand's own domain in a country, as far as we know
        if not country:
            found.add("brand_below")
    return frozenset(found)
