"""The language of the command line is decided before the first option is read."""

import pytest

from counterseal.cli.words import language


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        (["--lang", "zh", "investigate"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=zh"], {}, "zh"),
        (["investigate", "x", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang", "fr"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang=fr"], {}, "en"),
        (["--lang"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["--", "--lang", "zh"], {}, "en"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
        ([], {}, "en"),
    ],
)
def test_the_option_wins_over_the_locale_and_english_is_the_rest(arguments, environment, lang):
    assert language(arguments, environment) == lang
