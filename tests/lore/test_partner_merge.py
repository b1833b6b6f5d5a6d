"""Who is who: lists join by number, domain and name, mail by domain and address only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.partner_journal import Act, unlawful
from counterseal.lore.partner_merge import MESSAGES, absorb, account_after, merged
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing

MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
SEEN = PayeeAccount(
    scheme="iban", account="DE89370400440532013000", source=FROM_MAIL, first_seen=MONDAY, last_seen=MONDAY
)
KNOWN = replace(
    SEEN, standing=Standing.KNOWN, verified_at=date(2024, 3, 1), source="contract", first_seen=None, last_seen=None
)
RETIRED = replace(KNOWN, standing=Standing.RETIRED)
HENGTAI = Partner(
    id="P00007", names=("Shenzhen Hengtai Electronics Co., Ltd.",), domains=("hengtai.test",), accounts=(KNOWN,), source="import a.csv"
)  # fmt: skip
HELD = {HENGTAI.id: HENGTAI}


def came(**values: object) -> Partner:
    return Partner(**{"id": "", "source": "import b.csv", **values})  # type: ignore[arg-type]


def test_whoever_is_new_gets_the_next_number():
    found = absorb(HELD, [came(names=("Example GmbH",)), came(names=("Other GmbH",))], Act.IMPORTED)

    assert [one.id for one in found.changed] == ["P00008", "P00009"]
    assert found.new == {"P00008", "P00009"}


@pytest.mark.parametrize(
    "one",
    [
        came(domains=("hengtai.test",)),
        came(names=("SHENZHEN HENGTAI ELECTRONICS CO LTD",)),
        came(names=("Shenzhen Hengtai Electronics Co., Ltd.",), domains=("hengtai-new.test",)),
    ],
    ids=["domain", "name", "the very same name"],
)
def test_a_list_joins_by_domain_or_name(one):
    found = absorb(HELD, [replace(one, country="CN")], Act.IMPORTED)

    assert [(each.id, each.country) for each in found.changed] == [("P00007", "CN")]


@pytest.mark.parametrize(
    "one",
    [
        came(names=("Shenzhen Hongtai Electronics Co., Ltd.",)),
        came(names=("Shenzhen Hengtai Electronics (HK) Limited",)),
        came(names=("Shenzhen Hengtai Electronics Limited",), domains=("other.test",)),
    ],
    ids=["a syllable", "Hong Kong", "another domain"],
)
def test_who_is_nearly_the_same_is_somebody_else(one):
    assert absorb(HELD, [one], Act.IMPORTED).new == {"P00008"}


def test_mail_does_not_join_by_name():
    forged = came(names=HENGTAI.names, domains=("hengtai-pay.test",), accounts=(SEEN,), source=FROM_MAIL)
    (one,) = absorb(HELD, [forged], Act.LEARNT).changed

    assert one.id == "P00008"


def test_a_list_is_not_joined_to_what_mail_called_by_that_name():
    learnt = replace(HENGTAI, source=FROM_MAIL, domains=("hengtai-pay.test",), accounts=())
    (one,) = absorb({learnt.id: learnt}, [came(names=HENGTAI.names)], Act.IMPORTED).changed

    assert one.id == "P00008"


def test_a_person_says_which_partner_is_meant():
    (one,) = absorb(HELD, [came(id="P00007", country="CN")], Act.ENTERED).changed

    assert (one.id, one.names, one.country) == ("P00007", HENGTAI.names, "CN")


def test_people_with_free_mail_are_found_by_address():
    contact = (Contact(address="li@qq.com", source=FROM_MAIL),)
    first = absorb({}, [came(contacts=contact, names=("Li",), source=FROM_MAIL)], Act.LEARNT).changed
    again = absorb(
        {one.id: one for one in first}, [came(contacts=contact, accounts=(SEEN,), source=FROM_MAIL)], Act.LEARNT
    )

    assert [one.id for one in again.changed] == ["P00001"]


def test_the_same_again_changes_nothing():
    assert absorb(HELD, [replace(HENGTAI, id="")], Act.IMPORTED).changed == ()


def test_an_account_of_two_partners_is_told():
    found = absorb(HELD, [came(names=("Example GmbH",), accounts=(KNOWN,))], Act.IMPORTED)

    assert found.shared == ((KNOWN.account, (HENGTAI.name, "Example GmbH")),)


def test_mail_adds_and_takes_nothing_away():
    mail = came(
        names=("HENGTAI",), domains=("hengtai.test",), source=FROM_MAIL,
        contacts=(Contact(address="li@hengtai.test", source=FROM_MAIL),),
        phones=(Phone(number="+8675512345678", source=FROM_MAIL),),
        accounts=(replace(SEEN, bic="MARKDEF1100"), replace(SEEN, account="GB29NWBK60161331926819")),
    )  # fmt: skip
    (one,) = absorb(HELD, [mail], Act.LEARNT).changed

    assert (one.names, one.source, one.domains) == (HENGTAI.names, HENGTAI.source, HENGTAI.domains)
    assert [(each.standing, each.bic) for each in one.accounts] == [(Standing.KNOWN, ""), (Standing.SEEN, "")]
    assert one.accounts[0].last_seen == MONDAY
    assert len(one.phones) == len(one.contacts) == 1


def test_what_a_person_says_stands_before_what_mail_said():
    learnt = Partner(
        id="P1", names=("HENGTAI group",), domains=("hengtai.test",), source=FROM_MAIL,
        contacts=(Contact(address="li@hengtai.test", name="Pay here", source=FROM_MAIL),),
        phones=(Phone(number="+86755", source=FROM_MAIL, at=date(2020, 1, 1)),), accounts=(SEEN,),
    )  # fmt: skip
    given = came(
        names=("Hengtai",), domains=("hengtai.test",), contacts=(Contact(address="li@hengtai.test", name="Li", source="b"),),
        phones=(Phone(number="+86755", source="contract", at=date(2025, 1, 1)),), accounts=(KNOWN,),
    )  # fmt: skip
    one = merged(learnt, given, Act.IMPORTED)

    assert (one.name, one.source, one.contacts[0].name) == ("Hengtai", "import b.csv", "Li")
    assert one.phones == given.phones
    assert (one.accounts[0].standing, one.accounts[0].first_seen) == (Standing.KNOWN, MONDAY)


def test_the_earliest_day_of_a_number_counts_whoever_gives_it_again():
    old = replace(HENGTAI, phones=(Phone(number="+86755", source="a", at=date(2025, 1, 1)),))
    new = came(
        phones=(
            Phone(number="+86755", source="b", at=date(2024, 1, 1)),
            Phone(number="+86755", source="c", at=date(2026, 1, 1)),
        )
    )

    assert merged(old, new, Act.IMPORTED).phones == (Phone(number="+86755", source="b", at=date(2024, 1, 1)),)


@pytest.mark.parametrize(
    ("before", "one", "act", "standing"),
    [
        (SEEN, SEEN, Act.LEARNT, Standing.SEEN),
        (KNOWN, SEEN, Act.LEARNT, Standing.KNOWN),
        (KNOWN, SEEN, Act.IMPORTED, Standing.KNOWN),
        (SEEN, KNOWN, Act.IMPORTED, Standing.KNOWN),
        (RETIRED, SEEN, Act.LEARNT, Standing.RETIRED),
        (RETIRED, KNOWN, Act.IMPORTED, Standing.RETIRED),
        (RETIRED, replace(KNOWN, verified_at=date(2025, 1, 1)), Act.IMPORTED, Standing.KNOWN),
        (replace(RETIRED, verified_at=None), KNOWN, Act.IMPORTED, Standing.RETIRED),
        (replace(RETIRED, verified_at=None), KNOWN, Act.ENTERED, Standing.KNOWN),
        (KNOWN, RETIRED, Act.ENTERED, Standing.RETIRED),
        (KNOWN, RETIRED, Act.IMPORTED, Standing.KNOWN),
    ],
)
def test_what_becomes_of_an_account_that_comes_again(before, one, act, standing):
    assert account_after(before, one, act).standing is standing


def test_an_account_keeps_when_it_was_seen_and_a_few_messages():
    later = replace(SEEN, first_seen=MONDAY + timedelta(1), last_seen=MONDAY + timedelta(1), messages=tuple("abcdefgh"))
    found = account_after(SEEN, later, Act.LEARNT)

    assert (found.first_seen, found.last_seen) == (MONDAY, MONDAY + timedelta(1))
    assert len(found.messages) == MESSAGES


ACCOUNTS = st.builds(
    lambda base, number, bic: replace(base, account=number, bic=bic),
    st.sampled_from([SEEN, KNOWN, RETIRED]), st.sampled_from(["A1", "B2"]), st.sampled_from(["", "MARKDEF1100"]),
)  # fmt: skip
PARTNERS = st.builds(
    came,
    names=st.lists(st.sampled_from(["Hengtai Co., Ltd.", "Hongtai Co., Ltd.", "Example"]), max_size=2).map(tuple),
    domains=st.lists(st.sampled_from(["hengtai.test", "hongtai.test", "qq.com"]), max_size=2, unique=True).map(tuple),
    phones=st.lists(
        st.builds(Phone, number=st.sampled_from("12"), source=st.sampled_from([FROM_MAIL, "x"])), max_size=2
    ).map(tuple),
    accounts=st.lists(ACCOUNTS, max_size=3, unique_by=lambda one: one.key).map(tuple),
    source=st.sampled_from([FROM_MAIL, "import b.csv"]),
)


@given(
    st.lists(st.tuples(st.sampled_from([Act.IMPORTED, Act.ENTERED]), PARTNERS), max_size=4),
    st.lists(PARTNERS, max_size=3),
)
def test_whatever_comes_is_within_the_law(by_people, by_mail):
    held: dict[str, Partner] = {}
    for act, incoming in [(act, [one]) for act, one in by_people] + [
        (
            Act.LEARNT,
            [
                replace(one, source=FROM_MAIL, phones=tuple(replace(p, source=FROM_MAIL) for p in one.phones))
                for one in by_mail
            ],
        )
    ]:
        for one in absorb(held, incoming, act).changed:
            assert unlawful(held.get(one.id), one, act) == ""
            held[one.id] = one
