"""Every export of Microsoft 365 is read by its own dialect, and broken ones lose nothing in silence."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.m365 import forms
from counterseal.providers.exports.provider import FORMS
from counterseal.reach import Asked
from tests.providers.exports.google import samples as others
from tests.providers.exports.m365 import samples
from tests.providers.exports.m365.events import event
from tests.providers.exports.mutation import SEEN, mutations, read_bytes, rows_of, silently_fewer

EXPECTED = {
    name: "exchange online message trace"
    if name in {"trace.csv", "enhanced.csv", "extended.csv"}
    else "microsoft entra audit log"
    if name == "audits.json"
    else "exchange online state (PowerShell)"
    if name.endswith(".csv") and name != "grants_mg.csv"
    else "microsoft graph state"
    for name in samples.FORMS
} | {
    "anna@acme.test/inbox_rules.json": "exchange online state (PowerShell)",
    "transport.json": "exchange online state (PowerShell)",
}
"""Every form, and its dialect."""


@pytest.mark.parametrize("name", samples.FORMS)
def test_every_form_is_read_by_its_own_dialect(name, tmp_path):
    records, gaps, parts = read_bytes(samples.FORMS[name], tmp_path, name=name)

    assert records
    assert [part.dialect for part in parts] == [EXPECTED[name]]
    assert not [gap for gap in gaps if not gap.harmless]


@pytest.mark.parametrize("name", samples.FORMS)
def test_no_other_dialect_of_the_clouds_takes_a_row(name, tmp_path):
    modules = [one for one in FORMS if "google" in one.__name__ or "m365" in one.__name__]
    every = [one for module in modules for one in module.dialects(Asked(seen=SEEN))]
    for row in rows_of(samples.FORMS[name], tmp_path, name=name):
        assert [one.name for one in every if one.fits(row.values)] == [EXPECTED[name]]


@pytest.mark.parametrize("name", others.FORMS)
def test_none_takes_a_row_of_googles(name, tmp_path):
    every = forms.dialects(Asked(seen=SEEN))
    for row in rows_of(others.FORMS[name], tmp_path, name=name):
        assert not [one.name for one in every if one.fits(row.values)]


@pytest.mark.parametrize("operation", ["New-InboxRule", "UserLoggedIn", "Add member to role.", "MailItemsAccessed"])
def test_an_event_of_the_audit_log_is_the_audit_logs_alone(operation):
    modules = [one for one in FORMS if "google" in one.__name__ or "m365" in one.__name__]
    every = [one for module in modules for one in module.dialects(Asked(seen=SEEN))]

    assert [one.name for one in every if one.fits(event(operation))] == [every[0].name]


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
