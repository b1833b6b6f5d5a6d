"""Chinese phrases of those who sell to everybody are found where they are meant, and only there."""

import pytest

from counterseal.mail.acts import Family, acts
from counterseal.mail.phrases.form import pattern
from counterseal.mail.phrases.zh_offers import PHRASES


def test_every_phrase_is_well_formed_and_of_a_known_family():
    for family, phrases in PHRASES.items():
        for phrase in phrases:
            assert pattern(Family(family), "", phrase).anchors


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("invoice_sale_cn", "多余进项可对外开具，点位低。"),
        ("invoice_sale_cn", "代开髮票，验票后付款。"),
        ("invoice_sale_cn", "可解决成本票短缺。"),
        ("bulk_sales", "中秋将至，礼盒团购。"),
        ("bulk_sales", "专业代办公司注册，欢迎来电咨询。"),
        ("bulk_sales", "参加对象：采购经理。课程费用：四千元。"),
        ("job_lure", "招聘兼职，日结，在家即可。"),
        ("investment", "专业荐股，老师带进群。"),
        ("survey_prize", "填写问卷领红包。"),
    ],
)
def test_each_family_has_its_phrases(family, sentence):
    assert family in {one.family for one in acts(sentence, "", "zh")}


@pytest.mark.parametrize("sentence", ["发票抬头和税号如下。", "请开发票。", "货已到仓库。", "周五有会。"])
def test_other_sentences_want_nothing(sentence):
    assert not {"invoice_sale_cn", "bulk_sales", "job_lure"} & {one.family for one in acts(sentence, "", "zh")}
