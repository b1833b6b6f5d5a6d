"""Identities of Roundcube: the names in which people write, where answers go, who gets a copy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.model.records import Change, Rule
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import of, packed, read, whys

DUMP = """\
-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
-- Host: localhost    Database: roundcube
CREATE TABLE `identities` (
  `identity_id` int(10)
);
CREATE TABLE `session` (
  `sess_id` int(10)
);
CREATE TABLE `users` (
  `user_id` int(10)
);
INSERT INTO `users` VALUES (3,'Anna@acme.test','localhost','2024-01-01 10:00:00',NULL,NULL,NULL,'en_US','a:0:{}'),(4,'bob','mail.acme.test','2024-01-01 10:00:00',NULL,NULL,NULL,'en_US',NULL);
INSERT INTO `session` VALUES ('x','y');
INSERT INTO `identities` VALUES (5,3,'2026-03-02 03:12:00',0,1,'Anna Lee','Acme','anna@acme.test','anna@acme-pay.test','drop@evil.test','<b>Anna</b>\\nIt\\'s me',1),(6,4,'1000-01-01 00:00:00',0,1,'Bob','','bob@acme.test','','','',0),(7,4,'1000-01-01 00:00:00',1,1,'Gone','','gone@acme.test','','','',0);
"""
IDENTITIES = (
    "identity_id,user_id,changed,del,standard,name,email,reply-to,bcc,signature\n"
    "5,3,2026-03-02 03:12:00,0,1,Anna,pay@acme-pay.test,answers,,\n"
)
USERS = "user_id,username,mail_host\n3,anna@acme.test,localhost\n"


def test_a_dump_tells_identities_answers_copies_and_signatures(tmp_path):
    records, gaps, parts = read(DUMP, tmp_path, name="roundcube.sql")
    what = {(one.account, one.what, one.target, one.after) for one in of(Change, records)}

    assert what == {
        ("anna@acme.test", "identity.added", "anna@acme.test", ""),
        ("anna@acme.test", "reply_to.set", "anna@acme.test", "anna@acme-pay.test"),
        ("anna@acme.test", "signature.set", "anna@acme.test", "Anna\nIt's me"),
        ("bob@acme.test", "identity.added", "bob@acme.test", ""),
    }
    assert [(one.copies_to, one.standing) for one in of(Rule, records)] == [(("drop@evil.test",), True)]
    assert not gaps
    assert (parts[0].dialect, parts[0].rows, parts[0].records) == ("roundcube", 5, 5)


def test_an_identity_stands_since_it_was_changed_last(tmp_path):
    anna, bob = (one for one in of(Change, read(DUMP, tmp_path)[0]) if one.what == "identity.added")

    assert anna.at == datetime(2026, 3, 2, 3, 12, tzinfo=UTC)
    assert bob.at == SEEN


def test_tables_belong_together_whichever_comes_first(tmp_path):
    files = {"identities.csv": IDENTITIES.encode(), "users.csv": USERS.encode()}
    records, _, _ = read(packed(files), tmp_path)

    assert {(one.account, one.target) for one in of(Change, records)} == {
        ("anna@acme.test", "pay@acme-pay.test"), ("anna@acme.test", "anna@acme.test"),
    }  # fmt: skip
    assert [one.after for one in of(Change, records) if one.what == "reply_to.set"] == ["answers"]


def test_an_identity_of_nobody_known_is_its_own(tmp_path):
    records, _, _ = read(IDENTITIES, tmp_path, name="identities.csv")

    assert {one.account for one in records} == {"pay@acme-pay.test"}
    assert "bad_row" in whys(read(IDENTITIES.replace("pay@acme-pay.test", ""), tmp_path, name="identities.csv")[1])


@pytest.mark.parametrize(
    "dump",
    [
        (
            "-- phpMyAdmin SQL Dump\n-- Database: `roundcube`\nINSERT INTO `identities` (`identity_id`, `user_id`, `email`, `reply-to`) VALUES\n"
            "(5, 3, 'anna@acme.test', ''),\n(6, 4, 'bob@acme.test', '');\n"
        ),
        (
            "-- PostgreSQL database dump\n-- roundcube\nCOPY public.identities (identity_id, user_id, email) FROM stdin;\n"
            "5\t3\tanna@acme.test\n6\t4\tbob@acme.test\n\\.\n"
        ),
    ],
)
def test_dumps_of_other_programs(dump, tmp_path):
    records, gaps, _ = read(dump, tmp_path, name="x.sql")

    assert {one.account for one in records} == {"anna@acme.test", "bob@acme.test"}
    assert not gaps


def test_rows_that_do_not_fit_are_said(tmp_path):
    assert "bad_row" in whys(read(DUMP.replace(",'Bob'", ""), tmp_path)[1])
    assert "malformed" in whys(read(DUMP.replace("INSERT INTO `id", "INSXRT INTO `id"), tmp_path)[1])
    assert "unknown_row" in whys(read(DUMP.replace("INTO `identities`", "INTO `identitxes`"), tmp_path)[1])


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    count = len(read(DUMP, tmp_path)[0])

    for broken in mutations(DUMP.encode(), step=11):
        assert not silently_fewer(*read(broken, tmp_path), count)
