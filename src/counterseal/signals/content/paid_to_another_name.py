"""
The account is another's than the company that writes.

What it sees
    The message is signed by one company, or written from its domain, and the account that it names belongs to somebody
    else: another company, or a private person.

Why it matters
    Payment fraud needs an account that the swindler can empty. It is seldom in the name of the company that is played.

When it is innocent
    Groups collect through a sister company, agents for their principals, lawyers and forwarders for others. The beneficiary
    must be named nowhere else in the message, and somebody who pays wages to their own account is not taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.company_names import compare, is_company
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_LINES = 400
_WORDS = 9
"""Words from which on a line is a sentence and no name."""
_NONE = re.compile(r"\bbank|银行|registered|注册|[。？?!:：,，;；]$|@", re.IGNORECASE)
_NEXT = re.compile(r"[;；]|[,，] ?[^;；,，]{0,40}(?:bank|银行)", re.IGNORECASE)
"""Where a line of details goes on with the next one."""
_LABEL = re.compile(r"^[^:：\t]{2,40}[:：\t]\s*")
_FORM = re.compile(
    r"\b(?:ltd|limited|inc|llc|gmbh|ag|kg|s\.?a\.?s?|s\.?r\.?l|s\.?l|b\.?v|corp|plc|pty|pte|oy|ab|as|sp\. z|lda|ltda)\b\.?|公司|株式会社|厂$|行$",
    re.IGNORECASE,
)


@signal(judgement=Judgement.CONTENT)
def paid_to_another_name(scene: Scene) -> Iterator[Sign]:
    """Yield each beneficiary who is not the company that signs."""
    letter = scene.letter
    if scene.outgoing:
        return
    for payee in scene.payees:
        name = _NEXT.split(payee.beneficiary)[0].strip()
        if len(name) < 2 or payee.where == "quoted" or payee.status == "known":
            continue
        signed = _signed(letter.fresh, name)
        if not signed or any(compare(one, name).word != "no" for one in signed):
            continue
        if compare(letter.sender.name, name).word in {"match", "close"}:
            continue
        yield Sign(
            strength=0.6 if is_company(name) else 0.9,
            said=text("{company} writes, and the account is in the name of {name}", company=signed[-1], name=name),
            types=("payment_change", "invoice_fraud"),
            spots=(name, signed[-1]),
        )
        return


def _signed(fresh: str, name: str) -> tuple[str, ...]:
    """Companies that the lines of a message name, the beneficiary's own line left out; nothing if it stands twice."""
    found = []
    if fresh.count(name) > 1:
        return ()
    for line in fresh.split("\n")[:_LINES]:
        plain = line.strip(" \t-*•|")
        if not 4 <= len(plain) <= 80 or name in plain or _FORM.search(plain) is None or len(plain.split()) > _WORDS:
            continue
        if (
            _LABEL.match(plain) is None
            and not plain[:1].islower()
            and _NONE.search(plain) is None
            and is_company(plain)
        ):
            found.append(plain)
    return tuple(dict.fromkeys(found))[-3:]
