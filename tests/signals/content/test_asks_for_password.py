"""A password wanted elsewhere is seen; a notice that leads home is weak."""

import pytest

from counterseal.signals.content.asks_for_password import asks_for_password
from tests.signals.content.words import FAR, HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Your password expires today. Click here to verify your account.", links=(FAR,))),
        (0.5, scene("Your mailbox is almost full. Validate your mailbox below.", passwords=1)),
        (0.5, scene("您的邮箱容量已满，请立即点击此处验证邮箱，否则将被停用。", links=(FAR,))),
        (0.4, scene("Ihr Konto wurde gesperrt. Bitte bestätigen Sie Ihr Konto.", links=(FAR,))),
        (0.4, scene("Votre compte est suspendu. Veuillez confirmer votre compte en cliquant ici.", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_for_password(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The build fails when the password file is missing.", links=(FAR,)),
        scene("We will never ask you to confirm your password.", links=(HOUSE,)),
        scene("Lunch at noon?"),
        scene("密码学课程讲义见附件。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_for_password(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (
            0.3,
            scene(
                "You asked to reset your password. Reset your password here. If it was not you, ignore this mail.",
                links=(HOUSE,),
            ),
        ),
        (0.3, scene("New sign-in to your account from Firefox on Linux.", links=(HOUSE,))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = asks_for_password(letter)

    assert found is None or found.strength <= most
