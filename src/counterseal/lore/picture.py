"""
One picture of a company from everything its sources say.

Sources tell halves: a mail log knows a message by its queue id and a mailbox by its file, a server of its own knows
`anna` and the mail log `anna@acme.test`, a settings page knows what stands and not since when. Here the halves are
put together, in one fixed order, before anybody looks for anything: first whose each record is, then what each
message is, then which messages are missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterseal.lore.accounts import named
from counterseal.lore.company import own_domains, unified
from counterseal.lore.copies import AUDITED, attempts_once, folded, once
from counterseal.lore.mailstore import settled
from counterseal.lore.missing import completed
from counterseal.lore.queues import joined
from counterseal.mail.addresses import FREE_MAIL, domain_of
from counterseal.model.mailbox import in_order
from counterseal.model.records import Message, Record


def pictured(records: Sequence[Record], mailbox: str = "") -> tuple[Record, ...]:
    """The records of all sources as one, in order of time. `mailbox` is the one that was asked for, or empty."""
    queued = any(isinstance(record, Message) and record.queue for record in records)
    whole = named(settled(joined(records) if queued else records, mailbox), mailbox)
    whole = attempts_once(once(unified(whole)))
    if any(isinstance(record, Message) and record.operation.lower() not in AUDITED for record in whole):
        domains = own_domains(whole) | ({domain_of(mailbox)} - FREE_MAIL if mailbox else set())
        whole = completed(folded(whole), domains)
    return in_order(whole)
