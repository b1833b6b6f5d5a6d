"""
How each action is done by hand on a server of one's own: Dovecot, Pigeonhole Sieve, Postfix or Exim, often with Roundcube.

The commands are those of Dovecot's own manual pages. A name that an intruder chose is quoted for the shell, or left
out where it holds what no command line should hold.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping

from counterseal.lore.terms import PROTOCOLS, term
from counterseal.model.text import Text, text

Guide = Callable[[str, Mapping[str, str]], Text]
LONGEST = 100
UNFIT = "'<...>'"
"""Stands for a name that must not be copied into a command: long, or with characters that cannot be seen."""


def shell(value: str) -> str:
    """A value as one word of a POSIX shell."""
    return shlex.quote(value) if value and len(value) <= LONGEST and value.isprintable() else UNFIT


def _account(target: str, details: Mapping[str, str]) -> str:
    return shell(details.get("account") or target)


SERVER_GUIDES: Mapping[str, Guide] = {
    "preserve_evidence": lambda t, d: text(
        "Copy /var/log/mail* and the journal; doveadm sieve list -u {account} and doveadm sieve get -u {account} for each script; keep .forward, aliases and the Maildir as they are (tar keeps the times)", account=_account(t, d),
    ),
    "block_sign_in": lambda t, d: text(
        "Set the account to nologin in the user database (passwd-file: nologin; SQL: the column that your query reads), then doveadm auth cache flush {account}", account=_account(t, d),
    ),
    "reset_password": lambda t, d: text(
        "doveadm pw makes the hash of a generated password; put it into the user database for {account}, then doveadm auth cache flush {account}; tell the password by phone, never by mail", account=_account(t, d),
    ),
    "end_sessions": lambda t, d: text(
        "doveadm kick {account} ends IMAP, POP and ManageSieve; delete the sessions of the webmail too (Roundcube: table session); postfix reload for SMTP", account=_account(t, d),
    ),
    "remove_rule": lambda t, d: text(
        "doveadm sieve get -u {account} SCRIPT first and keep it; take the rule {name} out in the webmail or the script, or doveadm sieve deactivate -u {account}", account=_account("", d), name=shell(t),
    ),
    "remove_forward": lambda t, d: text(
        "Look for the address in the Sieve script (doveadm sieve get -u {account} SCRIPT), in .forward, in /etc/aliases or the virtual alias table; keep a copy, take it out, newaliases or postmap", account=_account(t, d),
    ),
    "remove_delegate": lambda t, d: text(
        "doveadm acl get -u {account} '*' shows who may open which folder; doveadm acl remove -u {account} FOLDER user={to}", account=_account("", d), to=shell(t),
    ),
    "remove_app_password": lambda t, d: text(
        "Delete the further passwords of {account} from the user database (a second passdb, the table of application passwords), then doveadm auth cache flush {account}", account=_account(t, d),
    ),
    "require_second_factor": lambda t, d: text(
        "Dovecot itself has no second factor: switch it on in the webmail of {account}, and limit IMAP, POP and SMTP to the company's network or a VPN (allow_nets)", account=_account(t, d),
    ),
    "review_factor": lambda t, d: text(
        "In the webmail's settings of {account}: second factor, recovery address, saved devices; ask the owner by phone about each", account=_account(t, d),
    ),
    "close_protocol": lambda t, d: text(
        "Close {protocol} for {account} in the user database (allow_nets, or a deny passdb for that protocol), then doveadm auth cache flush {account}", protocol=term(PROTOCOLS, t), account=_account("", d),
    ),
    "review_sent": lambda t, d: text(
        "grep the mail log for sasl_username={account} and follow each queue id; doveadm fetch -u {account} 'hdr.to hdr.subject date.received' mailbox Sent", account=_account(t, d),
    ),
    "restore_deleted": lambda t, d: text(
        "From the backup; what was only marked: doveadm search -u {account} deleted; mdbox keeps expunged mail until doveadm purge runs", account=_account(t, d),
    ),
    "remove_account": lambda t, d: text(
        "Set {account} to nologin in the user database and doveadm kick it; delete it only after the evidence is kept", account=_account(t, d),
    ),
    "turn_on_audit": lambda t, d: text(
        "In Dovecot: mail_plugins with mail_log and notify, auth_verbose = yes; keep the log for at least 180 days and off this server",
    ),
    "remove_collector": lambda t, d: text(
        "Look for {other} in fetchmail, getmail or the webmail's external accounts of {account}, keep a copy and take it out", other=t, account=_account("", d),
    ),
    "remove_identity": lambda t, d: text(
        "Webmail of {account}, Settings, Identities: note the address {address}, then delete it", account=_account("", d), address=t,
    ),
    "restore_reply_to": lambda t, d: text(
        "Webmail of {account}, Settings, Identities: note the reply-to address, then empty it", account=_account(t, d),
    ),
}  # fmt: skip
