"""Cards of one organisation are one partner."""

from datetime import date

from counterseal.errors import plain
from counterseal.lore.partner_cards import partners_on
from counterseal.mail.vcards import Card
from counterseal.model.partner import Phone

TODAY = date(2026, 3, 2)


def on(*cards):
    return partners_on(cards, file="cards.vcf", today=TODAY)


def test_cards_of_one_domain_are_one_partner():
    anna = Card(
        name="Anna", organisation="Example GmbH", addresses=["anna@example.de"], phones=[("030 123456", "mobile")]
    )
    bob = Card(name="Bob", organisation="Example", addresses=["bob@example.de"])
    (one,) = on(anna, bob).partners

    assert one.names == ("Example GmbH", "Example")
    assert [each.name for each in one.contacts] == ["Anna", "Bob"]
    assert one.phones == (Phone(number="+4930123456", kind="mobile", source="import cards.vcf", at=TODAY),)


def test_a_card_without_an_address_is_known_by_its_organisation():
    (one,) = on(Card(name="李伟", organisation="恒泰电子", phones=[("0755-12345678", "phone")])).partners

    assert (one.name, one.domains, one.contacts[0].name) == ("恒泰电子", (), "李伟")
    assert one.phones[0].number == "+8675512345678"


def test_a_person_with_free_mail_is_a_partner_by_name():
    (one,) = on(Card(name="Li Wei", addresses=["li@qq.com"])).partners

    assert (one.name, one.domains) == ("Li Wei", ())


def test_an_empty_card_is_told():
    found = on(Card(name="Anna", line=7))

    assert found.partners == ()
    assert (found.problems[0].row, "neither an organisation" in plain(found.problems[0].said)) == (7, True)
