"""Russian phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.ru import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Наши новые банковские реквизиты"),
        ("payment_request", "Просим произвести оплату."),
        ("credentials", "Подтвердите вашу учетную запись."),
        ("threat", "Аккаунт будет заблокирован."),
        ("parcel", "Посылка задержана на таможне."),
        ("secrecy", "Это строго конфиденциально."),
        ("urgency", "Последнее предупреждение"),
        ("login_here", "Перейдите по ссылке ниже."),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["Поезд отходит в девять."])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
