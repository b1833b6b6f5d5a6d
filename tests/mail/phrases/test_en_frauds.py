"""English phrases of payment fraud are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.en_frauds import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "The account number on the invoice was wrong."),
        ("account_change", "Please remit to our Hong Kong office."),
        ("account_change", "Please pay through our subsidiary's account."),
        ("tax_audit_excuse", "Our usual account cannot receive payments this month."),
        ("payment_request", "As approved by Mr Lee, it must go out today."),
        ("secrecy", "Speak only with me by email."),
        ("phone_broken", "Our phone line is down today."),
        ("boss_voice", "Our lawyer will contact you."),
        ("gift_card", "Buy physical gift cards."),
        ("payroll", "Please pay my salary to the account below."),
        ("callback", "If this wasn't you, call our fraud department at once."),
        ("extortion", "We exfiltrated 20 GB. Proof on request."),
        ("genuine_reminder", "Please call the number you have on file."),
    ],
)
def test_each_family_has_its_phrases(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "en")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The number on the door was wrong.",
        "Our lawyer plays tennis.",
        "The salary of a clerk is low.",
        "We speak with you.",
    ],
)
def test_other_sentences_want_nothing(sentence):
    assert not acts(sentence, "", "en")
