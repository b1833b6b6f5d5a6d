"""A form that sends elsewhere, or asks for a password, is seen; one that sends home is not."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Markup
from counterseal.signals.content.form_in_mail import form_in_mail
from tests.signals.linked import link, scene


def test_a_field_for_a_password():
    found = form_in_mail(scene(markup=Markup(forms=1, passwords=1)))

    assert found is not None
    assert found.strength == 1.0


def test_a_form_that_sends_elsewhere():
    found = form_in_mail(scene(link("https://evil.test/post", where="form"), markup=Markup(forms=1)))

    assert found is not None
    assert dict(found.said.values) == {"host": "evil.test"}


@pytest.mark.parametrize(
    "silent",
    [
        scene(),
        scene(link("https://www.acme.test/search", where="form"), markup=Markup(forms=1)),
        scene(link("https://other.test/", "Read"), markup=Markup(forms=1)),
    ],
    ids=["no form", "the sender's own house", "no target"],
)
def test_silent_otherwise(silent):
    assert form_in_mail(silent) is None
