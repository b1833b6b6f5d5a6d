"""A mail leaves something to its pictures where it says nothing, or speaks of bank details and has none."""

import pytest

from counterseal.mail.documents.promises import leaves_to_pictures

LONG = "Thank you for the samples, which arrived in good order and were liked by everybody here. "


@pytest.mark.parametrize("fresh", ["", "See below", LONG + "Please use the bank details below.", LONG + "账户见图"])
def test_something_is_left(fresh):
    assert leaves_to_pictures(fresh)


@pytest.mark.parametrize("fresh", [LONG, LONG + "Our account: IBAN DE89 3704 0044 0532 0130 00, Sample Bank"])
def test_nothing_is_left(fresh):
    assert not leaves_to_pictures(fresh)
