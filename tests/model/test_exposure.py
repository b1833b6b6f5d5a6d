"""Without evidence nothing is exposed, and the count is exact."""

from counterseal.model.exposure import Exposure, Warn


def test_an_empty_exposure_claims_nothing():
    assert Exposure() == Exposure(messages=(), folders=(), documents=(), sent=(), accounts=(), at_least=False)


def test_whom_to_warn_has_a_rank():
    assert Warn(address="buyer@example.com", priority=1).priority == 1
