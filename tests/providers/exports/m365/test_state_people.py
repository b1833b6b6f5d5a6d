"""Which mailbox a name means."""

from __future__ import annotations

from counterseal.providers.exports.m365.state_people import People

ANNA, BOB = "anna@acme.test", "bob@acme.test"


def known() -> People:
    people = People()
    row = {
        "Identity": "acme.test/Users/Anna Meyer", "Alias": "anna", "DisplayName": "Anna Meyer", "Guid": "11111111-0000-4000-8000-000000000000",
        "EmailAddresses": "SMTP:anna@acme.test smtp:a.meyer@acme.test",
    }  # fmt: skip
    people.learn(row, ANNA)
    return people


def test_every_name_of_a_mailbox_means_it():
    people = known()

    for name in (
        "anna",
        "Anna Meyer",
        "11111111-0000-4000-8000-000000000000",
        "A.Meyer@acme.test",
        "acme.test/Users/Anna Meyer",
    ):
        assert people.address(name) == ANNA


def test_a_name_that_two_share_is_nobodys():
    people = known()
    people.learn({"Alias": "anna2", "DisplayName": "Anna Meyer"}, "anna2@acme.test")

    assert people.address("Anna Meyer") == "anna meyer"
    assert people.address("anna2") == "anna2@acme.test"


def test_an_alias_is_completed_by_the_only_domain():
    people = known()

    assert people.address("bob") == BOB
    assert people.address("Bob Ho") == "bob ho"
    people.learn({}, "x@other.test")
    assert people.address("bob") == "bob"


def test_a_stranger_is_a_stranger():
    assert People().address("evil@mail.example") == "evil@mail.example"
    assert People().address("anna") == "anna"
    assert People().address("") == ""


def test_the_name_of_the_file_counts_where_a_row_names_nobody_surely():
    assert People().owner("anna", ANNA) == ANNA
    assert People().owner("anna", "") == "anna"
    assert People().owner(BOB, ANNA) == BOB
