"""German phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.de import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Unsere Bankverbindung hat sich geändert."),
        ("account_change", "unsere neue Bankverbindung"),
        ("payment_request", "Bitte überweisen Sie den Betrag."),
        ("credentials", "Bitte bestätigen Sie Ihr Konto."),
        ("threat", "Ihr Konto wird dauerhaft gesperrt."),
        ("parcel", "Ihr Paket konnte nicht zugestellt werden."),
        ("refund_prize", "Sie haben gewonnen."),
        ("secrecy", "Bitte streng vertraulich behandeln."),
        ("urgency", "Dringende Zahlung"),
        ("login_here", "Klicken Sie hier."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Unsere Bankverbindung hat sich nicht geändert.", "Der Zug fährt um neun."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
