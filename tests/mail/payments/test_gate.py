"""The gate says no to ordinary mail and yes to whatever could pay."""

import pytest

from counterseal.mail.payments.gate import may_pay


@pytest.mark.parametrize(
    "text",
    [
        "Account No: 12345678",
        "ACCOUNT\nNAME\n12345678",
        "our IBAN is below:\n\nDE89 3704 0044 0532 0130 00",
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "ＤＥ８９３７０４００４４０５３２０１３０００",
        "D\u200bE89370400440532013000",
        "DE89\u200b370400440532013000",
        "账号：1234 5678 9012",
        "帐　号：123456789012",
        "р/с 40702810500000012345",
        "Chave PIX: anna@example.com",
        "계좌 110-123-456789",
        "رقم الحساب ١٢٣٤٥٦٧٨٩",
        "Conta 98765-4",
    ],
)
def test_what_could_pay_is_read(text):
    assert may_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Please find the patch attached. It fixes 1234567 bugs.",
        "Your account has been created.",
        "On account of the weather we met at 12:30.",
        "index 1a2b3c4..de89abc 100644",
        "see https://lists.example.org/archives/list/12345678",
        "DE89 is not enough",
        "微信联系我",
        "\ud800",
    ],
)
def test_what_could_not_is_left(text):
    assert not may_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "We bank with Sample Bank: 12345678, BSB 032-001",
        "麻烦付到Sample Bank 12345678",
        "帳號\t1234\n5678 901",
        "para PIX\n2f585d97-80ab-44d3-a508-5007e15c9bc8",
        "Получатель платежа\tв банке\tр/счет\tБИК банка\nООО\tПример\t40702810000000000001\t044525225",
    ],
)
def test_sentences_and_broken_numbers_may_pay(text: str):
    assert may_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "IBAN\tBE68\t5390\t0754\t7034",
        "Please pay to ВE68 5390 0754 7034",
        "账号:七四五六一二三四五六七八",
        "打建行 6217 1234 5678",
        "USDT address T" + "9" * 33,
        "请支付宝转账到 13800000000",
        "wxp://f2f0abcdefgh",
    ],
)
def test_veiled_numbers_and_other_ways_to_pay_open_it(text):
    assert may_pay(text)


@pytest.mark.parametrize(
    "text", ["ВИЗИТ в Р5", "my wallet is lost, write to me@a.test", "支付宝和微信都可以", "建行的人"]
)
def test_their_words_alone_do_not(text):
    assert not may_pay(text)
