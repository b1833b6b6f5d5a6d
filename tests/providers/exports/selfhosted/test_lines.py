"""A line carries its place; what is made of it points there."""

from __future__ import annotations

import json

from counterseal.model.records import Change
from counterseal.providers.exports.selfhosted.lines import UnknownLine, line_id, native, source, told
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, line


def test_the_evidence_of_a_record_is_the_lines_it_was_made_of():
    one, two = line("first", number=1), line("second", number=2)
    record = Change(id="x", at=one.at, account="a", source=source(EXHIBIT, one), what="other")

    words = json.loads(told(record, [one, two]).native)

    assert [each["text"] for each in words["lines"]] == ["first", "second"]
    assert record.source.place == "maillog:line 1"
    assert native([]) == b'{"lines":[]}'


def test_several_records_of_one_line_have_ids_of_their_own():
    one = line("x", number=7)

    assert line_id(EXHIBIT, one) == f"{'e' * 16}:maillog:line 7"
    assert line_id(EXHIBIT, one, "purge") != line_id(EXHIBIT, one)


def test_an_unknown_line_says_its_shape():
    assert UnknownLine("imap: *").shape == "imap: *"
