"""Trade mail that asks nobody to pay anywhere, and is full of numbers all the same."""

from __future__ import annotations

from random import Random
from typing import Final

from bench.trade import checks
from bench.trade.checks import digits
from bench.trade.phrases import GOODS

_BOX: Final = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ"


def container(chance: Random) -> str:
    """A container number with its check digit."""
    body = chance.choice(("MSKU", "TCLU", "CMAU", "OOLU", "HLXU")) + digits(chance, 6)
    total = sum(_BOX.index(each) * 2**place for place, each in enumerate(body))
    return body + str(total % 11 % 10)


def ean(chance: Random) -> str:
    """An EAN-13."""
    body = chance.choice(("690", "693", "400", "501", "750")) + digits(chance, 9)
    return body + str(-sum(int(each) * (3 if place % 2 else 1) for place, each in enumerate(body)) % 10)


def numbers(chance: Random) -> dict[str, str]:
    """Values for all gaps of mails about trade."""
    day = f"{chance.randrange(1, 29):02d}"
    month = f"{chance.randrange(1, 13):02d}"
    money = chance.choice(("USD", "EUR", "CNY", "US$", "RMB"))
    amount = f"{chance.randrange(800, 400000):,}.{chance.randrange(100):02d}"
    return {
        "po": chance.choice(("PO", "HY", "4500", "XS", "P/O ")) + digits(chance, chance.choice((6, 7, 8))), "pi": chance.choice(("PI", "PI-")) + "2024" + digits(chance, 4),
        "inv": chance.choice(("INV", "RE-", "", "F24/", "FP")) + digits(chance, chance.choice((6, 8, 10))), "date": chance.choice((f"2024-{month}-{day}", f"{day}.{month}.2024", f"{month}/{day}/2024")),
        "amount": f"{money} {amount}" if chance.random() < 0.7 else amount + " " + money, "bl": chance.choice(("COSU", "MAEU", "ONEYSH", "")) + digits(chance, chance.choice((9, 10, 12))), "box": container(chance),
        "hs": chance.choice(("8539.52.00", "8482102000", "4202 22 00", "7318.15.90")), "track": chance.choice(("1Z999AA1" + digits(chance, 10), "JD" + digits(chance, 18), "SF" + digits(chance, 13), digits(chance, 12), digits(chance, 22), "EE" + digits(chance, 9) + "CN", digits(chance, 10))),
        "phone": chance.choice(("+86 755 8" + digits(chance, 7), "0086-574-8" + digits(chance, 7), "+49 (0)40 " + digits(chance, 7), "138" + digits(chance, 8), "+852 2" + digits(chance, 3) + " " + digits(chance, 4), "400-" + digits(chance, 3) + "-" + digits(chance, 4))),
        "uscc": checks.uscc(chance), "vat": chance.choice(("DE" + digits(chance, 9), "GB" + digits(chance, 9), "FR" + digits(chance, 11), "ESB" + digits(chance, 8), "IT" + digits(chance, 11), "TR" + digits(chance, 10))), "ean": ean(chance), "ean2": ean(chance),
        "price": f"{chance.randrange(1, 90)}.{chance.randrange(100):02d}", "qty": f"{chance.randrange(1, 90)},{digits(chance, 3)}", "gtip": digits(chance, 12), "decl": "5301" + digits(chance, 14), "fapiao": digits(chance, 20), "old_fapiao": "03" + digits(chance, 10), "serial": digits(chance, 16), "meeting": f"{digits(chance, 3)} {digits(chance, 4)} {digits(chance, 4)}",
        "qq": digits(chance, 9, "123456789"), "imei": "86" + digits(chance, 13), "lc": "LC" + digits(chance, 12), "eori": "DE" + digits(chance, 15), "ticket": digits(chance, 13), "code": digits(chance, 6), "customer": digits(chance, 8), "goods": chance.choice(GOODS["en"]), "ware": chance.choice(GOODS["zh"]),
        "batch": digits(chance, 12), "weight": f"{chance.randrange(1, 30)},{digits(chance, 3)}.{digits(chance, 2)}", "uetr": "-".join("".join(chance.choices("0123456789abcdef", k=k)) for k in (8, 4, 4, 4, 12)), "creditor": "DE98ZZZ0" + digits(chance, 10), "imo": "IMO " + digits(chance, 7), "plate": digits(chance, 18),
    }  # fmt: skip


KINDS: Final = (
    "shipping",
    "customs",
    "quotation",
    "tracking",
    "order",
    "invoice_number",
    "tax",
    "paid",
    "portal",
    "chat",
    "payroll",
    "letter_of_credit",
)

MAILS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "en": {
        "shipping": ("Dear team,\nplease find the shipping advice: B/L No. {bl}, container {box} / seal {code}, vessel EVER GIVEN V.{code}, {imo}, ETD {date}, gross {weight} KGS.\nBooking no: {batch}\nTel: {phone}", "Container No.: {box}\nB/L No.: {bl}\nETA: {date}\nFreight collect, please contact our agent, phone {phone}, account manager Linda."),
        "customs": ("HS code: {hs}\nGTIP: {gtip}\nEORI: {eori}\nMRN: 24DE{code}{customer}\nDeclaration No. {decl}\nPlease confirm the customs value {amount}.",),
        "quotation": ("Item No. / EAN / price\n{ean} {goods} USD {price}/pc, MOQ {qty}\n{ean2} {goods} USD {price}/pc\nPayment: T/T 30% deposit, 70% before shipment.\nValid till {date}.", "Quotation no. {inv}\nPart number {serial}\nTerms: FOB Ningbo, payment by irrevocable L/C at sight\nTel {phone} Fax {phone}"),
        "tracking": ("Your shipment is on its way.\nWaybill No. {track}\nCustomer account no.: {customer}\nExpected: {date}", "DHL Tracking number: {ticket}\nReference number {batch}\nPieces: 3"),
        "order": ("Purchase order {po} dated {date}\nVendor no. {customer}\nMaterial {batch}  {goods}  qty {qty}  net {amount}\nVAT ID {vat}\nPlease confirm by return.",),
        "invoice_number": ("Please find attached our invoice {inv} of {date} over {amount}. It will be collected by direct debit, creditor ID {creditor}, mandate {batch}. There is nothing for you to do.", "Could you please resend invoice no. {inv}? Our internal number is {serial}, cost centre {customer}."),
        "tax": ("Our VAT number is {vat}, company registration no. HRB {code}, EORI {eori}. USCC {uscc}. Please update your records.",),
        "paid": ("We have paid invoice {inv}, {amount}, today. UETR {uetr}, bank reference {serial}. The swift copy follows.", "Payment received with thanks: {amount} on {date}, transaction ID {track}."),
        "portal": ("Your one-time code is {code}. It is valid for 10 minutes. Never share it with anyone.\nRequest ID: {uetr}", "Meeting ID: {meeting}\nPasscode: {code}\nOne tap mobile {phone}"),
        "chat": ("Hi, call me on {phone} or WhatsApp {phone}. My WeChat / QQ is {qq}. Serial number of the broken unit is {serial}, IMEI {imei}.",),
        "payroll": ("Dear colleagues, timesheets for cost centre {customer} are due on {date}. Employee no. {code}, project {batch}.",),
        "letter_of_credit": ("L/C No. {lc} was issued on {date} for {amount} by the issuing bank, please check the draft: 45A goods {goods}, 31D expiry {date}. Advising through SWIFT CITIUS33.",),
    },
    "zh": {
        "shipping": ("各位好，\n附件为提单确认件：提单号{bl}，柜号{box}，封号{code}，船名航次EVER GIVEN V.{code}，预计开船{date}，毛重{weight}千克。\n订舱号：{batch}\n电话：{phone}", "柜号：{box}\n提单号：{bl}\nETA：{date}\n联系电话：{phone}"),
        "customs": ("报关单号：{decl}\nHS编码：{hs}\n商品编号：{gtip}\n经营单位代码：{batch}\n统一社会信用代码：{uscc}\n请确认申报金额{amount}。",),
        "quotation": ("货号 / 条码 / 单价\n{ean} {ware} 单价{price}元 起订量{qty}\n{ean2} {ware} 单价{price}元\n付款方式：30%定金，发货前付清尾款。\n有效期至{date}。",),
        "tracking": ("您的包裹已发出，运单号：{track}，收件人电话：{phone}，预计{date}送达。", "顺丰单号：{track}\n月结卡号：{batch}\n请注意查收。"),
        "order": ("采购订单号：{po}\n供应商编码：{customer}\n物料编码：{batch}\n品名：{ware}\n数量：{qty}\n含税金额：{amount}\n交货日期：{date}\n请回签。",),
        "invoice_number": ("发票号码：{fapiao}\n开票日期：{date}\n价税合计：{amount}\n发票代码：{old_fapiao}\n发票已开具，请查收附件。", "请补开发票，发票代码{old_fapiao}，发票号码{customer}，原订单{po}。"),
        "tax": ("我司开票信息：\n公司名称：深圳市华源电子有限公司\n统一社会信用代码：{uscc}\n纳税人识别号：{uscc}\n地址、电话：深圳市南山区科技园 {phone}",),
        "paid": ("货款{amount}已于{date}付出，银行流水号{serial}，水单见附件。", "已收到贵司货款{amount}，收据编号{batch}，谢谢。"), "portal": ("您的验证码是{code}，10分钟内有效，请勿告诉他人。请求编号：{batch}", "会议号：{meeting}\n会议密码：{code}"),
        "chat": ("我的手机{phone}，QQ {qq}，微信同号。坏的那台机器序列号是{serial}，IMEI {imei}。", "身份证号码已收到，订票号{ticket}，座位见附件。电话{phone}"), "payroll": ("请各位同事于{date}前提交考勤，工号{code}，项目编号{batch}，成本中心{customer}。",),
        "letter_of_credit": ("信用证号码：{lc}\n开证日期：{date}\n金额：{amount}\n通知行SWIFT：BKCHCNBJ300\n请审核附件草稿。",),
    },
    "de": {"order": ("Bestellung {po} vom {date}\nLieferantennr. {customer}\nMaterial {batch}\nUSt-IdNr. {vat}\nBetrag {amount}",), "invoice_number": ("Rechnung {inv} vom {date} über {amount} wird per Lastschrift eingezogen. Gläubiger-ID {creditor}, Mandatsreferenz {batch}.",)},
    "es": {"order": ("Pedido {po} de {date}\nCódigo de proveedor {customer}\nNIF {vat}\nEAN {ean}\nTotal {amount}",), "tracking": ("Su envío {track} llegará el {date}. Teléfono {phone}.",)},
    "fr": {"order": ("Commande {po} du {date}\nN° client {customer}\nTVA {vat}\nSIRET {gtip}00\nTotal {amount}",)}, "ru": {"shipping": ("Контейнер {box}, коносамент {bl}, ИНН 77{customer}, ОГРН 1{batch}, тел. {phone}",)},
    "tr": {"customs": ("GTİP {gtip}\nVergi No {vat}\nBeyanname {decl}\nTutar {amount}",)}, "ja": {"tracking": ("お荷物伝票番号 {ticket}\nお届け予定日 {date}\n電話 {phone}",)}, "ko": {"order": ("발주번호 {po}\n품번 {batch}\n금액 {amount}\n전화 {phone}",)}, "vi": {"order": ("Đơn hàng {po}\nMã số thuế {customer}00\nMã vận đơn {track}\nTổng {amount}",)},
    "pt": {"order": ("Pedido {po}\nNF-e {fapiao}\nCódigo {ean}\nTotal {amount}",)}, "it": {"order": ("Ordine {po} del {date}\nP.IVA {vat}\nCodice {ean}\nTotale {amount}",)}, "zh-tw": {"order": ("訂單編號：{po}\n統一編號：{customer}\n料號：{batch}\n金額：{amount}\n電話：{phone}",)},
}  # fmt: skip
"""By language and kind: mails as they are."""
