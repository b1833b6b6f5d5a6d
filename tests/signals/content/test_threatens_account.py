"""A threat is seen beside what it serves, and weak alone."""

import pytest

from counterseal.signals.content.threatens_account import threatens_account
from tests.signals.content.words import FAR, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.5,
            scene(
                "Verify your account within 24 hours or it will be permanently suspended. Click here to verify.",
                links=(FAR,),
            ),
        ),
        (0.5, scene("请在24小时内验证邮箱，逾期将被停用。点击此处登录。", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = threatens_account(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Your account will not be closed."),
        scene("Scammers write that your account will be suspended."),
        scene("The file is closed after the loop."),
        scene("文件关闭后请重新打开。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert threatens_account(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("The old service will be closed in December; the data was moved.")),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = threatens_account(letter)

    assert found is None or found.strength <= most


def test_a_threat_that_leads_nowhere_else_counts_less():
    words = "Your service will be suspended within 24 hours. Please pay the outstanding balance."
    home, far = (
        threatens_account(scene(words, links=(url,))) for url in ("https://partner.example/a", "https://far.test/a")
    )

    assert home is not None
    assert far is not None
    assert home.strength < far.strength * 0.7
