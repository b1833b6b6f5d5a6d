"""The circumstances of a grant are gathered, and everyday grants weigh nothing."""

import pytest

from counterseal.lore.grants import circumstances, grants
from counterseal.testing import company

IT = "who=it@acme.test"
FULL = "delegate right=full_access"


def weigh(*lines, rights=("full_access", "folder")):
    return [grant.weight for grant in grants(company(*lines).mailbox("anna@acme.test"), rights)]


@pytest.mark.parametrize(
    "line",
    [
        f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test what=removed {IT}",
        f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test succeeded=no {IT}",
        f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test actor_kind=system {IT}",
        f'2026-03-02 08:00 {FULL} to="nt authority" account=anna@acme.test {IT}',
        f"2026-03-02 08:00 {FULL} to=anna@acme.test account=anna@acme.test {IT}",
        f"2026-03-02 08:00 {FULL} to=member@local account=anna@acme.test {IT}",
        f"2026-03-02 08:00 {FULL} to=jo@acme.test level=ReadPermission account=anna@acme.test {IT}",
        f"2026-03-02 08:00 delegate right=send_as to=jo@acme.test account=anna@acme.test {IT}",
        r'2026-03-02 08:00 delegate right=folder folder="\\Calendar" level=Editor to=jo@acme.test',
        "2026-03-02 08:00 delegate right=folder folder=Inbox level=AvailabilityOnly to=default",
    ],
    ids=[
        "removed",
        "refused",
        "system",
        "self",
        "owner",
        "group",
        "list only",
        "other right",
        "calendar",
        "availability",
    ],
)
def test_what_gives_nobody_anything_is_no_grant(line):
    assert weigh(line) == []


@pytest.mark.parametrize(
    ("lines", "weight"),
    [
        ([f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test {IT}"], 0.3),
        ([f"2026-03-02 08:00 {FULL} to=jo@acme.test"], 0.3),
        (["2026-03-02 08:00 delegate right=folder folder=Inbox level=Reviewer to=jo@acme.test"], 0.0),
        ([f"2026-03-02 08:00 {FULL} to=it@acme.test account=anna@acme.test {IT}"], 0.6),
        ([f"2026-03-02 08:00 {FULL} to=jo@gmail.com account=anna@acme.test {IT}"], 0.8),
        ([f"2026-03-02 08:00 {FULL} to=ourcornpany@acme.test account=anna@acme.test {IT}"], 0.95),
        (["2026-03-02 08:00 delegate right=folder folder=Inbox level=Reviewer to=default@acme.test"], 0.8),
    ],
    ids=[
        "by an administrator",
        "by the owner",
        "a folder by the owner",
        "to the giver",
        "outside",
        "look-alike",
        "everybody",
    ],
)
def test_a_single_grant_weighs_by_who_gets_it(lines, weight):
    assert weigh(*lines) == [weight]


def test_a_new_colleague_is_worth_a_question():
    assert weigh(
        "2026-03-01 08:00 change what=user.created target=jo@acme.test",
        f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test {IT}",
    ) == [0.6]


@pytest.mark.parametrize(("also", "weight"), [(["bo"], 0.6), (["bo", "bo"], 0.6), (["bo", "cy"], 0.8)])
def test_several_peoples_mailboxes_to_one_receiver_weigh_more(also, weight):
    assert weigh(
        f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test {IT}",
        *(f"2026-03-02 08:10 {FULL} to=jo@acme.test account={name}@acme.test {IT}" for name in also),
    ) == [weight]


@pytest.mark.parametrize(
    "also",
    [
        f"2026-03-02 09:10 {FULL} to=jo@acme.test account=bo@acme.test {IT}",
        f"2026-03-02 08:10 {FULL} to=jo@acme.test account=sales@acme.test {IT}",
        f"2026-03-02 08:10 {FULL} to=jo@acme.test account=bo@acme.test who=boss@acme.test",
        f"2026-03-02 08:10 {FULL} to=cy@acme.test account=bo@acme.test {IT}",
    ],
    ids=["an hour later", "a mailbox of a task", "by somebody else", "to somebody else"],
)
def test_other_grants_of_the_hour_add_nothing(also):
    assert weigh(f"2026-03-02 08:00 {FULL} to=jo@acme.test account=anna@acme.test {IT}", also) == [0.3]


def test_who_takes_several_mailboxes_for_the_own_account_weighs_more():
    assert weigh(
        f"2026-03-02 08:00 {FULL} to=it@acme.test account=anna@acme.test {IT}",
        f"2026-03-02 08:10 {FULL} to=jo@acme.test account=bo@acme.test {IT}",
    ) == [0.8]


def test_a_mailbox_of_a_task_is_meant_to_be_opened():
    acme = company(f"2026-03-02 08:00 {FULL} to=jo@acme.test account=sales@acme.test {IT}")

    assert [grant.weight for grant in grants(acme.mailbox("sales@acme.test"), ["full_access"])] == [0.0]


def test_the_mailbox_of_somebody_who_left_is_looked_after():
    left = "2026-03-01 08:00 change what=user.disabled target=anna@acme.test"
    back = "2026-03-01 09:00 change what=user.enabled target=anna@acme.test"
    took = f"2026-03-02 08:00 {FULL} to=it@acme.test account=anna@acme.test {IT}"

    assert weigh(left, took) == [0.3]
    assert weigh(left, back, took) == [0.6]


def test_the_circumstances_are_told():
    acme = company(
        "2026-03-01 08:00 change what=user.created target=new@acme.test",
        "2026-03-01 08:00 change what=user.disabled target=anna@acme.test",
        f"2026-03-02 08:00 {FULL} to=new@acme.test account=anna@acme.test {IT}",
        f"2026-03-02 08:01 {FULL} to=it@acme.test account=anna@acme.test {IT}",
        f"2026-03-02 08:02 delegate right=folder folder=Inbox level=Owner to=default account=anna@acme.test {IT}",
        f"2026-03-02 08:10 {FULL} to=new@acme.test account=bo@acme.test {IT}",
    )
    new, giver, everybody = grants(acme.mailbox("anna@acme.test"), ["full_access", "folder"])

    assert [said.template for said in circumstances(new)] == [
        "The account {address} was created only at {at}",
        "It was given by {actor}, not by the owner of the mailbox",
        "Within the hour {actor} also opened to the same account: {opened}",
        "The owner's account had been switched off before, as when somebody leaves",
    ]
    assert [one.id for one in new.proofs] == ["L1"]
    assert [said.template for said in circumstances(giver)][:2] == [
        "{actor} gave the right to their own account",
        "Within the hour {actor} also opened these mailboxes: {opened}",
    ]
    assert next(circumstances(everybody)).template == "Everybody gets the right, not one person"


@pytest.mark.parametrize(
    ("line", "weight"),
    [
        ("to=eve@example.com", 0.8),
        ("to=bo@acme.test", 0.0),
        ("to=default right=folder folder=Inbox level=Reviewer", 0.8),
    ],
    ids=["outside", "a colleague", "everybody"],
)
def test_of_what_stands_nobody_is_the_giver(line, weight):
    base = f"2026-03-02 08:00 delegate standing=yes account=anna@acme.test right=full_access {line}"
    more = "2026-03-02 08:00 delegate standing=yes account=cy@acme.test right=full_access to=bo@acme.test"
    line = base.replace("right=full_access", "", 1) if "right=folder" in base else base
    (grant,) = grants(company(line, more).mailbox("anna@acme.test"), ("full_access", "folder"))

    assert grant.weight == weight
    assert grant.siblings == ()
    assert [one.template for one in circumstances(grant)][-1].startswith("It stood there")
