"""Chinese phrases of payment fraud are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.zh_frauds import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "合同上的账号有误。"),
        ("account_change", "这笔先付到我们香港公司。"),
        ("tax_audit_excuse", "公户近期限额，收不到款。"),
        ("payment_request", "付完把回单发我。"),
        ("secrecy", "先别告诉其他人。"),
        ("boss_voice", "请加入QQ群，进群后修改备注。"),
        ("boss_voice", "查一下公司账户余额，截图发我。"),
        ("payroll", "我的工资卡丢了，请打到新卡。"),
        ("callback", "请联系退款专员登记。"),
        ("refund_prize", "您的邮箱被抽中幸运奖。"),
        ("advance_fee", "有一笔无人认领的资金，事后分您四成。"),
        ("extortion", "你公司的数据库在我手里。"),
        ("contact_move", "加微信详谈。"),
        ("proposal", "我有一个重要的项目想与您讨论。"),
        ("genuine_reminder", "请与原业务员电话确认。"),
    ],
)
def test_each_family_has_its_phrases(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "zh")}


@pytest.mark.parametrize("sentence", ["合同已经盖章。", "会议改到下午三点。", "样品今天寄出。", "他的工作很忙。"])
def test_other_sentences_want_nothing(sentence):
    assert not acts(sentence, "", "zh")
