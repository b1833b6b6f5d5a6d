"""What the log has no room for cannot be told."""

import pytest

from counterseal.providers.simulated.carries import (
    CMDLET,
    DIRECTORY,
    MAILBOX,
    SIGN_IN,
    SITE,
    TAGS,
    THREAT,
    form_of,
    room,
)
from counterseal.providers.simulated.lines import VERBS


@pytest.mark.parametrize(
    ("verb", "fields", "form"),
    [
        ("failed", {}, SIGN_IN),
        ("rule", {}, CMDLET),
        ("grant", {}, DIRECTORY),
        ("access", {"act": "read"}, MAILBOX),
        ("access", {"act": "read", "thing": "file"}, SITE),
        ("message", {"act": "sent"}, MAILBOX),
        ("message", {"act": "received"}, THREAT),
        ("change", {"what": "role.granted"}, DIRECTORY),
        ("change", {"what": "audit.disabled"}, CMDLET),
        ("change", {"what": "other", "operation": "Set-MailboxPlan"}, CMDLET),
        ("change", {"what": "other", "operation": "Change user license."}, DIRECTORY),
        ("delegate", {"right": "full_access"}, CMDLET),
        ("delegate", {"right": "folder", "who": "a@acme.test"}, MAILBOX),
        ("delegate", {"right": "folder", "who": "a@acme.test", "account": "a@acme.test"}, MAILBOX),
        ("delegate", {"right": "folder", "who": "it@acme.test", "account": "a@acme.test"}, CMDLET),
    ],
)
def test_each_line_is_told_by_one_form_of_event(verb, fields, form):
    assert form_of(verb, fields) == form


def test_a_cmdlet_names_no_browser_and_the_directory_no_session():
    assert "agent" not in room("rule", {})
    assert "session" in room("rule", {})
    assert "session" not in room("factor", {})
    assert "agent" in room("factor", {})


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "change"])
def test_every_verb_has_room_for_who_did_it(verb):
    assert {"who", "account", "ip"} <= room(verb, {})


@pytest.mark.parametrize("tag", TAGS)
def test_every_tag_has_room_for_its_target(tag):
    assert {"what", "target", "who"} <= room("change", {"what": tag})


@pytest.mark.parametrize("what", ["", "addin.installed", "made.up"])
def test_a_change_that_cannot_be_played_is_refused(what):
    with pytest.raises(ValueError, match="cannot play"):
        room("change", {"what": what})
