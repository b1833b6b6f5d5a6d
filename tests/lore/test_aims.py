"""Where links lead is told behind what stands before them, and in relation to who wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.aims import MOST, aims, foreign, home, kin, leads_home
from counterseal.mail.letter import Document, Letter, Link
from counterseal.mail.people import Person


def letter(*urls: str, sender: str = "info@shop.acme.test", **more: object) -> Letter:
    return Letter(sender=Person(sender, ""), links=tuple(Link(url=url, text=url) for url in urls), **more)  # type: ignore[arg-type]


def test_an_aim_is_the_place_behind_the_scanner():
    (one,) = aims(letter("https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpay.evil.test%2Fa&d=1"))

    assert (one.url, one.host, one.house) == ("https://pay.evil.test/a", "pay.evil.test", "evil.test")


def test_addresses_of_mail_and_places_in_the_page_are_no_aims():
    assert aims(letter("mailto:a@acme.test", "#top", "", "some words")) == ()


def test_each_address_and_text_once_and_not_too_many():
    assert len(aims(letter("https://a.test/", "https://a.test/"))) == 1
    assert len(aims(letter(*(f"https://a.test/{number}" for number in range(MOST * 2))))) == MOST


def test_links_of_attachments_count():
    inside = Document(name="a.pdf", kind="pdf", links=(Link(url="https://evil.test/", where="pdf"),))

    assert [one.link.where for one in aims(letter(documents=(inside,)))] == ["pdf"]


def test_the_answer_belongs_to_its_letter():
    one, other = letter("https://a.test/"), letter("https://b.test/")

    assert [aims(each)[0].host for each in (one, other, one)] == ["a.test", "b.test", "a.test"]


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("acme.com", "mail.acme.com", True),
        ("acme.com", "acme.de", True),
        ("amazon.com", "a.co", True),
        ("acme.com", "acne.com", False),
        ("abc.com", "abc.de", False),
        ("mail.com", "mail.ru", False),
        ("", "", False),
    ],
)
def test_kin(one, other, are):
    assert kin(one, other) is are


def test_foreign_links_are_those_of_other_houses():
    found = letter(
        "https://www.acme.test/", "https://evil.test/", "https://www.facebook.com/acme", "https://x.list-manage.com/a"
    )

    assert home(found) == "acme.test"
    assert [one.house for one in foreign(found)] == ["evil.test"]
    assert leads_home(aims(found), "acme.test")
    assert not leads_home(foreign(found), "acme.test")


@pytest.mark.parametrize("url", ["https://a.test/unsubscribe?x", "https://a.test/abmelden", "https://a.test/x?退订"])
def test_links_for_leaving_are_known(url):
    assert aims(letter(url))[0].leaves


@given(st.lists(st.text(max_size=60), max_size=6), st.text(max_size=30))
def test_any_links_can_be_read(urls, sender):
    found = letter(*urls, *("https://" + one for one in urls), sender=sender)
    aims(found)
    foreign(found)


def test_links_of_the_senders_house_are_at_home_and_free_mail_has_none():
    (home_,), (away,), (free,) = (
        aims(letter("https://www.acme.test/x")),
        aims(letter("https://other.test/x")),
        aims(letter("https://www.google.com/x", sender="a@gmail.com")),
    )

    assert (home_.at_home, away.at_home, free.at_home) == (True, False, False)
