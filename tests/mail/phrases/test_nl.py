"""Dutch phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.nl import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Ons nieuwe rekeningnummer"),
        ("payment_request", "Graag het bedrag overmaken."),
        ("credentials", "Bevestig uw account."),
        ("threat", "Uw rekening wordt definitief geblokkeerd."),
        ("parcel", "Uw pakket kon niet worden bezorgd."),
        ("refund_prize", "U heeft gewonnen."),
        ("secrecy", "Dit is strikt vertrouwelijk."),
        ("urgency", "Laatste herinnering"),
        ("login_here", "Klik hier."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize(
    "sentence", ["Het rekeningnummer van de bank staat op de factuur.", "De trein vertrekt om negen uur."]
)
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
