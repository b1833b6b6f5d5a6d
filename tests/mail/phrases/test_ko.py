"""Korean phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.ko import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "입금 계좌가 변경되었습니다"),
        ("payment_request", "송금 부탁드립니다"),
        ("credentials", "계정을 확인하십시오. 비밀번호가 만료"),
        ("threat", "계정이 정지됩니다"),
        ("parcel", "배송 실패"),
        ("urgency", "긴급한 요청"),
        ("login_here", "여기를 클릭하세요"),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["기차는 아홉 시에 떠납니다"])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
