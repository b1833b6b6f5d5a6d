"""A domain is compared with all known ones at once, and its trick is named and shown."""

import pickle  # noqa: TID251 -- the index is sent to other processes, which is done by pickling

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.likeness import LookalikeIndex, Resemblance, shown

KNOWN = (
    "acme.com", "acme.co.uk", "zwin-electronics.com", "zwintrade.com", "bluestone.de", "sales1.test", "163.com", "dhl.com",
    "novatek.com.tw", "abc.com", "comerford.test", "corner.test", "xn--bcher-kva.example", "hua-xin-trading.com.cn",
)  # fmt: skip
INDEX = LookalikeIndex(KNOWN)
NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=8, max_size=14)


@pytest.mark.parametrize(
    ("domain", "target", "trick", "how"),
    [
        ("acrne.com", "acme.com", "rn/m", "ac[rn→m]e.com"),
        ("mail.acrne.com", "acme.com", "rn/m", "ac[rn→m]e.com"),
        ("comer.test", "corner.test", "m/rn", "co[m→rn]er.test"),
        ("аcme.com", "acme.com", "homograph", "[а U+0430→a]cme.com"),
        ("xn--cme-5cd.com", "acme.com", "homograph", "[а U+0430→a]cme.com"),
        ("acme.org", "acme.com", "top level", "acme.[org→com]"),
        ("acme.com.cn", "acme.com", "top level", "acme.com[.cn→–]"),
        ("acme.corn", "acme.com", "top level", "acme.[corn→com]"),
        ("abc.co", "abc.com", "top level", "abc.[co→com]"),
        ("acme.com.evil.test", "acme.com", "inside", "acme.com[.evil.test→–]"),
        ("acme-com.test", "acme.com", "inside", "acme[-→.]com[.test→–]"),
        ("login-acme-co-uk.test", "acme.co.uk", "inside", None),
        ("acme.login-portal.test", "acme.com", "inside", None),
        ("zwin.trade.com", "zwintrade.com", "inside", None),
        ("zwint.rade.com", "zwintrade.com", "inside", "zwint[.→–]rade.com"),
        ("acme-group.com", "acme.com", "extra word", "acme[-group→–].com"),
        ("acmepay.com", "acme.com", "extra word", "acme[pay→–].com"),
        ("get-acme.com", "acme.com", "extra word", "[get-→–]acme.com"),
        ("acmeltd.com", "acme.com", "extra word", "acme[ltd→–].com"),
        ("wwwacme.com", "acme.com", "extra word", "[www→–]acme.com"),
        ("acrne-invoice.com", "acme.com", "rn/m", None),
        ("bluestnoe-invoice.de", "bluestone.de", "extra word", None),
        ("zwintrade88.com", "zwintrade.com", "extra word", "zwintrade[88→–].com"),
        ("zwinelectronics.com", "zwin-electronics.com", "hyphen", "zwin[–→-]electronics.com"),
        ("zwin-electronic.com", "zwin-electronics.com", "plural", "zwin-electronic[–→s].com"),
        ("zwintrading.com", "zwintrade.com", "word form", None),
        ("tradezwin.com", "zwintrade.com", "word form", None),
        ("zwintrdae.com", "zwintrade.com", "swapped", "zwintr[da→ad]e.com"),
        ("zwintrrade.com", "zwintrade.com", "doubled", None),
        ("b1uestone.de", "bluestone.de", "1/l", "b[1→l]uestone.de"),
        ("n0vat3k.com.tw", "novatek.com.tw", "0/o", "n[0→o]vat[3→e]k.com.tw"),
        ("dh1.com", "dhl.com", "1/l", "dh[1→l].com"),
        ("salesl.test", "sales1.test", "l/1", "sales[l→1].test"),
        ("bücher.test", "bücher.example", "homograph", "bücher.[test→example]"),
    ],
)  # fmt: skip
def test_a_lookalike_is_found_and_shown(domain, target, trick, how):
    found = INDEX.find(domain)

    assert found is not None
    assert (found.target, found.trick) == (target, trick)
    assert how is None or found.shown == how


@pytest.mark.parametrize(
    "domain",
    [
        "acme.com", "mail.acme.com", "ACME.com.", "sales2.test", "188.com", "126.com", "163.net", "abc.org", "abd.com", "acne.com",
        "acmes.com", "gmail.com", "acme.github.io", "zwinsteel.com", "novatech.com.tw", "bluestar.de", "unrelated.test", "com", "",
        "192.0.2.1", "[2001:db8::1]", "xn--999999999.com", "a" * 400, "....",
    ],
)  # fmt: skip
def test_innocent_domains_resemble_nothing(domain):
    assert INDEX.find(domain) is None


def test_an_empty_index_knows_nothing():
    assert LookalikeIndex().find("acrne.com") is None
    assert len(LookalikeIndex(["com", "", "192.0.2.1"])) == 0


def test_a_domain_can_be_learnt_later():
    index = LookalikeIndex(["acme.com"])
    index.add("bluestone.de")
    index.add("acme.com")

    assert len(index) == 2
    assert index.find("bluestnoe.de") == Resemblance("bluestone.de", "swapped", "bluest[no→on]e.de")
    assert index.find("bluestone.de") is None


def test_it_can_be_sent_to_another_process():
    again = pickle.loads(pickle.dumps(INDEX))

    assert len(again) == len(INDEX)
    assert again.find("acrne.com") == INDEX.find("acrne.com")


@pytest.mark.parametrize(
    ("trick", "disguised"), [("rn/m", True), ("homograph", True), ("hyphen", False), ("inside", False)]
)
def test_only_letters_chosen_to_deceive_are_a_disguise(trick, disguised):
    assert Resemblance("acme.com", trick, "").disguised is disguised


def test_a_long_domain_is_shown_as_it_is():
    assert shown("a" * 150 + ".test", "acme.com") == "a" * 150 + ".test"


def test_a_domain_in_another_script_is_shown_with_two_numbers():
    assert shown("асме.com", "acme.com") == "[асме U+0430 U+0441 …→acme].com"


@given(NAMES, st.sampled_from(["rn", "vv", "cl"]))
def test_a_joined_pair_is_always_found(name, pair):
    one = {"rn": "m", "vv": "w", "cl": "d"}[pair]
    found = LookalikeIndex([f"q{one}x{name}.test"]).find(f"q{pair}x{name}.test")

    assert found is not None
    assert found.disguised


@given(st.text(max_size=60))
def test_any_text_can_be_asked(domain):
    found = INDEX.find(domain)
    assert found is None or found.target


@given(st.lists(st.text(max_size=20), max_size=4), st.text(max_size=30))
def test_any_texts_can_be_known(domains, asked):
    index = LookalikeIndex(domains)
    assert all(index.find(one) is None for one in domains)
    index.find(asked)
