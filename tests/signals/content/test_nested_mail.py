"""A stranger's message in a message is a weak sign; forwards of people we know are none."""

from __future__ import annotations

import pytest

from counterseal.signals.content.nested_mail import nested_mail
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (0.2, opened("note.eml", made.EML)),
        (0.7, attached(found("note.eml", "mail", "password"))),
        (0.2, attached(found("note.msg", "msg"))),
    ],
)
def test_a_message_inside_is_seen(strength, scene):
    sign = nested_mail(scene)

    assert sign is not None
    assert sign.strength == strength


@pytest.mark.parametrize(
    "scene",
    [
        attached(),
        opened("note.eml", made.EML, known=True),
        opened("note.eml", made.EML, sender="cy@example.com"),
        opened("note.eml", made.EML, auto=True),
        opened("note.eml", made.EML, listed=True),
        opened("mails.zip", made.zipped({"a.eml": made.EML})),
    ],
)
def test_forwards_and_returned_mail_are_innocent(scene):
    assert nested_mail(scene) is None
