"""Rows of a dump, with everything that a string may hold."""

from __future__ import annotations

from counterseal.providers.exports.selfhosted.sql import COPY, CREATE, INSERT, STATEMENT, names_in, values_in


def test_rows_with_commas_quotes_and_brackets():
    line = "(1,'a,b\\'c (x)',NULL,-2.5),(2,'it''s\\n',_binary 'y',E'z');"

    assert list(values_in(line, 0)) == [["1", "a,b'c (x)", "NULL", "-2.5"], ["2", "it's\n", "y", "z"]]


def test_a_broken_row_ends_the_line():
    assert list(values_in("(1,'a),(2,'b');", 0)) == [None]
    assert list(values_in("q(1);", 0)) == [None]
    assert list(values_in("(1),q", 0)) == [["1"], None]


def test_statements_and_their_tables():
    insert = INSERT.match("INSERT INTO `rc_identities` (`user_id`, `email`) VALUES (1,'x');")
    copy = COPY.match("COPY public.identities (identity_id, user_id) FROM stdin;")
    create = CREATE.match("CREATE TABLE IF NOT EXISTS `users` (")

    assert insert is not None
    assert (insert["table"], names_in(insert["columns"])) == ("identities", ("user_id", "email"))
    assert copy is not None
    assert names_in(copy["columns"]) == ("identity_id", "user_id")
    assert create is not None
    assert create["table"] == "users"
    assert STATEMENT.match("/*!40101 SET x */;")
    assert not STATEMENT.match("INSXRT INTO")
