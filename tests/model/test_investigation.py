"""The answer on top is the one that was asked for, else the worst."""

import pytest

from counterseal.model.answer import Answer, Compromised
from counterseal.model.exposure import Exposure
from counterseal.model.investigation import Investigation
from counterseal.testing import company


@pytest.mark.parametrize(
    ("asked", "top"), [("", "a@acme.test"), ("b@acme.test", "b@acme.test"), ("c@acme.test", "a@acme.test")]
)
def test_the_account_that_was_asked_for_stands_on_top(asked, top):
    answers = tuple(
        Answer(account=name, compromised=Compromised.NO, confidence=0, cause="unknown", because=())
        for name in ("a@acme.test", "b@acme.test")
    )
    found = Investigation(
        case="2026-001", asked=asked, company=company("2026-03-02 08:21 signin"), answers=answers, attributions={},
        findings=(), plan=(), coverage=(), exposure=Exposure(),
    )  # fmt: skip

    assert found.answer.account == top
    assert found.native(["x"]) == {}
