"""What a past knows after a year of trade, and what it never takes for granted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.past import REGULAR, TO, Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from tests.lore.letters import ANNA, NEW, OLD, US, WEI, learnt, mail, ours, pay, trade

THIEF = Person("wei.zhang@hengtal.example", "Wei Zhang")


def test_an_empty_past_knows_nothing():
    past = Past()

    assert not past
    assert past.person(WEI.address) is None
    assert past.domain("hengtai.example") is None
    assert past.thread(mail(1)) is None
    assert past.name("Wei Zhang") == past.domains == frozenset()
    assert past.account("iban", OLD) == past.accounts_of("hengtai.example") == past.told("hengtai.example") == ()
    assert past.wrote_to(WEI.address) == 0
    assert past.index.find("hengtal.example") is None


def test_a_year_of_trade_is_known():
    past = trade()
    wei = past.person(WEI.address)
    house = past.domain("hengtai.example")

    assert past
    assert (past.received, past.sent) == (24, 24)
    assert wei is not None
    assert house is not None
    assert (wei.count, wei.wrote_to, wei.names) == (24, 24, {"Wei Zhang": 24})
    assert (house.count, house.wrote_to) == (24, 24)
    assert past.wrote_to(WEI.address) == 24
    assert past.name("Zhang, Wei") == {WEI.address}
    assert [one.count for one in past.accounts_of("hengtai.example")] == [12]
    assert past.account("iban", OLD)[0].address == WEI.address
    assert past.domains == {"hengtai.example"}
    assert past.own(ANNA.address)
    assert not past.own(WEI.address)
    assert past.read(mail(3).message_id)


def test_a_look_alike_is_found_and_never_learnt_as_a_domain_of_its_own():
    past = trade()
    found = past.index.find("hengtal.example")
    for day in (400, 401, 402):
        past.learn(mail(day, sender=THIEF), outgoing=False)
        past.learn(ours(day, to=(THIEF,)), outgoing=True)

    assert found is not None
    assert found.target == "hengtai.example"
    assert past.domains == {"hengtai.example"}
    assert past.index.find("hengtal.example") is not None


def test_one_with_which_there_was_mail_for_long_becomes_one():
    past = trade()
    for day in range(400, 800, 40):
        past.learn(ours(day, to=(THIEF,)), outgoing=True)

    assert "hengtal.example" in past.domains


def test_strangers_who_write_once_are_not_worth_imitating():
    past = learnt(mail(1), mail(2))

    assert past.domains == frozenset()
    past.learn(mail(REGULAR), outgoing=False)
    assert past.domains == {"hengtai.example"}


def test_whoever_is_written_to_with_everybody_is_not_known():
    many = tuple(Person(f"p{number}@many.example", "") for number in range(TO + 1))
    past = learnt(ours(1, to=many))

    assert past.wrote_to("p1@many.example") == 0


def test_our_own_accounts():
    past = learnt(ours(1, pay(NEW)))

    assert [one.account for one in past.our_accounts] == [NEW]
    assert [one.account for one in past.told("hengtai.example")] == [NEW]


def test_free_mail_services_are_nobodys_domain():
    assert learnt(ours(1, to=(Person("wei@qq.com", "Wei Zhang"),))).domains == frozenset()


def test_what_could_not_be_read_or_has_no_sender_teaches_nothing():
    past = learnt(Letter(trouble="broken"))
    past.learn(Letter(), outgoing=False)

    assert past.received == 1
    assert past.person("") is None


def test_newsletters_have_no_threads():
    past = learnt(mail(1, bulk=True))

    assert past.thread(mail(2, subject="Re: Order 1 of spring")) is None


words = st.text(alphabet=st.characters(), max_size=40)
people = st.builds(Person, words, words)


@given(
    st.lists(
        st.builds(
            mail, st.integers(0, 500), sender=people, to=st.lists(people, max_size=3), subject=words, fresh=words,
            quoted=words, message_id=words, in_reply_to=words, agent=words, hops=st.tuples(words, words),
            language=words, references=st.tuples(words), reply_to=st.tuples(people),
        ),
        max_size=4,
    )
)  # fmt: skip
def test_no_letter_breaks_it(letters):
    past = Past()
    for one in letters:
        assert all(payee.status for payee in with_status(replace(one, payees=(pay(),)), Register(), past, US))
        past.learn(one, outgoing=one.subject < "m")
        assert past.thread(one) is not None or not one.message_id
