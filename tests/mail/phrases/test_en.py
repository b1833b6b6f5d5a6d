"""English phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.en import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Please note that our bank details have changed."),
        ("payment_request", "Kindly arrange payment of the balance."),
        ("secrecy", "Please keep this between us."),
        ("phone_broken", "My phone is broken, email me only."),
        ("overdue", "The invoice is past due."),
        ("payroll", "I want to change my direct deposit."),
        ("boss_voice", "Are you at your desk?"),
        ("gift_card", "I need you to buy some gift cards."),
        ("tax_audit_excuse", "Our account is currently under audit."),
        ("order_altered", "Please use the new delivery address."),
        ("deadline", "Answer within 24 hours."),
        ("urgency", "Immediate action is required."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize(
    "sentence", ["We did not change our bank details.", "The list is sorted by name.", "Without any payment request."]
)
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
