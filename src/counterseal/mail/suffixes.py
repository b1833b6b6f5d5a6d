"""
Which part of a domain somebody registered, and which label of it is the name.

`mail.acme.co.uk` was registered as `acme.co.uk`, and its name is `acme`. Where one ends and the other begins nobody can
see from the dots; the Public Suffix List says it. Its private part counts too: whoever has `acme.github.io` has nothing
to do with `other.github.io`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from publicsuffixlist import PublicSuffixList

LONGEST: Final = 253
"""A domain name is not longer (RFC 1035)."""


@cache
def _public() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=65536)
def parts(domain: str) -> tuple[str, str, str]:
    """
    What stands below the name, the name, and the suffix: `("mail", "acme", "co.uk")`.

    A suffix alone has no name, and a number for a host (`192.0.2.1`, `[2001:db8::1]`) is a name without a suffix.
    """
    domain = domain.lower().strip(".")
    if not domain or len(domain) > LONGEST or ".." in domain:
        return "", "", ""
    if numeric(domain):
        return "", domain, ""
    suffix = _public().publicsuffix(domain) or ""
    if suffix == domain:
        return "", "", suffix
    rest = domain[: -len(suffix) - 1] if suffix else domain
    below, _, name = rest.rpartition(".")
    return below, name, suffix


def registered(domain: str) -> str:
    """The domain that was registered, lower case: `acme.co.uk` of `mail.acme.co.uk`. A suffix alone, or a number, is itself."""
    _, name, suffix = parts(domain)
    return f"{name}.{suffix}" if name and suffix else name or suffix


def core(domain: str) -> str:
    """The label that is the name: `acme` of `mail.acme.co.uk`; empty for a suffix alone."""
    return parts(domain)[1]


def numeric(host: str) -> bool:
    """Whether a host is an address of the internet protocol, in any way that browsers understand, and no name."""
    if host.startswith("["):
        return True
    last = host.rpartition(".")[2]
    if not last[:1].isdigit() or not host.isascii():
        return False
    return all(_number(part) for part in host.split("."))


def _number(part: str) -> bool:
    """Decimal, octal or hexadecimal: `127`, `0177`, `0x7f`."""
    return part.isdigit() or (part.startswith("0x") and all(one in "0123456789abcdef" for one in part[2:]))
