"""Tables of the admin console: titles and events in two languages, dates in anybody's zone."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.reading import Gap
from counterseal.model.records import Access, AppGrant, Forward, Message, SignIn, Source
from counterseal.providers.exports.google.console import ConsoleLog
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Asked
from tests.providers.exports.google.samples import ANNA, BOB, CLIENT, CONSOLE, CONSOLE_GMAIL, CONSOLE_ZH, EVIL, IP

SEEN = datetime(2026, 11, 24, tzinfo=UTC)


def rows(text: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(text)))


def read(text: str, **asked: Any) -> tuple[list[Any], list[Any]]:
    dialect = ConsoleLog(Asked(seen=SEEN, **asked))
    found: list[Any] = []
    for count, row in enumerate(rows(text), start=1):
        assert dialect.fits(row)
        found += dialect.read(row, Source("e" * 64, f"console.csv:row {count}"))
    return found, list(dialect.rest())


def test_sign_ins_of_an_english_console():
    (good, failed, blocked), gaps = read(CONSOLE)

    assert isinstance(good, SignIn)
    assert (good.ok, good.account, good.ip, good.protocol, good.factor) == (True, ANNA, IP, "browser", "password")
    assert good.at == datetime(2026, 3, 2, 2, 10, tzinfo=UTC)
    assert (failed.ok, failed.at) == (False, datetime(2026, 3, 2, 2, 11, tzinfo=UTC))
    assert (blocked.ok, blocked.account, blocked.risk) == (False, BOB, "suspicious")
    assert [gap.why for gap in gaps] == ["columns_taken"]
    assert gaps[0].harmless


def test_sign_ins_of_a_chinese_console_and_their_zone():
    (found,), gaps = read(CONSOLE_ZH, timezone="Asia/Shanghai")
    (utc,), zoneless = read(CONSOLE_ZH)

    assert (found.ok, found.account, found.zone) == (True, ANNA, "Asia/Shanghai")
    assert found.at == datetime(2026, 3, 2, 3, 10, tzinfo=UTC)
    assert utc.at == datetime(2026, 3, 2, 11, 10, tzinfo=UTC)
    assert [gap.why for gap in gaps] == ["columns_taken"]
    assert [gap.why for gap in zoneless if isinstance(gap, Gap)] == ["columns_taken", "no_zone"]


def test_messages_of_the_console():
    (sent, purged), _ = read(CONSOLE_GMAIL)

    assert isinstance(sent, Message)
    assert (sent.act, sent.account, sent.recipients, sent.client) == (
        "sent",
        ANNA,
        ("cfo@buyer.test",),
        "Gmail on the web",
    )
    assert isinstance(purged, Access)
    assert (purged.act, purged.items[0].id) == ("purge", "<2@buyer.test>")


def test_consents_and_forwarding_of_the_console():
    tokens = f"Date,Event,Actor,IP address,Application name,Client ID,Scope\n2026-03-02T03:22:00Z,Grant,{ANNA},{IP},Mail Sync,{CLIENT},https://mail.google.com/\n"
    forwards = f"Date,Event,Actor,IP address,Email forwarding address\n2026-03-02T03:20:00Z,Out of domain email forwarding enabled,{ANNA},{IP},{EVIL}\n"
    dialect = ConsoleLog(Asked(seen=SEEN))
    (token,) = dialect.read(rows(tokens)[0], Source("e" * 64, "c.csv:row 1"))
    (forward,), _ = read(forwards)

    assert isinstance(token, AppGrant)
    assert (token.app_name, token.app, token.scopes) == ("Mail Sync", CLIENT, ("https://mail.google.com/",))
    assert isinstance(forward, Forward)
    assert forward.to == (EVIL,)


def test_a_person_may_correct_what_a_column_means():
    text = f"Date,Event,Wer,IP address,Login type\n2026-03-02T03:10:00Z,Successful login,{ANNA},{IP},Google Password\n"
    (found,), _ = read(text, columns=(("Wer", "actor"),))

    assert found.account == ANNA


def test_an_event_that_nobody_knows_is_kept_under_its_own_name():
    text = f"Date,Event,Actor,IP address,Setting name,Old value,New value\n2026-03-02T03:10:00Z,Something new,{ANNA},{IP},x,a,b\n"
    dialect = ConsoleLog(Asked(seen=SEEN))
    found: Any = next(dialect.read(rows(text)[0], Source("e" * 64, "c.csv:row 1")))

    assert (found.what, found.operation) == ("other", "Something new")


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        ("Mar 2, 2026, 3:10:05 PM GMT+8", datetime(2026, 3, 2, 7, 10, 5, tzinfo=UTC)),
        ("2 March 2026 at 15:10 UTC", datetime(2026, 3, 2, 15, 10, tzinfo=UTC)),
        ("Mar 2, 2026, 12:10:05\u202fAM GMT-05:30", datetime(2026, 3, 2, 5, 40, 5, tzinfo=UTC)),
        ("Mar 2, 2026, 3:10 PM", datetime(2026, 3, 2, 15, 10, tzinfo=UTC)),
        ("2026-03-02T03:10:00-05:00", datetime(2026, 3, 2, 8, 10, tzinfo=UTC)),
    ],
)
def test_dates_as_consoles_spell_them(stamp, at):
    row = rows(CONSOLE)[0] | {"Date": stamp}
    (found,) = ConsoleLog(Asked(seen=SEEN)).read(row, Source("e" * 64, "c.csv:row 1"))

    assert found.at == at


@pytest.mark.parametrize(
    ("broken", "why"),
    [({"Date": ""}, "no_time"), ({"Date": "Feb 31, 2026, 3:10 PM"}, "no_date"), ({"Event": ""}, "no_operation")],
)
def test_rows_without_a_date_or_an_event_are_bad(broken, why):
    with pytest.raises(BadRow) as wrong:
        list(ConsoleLog(Asked(seen=SEEN)).read(rows(CONSOLE)[0] | broken, Source("e" * 64, "c.csv:row 1")))
    assert wrong.value.why == why


@pytest.mark.parametrize(
    "row",
    [
        {"Date": "x", "Event": "y", "Description": "z"},
        {"Date": "x", "Event": "Order shipped", "Description": "z", "Actor": "bob"},
        {"日期": "x", "事件": "导出报表", "操作者": "anna", "IP 地址": "y"},
        {"Date": "x", "Username": "y", "IP address": "z", "Status": "Success"},
    ],
)
def test_audit_tables_of_others_are_left_alone(row):
    assert not ConsoleLog(Asked(seen=SEEN)).fits(row)


def test_a_zone_that_does_not_exist_changes_nothing():
    (found, *_), _ = read(CONSOLE, timezone="Mars/Olympus")

    assert found.zone == "UTC"
