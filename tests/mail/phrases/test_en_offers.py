"""English phrases of those who write to everybody are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.en_offers import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("proposal", "I have a business proposal for you."),
        ("proposal", "Is this email address still active?"),
        ("contact_move", "Contact me on my private email."),
        ("contact_move", "Text me on WhatsApp."),
        ("advance_fee", "Contact the agent to claim your fund."),
        ("job_lure", "Flexible work from home, weekly pay of 500."),
        ("bulk_sales", "We noticed several errors on your website."),
        ("bulk_sales", "Would you be interested in acquiring a contact list?"),
        ("rfq", "Kindly quote the attached items."),
        ("invoice_attached", "Please confirm receipt of the attached."),
        ("dating", "She likes you and wants to chat with you."),
        ("investment", "I earned 1700 last week with the bot."),
    ],
)
def test_each_family_has_its_phrases(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "en")}


@pytest.mark.parametrize(
    "sentence",
    ["The website has a new page.", "The list of parts is long.", "The bot merges the branch.", "See you at work."],
)
def test_other_sentences_want_nothing(sentence):
    assert not acts(sentence, "", "en")
