"""Every export of Google Workspace is read by its own dialect, and broken ones lose nothing in silence."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.google import forms
from counterseal.providers.exports.provider import FORMS
from counterseal.reach import Asked
from tests.providers.exports.google import samples
from tests.providers.exports.m365 import samples as others
from tests.providers.exports.mutation import SEEN, mutations, read_bytes, rows_of, silently_fewer

DIALECTS = {
    "google workspace audit (Reports API)": ("activities.json", "activities.jsonl", "gmail.json"),
    "google workspace audit (BigQuery)": ("bigquery.jsonl",),
    "google workspace audit (admin console table)": ("console.csv", "console_zh.csv", "console_gmail.csv"),
    "google takeout access log": ("takeout.csv", "takeout_devices.csv"),
}
EXPECTED = dict.fromkeys(samples.FORMS, "google workspace settings") | {
    name: dialect for dialect, names in DIALECTS.items() for name in names
}


@pytest.mark.parametrize("name", samples.FORMS)
def test_every_form_is_read_by_its_own_dialect(name, tmp_path):
    records, gaps, parts = read_bytes(samples.FORMS[name], tmp_path, name=name)

    assert records
    assert [part.dialect for part in parts] == [EXPECTED[name]]
    assert all(gap.harmless or gap.why == "no_zone" for gap in gaps)


@pytest.mark.parametrize("name", samples.FORMS)
def test_no_other_dialect_of_the_clouds_takes_a_row(name, tmp_path):
    every = [
        one
        for module in FORMS
        for one in module.dialects(Asked(seen=SEEN))
        if "google" in module.__name__ or "m365" in module.__name__
    ]
    for row in rows_of(samples.FORMS[name], tmp_path, name=name):
        assert [one.name for one in every if one.fits(row.values)] == [EXPECTED[name]]


@pytest.mark.parametrize("name", others.FORMS)
def test_none_takes_a_row_of_microsofts(name, tmp_path):
    every = forms.dialects(Asked(seen=SEEN))
    for row in rows_of(others.FORMS[name], tmp_path, name=name):
        assert not [one.name for one in every if one.fits(row.values)]


@pytest.mark.parametrize("name", samples.FORMS)
def test_no_form_that_is_read_whole_takes_a_table_or_an_answer(name):
    wholes = [make("e" * 64, Asked(seen=SEEN)) for module in FORMS for make in module.WHOLE]

    assert not [one.name for one in wholes if one.fits(samples.FORMS[name], name)]


@pytest.mark.parametrize("name", samples.FORMS)
def test_one_broken_byte_loses_nothing_in_silence(name, tmp_path):
    whole = len(read_bytes(samples.FORMS[name], tmp_path, name=name)[0])
    for number, broken in enumerate(mutations(samples.FORMS[name])):
        records, gaps, parts = read_bytes(broken, tmp_path, name=name)
        assert not silently_fewer(records, gaps, parts, whole), (number, number * 50)


def test_dialects_are_made_anew_for_every_exhibit():
    first, second = forms.dialects(Asked(seen=SEEN)), forms.dialects(Asked(seen=SEEN))

    assert [one.name for one in first] == [one.name for one in second]
    assert not {id(one) for one in first} & {id(one) for one in second}
    assert not forms.WHOLE
