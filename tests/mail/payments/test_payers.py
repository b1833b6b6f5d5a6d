"""The account that money comes from is nobody's to be paid."""

import pytest

from counterseal.mail.payments.finding import payees

SLIP = (
    "付款人:上海样例贸易有限公司\n付款账号:4355 1234 2207\n收款人:宁波样例进出口有限公司\n"
    "收款账号:3706 1234 1122\n开户行:中国银行宁波分行\n金额:USD 12,860.00\n"
)


def test_a_slip_names_both_sides_and_one_is_paid():
    (one,) = payees(SLIP, "text")

    assert (one.account, one.beneficiary) == ("370612341122", "宁波样例进出口有限公司")


@pytest.mark.parametrize("who", ["Payer", "Ordering customer", "Remitter", "Debtor"])
def test_an_advice_in_english(who):
    text = (
        f"{who}: Sample Ltd\nAccount No.: 12345678901\nBeneficiary: Other Ltd\nAccount No.: 98765432109\n"
        "Bank: Sample Bank\nAmount: USD 12.00\n"
    )

    assert [one.account for one in payees(text, "text")] == ["98765432109"]


def test_an_account_to_pay_to_may_be_called_so():
    assert [one.account for one in payees("付款账号:6330 1234 7745\n开户行:民生银行", "text")] == ["633012347745"]


def test_where_nobody_else_is_paid_it_stays():
    text = "Payer: Sample Ltd\nBank details for the payment\nBank: Sample Bank\nAccount No.: 98765432109\n"

    assert [one.account for one in payees(text, "text")] == ["98765432109"]
