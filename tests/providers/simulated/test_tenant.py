"""Ids are made from names: the same name, the same id."""

from uuid import UUID

from counterseal.providers.simulated.tenant import APPS, Tenant, app_id, guid

ACME = Tenant("acme.test")


def test_the_organisation_is_named_by_its_routing_domain():
    assert ACME.organization == "acme.onmicrosoft.com"
    assert ACME.path("lin.jing@acme.test").endswith("/acme.onmicrosoft.com/lin.jing")
    assert ACME.path("x@elsewhere.test") == "x@elsewhere.test"


def test_own_addresses_are_those_of_the_domain():
    assert ACME.own("Anna@Acme.test")
    assert not ACME.own("anna@notacme.test")


def test_ids_are_stable_and_differ_by_name():
    assert ACME.object_id("Anna@acme.test") == ACME.object_id("anna@acme.test")
    assert ACME.object_id("anna@acme.test") != ACME.object_id("boss@acme.test")
    assert ACME.object_id("anna@acme.test") != Tenant("other.test").object_id("anna@acme.test")
    assert str(UUID(ACME.id)) == ACME.id
    assert str(UUID(ACME.mailbox_guid("anna@acme.test"))) == ACME.mailbox_guid("anna@acme.test")


def test_puids_and_sids_look_like_microsoft_s():
    assert len(ACME.puid("anna@acme.test")) == 16
    assert ACME.sid("anna@acme.test").startswith("S-1-5-21-")
    assert ACME.folder_id("anna@acme.test", "Inbox") != ACME.folder_id("anna@acme.test", "Sent Items")
    assert ACME.server("anna@acme.test").startswith("TYZPR04MB")


def test_an_id_stays_what_it_is():
    known = "5b2f0c1e-0000-4000-8000-0000000000e1"

    assert guid(known) == known
    assert app_id(known) == known
    assert guid("a word") == guid("a word") != guid("another")


def test_applications_are_known_by_a_short_name():
    assert app_id("exchange") == APPS["exchange"]
    assert app_id("mail helper") == guid("app/mail helper")
