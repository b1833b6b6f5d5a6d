"""For whom a letter speaks, and whom it only poses as."""

from __future__ import annotations

from counterseal.lore.counterparty import counterparty, known_countries, known_names, posed_as
from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner, PayeeAccount
from tests.lore.letters import ANNA, OLD, US, WEI, learnt, mail, ours, pay, scene, trade

HENGTAI = Partner(
    id="1",
    names=("Shenzhen Hengtai Electronics Co., Ltd.",),
    country="CN",
    domains=("hengtai.example",),
    contacts=(Contact(address="wei1980@qq.com", name="Wei Zhang"),),
    accounts=(PayeeAccount(scheme="iban", account=OLD, country="DE", beneficiary="Hengtai Europe GmbH"),),
)
BOOK = Register([HENGTAI])


def party(sender: Person, past: Past | None = None, register: Register = BOOK, beneficiary: str = ""):
    return counterparty(mail(500, sender=sender), beneficiary, register, past or Past(), US)


def test_by_the_address_or_domain_in_the_register():
    found = party(WEI)

    assert (found.partners, found.name, found.posing) == ((HENGTAI,), HENGTAI.name, False)
    assert party(Person("wei1980@qq.com", "")).partners == (HENGTAI,)
    assert not party(Person("new@other.example", ""))


def test_by_the_accounts_of_the_past():
    found = party(WEI, trade(), Register())

    assert (found.houses, found.partners, found.name) == (("hengtai.example",), (), "hengtai.example")


def test_a_look_alike_poses_as_the_partner():
    thief = Person("wei.zhang@hengtal.example", "")

    assert party(thief).posing
    assert party(thief).partners == (HENGTAI,)
    assert party(thief, trade(), Register()).houses == ("hengtai.example",)


def test_the_name_of_a_known_person_poses_too():
    found = party(Person("office7@gmail.com", "Wei Zhang"), trade(), Register())

    assert found.posing
    assert found.houses == ("hengtai.example",)


def test_so_does_the_left_half_in_the_same_thread():
    past = trade()
    letter = mail(600, sender=Person("wei.zhang@quite-another.example", ""), subject="Re: Order 1 of spring")

    assert list(posed_as(letter, Register(), past)) == [WEI.address]


def test_who_is_long_known_poses_as_nobody():
    past = trade()
    like = Person("mei@hengtal.example", "Mei Wu")
    for day in range(400, 800, 40):
        past.learn(ours(day, to=(like,)), outgoing=True)
        past.learn(mail(day + 1, sender=like), outgoing=False)

    assert not party(like, past, Register())
    assert party(Person("li@hengtal.example", "Li"), past, Register()) == party(like, Past(), Register())


def test_the_name_of_the_beneficiary_finds_the_partner():
    found = party(Person("x@other.example", ""), beneficiary="Shenzhen Hengtai Electronics Co., Ltd.")

    assert found.partners == (HENGTAI,)
    assert not party(Person("x@other.example", ""), beneficiary="Shenzhen Hongtai Electronics Co., Ltd.")


def test_our_own_mail_speaks_for_whom_it_names():
    assert not party(ANNA)
    assert party(ANNA, beneficiary=HENGTAI.name).partners == (HENGTAI,)


def test_names_and_countries_of_the_partner():
    past = learnt(ours(1), mail(2, pay(beneficiary="Hengtai Ltd")))
    known = scene(mail(3), past, BOOK)

    assert known_names(known, "") == (*HENGTAI.names, "Hengtai Europe GmbH", "Hengtai Ltd")
    assert known_countries(known, "") == {"CN", "DE"}
    assert known_countries(scene(mail(3)), "") == frozenset()
