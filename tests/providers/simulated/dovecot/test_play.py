"""The files that an administrator would hand over."""

import pytest

from counterseal.providers.simulated.dovecot.play import FORMS, play, scripts
from counterseal.providers.simulated.standing import standing
from tests.providers.simulated.tiny import told_on

STORY = told_on(
    "dovecot",
    "2026-03-02 08:20 signin as=anna protocol=browser",
    "2026-03-02 08:21 rule as=anna name=r words=order moves_to=Junk",
    "2026-03-02 08:22 message as=anna act=sent recipients=bo@partner.test subject=Offer",
)


def test_a_story_is_a_log_the_pages_log_and_the_mail():
    assert list(play(STORY)) == ["mail.log", "userlogins.log", "vmail.tar.gz"]


def test_without_a_page_there_is_no_log_of_it():
    story = told_on("dovecot", "2026-03-02 08:20 signin who=anna@acme.test ip=192.0.2.9 protocol=imap")

    assert "userlogins.log" not in play(story)


@pytest.mark.parametrize("form", FORMS)
def test_a_story_plays_as_the_same_bytes_every_time(form):
    assert play(STORY, form) == play(STORY, form)


def test_forms_differ_in_stamps_and_boxes():
    assert play(STORY, "rfc3339")["mail.log"].startswith(b"2026-")
    assert play(STORY, "mbox")["vmail.tar.gz"] != play(STORY)["vmail.tar.gz"]


def test_each_account_with_settings_has_a_script():
    found = scripts(standing(STORY, "dovecot"))

    assert list(found) == ["anna@acme.test"]
    assert "# rule:[r]" in found["anna@acme.test"]
