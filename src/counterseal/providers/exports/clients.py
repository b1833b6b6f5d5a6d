"""
Client families: which program came in, without the version that changes every fortnight.

A person is known by "Outlook desktop" and "Chrome on Windows", not by `Chrome/88.0.4324.190`. Browser strings are
read by the ua-parser library; the strings of mail protocols are a short table of Exchange's and Entra's own ("Client
strings as seen in logs", docs/sources.md).

Whoever signs in chooses their own user agent. So a family is only a trait to be compared, and the one judgement made
here, `system_client`, looks at nothing that a browser sends.
"""

from __future__ import annotations

from functools import lru_cache

import ua_parser

_LONGEST = 512
"""Longer user agents are nobody's; the patterns of the library need not see them."""
SYSTEM_CLIENTS = ("restsystem", "configuregroupmailbox", "monitoring", "teammessagefolder", "substratesearch")
"""Clients and actions in an Exchange client string that mark the provider's own background work."""
_EXCHANGE = (
    ("protocol=imap4", "IMAP"),
    ("protocol=pop3", "POP"),
    ("client=owa", "Outlook on the web"),
    ("client=outlookservice", "Outlook mobile"),
    ("client=microsoft.exchange.mobile", "Mobile mail"),
    ("client=microsoft.exchange.activesync", "Mobile mail"),
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
_PROGRAMS = (
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
    ("thunderbird", "Thunderbird"),
    ("foxmail", "Foxmail"),
    ("emclient", "eM Client"),
    ("em client", "eM Client"),
    ("macoutlook", "Outlook for Mac"),
    ("microsoft outlook", "Outlook desktop"),
    ("microsoft office", "Office desktop"),
)
SERVICE_AGENTS = ("evosts", "microsoft azure graph client library", "microsoft ado.net data services", "mswac")
"""Agents of Microsoft's own services, written into the audit log in the place of the person's."""


@lru_cache(maxsize=65536)
def client_of(agent: str, info: str = "") -> str:
    """The client family of a user agent and an Exchange client string; empty where neither says anything."""
    low = info[:_LONGEST].lower()
    for mark, family in _EXCHANGE:
        if mark in low:
            inside = info[:_LONGEST].partition(";")[2]
            if family == "Outlook on the web":
                return (_browser(inside) if "mozilla" in low else "") or family
            return (_program(inside) if family in {"An application", "Exchange Web Services"} else "") or family
    low = agent[:_LONGEST].lower()
    if any(mark in low for mark in SERVICE_AGENTS):
        return ""
    return _program(agent) or _browser(agent)


def _program(agent: str) -> str:
    low = agent[:_LONGEST].lower()
    return next((family for mark, family in _PROGRAMS if mark in low), "")


@lru_cache(maxsize=65536)
def _browser(agent: str) -> str:
    if not agent.strip(" ;"):
        return ""
    read = ua_parser.parse(agent[:_LONGEST])
    family = read.user_agent.family if read.user_agent else ""
    system = read.os.family if read.os else ""
    return f"{family} on {system}" if family and system else family or system


@lru_cache(maxsize=65536)
def system_client(info: str) -> bool:
    """
    Whether an Exchange client string is of the provider's own background work.

    Only the `Client=` and `Action=` before the user agent count; the agent may say `monitoring` because somebody
    wrote so.
    """
    for one in info.lower().split(";"):
        key, _, value = one.strip().partition("=")
        if key not in {"client", "action", "protocol"}:
            return False
        if value.startswith(SYSTEM_CLIENTS):
            return True
    return False
