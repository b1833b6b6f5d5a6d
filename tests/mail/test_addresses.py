"""An address is found in whatever an export wraps around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.addresses import FREE_MAIL, address_in, addresses_in, domain_of, free_mail, local_of


@pytest.mark.parametrize(
    "wrapped",
    [
        "Anna@Acme.test",
        "smtp:anna@acme.test",
        "SMTP:ANNA@ACME.TEST",
        "Anna <anna@acme.test>",
        '"Anna Li" [SMTP:anna@acme.test]',
        "mailto:anna@acme.test",
        "anna@acme.test.",
        "i:0#.f|membership|anna@acme.test",
        "王娜（anna@acme.test）",
        "anna@acme.test@elsewhere",
    ],
)
def test_the_first_address_is_unwrapped(wrapped):
    assert address_in(wrapped) == "anna@acme.test"


@pytest.mark.parametrize("text", ["", "Anna Li", "/o=ExchangeLabs/cn=Recipients/cn=anna", "@", "anna@", "@acme.test"])
def test_a_text_without_an_address_gives_none(text):
    assert address_in(text) == ""
    assert addresses_in(text) == ()


def test_a_picture_in_base64_is_looked_through_in_no_time():

    assert addresses_in("A" * 500_000 + " anna@acme.test " + "B" * 500_000) == ("anna@acme.test",)


@pytest.mark.parametrize("text", ["b@x.test;a@y.test; B@x.test", "b@x.test|a@y.test", "b@x.test，a@y.test"])
def test_every_address_is_given_once_in_order(text):
    assert addresses_in(text) == ("b@x.test", "a@y.test")


def test_both_sides_of_the_at_sign():
    assert (local_of("Anna@Acme.test"), domain_of("Anna@Acme.test")) == ("anna", "acme.test")
    assert (local_of("Anna"), domain_of("Anna")) == ("anna", "")


def test_free_mail_is_known_by_its_domain():
    assert free_mail("anybody@QQ.com")
    assert not free_mail("anna@acme.test")
    assert all(domain == domain.lower() for domain in FREE_MAIL)


@given(st.emails())
def test_wrapping_changes_nothing_for_ordinary_addresses(address):
    if any(sign in address for sign in "|'/"):
        return
    found = address_in(f"Somebody <{address}>")

    assert found == address.lower()
    assert addresses_in(f"smtp:{address}, {address}") == (found,)


@given(st.text())
def test_any_text_can_be_asked(text):
    for found in addresses_in(text):
        assert "@" in found
        assert found == found.lower()
