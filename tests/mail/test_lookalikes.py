"""Names made to be read as another name are recognised by their trick; neighbours by chance are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.lookalikes import Likeness, domain_imitates, imitates, skeleton

NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=6, max_size=14)


@pytest.mark.parametrize(
    ("name", "target", "trick"),
    [
        ("rnaersk_docs", "maersk", "rn/m"),
        ("RNAERSK", "maersk", "rn/m"),
        ("CustornerCare", "customer", "rn/m"),
        ("vvechat", "wechat", "vv/w"),
        ("aclobe sign", "adobe", "cl/d"),
        ("micr0soft", "microsoft", "0/o"),
        ("mymicr0softlogin", "microsoft", "0/o"),
        ("paypa1", "paypal", "1/l"),
        ("m1crosoft", "microsoft", "1/l"),
        ("1nvoices", "invoices", "1/l"),
        ("our1nvoices", "invoices", "1/l"),
        ("5upport", "support", "5/s"),
        ("maiisupport", "mailsupport", "i/l"),
        ("miсrosoft", "microsoft", "homograph"),
        ("rémïttance", "remittance", "homograph"),
        ("ourmiсrosoftlogin", "microsoft", "homograph"),
        ("ｍicrosoft", "microsoft", "homograph"),
        ("docu-sign", "docusign", "hyphen"),
        ("micrsoft", "microsoft", "one letter"),
        ("microssoft", "microsoft", "one letter"),
        ("microosft", "microsoft", "one letter"),
        ("nicrosoft", "microsoft", "one letter"),
        ("microsof", "microsoft", "one letter"),
        ("dh1", "dhl", "1/l"),
    ],
)
def test_a_disguise_is_named(name, target, trick):
    assert imitates(name, ["other", target, ""]) == Likeness(target, trick)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("microsoft", "microsoft"),
        ("microsoft word", "microsoft"),
        ("sales1", "sales2"),
        ("accounts1", "accounts"),
        ("accounts", "accounts1"),
        ("supports", "support"),
        ("payment", "payments"),
        ("officer", "office"),
        ("clan", "dan"),
        ("lily", "liiy"),
        ("kim", "klm"),
        ("anna", "hanna"),
        ("an", "am"),
        ("", "microsoft"),
        ("发票助手", "microsoft"),
    ],
    ids=str,
)
def test_a_neighbour_by_chance_imitates_nothing(name, target):
    assert imitates(name, [target]) is None


def test_near_misses_can_be_left_out_for_lists_of_people():
    assert imitates("zhangmei", ["zhangwei"], near=False) is None
    assert imitates("li.na", ["lina"], near=False) is None
    assert imitates("zhangrnei", ["zhangmei"], near=False) == Likeness("zhangmei", "rn/m")


@pytest.mark.parametrize(
    ("trick", "disguised"), [("rn/m", True), ("homograph", True), ("top level", False), ("hyphen", False)]
)
def test_only_letters_chosen_to_deceive_are_a_disguise(trick, disguised):
    assert Likeness("acme", trick).disguised is disguised


@pytest.mark.parametrize(
    ("domain", "target", "trick"),
    [
        ("acrne.test", "acme.test", "rn/m"),
        ("acme.org", "acme.com", "top level"),
        ("acme.com.cn", "acme.com", "top level"),
        ("acme.com.evil.test", "acme.com", "inside"),
        ("acme-payments.com", "acme.com", "inside"),
        ("mail.acrne.co.uk", "acme.co.uk", "rn/m"),
        ("xn--cme-5cd.com", "acme.com", "homograph"),
        ("huaxin-trade.com", "huaxintrade.com", "hyphen"),
        ("suppliers.com", "supplier.com", "one letter"),
        ("ACME.ORG.", "acme.com", "top level"),
    ],
)
def test_a_lookalike_domain_is_named(domain, target, trick):
    assert domain_imitates(domain, ["other.test", target, ""]) == Likeness(target, trick)


@pytest.mark.parametrize(
    ("domain", "target"),
    [
        ("acme.com", "acme.com"),
        ("mail.acme.com", "acme.com"),
        ("abc.org", "abc.com"),
        ("buyer.com", "acme.com"),
        ("xn--999999999.com", "acme.com"),
        ("com", "acme.com"),
    ],
    ids=["itself", "its subdomain", "three letters", "another name", "broken punycode", "no name"],
)
def test_other_domains_imitate_nothing(domain, target):
    assert domain_imitates(domain, [target]) is None


@given(NAMES)
def test_nothing_imitates_itself_or_its_numbered_brother(name):
    assert imitates(name, [name]) is None
    assert imitates(f"{name}2", [f"{name}1"]) is None


@given(NAMES.filter(lambda name: name[-1] not in "rvc"), st.sampled_from(["rn", "vv", "cl"]))
def test_a_joined_pair_always_looks_like_its_letter(name, pair):
    one = {"rn": "m", "vv": "w", "cl": "d"}[pair]

    assert skeleton(name + pair) == skeleton(name + one)
    found = imitates(pair + name, [one + name])
    assert found is not None
    assert found.disguised


@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=3))
def test_any_text_can_be_asked(name, targets):
    for found in (imitates(name, targets), domain_imitates(name, targets), imitates(name, targets, near=False)):
        assert found is None or found.target in {target.casefold() for target in targets} | {t.lower() for t in targets}


@given(st.from_regex(r"xn--[a-z0-9-]{0,20}(\.[a-z]{2,3})?", fullmatch=True))
def test_any_punycode_can_be_asked(domain):
    domain_imitates(domain, ["acme.test"])
