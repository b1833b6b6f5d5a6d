"""Accounts in sentences without a label."""

from __future__ import annotations

import pytest

from counterseal.mail.payments.finding import payees


@pytest.mark.parametrize(
    ("text", "scheme", "account", "bank"),
    [
        ("货款麻烦付到中国银行样本支行 4589 8893 5660 样本电子有限公司。", "cn_account", "458988935660", "中国银行样本支行"),
        ("样本电子有限公司，中国银行样本支行，458988935660，请备注合同号。", "cn_account", "458988935660", "中国银行样本支行"),
        ("We bank with Sample Bank Ltd: 5473-2974-5441-26, IFSC HDFC0000001.", "ifsc", "54732974544126", "Sample Bank Ltd"),
        ("Kindly transfer it to 5473297454 (Sample Bank, IFSC HDFC0000001).", "ifsc", "5473297454", "Sample Bank"),
        ("우리은행 1002-345-678901 (예금주: 견본) 로 입금 부탁드립니다.", "other", "1002345678901", "우리은행"),
        ("请把运费付到 Hang Seng Bank Limited 253 896125 009 Sample Ltd", "hk", "253896125009", "Hang Seng Bank Limited"),
    ],
)  # fmt: skip
def test_bank_and_number_in_a_request_to_pay(text: str, scheme: str, account: str, bank: str):
    (one,) = payees(text, "text")
    assert (one.scheme, one.account, one.bank) == (scheme, account, bank)


def test_whose_it_is_stands_before_or_behind():
    assert payees("麻烦付到中国银行 458988935660 样本电子有限公司。", "text")[0].beneficiary == "样本电子有限公司"
    assert payees("陈样本，中国银行，458988935660，请备注。", "text")[0].beneficiary == "陈样本"


@pytest.mark.parametrize(
    "text",
    [
        "Your parcel for Sample Bank, order 4589889356601, was delivered.",
        "Sample Bank hotline 4008205555, please pay in time.",
        "样本银行客服热线 4008205555，请及时付款。",
        "World Bank report 20231105 was published.",
        "Please pay with your bank card; ticket no 4589889356601.",
        "银行卡 QQ 1197066544 长期供应",
    ],
)
def test_other_numbers_beside_banks_are_none(text: str):
    assert payees(text, "text") == ()
