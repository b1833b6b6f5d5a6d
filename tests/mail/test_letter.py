"""A letter without anything in it says nothing about anybody."""

from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person


def test_empty_fields_are_unknown():
    letter = Letter()

    assert letter.auth == Auth()
    assert not letter.auth.trusted
    assert letter.domain == ""
    assert letter.everyone == ()


def test_everyone_it_is_addressed_to():
    letter = Letter(
        sender=Person("a@acme.test", "A"), to=(Person("b@buyer.test", ""),), cc=(Person("c@buyer.test", ""),)
    )

    assert letter.domain == "acme.test"
    assert [one.address for one in letter.everyone] == ["b@buyer.test", "c@buyer.test"]
