"""journald's JSON and export forms and Docker's files of objects tell what syslog tells."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.journal import kind_of
from tests.providers.exports.mutation import mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import of, read, whys

LOGIN = "imap-login: Login: user=<{}@acme.test>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, session=<{}>"
AT = 1772421011123456


def entry(name, number, **more):
    return {
        "__REALTIME_TIMESTAMP": str(AT + number * 10**6),
        "_HOSTNAME": "mx1",
        "SYSLOG_IDENTIFIER": "dovecot",
        "SYSLOG_PID": "77",
        "MESSAGE": LOGIN.format(name, number),
    } | more


def lines(*entries):
    return "".join(json.dumps(one) + "\n" for one in entries).encode()


def exported(*entries):
    return "".join("".join(f"{key}={value}\n" for key, value in one.items()) + "\n" for one in entries).encode()


def test_the_moment_is_the_programs_own_where_the_journal_has_it(tmp_path):
    records, gaps, parts = read(lines(entry("anna", 1, _SOURCE_REALTIME_TIMESTAMP=str(AT))), tmp_path)

    (one,) = of(SignIn, records)
    assert (one.at, one.zone) == (datetime(2026, 3, 2, 3, 10, 11, 123456, UTC), "UTC")
    assert (one.account, one.source.place) == ("anna@acme.test", "maillog:item 1")
    assert not gaps
    assert parts[0].dialect == "dovecot"


def test_words_that_are_an_array_of_bytes_are_read(tmp_path):
    records, _, _ = read(lines(entry("anna", 1, MESSAGE=list(LOGIN.format("anna", 1).encode()))), tmp_path)

    assert [one.account for one in records] == ["anna@acme.test"]


@pytest.mark.parametrize("write", [lines, exported, lambda *all_: json.dumps(list(all_), indent=1).encode()])
def test_every_arrangement_is_read(write, tmp_path):
    records, gaps, _ = read(write(entry("anna", 1), entry("bob", 2)), tmp_path)

    assert sorted(one.account for one in records) == ["anna@acme.test", "bob@acme.test"]
    assert not whys(gaps)


def test_a_container_is_named_by_its_own_words(tmp_path):
    inner = "Mar 02 03:10:11 " + LOGIN.format("anna", 1).replace(": ", ": Info: ", 1)
    taken = entry("x", 1, SYSLOG_IDENTIFIER="3f2a1b", MESSAGE=inner)
    docker = {"log": inner + "\n", "stream": "stdout", "time": "2026-03-02T03:10:11.5Z"}

    assert [one.account for one in read(lines(taken), tmp_path)[0]] == ["anna@acme.test"]
    assert [one.account for one in read(lines(docker), tmp_path)[0]] == ["anna@acme.test"]


def test_entries_of_other_programs_are_counted_and_those_without_words_are_told(tmp_path):
    nothing = {"__REALTIME_TIMESTAMP": str(AT), "_COMM": "x"}
    _, gaps, _ = read(
        lines(entry("anna", 1), entry("x", 2, SYSLOG_IDENTIFIER="cron", MESSAGE="job"), nothing), tmp_path
    )

    assert whys(gaps, harmless=True) == ["other_programs"]
    assert whys(gaps) == ["unknown_lines"]


def test_a_form_is_told_by_its_fields():
    assert kind_of(lines(entry("anna", 1))) == "json"
    assert kind_of(exported(entry("anna", 1))) == "export"
    assert kind_of(b'{"a": 1}') == kind_of(b"a=b\n") == ""


@pytest.mark.parametrize("write", [lines, exported])
def test_a_broken_byte_never_loses_a_record_in_silence(write, tmp_path):
    whole = write(*(entry(name, number) for number, name in enumerate(["anna", "bob", "carl"])))
    count = len(read(whole, tmp_path)[0])

    for broken in mutations(whole):
        assert not silently_fewer(*read(broken, tmp_path), count)
