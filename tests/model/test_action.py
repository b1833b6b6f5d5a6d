"""An action's key makes planning twice plan the same."""

from counterseal.model.action import Phase, Safety
from counterseal.model.text import text
from counterseal.plan import action


def test_the_key_is_what_is_done_to_what():
    assert action("end_sessions", "a@acme.test", text("Because")).key == "end_sessions:a@acme.test"


def test_phases_and_classes_have_the_words_of_the_contract():
    assert [one.value for one in Phase] == ["hold", "expel", "clean", "harden", "tell"]
    assert {one.value for one in Safety} == {"reversible", "disruptive", "irreversible"}
