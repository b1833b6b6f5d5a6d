"""The little language of phrases."""

import pytest

from counterseal.mail.phrases.form import STRENGTHS, listed, pattern


def finds(phrase: str, words: str) -> bool:
    return pattern("urgency", "en", phrase).whole.search(words) is not None


def test_phrases_are_parted_by_bars_and_line_ends():
    assert listed("\n  one two | three\n four \n") == ("one two", "three", "four")


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("verify * account", "verify account"),
        ("verify * account", "please verify that your mail account now"),
        ("(verify/confirm) your (bank/) account", "confirm your account"),
        ("(verify/confirm) your (bank/) account", "verify your bank account"),
        ("(the/) deposit", "deposit"),
        ("change (my/) * deposit", "change deposit"),
        ("change (my/) * deposit", "change my direct deposit"),
        ("überweis+ sie", "uberweisen sie"),
        ("(überweis+/zahl+) heute", "zahlen heute"),
        ("(송금/입금)(부탁/요청)", "송금 부탁"),
        ("账户*变更", "账户已经变更"),
        ("(银行/收款)账户", "收款账户"),
        ("Zahlungs Anweisung", "die zahlungs anweisung"),
    ],
)
def test_a_phrase_is_found(phrase, words):
    assert finds(phrase, words)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("verify * account", "verify one two three four account"),
        ("deposit", "deposits"),
        ("deposit", "redeposit"),
        ("账户*变更", "账户一二三四五六七八九十一二三变更"),
        ("账户*变更", "账户.变更"),
    ],
)
def test_more_than_its_words_is_not(phrase, words):
    assert not finds(phrase, words)


def test_the_mark_before_it_tells_its_strength():
    assert [pattern("urgency", "en", mark + "gift cards").clear for mark in ("?", "", "!")] == list(STRENGTHS.values())


@pytest.mark.parametrize("phrase", ["(one/two", "(a/#) invoice", "one)", "", "to", "* (a/b)"])
def test_what_is_no_phrase_is_refused(phrase):
    with pytest.raises(ValueError, match="phrase"):
        pattern("urgency", "en", phrase)


def test_common_words_are_no_anchors_alone():
    assert pattern("urgency", "en", "your account frozen").anchors == ("your account frozen",)
    assert pattern("urgency", "en", "your * frozen").anchors == (" frozen",)
    assert pattern("urgency", "en", "(update/change) (paychecks/payroll)").anchors == (" paychecks", " payroll")


def test_a_phrase_that_denies_may_be_found_around_a_denial():
    assert pattern("urgency", "en", "verify * account").open
    assert not pattern("urgency", "en", "do not use * account").open
    assert not pattern("urgency", "en", "verify account").open
