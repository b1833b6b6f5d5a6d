"""Only the stamp of the receiver's own server counts."""

from __future__ import annotations

import pytest

from counterseal.mail.auth import auth, in_place, taken_by
from counterseal.mail.letter import Auth

OWN = "from mail.partner.example (mail.partner.example [192.0.2.7]) by mx.firm.example with ESMTPS id 1"
STRANGER = "from laptop (unknown [198.51.100.9]) by mail.partner.example with ESMTPSA id 2"


def stamped(*fields: tuple[str, str], own: tuple[str, ...] = ()) -> Auth:
    """What is made of the fields of one message, top to bottom."""
    headers: dict[str, tuple[str, ...]] = {}
    for name, value in fields:
        headers[name] = (*headers.get(name, ()), value)
    block = "".join(f"{name.title()}: {value}\r\n" for name, value in fields).encode()
    placed = in_place(block, headers, own)
    return auth(placed, headers.get("received", ()), own)


def ar(value: str) -> tuple[str, str]:
    return "authentication-results", value


def test_the_own_stamp_is_read():
    found = stamped(
        ar(
            "mx.firm.example; dkim=pass (2048-bit key) header.d=Partner.example header.s=s1; spf=pass smtp.mailfrom=anna@partner.example; dmarc=pass (p=reject) header.from=partner.example"
        ),
        ("received", OWN),
        ("received", STRANGER),
    )

    assert found == Auth(
        by="mx.firm.example", spf="pass", dkim="pass", dmarc="pass", spf_domain="partner.example", dkim_domains=("partner.example",), trusted=True
    )  # fmt: skip


def test_a_stamp_that_came_with_the_message_is_not_believed():
    forged = ar("mx.firm.example; dmarc=pass; spf=pass")

    assert not stamped(("received", OWN), forged, ("received", STRANGER)).trusted
    assert not stamped(("received", OWN), ("received", STRANGER), forged).trusted
    assert not stamped(ar("other.test; dmarc=pass"), ("received", OWN)).trusted
    hello = "from mx.firm.example (unknown [198.51.100.9]) by mx.firm.example with ESMTP"
    assert not stamped(("received", hello), forged, ("received", STRANGER)).trusted
    inside = "from evil.test (evil.test [198.51.100.9]) by mx.firm.example with ESMTP"
    again = "from mx.firm.example (mx.firm.example [10.0.0.3]) by store.firm.example with LMTP"
    assert not stamped(("received", again), ("received", inside), forged).trusted


def test_an_inner_hop_of_our_house_is_passed_over():
    inner = "from mx.firm.example (mx.firm.example [10.0.0.3]) by store.firm.example with LMTP"

    found = stamped(("received", inner), ar("mx.firm.example; dmarc=fail; spf=softfail"), ("received", OWN))

    assert (found.trusted, found.dmarc, found.spf) == (True, "fail", "softfail")


def test_names_that_are_said_to_be_ours_decide():
    fields = (ar("filter.gate.test; dmarc=pass"), ("received", "from a.test ([192.0.2.1]) by gate.test with SMTP"))

    assert stamped(*fields, own=("filter.gate.test",)).trusted
    assert not stamped(*fields, own=("mx.firm.example",)).trusted


MICROSOFT = (
    ("received", "from AB1.eurprd01.prod.outlook.com (2001:db8::1) by CD2.eurprd01.prod.outlook.com with HTTPS"),
    ar(
        "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=partner.example; dkim=none (message not signed) header.d=none;dmarc=bestguesspass action=none header.from=partner.example;compauth=pass reason=109"
    ),
    (
        "received-spf",
        "Pass (protection.outlook.com: domain of partner.example designates 192.0.2.7 as permitted sender)",
    ),
    ("received", "from mail.partner.example (192.0.2.7) by EF3.mail.protection.outlook.com with Microsoft SMTP Server"),
)


def test_microsoft_stamps_without_a_name():
    found = stamped(*MICROSOFT)

    assert (found.trusted, found.spf, found.dkim, found.dmarc) == (True, "pass", "none", "none")
    assert found.spf_domain == "partner.example"
    assert found.dkim_domains == ()
    assert not stamped(MICROSOFT[1], ("received", OWN)).trusted


def test_google_stamps_below_its_own_header():
    found = stamped(
        ("received", "by 2002:a05:6402:1a:b0 with SMTP id 1"),
        ("received", "from mail.partner.example (mail.partner.example. [192.0.2.7]) by mx.google.com with ESMTPS"),
        ar("mx.google.com; dkim=pass header.i=@partner.example; dmarc=pass"),
        ("received", STRANGER),
    )

    assert (found.trusted, found.by, found.dkim_domains) == (True, "mx.google.com", ("partner.example",))


def test_one_stamp_for_each_method_makes_one():
    found = stamped(
        ar("mx.firm.example; dmarc=pass"),
        ar("mx.firm.example; spf=hardfail smtp.helo=a.test"),
        ar("mx.firm.example; dkim=fail; dkim=pass header.d=x.example"),
        ar("mx.firm.example; dmarc=fail"),
        ("received", OWN),
    )

    assert (found.dmarc, found.spf, found.spf_domain, found.dkim, found.dkim_domains) == (
        "pass",
        "fail",
        "a.test",
        "pass",
        ("x.example",),
    )


def test_received_spf_alone_is_read_where_it_is_ours():
    value = (
        "softfail (mx.firm.example: domain of anna@partner.example does not designate 192.0.2.7) client-ip=192.0.2.7"
    )

    found = stamped(("received-spf", value), ("received", OWN))

    assert (found.trusted, found.spf, found.spf_domain, found.dmarc) == (True, "softfail", "partner.example", "")


def test_a_sealed_stamp_is_read_without_its_number():
    assert (
        stamped(("arc-authentication-results", "i=2; mx.firm.example; spf=pass; arc=pass"), ("received", OWN)).arc
        == "pass"
    )


@pytest.mark.parametrize("value", ["", ";;;", "=", "mx; " * 5000, "(" * 5000, "spf=" + "a" * 9000, "i=1"])
def test_nonsense_is_unknown(value):
    found = stamped(ar(value), ("received", value))

    assert not found.trusted


def test_nothing_stamped_is_nothing_known():
    assert stamped(("received", OWN)) == Auth()
    assert taken_by(()) == ""
    assert taken_by(("by 2002:a05::1 with SMTP", "from a by b.example.com with SMTP")) == "b.example.com"


def test_a_message_of_one_hop_has_nothing_below_it():
    block = (
        b"Received: from out.shop.test (out.shop.test [192.0.2.9]) by mx.google.com with ESMTPS\r\n"
        b"Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=a@shop.test\r\n"
    )
    headers = {
        "received": ("from out.shop.test (out.shop.test [192.0.2.9]) by mx.google.com with ESMTPS",),
        "authentication-results": ("mx.google.com; spf=pass smtp.mailfrom=a@shop.test",),
    }

    assert isinstance(in_place(block, headers, ()), dict)


FAILED = "mx.firm.example; spf=fail smtp.mailfrom=partner.example; dkim=pass header.d=evil.test; dmarc=fail"


def test_a_failure_right_below_our_own_header_is_believed():
    found = stamped(("received", OWN), ("dkim-filter", "one"), ar(FAILED), ("received", STRANGER))

    assert found == Auth(
        by="mx.firm.example", spf="fail", dkim="pass", dmarc="fail", spf_domain="partner.example", trusted=True
    )


@pytest.mark.parametrize(
    "fields",
    [
        (("received", OWN), ar(FAILED.replace("dmarc=fail", "dmarc=pass"))),
        (("received", OWN), ar(FAILED.replace("mx.firm.example", "other.test"))),
        (("received", OWN), ("subject", "Order"), ar(FAILED)),
        (("received", OWN), ("received", STRANGER), ar(FAILED)),
        (("received", OWN), ar("mx.firm.example; dkim=fail")),
        (("received", "from a.test (a.test [192.0.2.1]) by b.test with SMTP"), ar(FAILED)),
    ],
    ids=["it passed", "another's", "not right below", "below another header", "dkim alone", "another's header"],
)
def test_below_our_header_nothing_else_is_believed(fields):
    assert not stamped(*fields).trusted


def test_what_stands_below_the_failure_may_be_the_senders():
    mine, forged = (
        ar("mx.firm.example; dmarc=fail"),
        ar("mx.firm.example; spf=pass; dkim=pass header.d=evil.test; arc=pass"),
    )

    found = stamped(("received", OWN), mine, forged)

    assert (found.trusted, found.dmarc, found.spf, found.dkim, found.arc) == (True, "fail", "", "", "")
