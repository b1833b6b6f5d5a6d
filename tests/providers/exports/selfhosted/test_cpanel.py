"""cPanel's files: filters, forwarders and automatic answers, told by what they are or where they lie."""

from __future__ import annotations

import io

import pytest

from counterseal.model.records import Change, Forward, Rule
from counterseal.providers.exports.selfhosted.cpanel import CpanelFiles
from counterseal.providers.exports.unpack import Member
from counterseal.reach import Read
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, of, packed, read, whys
from tests.providers.exports.selfhosted.test_cpanel_yaml import LIST
from tests.providers.exports.selfhosted.test_exim_filter import WRITTEN

FILTER = "homedir/etc/acme.test/anna/filter"
ALIASES = """\
anna@acme.test: drop@evil.test, other@evil.test
"quoted one@acme.test": x@buyer.test
sales@acme.test: "|/home/acme/pipe.php"
bob@acme.test: bob
*: ":fail: No Such User Here"
"""


def test_a_filter_stands_and_belongs_to_the_person_of_its_folder(tmp_path):
    records, gaps, parts = read(WRITTEN, tmp_path, name=FILTER)

    assert {(one.account, one.at, one.standing, one.scope) for one in of(Rule, records)} == {
        ("anna@acme.test", SEEN, True, "mailbox")
    }
    assert len(records) == 4
    assert not gaps
    assert [(part.place, part.dialect, part.records) for part in parts] == [(FILTER, "cpanel", 4)]


def test_the_list_that_names_the_filters_counts_where_both_are_there(tmp_path):
    files = {FILTER: WRITTEN.encode(), f"{FILTER}.yaml": LIST.encode()}
    records, _, parts = read(packed(files), tmp_path, name="backup.tar")

    assert [one.name for one in of(Rule, records)] == ["it's mine", "folder"]
    assert sorted((part.place, part.records) for part in parts) == [
        (f"backup.tar!{FILTER}", 0), (f"backup.tar!{FILTER}.yaml", 2),
    ]  # fmt: skip


def test_filters_for_everybody_are_the_companys(tmp_path):
    for place in ("etc/vfilters/acme.test", "home/acme/.cpanel/filter.yaml"):
        rules = of(Rule, read(WRITTEN if "vfilters" in place else LIST, tmp_path, name=place)[0])

        assert {(one.account, one.scope) for one in rules} == {("", "tenant")}


def test_forwarders(tmp_path):
    records, gaps, _ = read(ALIASES, tmp_path, name="etc/valiases/acme.test")

    assert [(one.account, one.to, one.keeps_copy) for one in of(Forward, records)] == [
        ("anna@acme.test", ("drop@evil.test", "other@evil.test"), True),
        ("quoted one@acme.test", ("x@buyer.test",), True),
        ("sales@acme.test", ("|/home/acme/pipe.php",), True),
    ]
    assert not gaps


@pytest.mark.parametrize(
    ("words", "to", "keeps"),
    [
        ("drop@evil.test\n", ("drop@evil.test",), False),
        ("\\anna, drop@evil.test\n", ("drop@evil.test",), True),
        ("anna, drop@evil.test\n", ("drop@evil.test",), True),
    ],
)
def test_a_forward_of_ones_own_keeps_a_copy_only_when_it_says_so(words, to, keeps, tmp_path):
    (one,) = of(Forward, read(words, tmp_path, name="home/anna/.forward")[0])

    assert (one.account, one.to, one.keeps_copy, one.operation) == ("anna", to, keeps, ".forward")


def test_everything_that_comes_to_no_one_goes_somewhere(tmp_path):
    (one,) = of(Forward, read("*: drop@evil.test\n", tmp_path, name="va/acme.test")[0])

    assert one.account == "*@acme.test"


def test_an_automatic_answer():
    words = b"From: A <x@evil.test>\nSubject: New bank details\nContent-Type: text/plain\n\nPlease pay to x@evil.test\n"
    place = "homedir/.autorespond/anna@acme.test"
    form = CpanelFiles(EXHIBIT, UTC_TOLD)
    found = list(form.read(Member(place, len(words), -1, lambda: io.BytesIO(words))))
    (one,) = of(Change, [each.record for each in found if isinstance(each, Read)])

    assert form.fits(words, place)
    assert not form.fits(words, f"{place}.json")
    assert (one.what, one.account, one.after) == ("vacation.set", "anna@acme.test", "Please pay to x@evil.test")
    assert one.details == {"subject": "New bank details", "from": "x@evil.test"}


def test_broken_files_are_said(tmp_path):
    assert "bad_script" in whys(read(WRITTEN.replace("deliver", "q") + "z " * 9, tmp_path, name=FILTER)[1])
    _, gaps, _ = read(
        "no alias\n" * 8 + "x@acme.test: y@evil.testz@acme.test: w\n", tmp_path, name="valiases/acme.test"
    )
    assert [gap.count for gap in gaps if gap.why == "bad_row"][-1] == 3
    assert "too_large" in whys(read("# x\n" * 60_000, tmp_path, name="valiases/acme.test")[1])


@pytest.mark.parametrize(
    ("name", "data"),
    [(FILTER, WRITTEN), (f"{FILTER}.yaml", LIST), ("valiases/acme.test", ALIASES)],
)
def test_a_broken_byte_never_loses_a_record_in_silence(name, data, tmp_path):
    count = len(read(data, tmp_path, name=name)[0])

    for broken in mutations(data.encode(), step=11):
        assert not silently_fewer(*read(broken, tmp_path, name=name), count)
