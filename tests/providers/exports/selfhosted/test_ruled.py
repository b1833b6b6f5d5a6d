"""A rule of a script becomes the record of a rule that stood when the script was taken."""

from __future__ import annotations

from counterseal.providers.exports.selfhosted.ruled import Ruled, Shelf
from tests.providers.exports.mutation import SEEN
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD

SHELF = Shelf(EXHIBIT, UTC_TOLD, "anna.sieve", "anna", "Sieve")


def test_it_stands_and_nobody_is_the_actor():
    rule = SHELF.rule(Ruled(4, "x", words=("invoice",), forwards_to=("drop@evil.test",), keeps=False))

    assert (rule.at, rule.standing, rule.actor, rule.operation) == (SEEN, True, "", "Sieve")
    assert (rule.id, rule.source.place) == (f"{'e' * 16}:anna.sieve:line 4", "anna.sieve:line 4")
    assert (rule.words, rule.forwards_to, rule.keeps, rule.enabled) == (("invoice",), ("drop@evil.test",), False, True)


def test_one_that_does_not_work_is_switched_off():
    assert not SHELF.rule(Ruled(1), works=False).enabled
    assert not SHELF.rule(Ruled(1, enabled=False)).enabled
