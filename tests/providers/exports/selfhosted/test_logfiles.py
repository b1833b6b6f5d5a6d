"""One file of a log: its lines, and the account of what was odd about them."""

from __future__ import annotations

import io
from dataclasses import dataclass

from counterseal.model.reading import Gap
from counterseal.providers.exports.selfhosted.logfiles import LogFile, first_lines, is_chatter, opened, shape_of
from counterseal.providers.exports.trouble import BadRow, Trouble
from counterseal.providers.exports.unpack import Member
from tests.providers.exports.selfhosted.logs_of import line, whys

DAY = "Mar  2 03:10:1{} mx1 dovecot: imap-login: Login: user=<a{}>\n"


@dataclass
class Bytes:
    data: bytes

    def open(self):
        return io.BytesIO(self.data)


def file(data: bytes, place: str = "maillog") -> LogFile:
    return opened(Member(place, len(data), -1, Bytes(data).open))


def test_two_lines_that_ran_into_one_another_are_two():
    joined = file((DAY.format(1, 1).rstrip("\n") + DAY.format(2, 2)).encode())

    assert [taken.text[-4:] for _, _, taken, _ in joined.entries() if taken] == ["<a1>", "<a2>"]


def test_a_line_that_speaks_of_its_own_day_is_one():
    (entry,) = file(b"Mar  2 03:10:11 mx1 dovecot: imap: since Mar  2 nothing\n").entries()

    assert entry[3].endswith("nothing")


def test_carriage_returns_nuls_and_broken_letters_do_not_stop_it():
    odd = file(b"Mar  2 03:10:11 mx1 dovecot: a\r\n\x00\x00Mar  2 03:10:12 mx1 dovecot: b\xff\n")

    assert [taken.text for _, _, taken, _ in odd.entries() if taken] == ["a", "bÿ"]
    assert {one.why for one in odd.troubles if isinstance(one, Trouble)} == {"nul_bytes"}


def test_a_file_that_ends_in_the_middle_of_a_line_is_cut():
    cut = file(DAY.format(1, 1).encode() + b"Mar  2 03:10:12 mx1 dovecot: imap-lo")
    list(cut.entries())

    assert [(one.why, dict(one.detail)["line"]) for one in cut.troubles if isinstance(one, Trouble)] == [
        ("truncated", "2")
    ]


def test_a_line_longer_than_any_is_told_and_the_rest_read():
    long = file(DAY.format(1, 1).encode() + b"x" * (1 << 21) + b"\n" + DAY.format(2, 2).encode())

    assert len(list(long.entries())) == 2
    assert [one.why for one in long.troubles if isinstance(one, Trouble)] == ["line_too_long"]


def test_remarks_between_the_lines_are_no_lines():
    assert is_chatter("-- Logs begin at Mon 2026-03-02 03:10:11 UTC. --")
    assert is_chatter("==> /var/log/mail.log <==")
    assert len(list(file(b"-- Boot abc --\n\n" + DAY.format(1, 1).encode()).entries())) == 1


def test_the_days_of_lines_behind_the_name_of_a_container_are_all_seen():
    days = ("Dec 30", "Dec 31", "Jan  1")
    told = "".join(f"mail-server-1  | {day} 03:10:11 mx1 dovecot: imap-login: Login: user=<a>\n" for day in days)

    assert file(told.encode()).scan == file(told.replace("mail-server-1  | ", "").encode()).scan


def test_unknown_lines_are_counted_by_shape_and_the_first_is_shown():
    one = file(b"")
    for number in range(3):
        one.unknown(line(f"imap: odd thing {number} of <x{number}@acme.test>", number=number + 1))
    one.unknown(line("imap: another", number=9))
    first, second = [gap for gap in one.said() if isinstance(gap, Gap)]

    assert (first.why, first.count, first.place) == ("unknown_lines", 3, "maillog:line 1")
    assert dict(first.detail) == {"program": "dovecot", "value": "imap: odd thing 0 of <x0@acme.test>"}
    assert (second.count, second.place) == (1, "maillog:line 9")


def test_many_shapes_are_cut_and_no_line_goes_uncounted():
    one = file(b"")
    letters = "abcdefghijklmnopqrstuvwxyz"
    for first in letters:
        one.unknown(line(f"shape {first * 3}"))

    gaps = [gap for gap in one.said() if isinstance(gap, Gap)]
    assert len(gaps) == 11
    assert sum(gap.count for gap in gaps) == 26


def test_bad_lines_are_told_one_by_one_up_to_a_number():
    one = file(b"")
    for number in range(25):
        one.bad(f"maillog:line {number}", BadRow("no_date", "x", "x"))
    gaps = [gap for gap in one.said() if isinstance(gap, Gap)]

    assert (len(gaps), gaps[-1].count, dict(gaps[-1].detail)) == (21, 5, {"more": "5"})


def test_what_only_says_how_it_was_read_is_harmless():
    one = file(DAY.format(1, 1).encode())
    one.base, one.told, one.twice = 2026, False, 4
    one.others.update({"cron": 3, "": 1})
    gaps = [gap for gap in one.said() if isinstance(gap, Gap)]

    assert whys(gaps, harmless=True) == ["other_programs", "repeated_lines", "year_taken"]
    assert dict(gaps[0].detail) == {"programs": "cron 3, - 1"}


def test_a_shape_is_what_lines_of_a_kind_have_in_common():
    assert shape_of('pop3: user 17 <a@b> said "x" to 203.0.113.9') == shape_of(
        'pop3: user 4 <c> said "" to 203.0.113.7'
    )


def test_the_first_lines_are_read_in_the_encoding_they_are_in():
    assert first_lines("Mar  2 编码".encode("gb18030") + b"\n\nx\n") == ["Mar  2 编码", "x"]
    assert first_lines("\ufeffa\nb\n".encode("utf-16-le")) == ["a", "b"]
    assert len(first_lines(b"a\n" * 500)) == 60


def test_a_file_of_exim_is_one_throughout():
    exim = file(b"2026-03-02 03:10:11 1tAbCd-000001-Ab <= a@b\n2026-03-02 03:10:12 something of its own\n")

    assert exim.kind == "exim"
    assert [taken.program for _, _, taken, _ in exim.entries() if taken] == ["exim", "exim"]
