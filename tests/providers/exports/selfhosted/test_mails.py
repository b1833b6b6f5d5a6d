"""One message while its lines come in: its passages, its mailboxes, its id."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.providers.exports.selfhosted.mails import Delivery, Kind, Mail, address, loopback, mailbox_of, private
from tests.providers.exports.selfhosted.maillogs import line

AT = datetime(2026, 3, 2, 3, 10, tzinfo=UTC)


def mail(queue: str, **more: object) -> Mail:
    return Mail("mx", queue, AT, "UTC", "mail.log:line 1", **more)  # type: ignore[arg-type]  # fields by name


def delivery(to: str, first: str = "", kind: Kind = "mailbox") -> Delivery:
    return Delivery(to, first, kind, "delivered", line(""))


@pytest.mark.parametrize(
    ("written", "read"),
    [("203.0.113.9", "203.0.113.9"), ("2001:DB8::1", "2001:db8::1"), ("203.0.113.999", ""), ("unknown", "")],
)
def test_addresses_are_written_as_everywhere_or_not_at_all(written, read):
    assert address(written) == read


def test_the_server_itself_a_network_of_ones_own_and_the_internet_are_three_things():
    assert [loopback(ip) for ip in ("127.0.0.1", "::1", "10.0.0.5", "203.0.113.9", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [private(ip) for ip in ("127.0.0.1", "10.0.0.5", "fd00::1", "203.0.113.9")] == [False, True, True, False]


@pytest.mark.parametrize(
    ("written", "read"),
    [("anna+shop@acme.test", "anna@acme.test"), ("anna@acme.test", "anna@acme.test"), ("anna", "anna")],
)
def test_a_plus_sign_sorts_mail_and_names_nobody(written, read):
    assert mailbox_of(written) == read


@pytest.mark.parametrize(
    ("to", "first", "box"),
    [
        ("anna@mail.acme.test", "anna@acme.test", "anna@acme.test"),
        ("anna@acme.test", "sales@acme.test", "anna@acme.test"),
        ("anna@acme.test", "", "anna@acme.test"),
    ],
)
def test_a_mailbox_goes_by_the_address_that_people_write(to, first, box):
    assert delivery(to, first).mailbox == box


def test_a_half_without_its_beginning_has_an_id_of_its_own():
    assert mail("Q1", begun=True).id == "mx/Q1/2026-03-02"
    assert mail("Q1").id == "mx/Q1/2026-03-02/end"
    assert mail("Q1").key == "mx/Q1"


def test_passages_hang_together_in_order():
    first, second, third = mail("Q1"), mail("Q2"), mail("Q3")
    first.adopt(second)
    second.adopt(third)

    assert [one.queue for one in first.passages()] == ["Q1", "Q2", "Q3"]
    assert third.root is first


def test_a_log_that_leads_in_a_circle_is_not_followed():
    first, second = mail("Q1"), mail("Q2")
    first.adopt(second)
    second.adopt(first)
    first.adopt(first)

    assert [one.queue for one in first.passages()] == ["Q1", "Q2"]
    assert [one.queue for one in second.passages()] == ["Q2"]


def test_only_what_came_from_the_server_itself_without_a_name_is_strange():
    assert mail("Q1", begun=True, local=True).strange
    assert mail("Q1").strange
    assert not mail("Q1", begun=True, local=True, user="anna").strange
    assert not mail("Q1", begun=True, ip="203.0.113.9").strange
    assert not mail("Q1", begun=True, local=True, automatic=True).strange


def test_receivers_are_those_it_was_sent_to_and_mailboxes_those_it_came_to():
    first, second = mail("Q1", told_to=("team@acme.test",)), mail("Q2")
    first.deliveries["x@buyer.test"] = delivery("x@buyer.test", kind="outside")
    second.deliveries["anna@acme.test"] = delivery("anna@acme.test", "team@acme.test")
    first.adopt(second)

    assert first.receivers() == ("team@acme.test", "x@buyer.test")
    assert first.mailboxes() == ("anna@acme.test",)
