"""Arabic phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.ar import PHRASES
from counterseal.mail.phrases.form import pattern


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "تغيير الحساب البنكي"),
        ("payment_request", "يرجى تحويل المبلغ"),
        ("credentials", "تأكيد حسابك"),
        ("threat", "سيتم إغلاق الحساب"),
        ("parcel", "رسوم جمركية"),
        ("urgency", "إشعار عاجل"),
        ("login_here", "انقر هنا"),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["القطار في التاسعة"])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
