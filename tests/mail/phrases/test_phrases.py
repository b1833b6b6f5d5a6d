"""The languages together."""

from counterseal.mail.acts import Family
from counterseal.mail.phrases import LANGUAGES, en, en_lures


def test_the_languages_of_trade_are_there():
    assert set(LANGUAGES) == {"", *"ar de en es fr it ja ko nl pl pt ru tr vi zh".split()}


def test_every_family_has_phrases_in_english_or_chinese():
    assert set(LANGUAGES["en"]) | set(LANGUAGES["zh"]) == {one.value for one in Family}


def test_the_two_english_files_share_no_family():
    assert not set(en.PHRASES) & set(en_lures.PHRASES)


def test_no_phrase_stands_twice_in_a_family():
    for families in LANGUAGES.values():
        for phrases in families.values():
            assert len(phrases) == len(set(phrases))
