"""Partners are imported, found, entered and learnt; only a person makes an account known."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from counterseal import dealings, desk
from counterseal.errors import CountersealError, plain
from counterseal.lore.partner_cells import LARGEST
from counterseal.model.partner import FROM_MAIL, Standing
from tests.providers.exports.consoles.books import book, inline, sheet

AT = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)
HEADER = "name,domains,contact,phone,account,bic,beneficiary,verified_at,source\n"
EXAMPLE = (
    "Example GmbH,example.com,anna@example.com,+49 30 123456,DE89370400440532013000,COBADEFFXXX,,2024-03-01,contract\n"
)


@pytest.fixture
def place(tmp_path):
    with desk.open_workspace(tmp_path / "workspace") as opened:
        yield opened


@pytest.fixture
def file(tmp_path):
    def write(content: str | bytes, name: str = "partners.csv") -> Path:
        path: Path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def imported(place, *files):
    return dealings.import_partners(place, files, "ada", AT)


def standings(place):
    return [(one.account, one.standing) for partner in dealings.partners(place) for one in partner.accounts]


KNOWN = [("DE89370400440532013000", Standing.KNOWN)]


# Lists


def test_a_list_is_imported_once_however_often(place, file):
    path = file(HEADER + EXAMPLE)
    first, again = imported(place, path), imported(place, path)

    assert (first.read, first.new, first.changed, first.known, first.problems) == (1, ("Example GmbH",), (), 1, ())
    assert (again.read, again.new, again.changed, again.known) == (1, (), (), 0)
    assert standings(place) == KNOWN


def test_a_workbook_with_a_title_and_several_sheets(place, file):
    rows = [
        ["供应商名称", "电话", "电话", "收款账号", "核实日期", "来源"],
        ["深圳市恒泰电子有限公司", "0755-12345678", "13800138000", "6222021234567890128", "2024-03-01", "合同"],
    ]
    other = [["name", "domains"], ["Example GmbH", "example.com"]]
    sheets = {
        "供应商": sheet(inline(rows)),
        "B": sheet(inline(other)),
        "Notes": sheet(inline([["a", "b"], ["c", "d"]])),
    }
    done = imported(place, file(book(sheets), "partners.xlsx"))

    assert (done.new, done.problems) == (("深圳市恒泰电子有限公司", "Example GmbH"), ())
    assert [one.number for one in dealings.partners(place)[0].phones] == ["+8675512345678", "+8613800138000"]


def test_cards_are_told_by_their_content(place, file):
    imported(place, file("BEGIN:VCARD\nFN:Anna\nORG:Example GmbH\nEMAIL:anna@example.com\nEND:VCARD\n", "x.csv"))

    assert dealings.find(place, "anna@example.com")[0].name == "Example GmbH"


def test_several_files_and_problems_with_their_places(place, file):
    done = imported(
        place, file(HEADER + EXAMPLE), file(HEADER + "Other GmbH,,,,DE89370400440532013001,,,,\n,,,,,,,,x\n", "b.csv")
    )
    first, second = map(plain, map(dealings.told, done.problems))

    assert done.new == ("Example GmbH", "Other GmbH")
    assert first.startswith("b.csv, row 2, column account:")
    assert second.startswith("b.csv, row 3: the row names no partner")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no line names its columns"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "workbook of the old kind"),
        (b"PK\x03\x04" + bytes(100), "cannot be read"),
        (b"a,b\n1,2\n", "no line names its columns"),
        (HEADER.encode(), "No partner could be read"),
    ],
)
def test_a_file_without_partners_is_told(place, file, content, why):
    with pytest.raises(CountersealError, match=why) as told:
        imported(place, file(content))
    assert plain(told.value.advice())
    assert dealings.partners(place) == ()


def test_a_file_that_is_not_there_is_told(place, tmp_path):
    with pytest.raises(CountersealError, match="cannot be read"):
        imported(place, tmp_path / "none.csv")


def test_a_file_that_is_too_large_is_told(place, file):
    path = file(b"")
    with path.open("r+b") as out:
        out.truncate(LARGEST + 1)  # a hole: nothing is written

    with pytest.raises(CountersealError, match="larger than 64 MB"):
        imported(place, path)


def test_an_account_of_two_partners_is_told(place, file):
    done = imported(place, file(HEADER + EXAMPLE + EXAMPLE.replace("Example GmbH,example.com,anna@example.com", "Other GmbH,other.test,")))  # fmt: skip

    assert done.shared == (("DE89370400440532013000", ("Example GmbH", "Other GmbH")),)


# Finding


@pytest.mark.parametrize("asked", ["P00001", "p00001", "example.com", "mail.example.com", "bob@example.com", "DE89 3704 0044 0532 0130 00", "Example GmbH", "EXAMPLE", "xampl"])  # fmt: skip
def test_a_partner_is_found_by_anything(place, file, asked):
    imported(place, file(HEADER + EXAMPLE))

    assert [one.id for one in dealings.find(place, asked)] == ["P00001"]


def test_nobody_is_found_by_something_else(place, file):
    imported(place, file(HEADER + EXAMPLE))

    assert dealings.find(place, "other.test") == ()


# By hand


def enter(place, replaces="", **row):
    return dealings.enter(place, {"name": "Example GmbH", **row}, "ada", AT, replaces=replaces)


NEW = "GB29NWBK60161331926819"


def test_an_account_by_hand_is_known_when_somebody_says_how(place):
    enter(place, account=NEW, verified_at="2026-03-01", source="call to +49 30 123456")

    assert standings(place) == [(NEW, Standing.KNOWN)]


def test_an_account_by_hand_is_seen_when_nobody_does(place):
    done = enter(place, account=NEW, verified_at="2026-03-01")

    assert standings(place) == [(NEW, Standing.SEEN)]
    assert "nobody says how" in plain(done.problems[0].said)


def test_the_account_that_is_replaced_is_retired_and_an_older_list_does_not_revive_it(place, file):
    old = file(HEADER + EXAMPLE)
    imported(place, old)
    enter(place, account=NEW, verified_at="2026-03-01", source="visit", replaces="DE89 3704 0044 0532 0130 00")
    imported(place, old)

    assert standings(place) == [("DE89370400440532013000", Standing.RETIRED), (NEW, Standing.KNOWN)]


def test_an_account_that_is_there_may_take_the_place_of_another(place, file):
    imported(place, file(HEADER + EXAMPLE))
    for replaces in ("", "DE89370400440532013000"):
        enter(place, account=NEW, verified_at="2026-03-01", source="visit", replaces=replaces)

    assert standings(place)[0] == ("DE89370400440532013000", Standing.RETIRED)


@pytest.mark.parametrize("replaces", ["DE00", NEW])
def test_what_is_not_the_partners_is_not_replaced(place, file, replaces):
    imported(place, file(HEADER + EXAMPLE))

    with pytest.raises(CountersealError, match="has no account"):
        enter(place, account=NEW, verified_at="2026-03-01", source="visit", replaces=replaces)
    assert standings(place) == KNOWN


def test_a_wrong_account_by_hand_is_refused(place):
    with pytest.raises(CountersealError, match="DE89370400440532013001"):
        enter(place, account="DE89370400440532013001", verified_at="2026-03-01", source="visit")
    with pytest.raises(CountersealError, match="no line names its columns"):
        dealings.enter(place, {"name": ""}, "ada", AT)
    assert dealings.partners(place) == ()


def test_a_name_of_two_partners_is_asked_back(place, file):
    imported(place, file(HEADER + "Example GmbH,example.com,,,,,,,\nExample AG,example.org,,,,,,,\n"))

    with pytest.raises(CountersealError, match="may be any of these"):
        enter(place, name="Example", account=NEW)
    enter(place, name="P00002", account=NEW)
    assert dealings.find(place, "example.org")[0].accounts[0].account == NEW


# From mail

TEXT = "Please pay to our account.\nBeneficiary: Example GmbH\nIBAN: GB29 NWBK 6016 1331 9268 19\n\nAnna\nExample GmbH\nTel. +49 30 999999\n"


def mail(sender="anna@example.com", to="li@acme.test", day=1, body=TEXT) -> bytes:
    return f"From: <{sender}>\nTo: <{to}>\nDate: Mon, {day} Mar 2026 10:00:00 +0100\nMessage-ID: <{day}@x>\nSubject: Invoice\n\n{body}".encode()  # fmt: skip


MAILBOX = [mail(day=2), mail("li@acme.test", "anna@example.com", 3, "Thank you"), mail(day=4), mail("wu@acme.test", "li@acme.test", 5, "Hi")]  # fmt: skip


def learn(place, *, own=()):
    return dealings.learn(place, lambda: iter(MAILBOX), "ada", AT, own=own)


@pytest.mark.parametrize("own", [(), ("acme.test",)])
def test_what_mail_shows_is_seen_however_often(place, own):
    for _ in range(3):
        learn(place, own=own)
    (one,) = dealings.partners(place)

    assert (one.name, one.domains, one.source) == ("Example GmbH", ("example.com",), FROM_MAIL)
    assert standings(place) == [(NEW, Standing.SEEN)]
    assert one.phones[0].source == FROM_MAIL
    assert len(place.partners.journal()) == 1


def test_mail_changes_nothing_that_a_person_gave(place, file):
    imported(place, file(HEADER + EXAMPLE))
    learn(place)
    (one,) = dealings.partners(place)

    assert standings(place) == [*KNOWN, (NEW, Standing.SEEN)]
    assert one.source == "import partners.csv"


def test_a_list_makes_known_what_mail_had_shown(place, file):
    learn(place)
    imported(place, file(HEADER + EXAMPLE.replace("DE89370400440532013000", NEW)))

    assert standings(place) == [(NEW, Standing.KNOWN)]
    assert dealings.partners(place)[0].accounts[0].first_seen is not None


def test_a_mailbox_of_nobody_is_told(place):
    with pytest.raises(CountersealError, match="does not show which domain"):
        dealings.learn(place, lambda: iter(()), "ada", AT)


# For a scan


def test_the_register_of_a_scan(tmp_path, file):
    path = file(HEADER + EXAMPLE + "Bad,,,,DE89370400440532013001,,,,\n")
    given, problems = dealings.register_for(tmp_path / "w", [path])
    assert given.by_domain("example.com") is not None
    assert [plain(one).startswith("partners.csv, row 3, column account") for one in problems] == [True]

    assert not dealings.register_for(tmp_path / "w", [])[0]
    assert not (tmp_path / "w").exists()
    with desk.open_workspace(tmp_path / "w") as place:
        imported(place, path)
    kept, problems = dealings.register_for(tmp_path / "w", [])
    assert kept.by_account("iban", "DE89370400440532013000")
    assert problems == []


def test_today_is_the_day_of_the_import(place, file):
    done = imported(place, file(HEADER + EXAMPLE.replace("2024-03-01", "2026-03-03")))

    assert date(2026, 3, 3) > AT.date()
    assert "still to come" in plain(done.problems[0].said)
    assert standings(place) == [("DE89370400440532013000", Standing.SEEN)]
