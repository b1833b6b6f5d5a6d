"""A name is found in any order and case; offices and single words are nobody's name."""

import pytest

from counterseal.lore.name_book import contacts, parts, same_person

PEOPLE = {"wei.zhang@hengtai.example": "Wei Zhang", "li@hengtai.example": "李娜", "sales@hengtai.example": "Sales Team"}


@pytest.mark.parametrize("name", ["Wei Zhang", "ZHANG Wei", "zhang, wei"])
def test_a_known_name(name):
    assert contacts(PEOPLE, name) == {"wei.zhang@hengtai.example"}


def test_a_name_in_chinese():
    assert contacts(PEOPLE, "李娜") == {"li@hengtai.example"}


@pytest.mark.parametrize("name", ["Wei", "Sales Team", "", "Anna Berg"])
def test_nothing_for_others(name):
    assert contacts(PEOPLE, name) == frozenset()


def test_two_books_are_kept_apart():
    other = {"wei@other.test": "Wei Zhang"}

    assert contacts(other, "Wei Zhang") == {"wei@other.test"}
    assert contacts(PEOPLE, "Wei Zhang") == {"wei.zhang@hengtai.example"}
    assert contacts({}, "Wei Zhang") == frozenset()


def test_a_book_that_grew_is_read_again():
    people = {"a@acme.test": "Anna Berg"}
    assert contacts(people, "Ben Olsen") == frozenset()
    people["ben@acme.test"] = "Ben Olsen"

    assert contacts(people, "Ben Olsen") == {"ben@acme.test"}


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("wei@gmail.com", "wei@outlook.com", True),
        ("wei@gmail.com", "boss@outlook.com", False),
        ("wei@acme.test", "wei@gmail.com", False),
    ],
)
def test_free_mailboxes_of_one_person(one, other, are):
    assert same_person(one, other) is are


@pytest.mark.parametrize(
    "name", ["Wei Zhang | Hengtai Ltd", "Hengtai Ltd (Wei Zhang)", "Wei Zhang - Hengtai", "Wei Zhang, Hengtai", "Wei Zhang代表恒泰"]
)  # fmt: skip
def test_a_person_beside_a_company(name):
    assert "Wei Zhang" in parts(name)
    assert parts(name)[0] == name


def test_one_name_is_one_part():
    assert parts("Jean-Luc Martin") == ("Jean-Luc Martin",)
    assert parts("") == ()
