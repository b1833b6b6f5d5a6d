"""Limits of a message's attachments, and what a reader gathers."""

from __future__ import annotations

from counterseal.mail.documents.content import KEPT, LINKS_MOST, NAMES_MOST, URL_MOST, Budget, Content, kept


def test_a_budget_runs_out():
    budget = Budget(unpacked=10, files=1, pixels=100)
    budget.unpack(30)

    assert budget.unpacked == 0
    assert budget.file()
    assert not budget.file()
    assert budget.picture(60)
    assert not budget.picture(60)
    assert budget.pixels == 40


def test_links_are_cut_and_counted():
    found = Content()
    found.link("", "pdf")
    for number in range(LINKS_MOST + 5):
        found.link(f" https://a.test/{number}" + "x" * 3000, "pdf", " go\n here ")

    assert len(found.links) == LINKS_MOST
    assert len(found.links[0].url) == URL_MOST
    assert found.links[0].text == "go here"


def test_names_are_counted():
    found = Content()
    for number in range(NAMES_MOST + 5):
        found.name(str(number))
    found.name("")

    assert len(found.inside) == NAMES_MOST


def test_the_beginning_of_a_long_text_is_kept_and_accounts_behind_it():
    text = "words and words\n" * (KEPT // 8) + "IBAN: DE89 3704 0044 0532 0130 00\n" + "words\n" * KEPT

    assert kept("words") == "words"
    assert kept(text).startswith(text[:KEPT])
    assert "DE89 3704 0044" in kept(text)
    assert len(kept(text)) < KEPT + 100_000
