"""A person's account in the place of a company's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterseal.lore.register import Register
from counterseal.mail.people import Person
from counterseal.model.partner import Partner
from counterseal.signals.takeover.account_personal import account_personal
from tests.lore.letters import NEW, learnt, mail, pay, scene, trade

BOOK = Register([Partner(id="1", names=("Shenzhen Hengtai Electronics Co., Ltd.",), domains=("hengtai.example",))])
LI = pay(NEW, beneficiary="Li Wei")


def test_names_the_person_and_the_company():
    found = account_personal(scene(mail(400, LI), register=BOOK))

    assert found is not None
    assert dict(found.said.values) == {"name": "Li Wei", "company": "Shenzhen Hengtai Electronics Co., Ltd."}


def test_the_earlier_beneficiary_is_enough():
    past = learnt(mail(1, pay(beneficiary="Hengtai Electronics Co., Ltd.")))

    assert account_personal(scene(mail(400, LI), past)) is not None


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, LI)),
        scene(mail(400, pay(NEW, beneficiary="Hengtai Trading Co., Ltd.")), register=BOOK),
        scene(mail(400, pay(NEW, where="quoted", beneficiary="Li Wei")), register=BOOK),
        scene(mail(400, LI), learnt(mail(1, pay(NEW, beneficiary="Li Wei")))),
        scene(mail(400, LI, sender=Person("li@qq.com", "Li Wei")), trade(), BOOK),
        replace(scene(mail(400, LI), register=BOOK), payees=()),
    ],
    ids=["no past", "a company", "quoted", "always was", "free mail", "no money"],
)
def test_leaves_companies_and_traders_alone(innocent):
    assert account_personal(innocent) is None
