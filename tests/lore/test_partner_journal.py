"""The register is the fold of its journal, and the fold knows the law."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.partner_journal import Act, Change, fold, partner_of, plain, unlawful
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing

MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
SEEN = PayeeAccount(
    scheme="iban", account="DE89370400440532013000", source=FROM_MAIL, first_seen=MONDAY, last_seen=MONDAY
)
KNOWN = replace(SEEN, standing=Standing.KNOWN, verified_at=date(2024, 3, 1), source="contract 2024")
PHONE = Phone(number="+4930123456", source="contract 2024", at=date(2024, 3, 1))
PARTNER = Partner(
    id="P00001", names=("Example GmbH", "例子公司"), kind="supplier", country="DE", ids=(("vat", "DE136695976"),),
    domains=("example.com",), contacts=(Contact(address="anna@example.com", name="Anna"),), phones=(PHONE,),
    accounts=(KNOWN,), source="import partners.csv",
)  # fmt: skip


def entry(partner: Partner, act: Act, seq: int = 1) -> Change:
    body: dict[str, Any] = {"partner": plain(partner), "why": ""}
    return Change(seq=seq, at=MONDAY, by="ada", tag=act, body=body, previous="", digest="")


def test_a_partner_is_read_as_it_was_written():
    assert partner_of(json.loads(json.dumps(plain(PARTNER)))) == PARTNER
    assert partner_of(plain(Partner(id="P1"))) == Partner(id="P1")


words = st.text(max_size=8)
some = st.text(min_size=1, max_size=8)
days = st.none() | st.dates()
moments = st.none() | st.datetimes(timezones=st.just(UTC))
ANY = st.builds(
    Partner,
    id=some, names=st.lists(words, max_size=2).map(tuple), ids=st.lists(st.tuples(words, words), max_size=2).map(tuple),
    domains=st.lists(words, max_size=2).map(tuple), country=words,
    contacts=st.lists(st.builds(Contact, address=words, name=words), max_size=2).map(tuple),
    phones=st.lists(st.builds(Phone, number=words, kind=some, at=days), max_size=2).map(tuple),
    accounts=st.lists(
        st.builds(PayeeAccount, scheme=some, account=some, standing=st.sampled_from(Standing), verified_at=days,
                  first_seen=moments, messages=st.lists(words, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
)  # fmt: skip


@given(ANY)
def test_any_partner_is_read_as_it_was_written(partner):
    assert partner_of(plain(partner)) == partner


def test_what_a_newer_version_wrote_besides_is_passed_over():
    body = plain(PARTNER)
    body["accounts"][0]["colour"] = "red"

    assert partner_of(body) == PARTNER


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": 7},
        {"id": "P1", "accounts": [{"standing": "trusted"}]},
        {"id": "P1", "accounts": [{"scheme": "iban"}]},
        {"id": "P1", "ids": [["vat"]]},
        {"id": "P1", "names": [3]},
    ],
)
def test_what_cannot_be_understood_is_told(wrong):
    with pytest.raises(ValueError):  # noqa: PT011 - each in its own words
        partner_of(wrong)


def test_the_last_word_on_a_partner_counts():
    other = replace(PARTNER, id="P00002")
    after = replace(PARTNER, country="AT")

    assert fold([entry(PARTNER, Act.IMPORTED), entry(other, Act.IMPORTED, 2), entry(after, Act.ENTERED, 3)]) == {
        "P00001": after,
        "P00002": other,
    }


LEARNT = replace(PARTNER, source=FROM_MAIL, accounts=(SEEN,), phones=(), names=("example.com",), ids=())


def accounts(partner: Partner, *held: PayeeAccount) -> Partner:
    return replace(partner, accounts=held)


@pytest.mark.parametrize(
    ("before", "after", "act", "why"),
    [
        (None, accounts(LEARNT, KNOWN), Act.LEARNT, "mail made"),
        (LEARNT, accounts(LEARNT, KNOWN), Act.LEARNT, "mail made"),
        (LEARNT, accounts(LEARNT, replace(SEEN, verified_at=date(2024, 1, 1))), Act.LEARNT, "mail made"),
        (PARTNER, accounts(PARTNER, replace(KNOWN, bic="MARKDEF1100")), Act.LEARNT, "mail made"),
        (PARTNER, accounts(PARTNER, replace(KNOWN, standing=Standing.RETIRED)), Act.LEARNT, "mail made"),
        (
            accounts(PARTNER, replace(KNOWN, standing=Standing.RETIRED)),
            accounts(PARTNER, replace(KNOWN, standing=Standing.SEEN)),
            Act.LEARNT,
            "mail made",
        ),
        (PARTNER, accounts(PARTNER), Act.ENTERED, "was lost"),
        (PARTNER, accounts(PARTNER, KNOWN, KNOWN), Act.ENTERED, "stands there once"),
        (PARTNER, accounts(PARTNER, replace(KNOWN, verified_at=None)), Act.ENTERED, "nobody says since when"),
        (PARTNER, accounts(PARTNER, replace(KNOWN, source="")), Act.IMPORTED, "nobody says since when"),
        (PARTNER, replace(PARTNER, phones=()), Act.LEARNT, "changed a number"),
        (PARTNER, replace(PARTNER, phones=(PHONE, replace(PHONE, number="+49301"))), Act.LEARNT, "another source"),
        (PARTNER, replace(PARTNER, domains=("example.com", "examp1e.com")), Act.LEARNT, "whose domains"),
        (PARTNER, replace(PARTNER, source=FROM_MAIL), Act.LEARNT, "whose domains"),
        (PARTNER, replace(PARTNER, names=("Other",)), Act.LEARNT, "the name"),
        (None, replace(PARTNER, id=""), Act.ENTERED, "has a number"),
    ],
)
def test_what_is_against_the_law(before, after, act, why):
    assert why in unlawful(before, after, act)


@pytest.mark.parametrize(
    ("before", "after", "act"),
    [
        (None, PARTNER, Act.IMPORTED),
        (None, LEARNT, Act.LEARNT),
        (PARTNER, accounts(PARTNER, replace(KNOWN, last_seen=MONDAY, messages=("a@example.com",))), Act.LEARNT),
        (PARTNER, accounts(PARTNER, KNOWN, replace(SEEN, account="DE1")), Act.LEARNT),
        (PARTNER, replace(PARTNER, phones=(PHONE, Phone(number="+49301", source=FROM_MAIL))), Act.LEARNT),
        (PARTNER, accounts(PARTNER, replace(KNOWN, standing=Standing.RETIRED)), Act.ENTERED),
        (LEARNT, accounts(LEARNT, KNOWN), Act.IMPORTED),
    ],
)
def test_what_may_be(before, after, act):
    assert unlawful(before, after, act) == ""


def test_an_entry_against_the_law_is_no_entry():
    with pytest.raises(ValueError, match="entry 2 is against the law of the register: mail made"):
        fold([entry(LEARNT, Act.LEARNT), entry(accounts(LEARNT, KNOWN), Act.LEARNT, 2)])
