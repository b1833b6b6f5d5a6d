"""A subsidy behind a code is seen; talk about wages is not."""

import pytest

from counterseal.signals.content.subsidy_lure import subsidy_lure
from tests.signals.content.words import FAR, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.7, scene("关于发放工资补贴的通知：请全体员工扫描下方二维码申领补贴。", files=("通知.docx",))),
        (0.5, scene("您的ETC已停用，请点击此处重新认证。", links=(FAR,))),
        (0.5, scene("關於發放工資補貼的通知：請掃描下方二維碼領取補貼。", files=("a.docx",))),
    ],
)
def test_it_is_seen(strength, letter):
    found = subsidy_lure(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("工资表见附件。", files=("a.xlsx",)),
        scene("本月补贴已随工资发放。"),
        scene("The subsidy for the ferry ends in May."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert subsidy_lure(letter) is None
