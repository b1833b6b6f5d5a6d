"""The company's own domains, and one address for each of its accounts."""

from counterseal.lore.company import own_domains, unified
from counterseal.model.records import Change, Delegate, Forward, Rule
from counterseal.testing import company


def test_domains_of_mailboxes_and_of_most_sign_ins_are_the_companys():
    world = company("""
        2026-03-02 08:00 signin who=anna@acme.test
        2026-03-02 08:01 signin who=bob@acme.test
        2026-03-02 08:02 signin who=carl@acme.test
        2026-03-02 08:03 signin who=dora@acme.test
        2026-03-02 08:03 signin who=erik@acme.test
        2026-03-02 08:04 signin who=guest@example.com
        2026-03-02 08:05 access account=info@acme-trade.test
        2026-03-02 08:06 signin who=someone@gmail.com
        2026-03-02 08:07 message act=received account=x@example.org
    """)

    assert own_domains(world.records) == {"acme.test", "acme-trade.test"}


def test_a_mailbox_of_which_only_the_inbox_was_given_is_the_companys():
    world = company("""
        2026-03-02 08:07 message act=received account=anna@acme.test kept=yes sender=buyer@partner.test
        2026-03-02 08:08 message act=received account=x@example.org sender=anna@acme.test
    """)

    assert own_domains(world.records) == {"acme.test"}


def test_an_alias_of_the_tenants_first_domain_is_the_account_that_signs_in():
    world = company("""
        2026-03-02 08:00 signin who=anna@acme.test
        2026-03-02 08:01 rule account=anna@acme.onmicrosoft.com
        2026-03-02 08:02 delegate account=anna@acme.onmicrosoft.com to=anna@acme.onmicrosoft.com
        2026-03-02 08:03 change what=role.granted target=anna@acme.onmicrosoft.com
        2026-03-02 08:04 rule account=other@acme.onmicrosoft.com
        2026-03-02 08:05 rule account=room actor_kind=system who=SYSTEM
    """)
    found = unified(world.records)

    assert [record.account for record in found[:5]] == ["anna@acme.test"] * 4 + ["other@acme.onmicrosoft.com"]
    assert isinstance(found[2], Delegate)
    assert isinstance(found[3], Change)
    assert (found[2].to, found[3].target) == ("anna@acme.test", "anna@acme.test")


def test_an_alias_that_fits_two_accounts_stays_what_it_is():
    world = company("""
        2026-03-02 08:00 signin who=anna@acme.test
        2026-03-02 08:00 signin who=anna@acme-trade.test
        2026-03-02 08:01 rule account=anna@acme.onmicrosoft.com who=bob@acme.test
    """)

    assert unified(world.records)[-1].account == "anna@acme.onmicrosoft.com"


def test_a_contact_that_stands_for_an_address_outside_is_that_address():
    world = company("""
        2026-03-02 08:00 change what=contact.created target=archive@acme.onmicrosoft.com after=thief@example.com
        2026-03-02 08:01 forward to=archive@acme.onmicrosoft.com
        2026-03-02 08:02 rule forwards_to=archive@acme.onmicrosoft.com copies_to=bob@acme.test
    """)
    _, forward, rule = unified(world.records)

    assert isinstance(forward, Forward)
    assert isinstance(rule, Rule)
    assert (forward.to, rule.forwards_to, rule.copies_to) == (
        ("thief@example.com",),
        ("thief@example.com",),
        ("bob@acme.test",),
    )
