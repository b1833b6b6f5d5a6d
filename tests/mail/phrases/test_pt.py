"""Portuguese phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.pt import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Segue a nova conta bancária."),
        ("payment_request", "Favor efetuar o pagamento."),
        ("credentials", "Confirme seus dados."),
        ("threat", "Sua conta será bloqueada."),
        ("parcel", "Sua encomenda foi retida na alfândega."),
        ("refund_prize", "Você ganhou um prêmio."),
        ("secrecy", "Mantenha sigilo."),
        ("urgency", "Último aviso"),
        ("login_here", "Clique aqui."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Não mudamos de banco.", "O trem sai às nove."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
