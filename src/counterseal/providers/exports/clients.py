"""
Client families: which program came in, without the version that changes every fortnight.

A person is known by "Outlook desktop" and "Chrome on Windows", not by `Chrome/88.0.4324.190`. Browser strings are
read by the ua-parser library; the strings of mail protocols are a short table of Exchange's and Entra's own.
"""

from __future__ import annotations

from functools import lru_cache

import ua_parser

SYSTEM_CLIENTS = ("restsystem", "configuregroupmailbox", "monitoring", "teammessagefolder", "substratesearch")
"""Parts of an Exchange client string that mark the provider's own background work."""
_EXCHANGE = (
    ("client=owa", "Outlook on the web"),
    ("client=outlookservice", "Outlook mobile"),
    ("client=microsoft.exchange.mobile", "Mobile mail"),
    ("client=activesync", "Mobile mail"),
    ("client=msexchangerpc", "Outlook desktop"),
    ("client=mapi", "Outlook desktop"),
    ("client=imap4", "IMAP"),
    ("client=pop3", "POP"),
    ("client=smtp", "SMTP"),
    ("client=rest", "An application"),
    ("client=webservices", "Exchange Web Services"),
    ("client=management", "PowerShell"),
)
_ENTRA = (
    ("bav2ropc", "IMAP or POP with a password"),
    ("cbainprod", "IMAP or POP with a password"),
    ("python-requests", "Script (python-requests)"),
    ("python", "Script (Python)"),
    ("axios", "Script (axios)"),
    ("node-fetch", "Script (node)"),
    ("undici", "Script (node)"),
    ("go-http-client", "Script (Go)"),
    ("fasthttp", "Script (Go)"),
    ("curl/", "Script (curl)"),
    ("okhttp", "Script (okhttp)"),
    ("powershell", "PowerShell"),
    ("azuread powershell", "PowerShell"),
    ("thunderbird", "Thunderbird"),
    ("foxmail", "Foxmail"),
    ("em client", "eM Client"),
    ("microsoft office", "Office desktop"),
    ("microsoft outlook", "Outlook desktop"),
)
SERVICE_AGENTS = ("evosts", "microsoft azure graph client library", "microsoft ado.net data services", "mswac")
"""Agents of Microsoft's own services, written into the audit log in the place of the person's."""


@lru_cache(maxsize=65536)
def client_of(agent: str, info: str = "") -> str:
    """The client family of a user agent and an Exchange client string; empty where neither says anything."""
    low = info.lower()
    for mark, family in _EXCHANGE:
        if mark in low:
            browser = info.partition(";")[2]
            inside = _browser(browser) if family == "Outlook on the web" and "mozilla" in low else ""
            return inside or family
    low = agent.lower()
    if any(mark in low for mark in SERVICE_AGENTS):
        return ""
    for mark, family in _ENTRA:
        if mark in low:
            return family
    return _browser(agent)


@lru_cache(maxsize=65536)
def _browser(agent: str) -> str:
    if not agent.strip(" ;"):
        return ""
    read = ua_parser.parse(agent)
    family = read.user_agent.family if read.user_agent else ""
    system = read.os.family if read.os else ""
    return f"{family} on {system}" if family and system else family or system


def system_client(info: str) -> bool:
    """Whether an Exchange client string is of the provider's own background work."""
    low = info.lower()
    return any(mark in low for mark in SYSTEM_CLIENTS)
