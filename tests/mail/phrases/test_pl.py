"""Polish phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.pl import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "Prosimy o przelew na nowy numer konta."),
        ("credentials", "Potwierdź swoje konto."),
        ("parcel", "Twoja paczka została zatrzymana, paczka oczekuje."),
        ("bulk_sales", "Czy byliby Państwo zainteresowani?"),
        ("greeting_generic", "Szanowny Kliencie,"),
    ],
)
def test_each_family_has_its_phrases(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "pl")}


@pytest.mark.parametrize("sentence", ["Pogoda jest dziś dobra.", "Spotkanie jest w piątek."])
def test_other_sentences_want_nothing(sentence):
    assert not acts(sentence, "", "pl")
