"""A rule is put together from its records, and told by what it does and what it picks."""

from dataclasses import replace

import pytest

from counterseal.lore.rules import (
    buries,
    files_openly,
    gone,
    grave,
    hides_name,
    known_as,
    made_by_other,
    nameless,
    odd_grave,
    picks,
    removal,
    removed,
    stands,
    whole,
    working,
)
from counterseal.model.records import Rule
from counterseal.testing import mailbox


def rule(*lines):
    anna = mailbox(*lines)
    return anna.every(Rule)[-1], anna


def picked(line, *before):
    return picks(*rule(*before, f"2026-03-02 08:00 rule {line}"))


@pytest.mark.parametrize(
    ("line", "works"),
    [("", True), ("what=removed", False), ("succeeded=no", False), ("enabled=no", False), ("actor_kind=system", False)],
)
def test_only_a_rule_that_a_person_made_and_that_works_counts(line, works):
    assert working(rule(f"2026-03-02 08:00 rule {line}")[0]) is works


def test_signs_and_blanks_are_no_name():
    assert all(map(nameless, ["", " ", "...", "\u200b", "..;"]))
    assert not any(map(nameless, ["税", "a", "Bank"]))


@pytest.mark.parametrize(
    ("line", "kind", "buried", "odd"),
    [
        ("deletes=yes", "deleted", True, False),
        ('moves_to="RSS Feeds"', "feeds", True, True),
        ("moves_to=Junk", "junk", True, False),
        ("moves_to=Archive", "archive", False, False),
        ("moves_to=Invoices", "", False, False),
        ("marks_read=yes", "", False, False),
    ],
)
def test_where_mail_goes_decides_whether_it_is_seen(line, kind, buried, odd):
    one, _ = rule(f"2026-03-02 08:00 rule {line}")

    assert (grave(one), buries(one), odd_grave(one)) == (kind, buried, odd)


def test_a_changed_rule_keeps_what_was_not_changed():
    changed, anna = rule(
        "2026-03-01 08:00 rule name=x operation=New-InboxRule words=invoice moves_to=Bills",
        "2026-03-01 09:00 rule name=x operation=Disable-InboxRule what=disabled",
        "2026-03-02 08:00 rule name=x operation=Set-InboxRule deletes=yes",
    )
    complete, records = whole(changed, anna)

    assert (complete.words, complete.moves_to, complete.deletes) == (("invoice",), "Bills", True)
    assert [one.id for one in records] == ["L1", "L2"]


@pytest.mark.parametrize(
    "before",
    ["2026-03-01 08:00 rule name=y words=invoice", "2026-03-01 08:00 rule name=x words=invoice what=removed"],
    ids=["of another name", "removed"],
)
def test_a_changed_rule_without_a_past_stands_for_itself(before):
    changed, anna = rule(before, "2026-03-02 08:00 rule name=x operation=Set-InboxRule deletes=yes")

    assert whole(changed, anna) == (changed, ())
    assert picks(changed, anna).unknown


def test_words_of_money_and_security_are_picked():
    both = picked("words=invoice,phishing,lunch deletes=yes")

    assert (both.money, both.security) == (("invoice",), ("phishing",))


def test_a_filters_mark_is_no_word_of_security_when_its_mail_is_binned():
    assert picked("words=[SPAM] moves_to=Junk").security == ()
    assert picked('words=spam moves_to="RSS Feeds"').security == ("spam",)


def test_senders_are_told_apart():
    one = picked(
        "senders=jo@buyer.test,bo@acme.test,noreply@shop.test,it@acrne.test,li@other.test,security@bank.test",
        "2026-01-02 08:00 message recipients=jo@buyer.test",
    )

    assert one.partners == ("jo@buyer.test",)
    assert one.colleagues == ("bo@acme.test",)
    assert [stranger.address for stranger in one.look_alikes] == ["it@acrne.test"]
    assert one.wardens == ("security@bank.test",)
    assert "li@other.test" in one.people
    assert "noreply@shop.test" not in one.people


def test_a_word_that_names_a_sender_is_not_a_word_of_money():
    assert picked("senders=bank.com words=bank.com deletes=yes").money == ()


def with_conditions(line, *conditions):
    one, anna = rule(f"2026-03-02 08:00 rule {line}")
    return picks(replace(one, conditions=conditions), anna)


@pytest.mark.parametrize(
    "condition",
    [("MyNameInToBox", "True"), ("SentOnlyToMe", "$true"), ("SentTo", "anna@acme.test")],
)
def test_mail_addressed_to_the_owner_is_picked(condition):
    one = with_conditions("deletes=yes", condition, ("ExceptIfFrom", "bo@acme.test"))

    assert one.to_owner
    assert not one.everything


@pytest.mark.parametrize(
    "conditions",
    [
        [("MyNameInToBox", "False")],
        [("MyNameInToBox", "True"), ("HasAttachment", "True")],
        [("SentTo", "list@acme.test")],
        [("MyNameInCcBox", "True")],
    ],
    ids=["switched off", "narrowed", "a list", "only copies"],
)
def test_narrower_conditions_do_not_pick_the_owners_mail(conditions):
    assert not with_conditions("deletes=yes", *conditions).to_owner


def test_a_rule_without_conditions_picks_everything():
    assert picked("deletes=yes").everything
    assert with_conditions("deletes=yes", ("ExceptIfFrom", "bo@acme.test")).everything
    assert not with_conditions("deletes=yes", ("HasAttachment", "True")).everything


def test_a_damaged_record_does_not_tell():
    assert picked("deletes=yes partial=yes").unknown


def test_a_removed_rule_is_gone_until_it_is_made_anew():
    made, gone_for_good = "2026-03-01 08:00 rule name=x", "2026-03-01 09:00 rule name=x what=removed"
    for later, lost in (
        ([gone_for_good], True),
        ([gone_for_good, "2026-03-01 10:00 rule name=x"], False),
        (["2026-03-01 09:00 rule name=y what=removed"], False),
        (["2026-03-01 09:00 rule name=x what=removed scope=tenant"], False),
        (["2026-03-01 09:00 rule name=x what=removed succeeded=no"], False),
    ):
        anna = mailbox(made, *later)
        first = anna.every(Rule)[0]

        assert (removed(first, anna) is not None, bool(gone(first, anna)), not removal(first, anna)) == (lost,) * 3


def test_a_rule_of_the_company_is_removed_by_another_action():
    one, anna = rule("2026-03-01 08:00 rule name=x scope=tenant")

    assert removal(one, anna)[0].action == "remove_transport_rule"


@pytest.mark.parametrize(
    ("line", "hides", "name"),
    [
        ("name=.", True, "."),
        ("name=", True, ""),
        ("name= operation=New-InboxRule", True, ""),
        ("name= operation=gmail.filters deletes=yes", False, "* → ×"),
        ("name= operation=Sieve words=a,b,c,d moves_to=Trash", False, "a, b, c → Trash"),
        ("name= operation=Sieve senders=x@y.test forwards_to=z@y.test", False, "x@y.test → z@y.test"),
        ("name= operation=Sieve words=a", False, "a"),
        ("name=. operation=Sieve", True, "."),
        ("name=Bills operation=Sieve", False, "Bills"),
    ],
)
def test_a_rule_without_a_name_hides_only_where_rules_have_names(line, hides, name):
    one, _ = rule(f"2026-03-02 08:00 rule {line}")

    assert (hides_name(one), known_as(one)) == (hides, name)


@pytest.mark.parametrize(
    ("line", "all_of_it"),
    [
        ("recipients=anna@acme.test", True),
        ("conditions='header To:anna@acme.test'", True),
        ("conditions=收件人:anna@acme.test", True),
        ("recipients=anna@acme.test words=invoice", False),
        ("recipients=list@acme.test", False),
        ("conditions=size:100", False),
        ("conditions='To:anna@acme.test;Subject:invoice'", False),
    ],
)
def test_what_is_addressed_to_the_owner_is_picked_in_every_dialect(line, all_of_it):
    assert picked(f"operation=Sieve {line}").to_owner is all_of_it


@pytest.mark.parametrize("exception", ["not header:x", "negatedQuery:x", "ExceptIfFrom:x", "除外:x"])
def test_an_exception_makes_no_rule_narrow(exception):
    assert picked(f"operation=Sieve conditions='{exception}'").everything


def test_rules_without_names_are_not_put_together():
    one, anna = rule(
        "2026-03-01 08:00 rule name= operation=修改收信规则 words=invoice",
        "2026-03-02 08:00 rule name= operation=修改收信规则 deletes=yes",
    )

    assert whole(one, anna) == (one, ())


def test_a_removed_rule_without_a_remover_says_so():
    again = mailbox("2026-03-01 08:00 rule name=x", "2026-03-02 08:00 rule name=x what=removed actor=")

    assert [said.template for said in gone(again.every(Rule)[0], again)] == ["The rule was removed at {at}"]


def test_what_stands_says_that_nobody_is_named():
    made, _ = rule("2026-03-02 08:00 rule name=x")
    found, anna = rule("2026-03-02 08:00 rule name=x moves_to=Archive standing=yes")

    assert not stands(made)
    assert stands(found)
    assert not made_by_other(found, "anna@acme.test")
    assert made_by_other(made, "bo@acme.test")
    assert files_openly(anna.company, found)
