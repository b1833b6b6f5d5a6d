"""Numbers are kept as they are dialled."""

import pytest

from counterseal.lore.partner_phones import country_of_domain, e164


@pytest.mark.parametrize(
    ("written", "country", "number"),
    [
        ("0755-1234 5678", "CN", "+8675512345678"),
        ("+49 (0) 30 123456", "", "+4930123456"),
        ("030 123456", "de", "+4930123456"),
        ("030 123456", "", ""),
        ("call me", "DE", ""),
        ("12", "DE", ""),
        ("+1 202 555 0123", "CN", "+12025550123"),
        ("", "XX", ""),
    ],
)
def test_a_number(written, country, number):
    assert e164(written, country) == number


def test_the_country_of_a_domain():
    assert [country_of_domain(one) for one in ("example.de", "a.co.uk", "a.com.cn", "example.com", "a.io", "")] == ["DE", "GB", "CN", "", "", ""]  # fmt: skip
