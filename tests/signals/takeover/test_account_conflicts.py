"""An account that contradicts something, and what it contradicts."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.mail.people import Person
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.model.text import text
from counterseal.signals.takeover.account_conflicts import account_conflicts
from tests.lore.letters import ANNA, NEW, OLD, learnt, mail, ours, pay, scene, trade

MULLER = Person("k.muller@muller.example", "Karl Muller")
BOOK = Register(
    [
        Partner(
            id="2",
            names=("Muller KG",),
            domains=("muller.example",),
            accounts=(PayeeAccount(scheme="iban", account=NEW, standing=Standing.KNOWN),),
        )
    ]
)
SIGNATURE = "Dear Anna,\nplease pay to\nAccount: {}\nBank: Commerzbank\nBest regards\nWei"
FIRST = mail(1, pay(), fresh=SIGNATURE.format(OLD))


@pytest.mark.parametrize(
    ("guilty", "word"),
    [
        (
            scene(
                mail(9, pay(NEW, where="quoted"), in_reply_to=FIRST.message_id, quoted=SIGNATURE.format(NEW)),
                learnt(FIRST),
            ),
            "quotation",
        ),
        (scene(mail(9, pay(NEW, beneficiary="Ours Ltd")), learnt(ours(1, pay(beneficiary="Ours Ltd")))), "our name"),
        (scene(mail(9, pay(), pay(NEW, where="pdf"))), "attached file"),
        (scene(mail(400, pay(NEW)), trade(), BOOK), "belongs to"),
        (
            scene(
                mail(9, pay("3907009655268549888", scheme="other")),
                learnt(mail(1, pay("3907009655268549889", scheme="other"))),
            ),
            "one digit",
        ),
    ],
    ids=["quotation", "our name", "file", "another partner", "one digit"],
)
def test_says_what_it_contradicts(guilty, word):
    found = account_conflicts(guilty)

    assert found is not None
    assert word in found.said.template
    assert found.types == ("payment_change",)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(9, pay(), pay(where="pdf"))),
        scene(mail(400, pay()), trade(), BOOK),
        scene(mail(400, pay(NEW), to=(ANNA, MULLER)), trade(), BOOK),
        scene(mail(400, pay(NEW), sender=MULLER), trade(), BOOK),
        scene(mail(1, pay(why=text("the bank is in another country")))),
    ],
    ids=["same in the file", "unchanged", "the owner takes part", "the owner writes", "said by another signal"],
)
def test_leaves_what_fits_alone(innocent):
    assert account_conflicts(innocent) is None


def test_a_file_with_the_confirmed_account_is_clearest():
    book = Register([Partner(id="1", domains=("hengtai.example",), accounts=(PayeeAccount(scheme="iban", account=OLD, standing=Standing.KNOWN),))])  # fmt: skip
    found = account_conflicts(scene(mail(400, pay(NEW), pay(OLD, where="pdf", file="i.pdf")), register=book))

    assert found is not None
    assert found.strength == 1.0
