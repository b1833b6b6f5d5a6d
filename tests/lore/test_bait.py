"""What makes the wants of a message weigh more or less."""

from dataclasses import replace
from typing import Any

import pytest

from counterseal.lore.bait import (
    all_far,
    answers_elsewhere,
    asked_for,
    asks_password,
    far_links,
    files,
    known,
    lone,
    to_open,
    unconfirmed,
)  # fmt: skip
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Attachment, Auth, Letter, Link, Markup
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner

ANN = Person("ann@shop.example", "Ann")


def letter(*urls: str, **more: Any) -> Letter:
    return replace(Letter(sender=ANN, senders=(ANN,), links=tuple(Link(url=one) for one in urls)), **more)


def attached(*names: str) -> Letter:
    return letter(attachments=tuple(Attachment(name=one, kind="application/x", size=1) for one in names))


def test_a_stranger_is_not_known():
    assert not known(Scene(letter=letter()))
    assert not known(Scene(letter=Letter()))


def test_our_own_and_partners_are_known():
    assert known(Scene(letter=letter(), us=Us(domains=frozenset({"shop.example"}))))
    assert known(Scene(letter=letter(), outgoing=True))
    partner = Partner(id="p", domains=("shop.example",), contacts=(Contact(address="ann@shop.example"),))
    assert known(Scene(letter=letter(), register=Register([partner])))


def test_links_to_the_house_are_near_and_others_far():
    mixed = letter("https://www.shop.example/a", "https://other.test/b", "https://other.test/c", "mailto:x@y.test")

    assert far_links(mixed) == ("https://other.test/b",)
    assert not all_far(mixed)
    assert all_far(letter("https://user@other.test:8080/x"))
    assert not all_far(letter())


def test_without_a_sender_every_link_is_far():
    assert far_links(replace(letter("https://other.test/b"), sender=Person("", ""))) == ("https://other.test/b",)


@pytest.mark.parametrize("name", ["a.html", "invoice.pdf.EXE", "order.rar", "b.iso", "c.docm", "d.svg"])
def test_files_that_harm_when_opened(name):
    assert to_open(attached(name)) == (name,)


@pytest.mark.parametrize("name", ["a.pdf", "b.docx", "c.png", "", "html"])
def test_other_files_do_not(name):
    assert to_open(attached(name)) == ()


def test_pictures_of_the_text_are_no_files():
    both = letter(
        attachments=(
            Attachment(name="a.png", kind="image/png", size=1, inline=True),
            Attachment(name="b.pdf", kind="x", size=1),
        )
    )

    assert files(both) == ("b.pdf",)


def test_a_password_field_asks():
    assert asks_password(letter(markup=Markup(passwords=1)))
    assert not asks_password(letter())


def test_answers_to_a_free_mailbox_go_elsewhere():
    assert answers_elsewhere(letter(reply_to=(Person("ann.shop@gmail.com", ""),)))
    assert not answers_elsewhere(letter(reply_to=(ANN,)))


def test_alone_is_who_is_unknown_and_quotes_nothing():
    assert lone(Scene(letter=letter()))
    assert not lone(Scene(letter=letter(quoted="You asked.")))


def _from(**said):
    return Letter(sender=Person("ann@partner.example", ""), auth=Auth(trusted=True, **said))


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ({"dmarc": "fail", "spf": "pass"}, True),
        ({"spf": "fail", "dkim": "none"}, True),
        ({"dkim": "fail"}, False),
        ({"spf": "fail", "dkim": "pass"}, False),
        ({"dmarc": "pass", "spf": "fail"}, False),
    ],
)
def test_our_own_server_denies_the_sender(said, denied):
    assert unconfirmed(_from(**said)) is denied
    assert not unconfirmed(Letter(auth=Auth(dmarc="fail")))


@pytest.mark.parametrize(
    ("subject", "text", "asked"),
    [
        ("Re: valves", "Our price is below.", True),
        ("答复：报价", "见下。", True),
        ("Quotation", "Thank you for your inquiry of last week.", True),
        ("报价", "感谢您的询价，报价如下。", True),
        ("Regarding prices", "Our price is below.", False),
    ],
)
def test_an_answer_was_asked_for(subject, text, asked):
    assert asked_for(Scene(letter=Letter(subject=subject, fresh=text))) is asked
