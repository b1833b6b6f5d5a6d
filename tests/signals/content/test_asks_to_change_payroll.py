"""A change of payroll is seen; talk of pay is not."""

import pytest

from counterseal.signals.content.asks_to_change_payroll import asks_to_change_payroll
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.5,
            scene(
                "I would like to change my direct deposit before the next payroll. Can you update my payroll information?"
            ),
        ),
        (0.4, scene("我想更换工资卡，工资请打到新的账户，新账户信息如下。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_to_change_payroll(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payroll",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The payroll module crashes when the list is empty."),
        scene("Your pay slip for May is ready."),
        scene("工资表见附件。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_to_change_payroll(letter) is None


def test_a_notice_of_our_own_house_is_no_wish():
    notice = "提醒大家：变更工资卡须本人持身份证到人事部办理。"

    assert asks_to_change_payroll(scene(notice, sender="hr@example.com")) is None
    assert asks_to_change_payroll(scene("工资请打到新卡。", sender="wei@example.com")) is not None
