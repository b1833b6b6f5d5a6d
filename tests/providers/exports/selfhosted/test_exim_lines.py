"""Arrivals and receivers as Exim writes them ("Log files of Exim"), and what a client may write into them."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.exim_lines import arrival, handed, spelled

LAPTOP = (
    "anna@acme.test H=(laptop) [203.0.113.9]:5321 I=[192.0.2.1]:465 P=esmtpsa X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no "
    'A=dovecot_login:anna@acme.test S=2345 id=m1@acme.test T="Invoice 17" from <anna@acme.test> for cfo@buyer.test bob@acme.test'
)


def test_an_arrival_tells_who_from_where_and_to_whom():
    found = arrival(LAPTOP)

    assert found is not None
    assert (found.sender, found.ip, found.port) == ("anna@acme.test", "203.0.113.9", "5321")
    assert (found.driver, found.user) == ("dovecot_login", "anna@acme.test")
    assert (found.message_id, found.subject, found.size) == ("<m1@acme.test>", "Invoice 17", 2345)
    assert found.receivers == ("cfo@buyer.test", "bob@acme.test")


@pytest.mark.parametrize(
    ("text", "sender", "ip", "ident"),
    [
        ("cfo@buyer.test H=mx.buyer.test (mx) [198.51.100.20] P=esmtps S=99 id=r@buyer.test", "cfo@buyer.test", "198.51.100.20", ""),
        ("cfo@buyer.test H=(192.0.2.99) [198.51.100.20] P=esmtp S=99", "cfo@buyer.test", "198.51.100.20", ""),
        ("cfo@buyer.test H=[2001:db8::7]:4000 P=esmtp S=99", "cfo@buyer.test", "2001:db8::7", ""),
        ("anna@acme.test U=acme P=local S=99 T=\"x\" for z@buyer.test", "anna@acme.test", "", "acme"),
        ("<> R=1tabcd-0006pc-00 U=mailnull P=local S=99", "", "", "mailnull"),
    ],
)  # fmt: skip
def test_the_address_of_the_client_is_the_one_in_the_last_brackets(text, sender, ip, ident):
    found = arrival(text)

    assert found is not None
    assert (found.sender, found.ip, found.ident) == (sender, ip, ident)


def test_a_bounce_names_the_message_it_is_about():
    found = arrival("<> R=1tabcd-0006pc-00 U=mailnull P=local S=99")

    assert found is not None
    assert (found.reference, found.sender) == ("1tabcd-0006pc-00", "")


@pytest.mark.parametrize(
    "written",
    [
        'T="Pay A=dovecot_login:boss@acme.test H=x [192.0.2.66]"',
        'id=<x@y.test> T="x" for A=plain:boss@acme.test',
        'id=A=plain:boss@acme.test T="a \\" A=plain:boss@acme.test"',
    ],
)
def test_what_a_stranger_writes_signs_nobody_in(written):
    found = arrival(f"cfo@buyer.test H=mx [198.51.100.20] P=esmtps S=99 {written}")

    assert found is not None
    assert (found.user, found.driver, found.ip) == ("", "", "198.51.100.20")


@pytest.mark.parametrize(
    "damaged",
    [
        LAPTOP.replace("A=", "X="),
        LAPTOP.replace("login:", "login,"),
        LAPTOP.replace(" S=", " s="),
        LAPTOP.replace("[203", "203"),
        LAPTOP.replace("203.0.113.9", "203.0.113.999"),
        LAPTOP.replace(" P=esmtpsa", ""),
    ],
)
def test_an_arrival_that_is_almost_right_is_none(damaged):
    assert arrival(damaged) is None


@pytest.mark.parametrize(
    ("text", "to", "first", "kind"),
    [
        ("anna <anna@acme.test> R=virtual_user T=dovecot_virtual_delivery", "anna@acme.test", "", "mailbox"),
        ("anna (anna@acme.test) <sales@acme.test> R=virtual_user T=dovecot_virtual_delivery", "anna@acme.test", "", "mailbox"),
        ("anna <sales@acme.test> R=localuser T=local_delivery", "anna@acme.test", "sales@acme.test", "mailbox"),
        ("cfo@buyer.test R=dnslookup T=remote_smtp H=mx.buyer.test [198.51.100.20]", "cfo@buyer.test", "", "outside"),
        ("box@outside.test <anna@acme.test> R=dnslookup T=remote_smtp H=mx [192.0.2.50]*", "box@outside.test", "anna@acme.test", "outside"),
        ("box@outside.test (anna@acme.test) <sales@acme.test> R=lookuphost T=remote_smtp H=mx [192.0.2.50]", "box@outside.test", "anna@acme.test", "outside"),
        (" foo@buyer.test F=<a@acme.test> P=<a@acme.test> R=x T=remote_smtp H=mx [192.0.2.50]", "foo@buyer.test", "", "outside"),
        ("anna@acme.test R=local T=lmtp H=127.0.0.1 [127.0.0.1] C=\"250 Saved\"", "anna@acme.test", "", "mailbox"),
        ("anna@acme.test R=local T=dovecot_lmtp", "anna@acme.test", "", "mailbox"),
        ("anna@acme.test R=gateway T=smtp H=inside [10.0.0.5]", "anna@acme.test", "", "inside"),
        ("/home/acme/mail/anna <anna@acme.test> R=userforward T=address_file", "anna@acme.test", "", "mailbox"),
        ("save Drafts <anna@acme.test> R=central_filter T=address_file", "anna@acme.test", "", "mailbox"),
        ("|/usr/bin/procmail -d anna <anna@acme.test> R=procmail T=address_pipe", "anna@acme.test", "", "mailbox"),
        ("|/usr/local/cpanel/bin/autorespond anna@acme.test /home/a (anna@acme.test) <anna@acme.test> R=a T=pipe", "anna@acme.test", "", "program"),
        ("sales+x |/usr/bin/list (sales@acme.test) <sales@acme.test> R=virtual_aliases T=pipe", "sales@acme.test", "", "program"),
        (">cfo@buyer.test <anna@acme.test> R=vacation T=vacation_reply", "anna@acme.test", "", "nowhere"),
        (":blackhole: <anna@acme.test> R=aliases", "anna@acme.test", "", "nowhere"),
        ("discarded <anna@acme.test> R=userforward", "anna@acme.test", "", "nowhere"),
    ],
)  # fmt: skip
def test_a_receivers_line_tells_where_it_went_and_by_which_address(text, to, first, kind):
    found = handed(text, delivered=True)

    assert found is not None
    assert (found.to, found.first, found.kind) == (to, first, kind)


def test_the_next_passage_on_the_same_server_is_named_by_its_confirmation():
    found = handed(
        'cfo@buyer.test R=scan T=smtp H=127.0.0.1 [127.0.0.1] C="250 OK id=1tabce-0006pc-00"', delivered=True
    )

    assert found is not None
    assert (found.kind, found.child) == ("filter", "1tabce-0006pc-00")


@pytest.mark.parametrize(
    "text",
    [
        "jim@buyer.test <jim@buyer.test>: unknown mail domain",
        "ace@buyer.test R=dnslookup T=remote_smtp H=mx [198.51.100.20]: SMTP error from remote mail server: 550 no",
        "x@buyer.test : Unrouteable address",
        "b@buyer.test: retry timeout exceeded",
        "x@buyer.test R=lookuphost T=remote_smtp defer (-53): retry time not reached for any host",
        "x@buyer.test routing defer (-56): domain is held",
    ],
)
def test_failures_name_their_receiver(text):
    found = handed(text, delivered=False)

    assert found is not None
    assert found.to.endswith("@buyer.test")


@pytest.mark.parametrize(
    "text",
    [
        "box@outside.test Xanna@acme.test> R=dnslookup T=remote_smtp H=mx [192.0.2.50]",
        "boxXoutside.test <anna@acme.test> R=dnslookup T=remote_smtp H=mx [192.0.2.50]",
        "box@outside.test <anna@acme.test>",
        "",
    ],
)
def test_a_receivers_line_that_is_almost_right_is_none(text):
    assert handed(text, delivered=True) is None


def test_escapes_are_undone():
    assert spelled(r"M\303\274ller \"GmbH\" \\ x") == 'Müller "GmbH" \\ x'
    assert spelled("plain") == "plain"


def test_a_hostile_line_costs_no_time():
    for text in ("x" * 30_000, "|" + " a" * 15_000, '"' + "a" * 30_000, "a (" + "(" * 30_000, "a@b <" * 6_000):
        arrival(text)
        arrival(f"{text} S=1 {text}")
        handed(text, delivered=True)
