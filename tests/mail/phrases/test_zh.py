"""Chinese phrases are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.zh import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("account_change", "我司银行账户已变更"),
        ("account_change", "我司銀行賬戶已變更"),
        ("payment_request", "请尽快安排付款"),
        ("secrecy", "此事务必保密"),
        ("phone_broken", "不方便接电话"),
        ("boss_voice", "收到请马上回复"),
        ("gift_card", "购买京东卡"),
        ("payroll", "更换工资卡"),
        ("tax_audit_excuse", "账户正在审计"),
        ("credentials", "请验证您的邮箱"),
        ("credentials", "郵箱容量已滿"),
        ("threat", "邮箱将被停用"),
        ("parcel", "您的包裹派送失败"),
        ("refund_prize", "恭喜您中奖"),
        ("extortion", "支付比特币"),
        ("invoice_attached", "附件是采购订单"),
        ("subsidy_cn", "申领补贴"),
        ("invoice_sale_cn", "代开发票"),
        ("bulk_sales", "厂家直销"),
        ("greeting_generic", "尊敬的用户"),
        ("genuine_reminder", "收款账户保持不变"),
        ("warning_about_fraud", "谨防诈骗"),
        ("urgency", "十万火急"),
        ("deadline", "24小时内"),
        ("login_here", "点击此处登录"),
        ("shared_document", "与您共享了文件"),
    ],
)
def test_what_it_wants_is_found(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "")}


@pytest.mark.parametrize("sentence", ["我司银行账户没有变更。", "会议安排在周三。"])
def test_innocent_sentences_want_nothing(sentence):
    assert {one.family for one in acts(sentence, "", "")} <= {"genuine_reminder", "warning_about_fraud"}
