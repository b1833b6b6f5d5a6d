"""A notice about the mailbox is seen when its link leads away."""

import pytest

from counterseal.signals.content.mailbox_notice import mailbox_notice
from tests.signals.content.words import FAR, HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Your mailbox is full. Click here to upgrade your mailbox storage.", links=(FAR,))),
        (0.5, scene("您的邮箱空间已满，请升级邮箱。", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = mailbox_notice(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Your mailbox is full."),
        scene("The mail server upgrade is planned for Friday."),
        scene("The patch is in your inbox."),
        scene("邮件已收到，谢谢。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert mailbox_notice(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("Your mailbox is almost full.", links=(HOUSE,))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = mailbox_notice(letter)

    assert found is None or found.strength <= most
