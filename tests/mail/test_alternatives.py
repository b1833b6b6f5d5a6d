"""The plain text and the HTML of one message are compared by what matters: accounts and links."""

from __future__ import annotations

import pytest

from counterseal.mail.alternatives import differs
from counterseal.mail.letter import Link

SHOP = (Link(url="https://news.shop.example/a?b=1"),)


@pytest.mark.parametrize(
    ("plain", "page", "links"),
    [
        ("Pay to DE89 3704 0044 0532 0130 00", "Pay to GB29 1234 5678 9012 3456", ()),
        ("See https://bad.test/x", "See here", SHOP),
    ],
)
def test_different_accounts_or_houses_differ(plain, page, links):
    assert differs(plain, page, links)


@pytest.mark.parametrize(
    ("plain", "page", "links"),
    [
        ("Pay to DE89 3704 0044 0532 0130 00", "Pay to DE89370400440532013000", ()),
        ("Pay to DE89 3704 0044 0532 0130 00", "Pay as always", ()),
        ("See https://www.shop.example/b", "See here", SHOP),
        ("See https://other.test/x", "See other: https://other.test/x", SHOP),
        ("No links", "See here", SHOP),
        ("Number 1234567890123 https://a.shop.example/9876543210987", "Number 1234567890123", SHOP),
        ("", "", ()),
    ],
)
def test_the_same_said_in_two_forms_does_not(plain, page, links):
    assert not differs(plain, page, links)
