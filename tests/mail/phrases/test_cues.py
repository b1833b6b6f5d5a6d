"""Cues are phrases too, of the families that the sense of others is judged by."""

from counterseal.mail.phrases.cues import PHRASES
from counterseal.mail.phrases.form import pattern
from counterseal.mail.sense import CUES


def test_every_cue_is_well_formed_and_of_a_known_family():
    assert set(PHRASES) == CUES
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(family, "", phrase).anchors
