"""Forwards seen from the mail they move: once a pair, outside only, lists as one."""

from __future__ import annotations

from datetime import timedelta

from counterseal.model.records import Forward
from counterseal.providers.exports.selfhosted.forwards import LIST, Forwards
from counterseal.reach import Read
from tests.providers.exports.selfhosted.maillogs import line


def told(forwards: Forwards) -> list[Forward]:
    return [made.record for made in forwards.rest() if isinstance(made, Read) and isinstance(made.record, Forward)]


def test_a_pair_is_one_record_with_its_first_and_last_time_and_number():
    forwards = Forwards("e" * 64, "postfix")
    for day in ("05", "02", "09"):
        seen = line("to=<box@outside.test>", at=f"2026-03-{day}T08:00:00")
        forwards.saw("anna@acme.test", "box@outside.test", "postfix: orig_to", seen, kept=day == "05")
    (forward,) = told(forwards)

    assert forward.count == 3
    assert forward.last is not None
    assert forward.last - forward.at == timedelta(days=7)
    assert (forward.standing, forward.keeps_copy, forward.actor) == (True, True, "")
    assert forward.id == "mail/forward/anna@acme.test/box@outside.test"


def test_an_address_that_turns_out_to_be_ours_is_no_forward():
    forwards = Forwards("e" * 64, "postfix")
    forwards.saw("sales@acme.test", "anna@acme-group.test", "postfix: orig_to", line(""), kept=False)
    forwards.own("bob@acme-group.test")

    assert forwards.ours("anna@acme.test")
    assert not told(forwards)


def test_an_address_with_many_receivers_is_a_list_and_told_once():
    forwards = Forwards("e" * 64, "postfix")
    for number in range(LIST + 1):
        forwards.saw("news@acme.test", f"reader{number:02}@buyer.test", "postfix: orig_to", line(""), kept=False)
    (forward,) = told(forwards)

    assert len(forward.to) == LIST + 1
    assert forward.count == LIST + 1


def test_a_bare_name_is_no_address_outside():
    forwards = Forwards("e" * 64, "exim")
    forwards.saw("anna@acme.test", "root", "exim: redirect", line(""), kept=False)

    assert not forwards.ours("root")
    assert not told(forwards)
