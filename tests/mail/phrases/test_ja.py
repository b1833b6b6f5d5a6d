"""Japanese phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.ja import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "振込先口座の変更のお知らせ"),
        ("payment_request", "至急お振込をお願いします"),
        ("credentials", "アカウント情報を更新してください"),
        ("threat", "アカウントは停止されます"),
        ("parcel", "お荷物をお届けできませんでした"),
        ("refund_prize", "ご当選おめでとうございます"),
        ("secrecy", "内密にお願いします"),
        ("urgency", "最終通知"),
        ("login_here", "こちらをクリックしてください"),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["振込先口座に変更はありません。", "電車は九時に出ます。"])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
