"""One log, no year, the machine's own time, a week a file."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest

from counterseal.providers.simulated.dovecot.syslog import Syslog, pid_of

MONDAY = datetime(2026, 3, 2, 1, 2, 3, tzinfo=UTC)


def log(*days, style="rfc3164"):
    made = Syslog("Asia/Shanghai", style)
    for day in days:
        made.add(MONDAY + timedelta(days=day), "postfix/qmgr", f"day {day}", "77")
    return made.files()


def test_a_line_has_no_year_and_the_clock_of_the_machine():
    assert log(0)["mail.log"] == b"Mar  2 09:02:03 mail postfix/qmgr[77]: day 0\n"


def test_the_newer_stamp_has_year_and_zone():
    assert log(0, style="rfc3339")["mail.log"].startswith(b"2026-03-02T09:02:03.000000+08:00 mail postfix")


def test_dovecot_writes_no_process_id():
    made = Syslog("UTC")
    made.add(MONDAY, "dovecot", "imap-login: Login")

    assert made.files()["mail.log"] == b"Mar  2 01:02:03 mail dovecot: imap-login: Login\n"


def test_a_week_is_a_file_and_older_ones_are_packed():
    files = log(0, 1, 6, 7, 13, 14, 20)

    assert list(files) == ["mail.log", "mail.log.1", "mail.log.2.gz", "mail.log.3.gz"]
    assert b"day 20" in files["mail.log"]
    assert gzip.decompress(files["mail.log.3.gz"]).count(b"\n") == 2


def test_lines_stand_in_order_of_time_and_those_of_one_second_as_they_were_told():
    made = Syslog("UTC")
    for text, second in (("c", 1), ("a", 0), ("b", 0)):
        made.add(MONDAY + timedelta(seconds=second), "dovecot", text)

    assert [line[-1:] for line in made.files()["mail.log"].splitlines()] == [b"a", b"b", b"c"]


def test_a_process_id_belongs_to_its_key():
    assert pid_of("a") == pid_of("a") != pid_of("b")
    assert 1000 <= int(pid_of("a")) <= 61000


def test_other_styles_are_refused():
    with pytest.raises(ValueError, match="in the style of rfc3164 or rfc3339"):
        Syslog("UTC", "cee")
