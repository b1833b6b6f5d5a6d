"""Signs that nobody sees are taken out, and told where they have no honest reason."""

from __future__ import annotations

import pytest

from counterseal.mail.plain_letters import clean, mixed_words


@pytest.mark.parametrize(
    ("written", "seen", "odd"),
    [
        ("inv\u200boice", "invoice", {"zero_width"}),
        ("pass\u2060word", "password", {"zero_width"}),
        ("p\u00ada\u00ads\u00ads", "pass", {"zero_width"}),
        ("exe\u202ecod", "execod", {"bidi"}),
        ("pa\u200eid", "paid", {"bidi"}),
        ("pay\U000e0041\U000e0042", "pay", {"tags"}),
        ("p\u0430ypal", "p\u0430ypal", {"mixed_scripts"}),
        ("\u0440aypal and m\u03bfney", "\u0440aypal and m\u03bfney", {"mixed_scripts"}),
        ("cafe\u0301", "caf\u00e9", set()),
        ("a\u00a0b\u3000c\r\nd\re", "a b c\nd\ne", set()),
        ("a\x0cb", "a\nb", set()),
    ],
)
def test_what_is_odd_is_taken_out_and_told(written, seen, odd):
    assert clean(written) == (seen, frozenset(odd))


@pytest.mark.parametrize(
    "honest",
    [
        "\ufeffHello",
        "\U0001f469\u200d\U0001f4bb and \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\u202d+49 30 123456\u202c",
        "Rechts\u00adschutz\u00adversicherung",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "10 \u03bcm, k\u03a9, SMS\u043a\u0430, \u03b1-Tocopherol, \u0394t",
        "word\u200b next",
        "plain",
    ],
)
def test_honest_writing_is_not_odd(honest):
    assert clean(honest)[1] == frozenset()


def test_mixed_words_are_named_once():
    assert mixed_words("p\u0430ypal p\u0430ypal \u0430mazon plain") == ("p\u0430ypal", "\u0430mazon")
    assert mixed_words("\u043f\u0440\u0438\u0432\u0435\u0442 hello") == ()
