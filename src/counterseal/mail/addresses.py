"""
Addresses: what stands left and right of the @, whatever the export wrapped around it.

Exports write the same address as `smtp:a@b`, `A <a@b>`, `[SMTP:a@b]`, or as the last part of a directory
path. This is the one place that unwraps them.
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"[^\s<>\[\]()\"',;:|@，；、：（）《》]{1,254}@[^\s<>\[\]()\"',;:|@，；、：（）《》]{1,254}")
"""As long as an address can be (RFC 5321): a picture in base64 is one word too, and holds none."""


def address_in(value: str) -> str:
    """The first address in a text, lower case, or an empty text."""
    found = _ADDRESS.search(value) if "@" in value else None
    return found.group().strip(".").lower() if found else ""


def addresses_in(value: str) -> tuple[str, ...]:
    """Every address in a text, lower case, in order, each once."""
    return tuple(dict.fromkeys(hit.strip(".").lower() for hit in _ADDRESS.findall(value))) if "@" in value else ()


def domain_of(address: str) -> str:
    """The domain of an address, lower case, or an empty text."""
    return address.rpartition("@")[2].lower() if "@" in address else ""


def local_of(address: str) -> str:
    """What stands before the @, lower case; the whole text where there is no @."""
    return address.partition("@")[0].lower()


FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com aol.com "
    "gmx.com gmx.de gmx.net web.de mail.com mail.ru yandex.ru yandex.com proton.me protonmail.com tutanota.com "
    "zoho.com qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sohu.com 139.com 189.cn aliyun.com "
    "tom.com naver.com hanmail.net daum.net rediffmail.com orange.fr free.fr libero.it".split()
)
"""Domains where anybody may open a mailbox without being asked who they are."""


def free_mail(address: str) -> bool:
    """Whether an address is of a free mail service."""
    return domain_of(address) in FREE_MAIL
