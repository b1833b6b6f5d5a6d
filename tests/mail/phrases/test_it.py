"""Italian phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.it import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Ecco le nuove coordinate bancarie."),
        ("payment_request", "Si prega di effettuare il bonifico."),
        ("credentials", "Conferma il tuo account."),
        ("threat", "Il tuo conto sarà sospeso."),
        ("parcel", "Il tuo pacco è in giacenza."),
        ("refund_prize", "Hai vinto."),
        ("secrecy", "È strettamente riservato."),
        ("urgency", "Ultimo avviso"),
        ("login_here", "Clicca qui."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Non abbiamo cambiato banca.", "Il treno parte alle nove."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
