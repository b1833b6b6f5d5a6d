"""The register in SQLite and PostgreSQL: what a journal tells, and nothing that somebody wrote beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from counterseal.errors import CountersealError
from counterseal.lore.partner_journal import REGISTER, Act, plain
from counterseal.lore.partner_merge import absorb
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing
from counterseal.seal import canonical, link
from counterseal.stores.engine import connect_to, is_file
from counterseal.stores.ledger import Ledger
from counterseal.stores.partners import Partners
from tests.killing import Seam, at_every_seam, together

MONDAY = datetime(2026, 3, 2, 8, 21, 30, 123456, tzinfo=timezone(timedelta(hours=8)))
SEEN = PayeeAccount(
    scheme="iban", account="GB29NWBK60161331926819", source=FROM_MAIL, first_seen=MONDAY.astimezone(UTC),
    last_seen=MONDAY.astimezone(UTC), messages=("a@example.com", "b@example.com"),
)  # fmt: skip
KNOWN = PayeeAccount(
    scheme="iban", account="DE89370400440532013000", standing=Standing.KNOWN, bic="COBADEFFXXX", source="contract",
    verified_at=date(2024, 3, 1),
)  # fmt: skip
EXAMPLE = Partner(
    id="", names=("Example GmbH", "例子\0公司"), kind="supplier", country="DE", ids=(("vat", "DE136695976"),),
    domains=("example.com", "example.de"), contacts=(Contact(address="anna@example.com", name="Anna", source="b"),),
    phones=(Phone(number="+4930123456", source="contract", at=date(2024, 3, 1)), Phone(number="1")),
    accounts=(KNOWN, SEEN), source="import p.csv",
)  # fmt: skip


@pytest.fixture
def ledger(place):
    with Ledger.open(place) as opened:
        yield opened


@pytest.fixture
def register(ledger):
    return ledger.partners


@pytest.fixture
def outside(place, ledger):
    """Somebody with the database's own tools."""
    engine = connect_to(place)
    with engine.connect() as connection:
        yield connection
        connection.rollback()
    engine.dispose()


def write(register: Partners, *came: Partner, act: Act = Act.IMPORTED) -> tuple[object, ...]:
    return register.change(lambda held: absorb(held, came, act).changed, act, why="p.csv", by="ada", at=MONDAY)


def put(register: Partners, *wanted: Partner, act: Act) -> tuple[object, ...]:
    def same(held: object) -> Iterable[Partner]:
        return wanted

    return register.change(same, act, why="", by="ada", at=MONDAY)


def test_an_empty_register(register):
    assert register.all() == ()
    assert register.journal() == ()


def test_partners_come_back_as_they_were_written(place, register):
    write(register, EXAMPLE, replace(EXAMPLE, names=("Other",), domains=("other.test",), ids=()))
    (first, second) = register.all()

    assert first == replace(EXAMPLE, id="P00001")
    assert (second.id, second.names) == ("P00002", ("Other",))
    with Ledger.open(place) as again:
        assert again.partners.all() == (first, second)


def test_every_change_is_an_entry_with_all_of_the_partner(register):
    write(register, EXAMPLE)
    write(register, replace(EXAMPLE, country="AT"))
    first, second = register.journal()

    assert [(one.seq, one.by, one.tag, one.at) for one in (first, second)] == [
        (1, "ada", Act.IMPORTED, MONDAY),
        (2, "ada", Act.IMPORTED, MONDAY),
    ]
    assert second.previous == first.digest
    assert (second.body["partner"]["country"], second.body["why"]) == ("AT", "p.csv")


def test_the_same_again_writes_nothing(register):
    assert len(write(register, EXAMPLE)) == 1
    assert write(register, EXAMPLE) == ()
    assert len(register.journal()) == 1


def test_mail_makes_no_account_known(register):
    write(register, replace(EXAMPLE, accounts=(SEEN,)))
    forged = replace(SEEN, standing=Standing.KNOWN, verified_at=date(2024, 3, 1), source="contract")
    write(register, replace(EXAMPLE, source=FROM_MAIL, phones=(), accounts=(forged,)), act=Act.LEARNT)

    assert [one.standing for one in register.all()[0].accounts] == [Standing.SEEN]
    with pytest.raises(ValueError, match="mail made GB29NWBK60161331926819 known"):
        put(register, replace(register.all()[0], accounts=(forged,)), act=Act.LEARNT)
    assert [one.standing for one in register.all()[0].accounts] == [Standing.SEEN]


def test_an_account_without_a_day_and_a_source_does_not_become_known(register):
    with pytest.raises(ValueError, match="nobody says since when"):
        put(register, replace(EXAMPLE, id="P1", accounts=(replace(KNOWN, verified_at=None),)), act=Act.ENTERED)
    assert register.all() == ()


def test_all_or_nothing(register):
    good, bad = replace(EXAMPLE, id="P1"), replace(EXAMPLE, id="P2", accounts=(replace(KNOWN, source=""),))

    with pytest.raises(ValueError, match="nobody says"):
        put(register, good, bad, act=Act.IMPORTED)
    assert register.all() == ()
    assert register.journal() == ()


# Tampering


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE payee_accounts SET standing = 'known' WHERE position = 2", "standing of Example GmbH GB29NWBK60161331926819 is known"),
        ("UPDATE payee_accounts SET account = 'DE00' WHERE position = 1", "account of Example GmbH DE89370400440532013000 is DE00"),
        ("UPDATE payee_accounts SET verified_at = '2026-01-01' WHERE position = 2", "verified_at of Example GmbH"),
        ("UPDATE partner_phones SET number = '+100' WHERE position = 1", "number of Example GmbH"),
        ("UPDATE partner_domains SET domain = 'examp1e.com' WHERE position = 1", "is examp1e.com"),
        ("DELETE FROM payee_accounts WHERE position = 2", "lacks a row of Example GmbH"),
        ("INSERT INTO partner_names VALUES ('P00001', 3, 'Evil')", "a row of Example GmbH that no entry tells of"),
        ("INSERT INTO partners VALUES ('P9', '', '', '')", "a row of P9 that no entry tells of"),
    ],
)  # fmt: skip
def test_what_somebody_changes_by_hand_is_found_out(register, outside, statement, why):
    write(register, EXAMPLE)
    outside.execute(sa.text(statement))
    outside.commit()

    for question in (register.all, lambda: write(register, EXAMPLE)):
        with pytest.raises(CountersealError, match="The register of partners cannot be trusted") as told:
            question()
        assert why in str(told.value)
    assert "Pay nobody by it" in told.value.advice().template


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register_journal SET body = '{}'",
        "DELETE FROM register_journal",
        "INSERT INTO register_journal VALUES (1, '2026-03-02 00:00:00', 'eve', 'partner:entered', '{}', '', '')",
    ],
)
def test_the_database_refuses_to_change_or_delete_entries(register, outside, statement):
    write(register, EXAMPLE)
    before = register.journal()

    with pytest.raises(sa.exc.DBAPIError):
        outside.execute(sa.text(statement))
    outside.rollback()
    assert register.journal() == before


def unguarded(outside: sa.Connection, statement: str) -> None:
    """What somebody can do who owns the database."""
    on = "" if is_file(outside.engine.url) else " ON register_journal"
    for name in ("register_keeps", "register_holds"):
        outside.execute(sa.text(f"DROP TRIGGER {name}{on}"))
    outside.execute(sa.text(statement))
    outside.commit()


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE register_journal SET by = 'eve' WHERE seq = 1", "entry 1 was changed"),
        ("DELETE FROM register_journal WHERE seq = 1", "entry 1 is missing"),
        ("DELETE FROM register_journal WHERE seq = 2", "country of Example GmbH"),
        ("DELETE FROM register_journal", "that no entry tells of"),
        ("UPDATE register_journal SET tag = 'partner:blessed' WHERE seq = 2", "not known here: partner:blessed"),
    ],
)
def test_a_tampered_journal_is_no_register(register, outside, statement, why):
    write(register, EXAMPLE)
    write(register, replace(EXAMPLE, country="AT"))
    unguarded(outside, statement)

    with pytest.raises(CountersealError, match=why):
        register.all()


def test_an_entry_against_the_law_is_none_even_when_it_is_chained(register, outside):
    write(register, replace(EXAMPLE, accounts=(SEEN,)))
    (last,) = register.journal()
    forged = replace(
        register.all()[0], accounts=(replace(SEEN, standing=Standing.KNOWN, verified_at=date(2024, 3, 1)),)
    )
    body = canonical({"partner": plain(forged), "why": ""})
    digest = link(last.digest, case=REGISTER, seq=2, at=MONDAY, by="eve", tag="partner:learnt", body=body)
    row = {"at": "2026-03-02 00:21:30.123456", "body": body.decode(), "previous": last.digest, "digest": digest}
    if not is_file(outside.engine.url):
        row["at"] += "+00"
    outside.execute(
        sa.text("INSERT INTO register_journal VALUES (2, :at, 'eve', 'partner:learnt', :body, :previous, :digest)"), row
    )
    outside.execute(sa.text("UPDATE payee_accounts SET standing = 'known', verified_at = '2024-03-01'"))
    outside.commit()

    with pytest.raises(CountersealError, match="against the law of the register: mail made"):
        register.all()


# Older ledgers, other processes


def test_a_ledger_of_the_first_form_gets_a_register(place):
    engine = connect_to(place)
    config = Config()
    config.set_main_option("script_location", "counterseal.stores:migrations")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with Ledger.open(place) as ledger:
        case = ledger.open_case(at=MONDAY, by="ada", title="", domains=(), mailbox="")
        write(ledger.partners, EXAMPLE)
        assert len(ledger.partners.all()) == 1
        assert ledger.case(case.id) == case


def list_of(run: int) -> list[Partner]:
    return [replace(EXAMPLE, names=(f"Company {run} {n}",), domains=(f"c{n}-{run}.test",), ids=(), accounts=(replace(KNOWN, account=f"A{run}{n}"),)) for n in range(3)]  # fmt: skip


def imports(seam: Seam, run: str, root: str) -> None:
    """Imports a list into one register, and then a list of its own."""
    with Ledger.open(Path(root) / "ledger.sqlite", seam=seam) as ledger:
        write(ledger.partners, *list_of(0))
        write(ledger.partners, *list_of(int(run) + 1))


def test_killed_anywhere_a_list_is_there_as_a_whole_or_not_at_all(tmp_path):
    seams = at_every_seam("tests.stores.test_partners:imports", tmp_path)

    assert {"locked", "entry written", "partner written", "committed"} <= set(seams)
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        found = ledger.partners.all()
        assert len(ledger.partners.journal()) == len(found)
    runs = [name.split()[1] for one in found for name in one.names]
    assert all(runs.count(run) == 3 for run in runs)


def test_several_processes_may_import_at_once(tmp_path):
    together(4, "tests.stores.test_partners:imports", tmp_path)

    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        assert len(ledger.partners.all()) == 15
