"""Countries are told by the words beside a bank, the last one where there are several."""

import pytest

from counterseal.mail.payments.normal import folded
from counterseal.mail.payments.places import country_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1 Example Road, Central, Hong Kong", "HK"),
        ("中国银行（香港）有限公司", "HK"),
        ("No. 1, Shenzhen, China", "CN"),
        ("Москва", "RU"),
        ("Китай", "CN"),
        ("chinatown", ""),
        ("", ""),
    ],
)
def test_the_last_place_counts(text, code):
    assert country_of(folded(text)) == code
