"""
One word for each thing, everywhere: the words by which enums, tags and kinds are told.

The terms are those of the table "Words" that the product is written by; who did something is in `answer.by_words`.
A tag that a new provider brings and that is missing here is told as it is written, never left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from counterseal.model.action import Phase, Safety
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import Text, text

Key = TypeVar("Key")

SEVERITIES: Mapping[Severity, Text] = {
    Severity.CRITICAL: text("critical"),
    Severity.HIGH: text("high"),
    Severity.MEDIUM: text("medium"),
    Severity.LOW: text("low"),
    Severity.INFO: text("for information"),
}
STATES: Mapping[Compromised, Text] = {
    Compromised.YES: text("Stolen"),
    Compromised.LIKELY: text("Most likely stolen"),
    Compromised.CANNOT_TELL: text("Cannot tell"),
    Compromised.NO: text("No sign of theft"),
}
SHOWS: Mapping[Shows, Text] = {
    Shows.INTRUDER: text("an act of the intruder"),
    Shows.OPENED: text("the account was opened to somebody else"),
    Shows.ATTEMPT: text("an attempt; by itself no sign that it worked"),
    Shows.DOUBT: text("unusual; the owner may have done it"),
    Shows.WEAKNESS: text("a door left open; nobody need have gone through it"),
    Shows.OUTSIDE: text("fraud from outside; by itself no sign that the mailbox is stolen"),
}
SAFETIES: Mapping[Safety, Text] = {
    Safety.REVERSIBLE: text("can be undone"),
    Safety.DISRUPTIVE: text("interrupts work"),
    Safety.IRREVERSIBLE: text("cannot be undone"),
}
PHASES: Mapping[Phase, Text] = {
    Phase.HOLD: text("Hold the money, keep the evidence"),
    Phase.EXPEL: text("Throw the intruder out"),
    Phase.CLEAN: text("Remove what was left behind"),
    Phase.HARDEN: text("Shut the door"),
    Phase.TELL: text("Tell people, by another way than this mailbox"),
}
CAUSES: Mapping[str, Text] = {
    "phished": text("by phishing"),
    "guessed": text("by guessing the password"),
    "leaked password": text("with a password that was already known"),
    "app consent": text("through an application that was given consent"),
    "infected device": text("from an infected device of the owner"),
    "insider": text("from inside the company"),
    "unknown": text("not known"),
}
COVERED: Mapping[str, Text] = {
    "sign-ins": text("sign-ins"),
    "mail access": text("which mail was read"),
    "sent mail": text("sent mail"),
    "changes of settings": text("changes of settings"),
    "settings that stand now": text("settings that stand now"),
    "recipients of sent mail": text("recipients of sent mail"),
    "messages of a mailbox": text("messages of the mailbox"),
    "history before": text("history before the first doubtful act"),
    "time without events": text("time without events"),
    "rows of an export": text("rows of an export"),
    "unreadable input": text("unreadable input"),
    "time zone": text("time zone"),
    "settings of an unknown mailbox": text("settings of an unknown mailbox"),
    "rows that were cut off": text("rows that were cut off"),
    "contradictions": text("events that contradict each other"),
}
PROTOCOLS: Mapping[str, Text] = {
    "browser": text("the browser"),
    "ropc": text("the password alone (ROPC)"),
    "basic": text("basic authentication"),
    "device code": text("a device code"),
    "imap": text("IMAP"),
    "pop": text("POP"),
    "smtp": text("SMTP"),
    "activesync": text("Exchange ActiveSync"),
    "mapi": text("Outlook (MAPI)"),
    "ews": text("Exchange Web Services"),
    "autodiscover": text("Autodiscover"),
    "managesieve": text("ManageSieve"),
    "webmail": text("webmail"),
    "client": text("a mail program"),
    "app": text("the provider’s app"),
}
RIGHTS: Mapping[str, Text] = {
    "full_access": text("open the whole mailbox"),
    "send_as": text("send as the mailbox"),
    "send_on_behalf": text("send on behalf of the mailbox"),
    "folder": text("open a folder"),
}
TOUCHED: Mapping[str, Text] = {
    "read": text("Read mail"),
    "sync": text("Copied whole folders"),
    "search": text("Searched mail"),
    "upload": text("Put mail into the mailbox"),
    "download": text("Downloaded mail"),
    "move": text("Moved mail"),
    "delete": text("Deleted mail"),
    "purge": text("Deleted mail for good"),
    "update": text("Changed mail"),
}
FILED: Mapping[str, Text] = {
    "read": text("Opened files"),
    "search": text("Searched files"),
    "download": text("Downloaded files"),
    "upload": text("Uploaded files"),
    "share": text("Shared files"),
    "move": text("Moved files"),
    "delete": text("Deleted files"),
    "purge": text("Deleted files for good"),
    "update": text("Changed files"),
}
MESSAGED: Mapping[str, Text] = {
    "sent": text("Sent mail"),
    "sent_as": text("Sent mail in the name of another"),
    "sent_on_behalf": text("Sent mail on behalf of another"),
    "received": text("Received mail"),
    "drafted": text("Drafted mail"),
}
TAGS: Mapping[str, Text] = {
    "forwarding.allowed": text("Address allowed as a target of forwarding"),
    "risk.reported": text("Provider reports a risk"),
    "app.known": text("Application as it stands"),
    "user.known": text("Account as it stands"),
    "contact.created": text("Contact made that stands for an address outside"),
    "rule.set": text("Inbox rule made or changed"),
    "rule.disabled": text("Inbox rule switched off"),
    "rule.removed": text("Inbox rule removed"),
    "transport_rule.set": text("Mail flow rule of the company made or changed"),
    "transport_rule.disabled": text("Mail flow rule of the company switched off"),
    "transport_rule.removed": text("Mail flow rule of the company removed"),
    "forward.set": text("Forwarding set"),
    "forward.removed": text("Forwarding removed"),
    "delegate.set": text("Mailbox opened to a delegate"),
    "delegate.removed": text("Delegate removed"),
    "grant.set": text("Application given consent"),
    "grant.removed": text("Consent of an application removed"),
    "factor.added": text("Second factor registered"),
    "factor.removed": text("Second factor removed"),
    "factor.required": text("Second factor required"),
    "factor.not_required": text("Second factor no longer required"),
    "factor.changed": text("Second factor changed"),
    "app_password.set": text("App password made"),
    "app_password.removed": text("App password removed"),
    "protocol.opened": text("Protocol opened"),
    "protocol.closed": text("Protocol closed"),
    "app.registered": text("Application registered"),
    "app.changed": text("Application changed"),
    "app.secret_added": text("Secret of an application added"),
    "app.secret_removed": text("Secret of an application removed"),
    "app.owner_added": text("Owner of an application added"),
    "principal.added": text("Application let into the company"),
    "principal.changed": text("Application in the company changed"),
    "role.granted": text("Role granted"),
    "role.revoked": text("Role taken away"),
    "group.created": text("Group made"),
    "group.member_added": text("Member added to a group"),
    "group.owner_added": text("Owner added to a group"),
    "user.created": text("Account made"),
    "user.deleted": text("Account deleted"),
    "user.disabled": text("Account blocked"),
    "user.enabled": text("Account unblocked"),
    "user.changed": text("Account changed"),
    "mailbox.created": text("Mailbox made"),
    "mailbox.changed": text("Mailbox changed"),
    "password.reset": text("Password reset by somebody else"),
    "password.changed": text("Password changed"),
    "tokens.revoked": text("Sessions ended"),
    "audit.disabled": text("Audit log switched off"),
    "audit.enabled": text("Audit log switched on"),
    "audit.bypassed": text("Audit log bypassed"),
    "device.registered": text("Device registered"),
    "addin.installed": text("Add-in installed"),
    "connector.added": text("Mail connector added"),
    "domain.added": text("Domain added"),
    "domain.federated": text("Sign-in of a domain handed to another server"),
    "feature.changed": text("Feature switched"),
    "policy.changed": text("Policy changed"),
    "sharing.changed": text("Sharing changed"),
    "junk.changed": text("Junk settings changed"),
    "collector.added": text("Fetching of another mailbox set up"),
    "collector.removed": text("Fetching of another mailbox stopped"),
    "identity.added": text("Sending address added"),
    "identity.removed": text("Sending address removed"),
    "reply_to.set": text("Reply-to address set"),
    "vacation.set": text("Automatic answer set"),
    "signature.set": text("Signature set"),
    "sieve.changed": text("Filter script on the server changed"),
    "allowlist.added": text("Sender let through always"),
    "allowlist.removed": text("Sender no longer let through always"),
    "blocklist.added": text("Sender blocked"),
    "blocklist.removed": text("Sender no longer blocked"),
    "recovery.changed": text("Recovery address or telephone changed"),
    "binding.added": text("Telephone or app bound to the account"),
    "binding.removed": text("Telephone or app unbound from the account"),
}


def term(table: Mapping[Key, Text], key: Key) -> Text:
    """The word for a key; the key itself where the table has none."""
    return table.get(key) or Text("{word}", (("word", str(key)),))


def how_sure(answer: Answer) -> Text:
    """How sure an answer is; one that says *likely* never says *proven*, however many doubts stand behind it."""
    return sureness(answer.confidence if answer.compromised is Compromised.YES else min(answer.confidence, 0.89))


def sureness(confidence: float) -> Text:
    """How sure, in words. 0.9 is where a record proves by itself (`attribute.PROVEN`)."""
    if confidence >= 0.9:
        return text("proven")
    if confidence >= 0.75:
        return text("very likely")
    if confidence >= 0.6:
        return text("likely")
    return text("possible") if confidence >= 0.4 else text("a weak sign")
