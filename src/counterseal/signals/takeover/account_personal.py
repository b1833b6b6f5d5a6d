"""
A company wants to be paid at a private person's account.

What it sees
    A new payment instruction whose beneficiary is a person's name, while the partner is a company: by its name in the
    register, by the beneficiary of its earlier accounts, or by the company's name in its own domain.

Why it matters
    Accounts for stolen money are opened by, or bought from, private people. Banks call it a personal account.

When it is innocent
    Traders and freelancers are paid under their own name: nothing is said where the domain or the known names hold it.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.company_names import is_company, is_person
from counterseal.lore.counterparty import known_names
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.TAKEOVER)
def account_personal(scene: Scene) -> Iterator[Sign]:
    """Yield each new account of a person in the place of a company's."""
    for payee in scene.payees:
        name = payee.beneficiary
        if not name or payee.where == "quoted" or payee.status in {"known", "seen"} or not is_person(name):
            continue
        known = known_names(scene, name)
        company = next((one for one in known if is_company(one)), "")
        if not company or any(is_person(one) for one in known) or free_mail(scene.letter.sender.address):
            continue
        words = [word for word in name.casefold().split() if len(word) > 3]
        if any(word in scene.letter.domain for word in words):
            continue
        yield Sign(
            strength=0.9,
            said=text("The account is a private person's, {name}, and not {company}'s", name=name, company=company),
            types=("payment_change", "invoice_fraud"),
            spots=(name,),
        )
