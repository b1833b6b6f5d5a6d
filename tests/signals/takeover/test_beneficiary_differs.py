"""Other names, and other spellings of the same one."""

from __future__ import annotations

import pytest

from counterseal.lore.register import Register
from counterseal.model.partner import Partner
from counterseal.signals.takeover.beneficiary_differs import beneficiary_differs
from tests.lore.letters import NEW, learnt, mail, pay, scene

NAME = "Shenzhen Hengtai Electronics Co., Ltd."
BOOK = Register([Partner(id="1", names=(NAME,), domains=("hengtai.example",))])


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Shenzhen Hongtai Electronics Co., Ltd.", "syllable"),
        ("Hengtai Electronics (HK) Limited", "another place"),
        ("Muller Maschinen GmbH", ""),
    ],
)
def test_says_in_what_the_names_differ(name, word):
    found = beneficiary_differs(scene(mail(400, pay(NEW, beneficiary=name)), register=BOOK))

    assert found is not None
    assert dict(found.said.values) == {"name": name, "known": NAME}
    assert word in found.said.template


def test_earlier_accounts_tell_the_name_too():
    past = learnt(mail(1, pay(beneficiary=NAME)))

    assert beneficiary_differs(scene(mail(9, pay(NEW, beneficiary="Muller Maschinen GmbH")), past)) is not None


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, pay(NEW, beneficiary="Muller Maschinen GmbH"))),
        scene(mail(400, pay(NEW, beneficiary=NAME.upper())), register=BOOK),
        scene(mail(400, pay(NEW, beneficiary="Hengtai Electronics (Shenzhen) Company Limited")), register=BOOK),
        scene(mail(400, pay(NEW)), register=BOOK),
        scene(mail(400, pay(NEW, beneficiary="Muller KG", where="quoted")), register=BOOK),
        scene(mail(9, pay(beneficiary="Other GmbH")), learnt(mail(1, pay(beneficiary=NAME)))),
    ],
    ids=["nothing known", "the same", "other order", "no name", "quoted", "an account that is known"],
)
def test_leaves_the_same_company_alone(innocent):
    assert beneficiary_differs(innocent) is None
