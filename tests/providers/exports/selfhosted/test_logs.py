"""Logs of several files: in the order of time, in the right year, every line once, nothing passed over in silence."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from counterseal.model.records import SignIn
from tests.providers.exports.mutation import mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import of, packed, read, whys

LOGIN = "{} mx1 dovecot: imap-login: Login: user=<{}@acme.test>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, session=<{}>\n"


def login(stamp, name, session="s"):
    return LOGIN.format(stamp, name, session)


def accounts(records):
    return [one.account.partition("@")[0] for one in of(SignIn, records)]


def test_rotated_files_get_their_years_in_whatever_order_they_come(tmp_path):
    files = {
        "log/mail.log.2.gz": gzip.compress(login("Dec 20 03:10:11", "anna").encode()),
        "log/mail.log": login("Jan 10 03:10:11", "carl").encode(),
        "log/mail.log.1": (login("Dec 30 03:10:11", "bob") + login("Jan  2 03:10:11", "bert")).encode(),
    }
    records, gaps, parts = read(packed(files), tmp_path, name="logs.tar")

    assert [(one.account[:4], one.at.year, one.at.month) for one in of(SignIn, records)] == [
        ("anna", 2025, 12), ("bob@", 2025, 12), ("bert", 2026, 1), ("carl", 2026, 1),
    ]  # fmt: skip
    assert set(whys(gaps, harmless=True)) == {"year_taken", "zone_taken"}
    assert len(parts) == 3


def test_a_day_in_the_name_of_a_file_dates_it(tmp_path):
    records, _, _ = read(login("Feb 20 03:10:11", "anna"), tmp_path, name="maillog-20230301")

    assert [one.at for one in records] == [datetime(2023, 2, 20, 3, 10, 11, tzinfo=UTC)]


def test_a_line_in_two_files_counts_once_and_twice_in_one_file_twice(tmp_path):
    one = "Mar  2 03:10:11 mx1 dovecot: pop3(bob): Disconnected: Logged out top=0/0, retr=1/9, del=0/1, size=9\n"
    files = {"mail.log": (one + one).encode(), "syslog": (one + one + "Mar  2 03:10:12 mx1 cron[1]: x\n").encode()}
    records, gaps, _ = read(packed(files), tmp_path)

    assert len(records) == 2
    assert [gap.count for gap in gaps if gap.why == "repeated_lines"] == [2]


def test_lines_that_syslog_only_counts_are_counted(tmp_path):
    failed = "dovecot: pop3-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN, rip=203.0.113.7"
    old = f"Mar  2 03:10:11 mx1 {failed}\nMar  2 03:10:15 mx1 last message repeated 3 times\n"
    new = (
        old.split("\n", maxsplit=1)[0]
        + "\n"
        + f"Mar  2 03:10:15 mx1 dovecot: message repeated 2 times: [ {failed[9:]}]\n"
    )

    assert [one.count for one in read(old, tmp_path)[0]] == [4]
    assert [one.count for one in read(new, tmp_path)[0]] == [3]


def test_other_programs_are_counted_and_a_mail_program_of_an_unknown_name_is_not_passed_over(tmp_path):
    text = (
        login("Mar  2 03:10:11", "anna")
        + "Mar  2 03:10:12 mx1 kernel: x\nMar  2 03:10:12 mx1 CRON[3]: (root) CMD (x)\n"
        + "Mar  2 03:10:13 mx1 d0vecot: imap-login: Login: user=<bob>, rip=203.0.113.7\n"
    )
    _, gaps, parts = read(text, tmp_path)

    assert [(gap.why, gap.count) for gap in gaps if not gap.harmless] == [("unknown_lines", 1)]
    assert [dict(gap.detail)["programs"] for gap in gaps if gap.why == "other_programs"] == ["kernel 1, CRON 1"]
    assert (parts[0].rows, parts[0].records, parts[0].dialect) == (4, 1, "dovecot")


def test_a_line_that_is_none_is_told_and_what_goes_on_below_a_line_is_not(tmp_path):
    text = login("Mar  2 03:10:11", "anna") + "\tgoes on\n#0 /x.php(3)\nstray\n" + login("Mar  2 03:10:12", "bob")
    _, gaps, _ = read(text, tmp_path)

    assert [(gap.why, gap.place) for gap in gaps if not gap.harmless] == [("unknown_lines", "maillog:line 4")]


def test_a_time_that_no_calendar_knows_costs_its_line(tmp_path):
    records, gaps, _ = read(login("Mar  2 03:10:11", "anna") + login("Mar  2 33:10:11", "bob"), tmp_path)

    assert accounts(records) == ["anna"]
    assert whys(gaps) == ["no_date"]


def test_times_without_a_zone_are_in_the_one_that_was_told(tmp_path):
    told, gaps, _ = read(login("Mar  2 11:10:11", "anna"), tmp_path, zone="Asia/Shanghai")
    assumed, assumed_gaps, _ = read(login("Mar  2 11:10:11", "anna"), tmp_path, zone="")

    assert (told[0].at.hour, told[0].zone) == (3, "Asia/Shanghai")
    assert (assumed[0].at.hour, assumed[0].zone) == (11, "UTC")
    assert "zone_taken" in whys(gaps, harmless=True)
    assert whys(assumed_gaps) == ["no_zone"]


@pytest.mark.parametrize(
    "text",
    [
        "Subject: x\nFrom: a@b.test\n\nhello\n", "a,b\n2026-03-02 03:10:11,x\n", "require \"x\"\n",
        "2026-03-02 03:10:11\tanna\t203.0.113.9\n", "2026-03-02 03:10:11 IP: 203.0.113.9\n",
    ],
)  # fmt: skip
def test_what_is_no_log_is_not_taken_for_one(text, tmp_path):
    _, _, parts = read(text, tmp_path)

    assert all("dovecot" not in part.dialect for part in parts)
    assert all(part.place != "log" for part in parts)


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    whole = "".join(
        login(f"Mar  2 03:10:{10 + number}", name, name) for number, name in enumerate(["anna", "bob", "carl"])
    )
    count = len(read(whole, tmp_path)[0])

    for broken in mutations(whole.encode(), step=7):
        assert not silently_fewer(*read(broken, tmp_path), count)


@pytest.mark.slow
def test_a_hundred_thousand_lines_are_read_in_seconds(tmp_path):
    lines = [
        login(f"Mar  2 {n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}", f"u{n % 50}", f"s{n}") for n in range(86_000)
    ]
    before = datetime.now(UTC)
    records, _, _ = read("".join(lines), tmp_path)

    assert sum(one.count for one in records) == 86_000
    assert (datetime.now(UTC) - before).total_seconds() < 20
