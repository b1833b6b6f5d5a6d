"""What was registered is told from what stands below it, also where suffixes have several labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.suffixes import core, numeric, parts, registered


@pytest.mark.parametrize(
    ("domain", "whole", "name"),
    [
        ("acme.com", "acme.com", "acme"),
        ("Mail.ACME.co.uk.", "acme.co.uk", "acme"),
        ("a.b.acme.com.cn", "acme.com.cn", "acme"),
        ("acme.test", "acme.test", "acme"),
        ("shop.acme.github.io", "acme.github.io", "acme"),
        ("acme.blogspot.com", "acme.blogspot.com", "acme"),
        ("xn--fiqs8s.cn", "xn--fiqs8s.cn", "xn--fiqs8s"),
        ("com.cn", "com.cn", ""),
        ("github.io", "github.io", ""),
        ("192.0.2.1", "192.0.2.1", "192.0.2.1"),
        ("[2001:db8::1]", "[2001:db8::1]", "[2001:db8::1]"),
        ("localhost", "localhost", ""),
        ("", "", ""),
        ("a..test", "", ""),
        ("a" * 300, "", ""),
    ],
)
def test_what_was_registered_and_what_it_is_called(domain, whole, name):
    assert (registered(domain), core(domain)) == (whole, name)


def test_what_stands_below_the_name():
    assert parts("mail.acme.co.uk") == ("mail", "acme", "co.uk")
    assert parts("x.y.acme.test") == ("x.y", "acme", "test")


@pytest.mark.parametrize(
    ("host", "is_number"),
    [
        ("192.0.2.1", True),
        ("3221225985", True),
        ("0xC0.0x00.2.1".lower(), True),
        ("0xzz", False),
        ("192.0.2.test", False),
    ],
)
def test_a_number_is_no_name(host, is_number):
    assert numeric(host) is is_number


@given(st.text(max_size=300))
def test_any_text_can_be_asked(domain):
    assert registered(domain) == registered(registered(domain)) or not domain.isascii()
    core(domain)
