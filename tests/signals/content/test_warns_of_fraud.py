"""A warning speaks for the sender, unless it wants something itself."""

import pytest

from counterseal.signals.content.warns_of_fraud import warns_of_fraud
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Beware of mails that say your account will be suspended.")),
        (0.5, scene("谨防诈骗：不法分子冒充供应商发送邮件。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = warns_of_fraud(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Beware of phishing. Your mailbox is full: click here to verify your account."),
        scene("The build is broken."),
        scene("反诈演练通知：请点击此处登录验证邮箱。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert warns_of_fraud(letter) is None
