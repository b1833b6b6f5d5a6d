"""
A company or its department writes from a free mailbox.

What it sees
    A display name that is a company ("... Ltd", "…有限公司") or a department (accounts, support, human resources), and an
    address of a free mail service.

Why it matters
    Free mailboxes are opened under any name, without being asked.

When it is innocent
    Many small traders, in China above all, do their business from qq.com or 163.com, and clubs and one-person firms do so
    everywhere. So a company's name counts little, and nothing when we ever wrote to that address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.company_names import is_company
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_DEPARTMENT = re.compile(
    r"\b(?:account(?:s|ing)? (?:dep(?:t|artment)?\.?|team|payable|receivable|office|security|support)|customer (?:service|care|support)|"
    r"help ?desk|it[- ](?:support|desk|service|admin(?:istrator)?)|support (?:team|center|centre|desk)|security (?:team|alert|department|center)|billing (?:team|department|support)|"
    r"human resources?|hr (?:dep(?:t|artment)|team|manager|office)|payroll|finance (?:dep(?:t|artment)|team|office)|mail(?:box)? admin(?:istrator)?|system admin(?:istrator)?|"
    r"kundenservice|kundendienst|buchhaltung|personalabteilung|service client|comptabilité|atención al cliente|atendimento|servizio clienti|suporte)\b"
    r"|财务部|人事部|客服|系统管理员|邮箱管理员|管理中心|财政部|人力资源|會計部|財務部",
    re.IGNORECASE,
)  # fmt: skip


@signal(judgement=Judgement.IDENTITY)
def free_mail_for_company(scene: Scene) -> Iterator[Sign]:
    """Yield the name and the address."""
    sender = scene.letter.sender
    name = sender.name
    if not name or not free_mail(sender.address) or scene.outgoing:
        return
    if scene.past.wrote_to(sender.address) or scene.register.by_address(sender.address) is not None:
        return
    department = _DEPARTMENT.search(name) is not None
    if department or is_company(name):
        yield Sign(
            strength=0.8 if department else 0.35,
            said=text("{name} writes from a free mailbox: {sender}", name=name[:100], sender=sender.address),
            spots=(name[:100], sender.address),
        )
