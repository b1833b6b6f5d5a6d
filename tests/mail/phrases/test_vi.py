"""Vietnamese phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.vi import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "thay đổi tài khoản ngân hàng"),
        ("payment_request", "vui lòng chuyển khoản"),
        ("credentials", "xác minh tài khoản"),
        ("threat", "tài khoản sẽ bị khóa"),
        ("parcel", "giao hàng không thành công"),
        ("urgency", "thông báo khẩn"),
        ("login_here", "nhấp vào đây"),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Tàu chạy lúc chín giờ"])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
