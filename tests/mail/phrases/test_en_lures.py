"""English lures phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.en_lures import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("credentials", "Please verify your account."),
        ("login_here", "Click here to verify."),
        ("threat", "Your account will be suspended."),
        ("parcel", "Your parcel could not be delivered."),
        ("refund_prize", "You have won the lottery."),
        ("advance_fee", "I am the next of kin."),
        ("extortion", "I have recorded you."),
        ("callback", "Call our helpline number to cancel."),
        ("crypto", "Connect your wallet."),
        ("invoice_attached", "Please find attached invoice 12."),
        ("shared_document", "Ann shared a document with you."),
        ("voice_fax", "You have a new voicemail."),
        ("job_lure", "Work from home."),
        ("bulk_sales", "We offer SEO services."),
        ("rfq", "This is a request for quotation."),
        ("dating", "Hot girls in your area."),
        ("investment", "Guaranteed returns every month."),
        ("survey_prize", "Claim your free gift."),
        ("unsubscribe_note", "Unsubscribe at any time."),
        ("greeting_generic", "Dear customer,"),
        ("genuine_reminder", "Our bank details remain unchanged."),
        ("warning_about_fraud", "Beware of such mails."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize(
    "sentence", ["We will never ask you to verify your account.", "The lock is held while the list is walked."]
)
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
