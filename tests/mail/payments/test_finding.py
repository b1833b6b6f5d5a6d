"""Payment instructions are found as people write them, in sentences, lists, tables and forms; other numbers are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from schwifty import IBAN

from counterseal.mail.payments.finding import may_pay, payees
from counterseal.model.payee import PLACES


def found(text: str) -> list[tuple[str, str]]:
    return [one.key for one in payees(text, "text")]


PROFORMA = """
PROFORMA INVOICE
Invoice No.: PI-2024-0812          Date: 2024-08-12
Description            Qty     Unit Price    Amount
LED lamp               1000    USD 12.50     USD 12,500.00
Total Amount: USD 12,500.00
BENEFICIARY'S NAME: SHENZHEN SAMPLE LIGHTING CO., LTD
BENEFICIARY'S ADDRESS: 5/F, BUILDING A, SHENZHEN, CHINA
BENEFICIARY'S BANK: CHINA MERCHANTS BANK, SHENZHEN BRANCH
BANK ADDRESS: NO. 1 EXAMPLE BOULEVARD, SHENZHEN, CHINA
SWIFT CODE: CMBCCNBS
A/C NO.: 755912345632801
TEL: 0755-88886666   FAX: 0755-88886667
"""


def test_a_proforma_invoice_is_one_instruction_with_all_it_says():
    (one,) = payees(PROFORMA, "pdf", file="pi.pdf")

    assert one.key == ("cn_account", "755912345632801")
    assert one.beneficiary == "SHENZHEN SAMPLE LIGHTING CO., LTD"
    assert one.bank == "CHINA MERCHANTS BANK, SHENZHEN BRANCH"
    assert (one.bic, one.country, one.currency) == ("CMBCCNBS", "CN", "USD")
    assert (one.amount, one.reference) == ("12500.00", "PI-2024-0812")
    assert (one.where, one.file, one.hidden, one.status) == ("pdf", "pi.pdf", False, "")


def test_a_chinese_notice_has_bank_number_and_amount_in_capitals():
    text = (
        "收款人：深圳市样例贸易有限公司\n开户行：中国银行深圳分行\n账　　号：7456 1234 5678 901\n"
        "联行号：104584000003\n金额：人民币壹万贰仟伍佰元整\n"
    )

    (one,) = payees(text, "text")

    assert one.key == ("cn_account", "745612345678901")
    assert (one.routing, one.valid) == ("104584000003", True)
    assert (one.beneficiary, one.bank) == ("深圳市样例贸易有限公司", "中国银行深圳分行")
    assert (one.amount, one.currency) == ("12500", "CNY")


def test_each_currency_has_its_account_and_all_share_the_beneficiary():
    text = (
        "Beneficiary: Sample Trading Co., Ltd\nBank: Bank of China, Shenzhen Branch\nSWIFT: BKCHCNBJ45A\n"
        "A/C No. (USD): 7456 1234 5678\nA/C No. (EUR): 7456 1234 5679\nRMB A/C: 7456 1234 5670\n"
    )

    ones = payees(text, "text")

    assert [(one.account, one.currency) for one in ones] == [
        ("745612345678", "USD"),
        ("745612345679", "EUR"),
        ("745612345670", "CNY"),
    ]
    assert {(one.beneficiary, one.bic) for one in ones} == {("Sample Trading Co., Ltd", "BKCHCNBJ45A")}


BEFORE = """
Intermediary Bank: Sample Bank N.A., New York
SWIFT: CITIUS33
Beneficiary Bank: Bank of China Shanghai
SWIFT: BKCHCNBJ300
Account No: 4400123456789
Beneficiary: Sample Trading Ltd
"""
AFTER = """
Beneficiary: Sample Trading Ltd
Account No: 4400123456789
Bank: Bank of China Shanghai
SWIFT: BKCHCNBJ300
Intermediary Bank: Sample Bank N.A., New York
Intermediary SWIFT: CITIUS33
"""
CHINESE = """
中转行：SAMPLE BANK NEW YORK
中转行SWIFT：CITIUS33
收款行：BANK OF CHINA SHANGHAI
收款行SWIFT：BKCHCNBJ300
收款人：SAMPLE TRADING LTD
收款账号：4400123456789
"""


@pytest.mark.parametrize("text", [BEFORE, AFTER, CHINESE], ids=["before", "after", "Chinese"])
def test_the_intermediary_bank_is_not_the_bank_of_the_beneficiary(text):
    (one,) = payees(text, "text")

    assert (one.account, one.bic, one.intermediary) == ("4400123456789", "BKCHCNBJ300", "CITIUS33")
    assert one.bank.casefold() == "bank of china shanghai"


@pytest.mark.parametrize(
    ("text", "key", "routing"),
    [
        ("Sort code: 40-47-84 Account number: 12345678 Account name: Sample Ltd", ("sort_code", "12345678"), "404784"),
        ("Bank Name      Sample Bank\nABA Routing #      121000248\nAccount #       1234567890\n", ("aba", "1234567890"), "121000248"),
        ("IFSC Code: ICIC0000004 A/c No: 000405123456 Bank: Sample Bank", ("ifsc", "000405123456"), "ICIC0000004"),
        ("BSB 062-000 Account 12345678 Name: Sample Pty Ltd", ("bsb", "12345678"), "062000"),
        ("Bank code: 004\nA/C no.: 808-123456-838\nBank: Sample Bank, Hong Kong", ("hk", "808123456838"), "004"),
        ("户名: 张三\n卡号: 6222 0212 3456 7890 128\n开户行: 样例银行义乌支行", ("card", "6222021234567890128"), ""),
        ("Banco: Ejemplo\nCLABE: 032180000118359719", ("clabe", "032180000118359719"), ""),
        ("CBU: 2850590940090418135201 Titular: Ejemplo", ("cbu", "2850590940090418135201"), ""),
        ("Chave PIX (CNPJ): 11.222.333/0001-81", ("pix", "11222333000181"), ""),
        ("Pay to account: 01-0242-0100194-00", ("other", "010242010019400"), "010242"),
        ("Banka účet: 19-2000145399/0800", ("other", "192000145399"), "0800"),
        ("р/с 40702810500000012345\nв АО «Пример Банк»\nБИК 044525225", ("other", "40702810500000012345"), "044525225"),
        ("開户行号：104584000003", ("cnaps", "104584000003"), "104584000003"),
        ("振込先：サンプル銀行 新宿支店 普通 1234567 口座名義：サンプル", ("other", "1234567"), ""),
        ("입금계좌: 샘플은행 110-123-456789 (예금주: 샘플)", ("other", "110123456789"), ""),
        ("Số tài khoản: 0071001234567, chủ tài khoản: NGUYEN VAN A", ("other", "0071001234567"), ""),
        ("رقم الآيبان: AE٠٧ ٠٣٣١ ٢٣٤٥ ٦٧٨٩ ٠١٢٣ ٤٥٦", ("iban", "AE070331234567890123456"), ""),
        ("Alıcı: Örnek A.Ş. IBAN: TR33 0006 1005 1978 6457 8413 26", ("iban", "TR330006100519786457841326"), ""),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_every_scheme_is_told_by_what_stands_beside_the_number(text, key, routing):
    (one,) = payees(text, "text")

    assert (one.key, one.routing) == (key, routing)


@pytest.mark.parametrize(
    ("text", "account", "beneficiary", "bank"),
    [
        ("Please remit to account 123456789 with Sample Bank AG in favour of Muster Trading GmbH. Thanks", "123456789", "Muster Trading GmbH", "Sample Bank AG"),
        ("Please transfer to IBAN GB33BUKB20201555555555 in the name of Sample Ltd by Friday.", "GB33BUKB20201555555555", "Sample Ltd", ""),
        ("Account Name\tAccount No\tBank\tSWIFT\nSample Ltd\t01287512345678\tSample Bank\tBKCHHKHH\n", "01287512345678", "Sample Ltd", "Sample Bank"),
        ("|Account Name|Sample Ltd|\n|Account Number|12345678|\n|Bank|Sample Bank|\n", "12345678", "Sample Ltd", "Sample Bank"),
        ("Beneficiary:\nBank:\nAccount No.:\nSample Ltd\nSample Bank\n12345678\n", "12345678", "Sample Ltd", "Sample Bank"),
        ("Account name\n\nSample Ltd\n\nBank\n\nSample Bank\n\nAccount number\n\n12345678\n", "12345678", "Sample Ltd", "Sample Bank"),
        ("Beneficiary:\t\t\tSample Ltd\t\nBank:\t\t\tSample Bank\t\nAccount No.\t\t\t12345678\t\n", "12345678", "Sample Ltd", "Sample Bank"),
        ("名称：样例科技有限公司\n纳税人识别号：91440300708461136T\n开户行及账号：样例银行科技园支行 755912345610101\n", "755912345610101", "样例科技有限公司", "样例银行科技园支行"),
        ("收款户名：样例公司　开户行：样例银行深圳支行　账号：755912345610101", "755912345610101", "样例公司", "样例银行深圳支行"),
        ("开户行/Bank：样例银行\n账号 A/C No.：755912345610101\n户名/Account Name：样例公司", "755912345610101", "样例公司", "样例银行"),
        ("Seller:                    Bank: Sample Bank\nSample Ltd, Ningbo         Account No: 12345678\nTel: 0574 87654321         Beneficiary: Sample Ltd", "12345678", "Sample Ltd", "Sample Bank"),
        ("Beneficiary's Bank Name & Address: SAMPLE BANK OF COMMERCE\nBeneficiary's A/C No.: 1208 0201 0938\nBeneficiary's Name: YIWU SAMPLE IMPORT AND EXPORT\nCO., LTD\n", "120802010938", "YIWU SAMPLE IMPORT AND EXPORT CO., LTD", "SAMPLE BANK OF COMMERCE"),
        ("> Account Name: Sample Ltd\n> Bank: Sample Bank\n> Account Number: 12345678\n", "12345678", "Sample Ltd", "Sample Bank"),
        ("Remit payment to:\nSample Tools Inc.\nBank of Example\nABA# 026009593\nAcct# 4451234567\n", "4451234567", "Sample Tools Inc.", "Bank of Example"),
        ("银行卡均可，卡号6222021234567890128，样例银行，张三", "6222021234567890128", "张三", "样例银行"),
        ("请汇至新账号 9876543210987，开户行样例银行，户名样例公司。", "9876543210987", "样例公司", "样例银行"),
    ],
    ids=["sentence", "IBAN sentence", "cells", "strokes", "list of values", "lines", "spreadsheet", "invoice data", "one line", "bilingual", "two columns", "wrapped", "quoted", "remit to", "card", "Chinese sentence"],
)  # fmt: skip
def test_every_layout_is_read(text, account, beneficiary, bank):
    (one,) = payees(text, "text")

    assert (one.account, one.beneficiary, one.bank) == (account, beneficiary, bank)


def test_a_table_has_one_instruction_in_each_row():
    text = (
        "No.\tSupplier\tAccount Name\tBank Account\tBank\tSWIFT/BIC\n"
        "1\tA\tAlpha Ltd\tGB33BUKB20201555555555\tSample\tBUKBGB22\n"
        "2\tB\tBeta GmbH\tDE89370400440532013000\tMuster\tCOBADEFF\n"
    )

    assert [(one.account, one.beneficiary, one.bic) for one in payees(text, "xlsx")] == [
        ("GB33BUKB20201555555555", "Alpha Ltd", "BUKBGB22"),
        ("DE89370400440532013000", "Beta GmbH", "COBADEFF"),
    ]


def test_an_account_said_twice_is_one_with_all_that_is_said():
    text = (
        "Account: 12345678, sort code 12-34-56\n"
        + "and so on\n" * 30
        + "Account: 12345678, sort code 12-34-56, beneficiary: Sample Ltd"
    )

    (one,) = payees(text, "text")

    assert one.beneficiary == "Sample Ltd"


def test_the_number_inside_an_iban_is_not_told_again():
    text = "Account: 0532013000\nIBAN: DE89 3704 0044 0532 0130 00\nBank: Muster"

    assert found(text) == [("iban", "DE89370400440532013000")]


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("IBAN: DE89 3704 0044 0532 0130 01", "The check digits of the IBAN {iban} are wrong: no such account exists"),
        ("IBAN: GB29NWBK6016133192681", "The IBAN {iban} has {count} characters; one of {country} has {right}"),
        ("IBAN: US12 1234 5678 9012 3456", "{country} has no IBAN, yet {iban} is called one"),
        ("ABA: 121000249\nAccount: 1234567890", "The check digit of the bank's number {number} is wrong: no such bank exists"),
        ("CLABE: 032180000118359718", "The check digits of the account {account} are wrong: no such account exists"),
    ],
    ids=["digits", "length", "country", "bank", "account"],
)  # fmt: skip
def test_a_wrong_number_under_a_label_is_said_to_be_wrong(text, template):
    (one,) = payees(text, "text")

    assert one.valid is False
    assert one.why is not None
    assert one.why.template == template


def test_letters_taken_for_digits_are_repaired_when_the_check_digits_then_fit():
    (one,) = payees("IBAN: DE89 37O4 OO44 O532 O13O OO", "pdf")

    assert (one.account, one.repaired, one.valid) == ("DE89370400440532013000", True, True)
    assert one.written == "DE89 37O4 OO44 O532 O13O OO"


@pytest.mark.parametrize(
    "text",
    [
        "Tel: +86 755 8888 6666, Fax: +86 755 8888 6667",
        "Our bank account will be sent later. Tel. 021-12345678",
        "Your account 1234567890 has been suspended. Please verify your payment method.",
        "Account number: your account 12345678 is past due, pay now",
        "Customer account number: 100200300",
        "Invoice No.: 20240812001 payment terms 30 days",
        "Tracking number 1Z999AA10123456784, bank holiday",
        "Container no. MSKU1234565, B/L No. MAEU123456789",
        "VAT No.: GB123456789, bank details to follow",
        "税号 91440300708461136T",
        "统一社会信用代码：91440300708461136T 地址：深圳 电话：0755-12345678 开户行：",
        "快递单号 75312345678901 货款已付",
        "订单号：202408120001234567 请尽快付款",
        "QQ账号：123456789 微信账号 13800138000",
        "您的账号 13800138000 已登录 请付款",
        "commit 4f2a9c1b7d3e5f60718293a4b5c6d7e8f9012345",
        "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "Message-ID: <20240812123456.12345678@example.com>",
        "account ending 4321, card ending in 1234, bank transfer",
        "尾号1234的账户收到付款 5000.00",
        "账户尾号 4321 转账 12,500.00 元",
        "Account: ****1234 bank transfer",
        "Account No.: XXXX-XXXX-1234 Bank: Sample",
        "IBAN: DE89 XXXX XXXX XXXX XXXX 00",
        "IBAN: DE** **** **** **** 3000",
        "Date: 2024-08-12 account opened 2024-08-12 bank",
        "Our accounts department is open 08:00-17:00, pay before 12/08/2024",
        "Total: USD 1,234,567.00 to account of the buyer",
        "Barcode 6901234567892 EAN 4006381333931 account",
        "account 1,234,567.89 was paid",
        "the account balance is 123456789 pay",
        "GitHub account id 12345678; bank",
        "AWS account 123456789012 payment due",
        "Google Ads account 123-456-7890 payment declined",
        "https://bank.example.com/account/1234567890123/pay",
        "account=1234567890&bank=1",
        "Accounts Payable 020 7946 0000 bank transfer",
        "IBAN is the International Bank Account Number (ISO 13616)",
        "card number 4111 1111 1111 1111 charged",
        "Credit card: 4111 1111 1111 1111 payment",
        "sort code of commits 12-34-56",
        "routing table 192.168.100.200 account",
        "身份证号 110101199003071234 付款账户另行通知",
        "发票号码：12345678 账号 见附件",
        "Kundennummer 1234567890 Konto bank",
        "IMEI 490154203237518 account payment",
        "Account Number: 00000000 Bank: Sample",
        "Account Number: ____________ Bank: __________",
        "DUNS 123456789 bank account",
        "Steuernummer 123/456/78901 Konto",
        "ИНН 7707083893 счет",
        "Счет № 12345678 от 12.08.2024 на оплату",
        "Ref: 123456789012 account credited bank",
        "Your policy number 123456789, bank account debited",
        "Konto-ID:\n4408186DE\nBenutzer:\nanna",
        "",
    ],
)
def test_other_numbers_are_no_accounts(text):
    assert found(text) == []


def test_a_purpose_that_names_an_account_is_no_instruction_of_its_own():
    text = "Beneficiary: Sample\nAccount number: 400807238\nPurpose of payment: for crediting account 47330992708\n"

    (one,) = payees(text, "text")

    assert one.account == "400807238"
    assert one.reference == "for crediting account 47330992708"


SENTENCES = st.sampled_from(
    ["Please transfer the money to {} before Friday.", "请将货款汇入{}，谢谢", "IBAN: {}", "{}", "新的收款账户 {} 请查收", "to {} (our bank)", "IBAN {} BIC COBADEFFXXX"]
)  # fmt: skip


def _spaced(number: str, gap: str) -> str:
    return gap.join(number[at : at + 4] for at in range(0, len(number), 4))


WRITINGS = st.sampled_from(
    [
        str,
        lambda number: _spaced(number, " "),
        lambda number: _spaced(number, "-"),
        lambda number: _spaced(number, "\u00a0"),
        lambda number: _spaced(number, "\u2009"),
        lambda number: "".join(chr(ord(one) + 0xFEE0) for one in number),
        "\u200b".join,
        lambda number: number[:6] + "\u2060" + number[6:],
    ]
)


@given(st.randoms(use_true_random=False), SENTENCES, WRITINGS)
@settings(max_examples=300)
def test_every_iban_is_found_however_it_is_written(chance, sentence, writing):
    number = str(IBAN.random(random=chance))

    assert found(sentence.format(writing(number))) == [("iban", number)]


PIECES = st.sampled_from(
    "account: ;IBAN ;DE89;3704 0044;账号：;开户行;\n;\t;  ;|;12345678;SWIFT: ;BKCHCNBJ;户名;（;);Beneficiary;bank;\u200b;１２３４;O0O;CLABE;pix ;9;GB;,;Intermediary Bank:;Total: ;ß;İ;🏦;\ud800".split(";")
)  # fmt: skip


@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=80).map("".join)))
@settings(max_examples=400)
def test_nothing_makes_it_fail_and_the_gate_is_never_stricter(text):
    ones = payees(text, "text")

    assert may_pay(text) or not ones
    assert all(one.account and one.account.isascii() for one in ones)


@pytest.mark.parametrize(
    "text",
    ["1234567890" * 20_000, "Account: " + "1234 " * 40_000, "account " * 25_000 + "12345678", "Account:" * 25_000, "account 12345678" + ":" * 200_000, "Account:\n" * 25_000, "DE89" * 50_000, "账号" * 50_000 + "123456789012", "(" * 100_000 + "account 12345678", " " * 100_000 + "account 12345678" + "\n" * 100_000],
    ids=["digits", "groups", "labels", "closed labels", "colons", "label lines", "IBAN heads", "Chinese labels", "brackets", "blanks"],
)  # fmt: skip
def test_long_hostile_texts_are_read_to_the_end(text):
    assert ("iban", "DE89370400440532013000") in found(text + "\n\nBank: Sample\nIBAN: DE89370400440532013000\n")


def test_dotted_leaders_part_label_and_value():
    (one,) = payees(
        "BANK DETAILS\nBeneficiary ....... Sample Ltd\nAccount No. ....... 123 456789 001\nSWIFT ............. HSBCHKHHHKH\n",
        "text",
    )
    assert (one.scheme, one.account, one.beneficiary) == ("hk", "123456789001", "Sample Ltd")


def test_each_block_under_a_heading_of_a_currency_is_for_itself():
    text = (
        "Beneficiary: Sample Pty Ltd\n\nFor AUD:\nBank: Westpac Banking Corporation\nAccount: 12345678\nBSB: 032-001\n\n"
        "USD account:\nBank: Bank of Sample, New York\nAccount: 987654321\nRouting number: 021000021\n"
    )
    first, second = payees(text, "text")
    assert (first.scheme, first.routing, first.currency) == ("bsb", "032001", "AUD")
    assert (second.scheme, second.routing, second.currency) == ("aba", "021000021", "USD")
    assert first.beneficiary == second.beneficiary == "Sample Pty Ltd"


def test_rows_below_a_row_of_labels_are_read_all():
    text = (
        "Currency\tAccount holder\tName of Bank\tOur account\tUnknown word\n"
        "GBP\tSample Ltd\tBarclays Bank PLC\t12345678\tx\nHKD\tSample Ltd\tHang Seng Bank Limited\t123 456789 001\ty\n"
    )
    assert [(one.scheme, one.account, one.currency) for one in payees(text, "text")] == [
        ("sort_code", "12345678", "GBP"),
        ("hk", "123456789001", "HKD"),
    ]


def test_numbers_of_the_column_beside_are_no_accounts():
    text = (
        "Ship to\tBeneficiary\nFOB Sample\tSample Ltd\nContainer ABCU1234567\tAccount No.\n"
        "VAT FR12345678901\t123-456789-001\nCustomer 712345678\tBank code\n\t004\n"
    )
    (one,) = payees("Please pay\n" + text, "pdf")
    assert (one.account, one.routing, one.beneficiary) == ("123456789001", "004", "Sample Ltd")


@pytest.mark.parametrize(
    "text",
    [
        "Высылаем счет INV4721268049 на сумму 100,00 RUB. Оплата по БИК 044525225.",
        "主题: 账户QT2025112029",
    ],
)
def test_bills_are_no_accounts(text: str):
    assert payees(text, "text") == ()


def test_the_banks_own_account_is_none():
    text = "Beneficiary: OOO Sample\nAccount Number: 40702810000000000001\nBIK: 044525225\nCorr. acc.: 30101810400000000225\n"
    assert [one.account for one in payees(text, "text")] == ["40702810000000000001"]


@pytest.mark.parametrize(
    ("text", "account", "bank"),
    [
        ("付款请打 建行 6217 1234 5678 8812 344 张三", "6217123456788812344", "建行"),
        ("请打款到农行卡 6228123456789012345 张三", "6228123456789012345", "农行"),
        ("定金这次打民生 6330 1234 7745,户名还是我司", "633012347745", "民生"),
        ("人民币账户 招商银行宁波支行 5749 1234 4510 888", "574912344510888", "招商银行宁波支行"),
    ],
)
def test_a_bank_as_people_call_it_stands_before_the_number(text, account, bank):
    (one,) = payees(text, "text")

    assert (one.account, one.bank) == (account, bank)
    assert "我司" not in one.beneficiary


@pytest.mark.parametrize(
    "text",
    [
        "请联系民生 138 0000 0000",
        "建行 95533 客服",
        "平安 2024 1124 0001 号文件已存档,请转发",
        "招商 4500128837 是合同号",
    ],
)
def test_other_numbers_behind_such_names_are_none(text):
    assert not payees(text, "text")


@pytest.mark.parametrize("text", ["卡号:6228480123456789011", "卡号:6228-4801-2345-6789-011 张三"])
def test_a_card_of_china_needs_no_bank(text):
    assert found(text) == [("card", "6228480123456789011")]


@pytest.mark.parametrize(
    "text",
    [
        "A/C NO.: 633012347745",
        "Account No: 633012347745",
        "A/C NO: 633012347745 SAMPLE BANK",
        "Dear all,\n"
        + "the goods are ready.\n" * 40
        + "Account No.: 633012347745\n"
        + "Best regards\n" * 30
        + "by wire only",
    ],
)
def test_a_labelled_number_where_money_is_spoken_of(text):
    assert found(text) == [("other", "633012347745")]


def test_a_number_of_a_customer_is_none():
    text = "Your subscription\n" + "was renewed for a year.\n" * 20 + "Account No.: 633012347745\n" + "Have fun!\n" * 60

    assert not found(text)


def test_an_iban_in_cells_or_with_strokes():
    for text in ("IBAN\tDE89\t3704\t0044\t0532\t0130\t00", "IBAN / BIC\nDE89 / 3704 / 0044 / 0532 / 0130 / 00"):
        (one,) = payees(text, "html")
        assert (one.account, one.bank) == ("DE89370400440532013000", "")


def test_labels_are_no_values():
    text = "PROFORMA INVOICE\n编号\tMD20240812\n收款单位\t样例有限公司\n开户行\t中国银行宁波分行\n账号\t370612341122\n"

    (one,) = payees(text, "xlsx")

    assert (one.reference, one.beneficiary, one.bank) == ("MD20240812", "样例有限公司", "中国银行宁波分行")


def test_a_company_in_a_sentence_is_whole():
    (one,) = payees("户名:杭州样例咨询有限公司,开户行:杭州银行西湖支行,账号:3301 1234 6000 1234 567。", "text")

    assert one.beneficiary == "杭州样例咨询有限公司"


def test_currencies_in_the_label_are_those_of_the_accounts():
    text = "户名:样例有限公司\n人民币账户 招商银行宁波支行 5749 1234 4510 888\n美元账户 招商银行宁波支行 5749 1234 4532 101\n"

    assert [one.currency for one in payees(text, "text")] == ["CNY", "USD"]


@pytest.mark.parametrize(
    ("kind", "place"),
    [("rtf", "docx"), ("doc", "docx"), ("xls", "xlsx"), ("odf", "docx"), ("mail", "text"), ("html", "html"), ("image", "image"), ("quoted", "quoted")],
)  # fmt: skip
def test_where_is_one_of_the_places(kind, place):
    (one,) = payees("IBAN: DE89 3704 0044 0532 0130 00", kind)

    assert one.where == place
    assert payees("IBAN: DE89 3704 0044 0532 0130 00", "odf", file="a.ods")[0].where == "xlsx"
    assert place in PLACES
