"""The files that an administrator of Google Workspace exports."""

import json

import pytest

from counterseal.providers.simulated.google.play import FORMS, play
from tests.providers.simulated.tiny import told_on

STORY = told_on(
    "google",
    "2026-03-02 08:20 signin as=anna",
    "2026-03-02 08:22 message as=anna act=sent recipients=bo@partner.test subject=Offer",
)


def test_a_story_is_one_file_an_application_and_the_settings():
    files = play(STORY)

    assert list(files) == ["gmail.json", "login.json", "gmail-settings.zip"]
    assert json.loads(files["login.json"])["kind"] == "admin#reports#activities"
    assert len(json.loads(files["gmail.json"])["items"]) == 1


def test_takeout_comes_on_top():
    assert "takeout-anna.zip" in play(STORY, "takeout")


@pytest.mark.parametrize("form", FORMS)
def test_a_story_plays_as_the_same_bytes_every_time(form):
    assert play(STORY, form) == play(STORY, form)
