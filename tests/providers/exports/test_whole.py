"""Forms that are read as a whole are told before rows are, and asked at the end for what they hold."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.provider import FORMS


@pytest.mark.parametrize("form", [one for forms in FORMS for one in forms.WHOLE], ids=lambda one: one.__name__)
def test_every_form_has_a_name_and_does_not_take_what_is_a_table(form):
    assert form.name
    assert not form("e" * 64, asked=None).fits(
        b"Date,User,IP address\r\n2026-03-02 08:00,anna@acme.test,203.0.113.9\r\n", "a.csv"
    )
