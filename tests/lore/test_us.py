"""Whose mailbox it is, as far as mail tells."""

from dataclasses import replace

from counterseal.lore.us import us_of, wrote
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person

ANNA = Person("anna@acme.test", "Anna Li")


def sent(to: str) -> Letter:
    return Letter(sender=ANNA, to=(Person(to, ""),))


def got(sender: str) -> Letter:
    return Letter(sender=Person(sender, ""), to=(ANNA,))


def test_the_domain_that_most_of_the_mail_has_in_common():
    us = us_of([got("a@buyer.test"), got("b@other.test"), sent("a@buyer.test"), got("c@third.test")])

    assert us.domains == {"acme.test"}
    assert us.people == {"anna@acme.test": "Anna Li"}


def test_of_two_that_take_part_in_all_the_one_that_receives():
    assert us_of([got("a@buyer.test")]).domains == {"acme.test"}


def test_a_free_mail_service_is_nobody_s_own():
    letters = [Letter(sender=Person("a@buyer.test", ""), to=(Person("anna@gmail.com", ""),))] * 3

    assert "gmail.com" not in us_of(letters).domains


def test_what_a_person_says_is_taken():
    assert us_of([got("a@buyer.test")], ["@Other.test"]).domains == {"other.test"}


def test_without_mail_nobody_is_known():
    assert us_of([]).domains == frozenset()


def test_our_own_name_on_mail_that_came_in_is_not_ours():
    us = us_of([], ["acme.test"])
    came = replace(sent("a@buyer.test"), hops=("from unknown (203.0.113.9)",))

    assert wrote(us, sent("a@buyer.test"))
    assert not wrote(us, came)
    assert wrote(us, replace(came, auth=Auth(trusted=True, dmarc="pass")))
    assert not wrote(us, got("a@buyer.test"))
