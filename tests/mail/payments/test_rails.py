"""Wallets and accounts of payment services are told by their form and the words beside them."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.payments.finding import payees
from counterseal.mail.payments.rails import rails

LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def wallet(kind: int) -> str:
    """An address of nobody, with right check letters: the network's number and twenty bytes of text."""
    body = bytes([kind]) + b"nobody owns this one"
    value = int.from_bytes(body + sha256(sha256(body).digest()).digest()[:4], "big")
    out = ""
    while value:
        value, rest = divmod(value, 58)
        out = LETTERS[rest] + out
    return out if kind else "1" + out


TRON = wallet(0x41)
BITCOIN = wallet(0)
ETHER = "0x" + "00112233445566778899" * 2


@pytest.mark.parametrize(
    ("text", "account", "valid"),
    [
        (f"这次货款请付USDT,TRC20地址 {TRON}", TRON, True),
        (f"Please send the deposit in bitcoin to {BITCOIN}.", BITCOIN, True),
        (f"Pay to our wallet (ETH): {ETHER}", ETHER, None),
        (f"Pay with USDT to T{TRON[2:]}x", f"T{TRON[2:]}x", False),
        ("请支付宝转账到 13800000000 张三", "13800000000", None),
        ("货款打到支付宝 pay@a.test", "pay@a.test", None),
        ("wxp://f2f0abcdefgh", "wxp://f2f0abcdefgh", None),
    ],
)
def test_other_ways_to_pay_are_instructions(text, account, valid):
    (one,) = payees(text, "text")

    assert (one.scheme, one.account, one.valid) == ("other", account, valid)


def test_whose_alipay_it_is_stands_behind_it():
    (one,) = rails("请支付宝转账到 138 0000 0000,张三,谢谢")

    assert (one.account, one.beneficiary, one.bank) == ("13800000000", "张三", "支付宝")


@pytest.mark.parametrize(
    "text",
    [
        f"commit {ETHER[2:]} fixes the wallet, please send a patch",
        f"see https://a.test/wallet/{BITCOIN} to send",
        f"id {BITCOIN} of the parcel",
        "支付宝客服电话 95188, 手机 13800000000",
        "我们支持支付宝、微信",
    ],
)
def test_other_long_words_are_none(text):
    assert not payees(text, "text")


@given(st.text(max_size=200))
def test_it_never_raises(text):
    list(rails(text))
