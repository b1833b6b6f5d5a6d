"""Spanish phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.es import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Nuestra cuenta bancaria ha cambiado."),
        ("payment_request", "Favor de realizar el pago."),
        ("credentials", "Verifique su cuenta."),
        ("threat", "Su cuenta será suspendida."),
        ("parcel", "Su paquete no pudo ser entregado."),
        ("refund_prize", "Usted ha ganado."),
        ("secrecy", "Es estrictamente confidencial."),
        ("urgency", "Último aviso"),
        ("login_here", "Haga clic aquí."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["No hemos cambiado nuestra cuenta bancaria.", "El tren sale a las nueve."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
