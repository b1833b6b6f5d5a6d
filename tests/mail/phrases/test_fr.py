"""French phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.fr import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Voici notre nouveau RIB."),
        ("payment_request", "Veuillez effectuer le virement."),
        ("credentials", "Veuillez confirmer votre compte."),
        ("threat", "Votre compte sera suspendu."),
        ("parcel", "Votre colis est en attente de livraison."),
        ("refund_prize", "Vous avez gagné."),
        ("secrecy", "C'est strictement confidentiel."),
        ("urgency", "Dernier rappel"),
        ("login_here", "Cliquez ici."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Nous n'avons pas changé de banque.", "Le train part à neuf heures."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
