"""What people write around payment instructions: subjects, openings, closings, and whole sentences with an account in them."""

from __future__ import annotations

from typing import Final

SUBJECTS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Proforma invoice {pi}", "PI {pi} / order {po}", "Re: bank details", "Our banking information", "Invoice {inv} - payment due {date}", "Deposit for order {po}", "Statement of account", "Remittance for {inv}", "RE: RE: 1x40HQ {goods}", "Freight invoice {inv}"),
    "zh": ("形式发票{pi}", "合同{po}定金付款", "回复：账户信息", "付款通知", "对账单", "请安排货款-{inv}", "开票及付款资料", "运费账单{inv}", "答复: 订单{po} {goods}"),
    "zh-tw": ("匯款資料", "訂單{po}付款", "發票{inv}", "回覆：帳戶資料"), "de": ("Rechnung {inv}", "Unsere Bankverbindung", "AW: Auftrag {po}", "Zahlungserinnerung {inv}"),
    "es": ("Factura {inv}", "Datos bancarios", "RE: pedido {po}"), "fr": ("Facture {inv}", "RIB", "RE: commande {po}"), "pt": ("Fatura {inv}", "Dados bancários", "RES: pedido {po}"), "it": ("Fattura {inv}", "Coordinate bancarie", "R: ordine {po}"),
    "ru": ("Счет {inv}", "Реквизиты", "RE: заказ {po}"), "tr": ("Fatura {inv}", "Banka bilgilerimiz", "YNT: sipariş {po}"), "vi": ("Hóa đơn {inv}", "Thông tin tài khoản", "V/v thanh toán đơn hàng {po}"),
    "ja": ("ご請求書 {inv}", "お振込先のご案内", "Re: 注文 {po}"), "ko": ("청구서 {inv}", "계좌 안내", "Re: 주문 {po}"),
}  # fmt: skip
HELLO: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Dear {you},", "Hi {you},", "Good day {you},", "Dear Sirs,", "Hello,", "Dear accounts team,"), "zh": ("{you}，您好：", "您好！", "{you}你好，", "尊敬的客户：", "各位好，"), "zh-tw": ("{you} 您好：", "您好，"),
    "de": ("Sehr geehrte Damen und Herren,", "Hallo {you},"), "es": ("Estimados señores:", "Hola {you},"), "fr": ("Bonjour,", "Bonjour {you},"), "pt": ("Prezados,", "Bom dia {you},"), "it": ("Buongiorno,", "Gentile {you},"),
    "ru": ("Добрый день!", "Здравствуйте, {you}!"), "tr": ("Sayın {you},", "Merhaba,"), "vi": ("Kính gửi Quý khách,", "Chào anh/chị {you},"), "ja": ("いつもお世話になっております。", "{you} 様"), "ko": ("안녕하세요,", "{you}님, 안녕하세요."),
}  # fmt: skip
ASK: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Please find our bank details for the deposit of {amount} below.", "Attached please find the PI. Kindly arrange the T/T payment of {amount} against order {po}.", "Our bank information is as follows:", "Payment 30% in advance, balance {amount} against copy of B/L {bl}. Please remit to:", "Pls pay invoice {inv} dated {date} to the account below.", "As requested, the bank details:", "Kindly note that invoice {inv} over {amount} fell due on {date}. Please transfer it to our account:"),
    "zh": ("请按以下账户安排付款，金额{amount}。", "附件是形式发票，请安排30%定金{amount}。", "我司银行信息如下：", "货款请汇至以下账户：", "合同号{po}，尾款{amount}请于{date}前付至：", "付款资料如下，请查收。", "贵司{inv}号发票已到期，请尽快安排汇款："),
    "zh-tw": ("匯款資料如下：", "請將貨款{amount}匯至下列帳戶：", "附上發票，請安排付款。"), "de": ("Bitte überweisen Sie den Betrag von {amount} auf folgendes Konto:", "anbei unsere Rechnung {inv}. Unsere Bankverbindung lautet:"), "es": ("Adjuntamos la factura {inv}. Los datos para la transferencia son:", "Rogamos abonen {amount} en la siguiente cuenta:"),
    "fr": ("Veuillez trouver ci-joint la facture {inv}. Nos coordonnées bancaires :", "Merci de virer {amount} sur le compte suivant :"), "pt": ("Segue a fatura {inv}. Dados para pagamento:", "Favor efetuar o pagamento de {amount} na conta abaixo:"), "it": ("in allegato la fattura {inv}. Le nostre coordinate bancarie:", "Vi preghiamo di effettuare il bonifico di {amount} a:"),
    "ru": ("Высылаем счет {inv} на сумму {amount}. Наши реквизиты:", "Просим оплатить по следующим реквизитам:"), "tr": ("{inv} numaralı faturamız ektedir. Banka bilgilerimiz:", "Lütfen {amount} tutarını aşağıdaki hesaba gönderiniz:"), "vi": ("Quý khách vui lòng thanh toán {amount} vào tài khoản sau:", "Thông tin chuyển khoản:"),
    "ja": ("ご請求金額は{amount}でございます。下記口座へお振込みください。", "お振込先は下記の通りです。"), "ko": ("{amount}을 아래 계좌로 송금 부탁드립니다.", "입금 계좌 안내드립니다."),
}  # fmt: skip
SENTENCES: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Please remit {amount} to {beneficiary}, {bank}, account {account}{swift}{routing}.", "The money should go to our account no. {account} at {bank}{swift}{routing}, in the name of {beneficiary}.", "You can pay by wire to {bank}{routing}{swift}, A/C {account}, beneficiary {beneficiary}, quoting {inv}.",
           "Kindly transfer the balance to {account} ({bank}{swift}{routing}) in favour of {beneficiary} and send us the swift copy.", "We bank with {bank}: {account}{routing}{swift}.", "For the freight charges please use account number {account} with {bank}{routing}{swift}; account name: {beneficiary}."),
    "zh": ("请将货款{amount}汇到{beneficiary}，开户行：{bank}，账号：{account}{routing}{swift}。", "款请打到我司账户{account}，{bank}，户名{beneficiary}{routing}{swift}。", "我们的收款账号是{account}，开户行是{bank}{routing}{swift}，户名：{beneficiary}，谢谢。", "运费{amount}麻烦付到{bank} {account} {beneficiary}{routing}{swift}。", "{beneficiary}，{bank}，{account}{routing}，请备注合同号{po}。"),
    "zh-tw": ("請將款項匯入{bank}，帳號{account}，戶名{beneficiary}{routing}{swift}。", "本公司帳號為{account}（{bank}）{routing}{swift}，戶名：{beneficiary}。"), "de": ("Bitte überweisen Sie {amount} auf unser Konto {account} bei der {bank}{swift}, Kontoinhaber {beneficiary}.", "Unsere IBAN lautet {account}{swift} ({bank})."),
    "es": ("Rogamos transfieran {amount} a la cuenta {account} de {bank}{swift}{routing}, a nombre de {beneficiary}.", "El pago se hace a {beneficiary}, {account}, {bank}{swift}{routing}."), "fr": ("Merci de régler {amount} par virement sur notre compte {account} ouvert auprès de {bank}{swift} au nom de {beneficiary}.",),
    "pt": ("Favor transferir {amount} para {account} ({bank}{swift}), em nome de {beneficiary}.",), "it": ("Il pagamento va effettuato a {beneficiary}, IBAN {account}, presso {bank}{swift}.",), "ru": ("Просим перечислить {amount} на р/с {account} в {bank}{routing}, получатель {beneficiary}.",),
    "tr": ("Ödemeyi {bank} nezdindeki {account} IBAN numaralı hesabımıza ({beneficiary}) yapabilirsiniz{swift}.",), "vi": ("Vui lòng chuyển {amount} vào tài khoản {account} tại {bank}, chủ tài khoản {beneficiary}.",),
    "ja": ("{bank} 普通 {account} {beneficiary} 宛に{amount}をお振込みください。",), "ko": ("{bank} {account} (예금주: {beneficiary}) 로 {amount} 입금 부탁드립니다.",),
}  # fmt: skip
ROUTES: Final[dict[str, str]] = {
    "aba": "ABA", "sort_code": "sort code", "cnaps": "CNAPS", "ifsc": "IFSC", "bsb": "BSB", "bank_code": "bank code", "bik": "БИК",
}  # fmt: skip
"""How the bank's number is called within a sentence."""
BYE: Final[dict[str, tuple[str, ...]]] = {
    "en": ("Please send us the bank slip once paid.", "Shipment will follow within 15 days after receipt of payment.", "Many thanks and best regards", "Kind regards,", "Awaiting your swift copy."), "zh": ("付款后请将水单发给我们，谢谢！", "收到款后15天内安排发货。", "如有疑问请随时联系。", "祝商祺！"), "zh-tw": ("匯款後請提供水單，謝謝。", "順頌商祺"),
    "de": ("Mit freundlichen Grüßen",), "es": ("Un saludo cordial,",), "fr": ("Cordialement,",), "pt": ("Atenciosamente,",), "it": ("Cordiali saluti",), "ru": ("С уважением,",), "tr": ("Saygılarımızla,",), "vi": ("Trân trọng,",), "ja": ("よろしくお願いいたします。",), "ko": ("감사합니다.",),
}  # fmt: skip
TITLES: Final[dict[str, tuple[str, ...]]] = {
    "en": ("BANK DETAILS", "Bank information:", "Our bank details:", "Beneficiary's bank details", "PAYMENT INSTRUCTIONS", "Wire transfer instructions", "Remit to:", ""), "zh": ("银行信息", "付款信息：", "收款账户", "开票资料", "银行资料如下", "汇款信息", ""), "zh-tw": ("匯款資料", "銀行資料", ""),
    "de": ("Bankverbindung", "Zahlbar auf:"), "es": ("Datos bancarios", "Forma de pago: transferencia"), "fr": ("Coordonnées bancaires", "Règlement par virement"), "pt": ("Dados bancários",), "it": ("Coordinate bancarie",), "ru": ("Банковские реквизиты", "Реквизиты"), "tr": ("Banka Bilgileri",), "vi": ("Thông tin tài khoản",), "ja": ("お振込先",), "ko": ("입금 계좌",),
}  # fmt: skip
MONEY: Final[dict[str, tuple[str, ...]]] = {
    "en": ("For {currency}:", "{currency} account", "{currency} A/C:"), "zh": ("{currency}账户：", "{currency}收款：", "（{n}）{currency}账户"), "zh-tw": ("{currency} 帳戶：",), "de": ("{currency}-Konto:",), "es": ("Cuenta en {currency}:",), "fr": ("Compte {currency} :",),
    "pt": ("Conta em {currency}:",), "it": ("Conto {currency}:",), "ru": ("Счет в {currency}:",), "tr": ("{currency} hesabı:",), "vi": ("Tài khoản {currency}:",), "ja": ("{currency}口座:",), "ko": ("{currency} 계좌:",),
}  # fmt: skip
GOODS: Final = {
    "en": ("LED strip 5050", "ball bearings 6204-2RS", "PU leather bags", "stainless fasteners M8x40", "ceramic tiles 600x600", "solar inverter 5kW", "cotton yarn 32S"), "zh": ("LED灯带5050", "深沟球轴承6204", "不锈钢螺栓M8×40", "太阳能逆变器5kW", "瓷砖600×600", "棉纱32支"),
}  # fmt: skip
FIRST: Final = ("Linda", "Tom", "Jack", "Anna", "Marco", "Sofia", "Wei", "Kenji", "Olga", "Emre", "Priya", "Ahmed")
LAST: Final = (
    "Chen",
    "Wang",
    "Zhao",
    "Müller",
    "Rossi",
    "Garcia",
    "Ivanov",
    "Yilmaz",
    "Nguyen",
    "Tanaka",
    "Kim",
    "Patel",
    "Haddad",
)
ZH_NAMES: Final = ("王经理", "李小姐", "陈总", "张先生", "刘会计", "赵工", "周小姐")
_CITIES: Final = (
    ("Shenzhen", "深圳市"),
    ("Ningbo", "宁波"),
    ("Suzhou", "苏州"),
    ("Xiamen", "厦门"),
    ("Qingdao", "青岛"),
    ("Foshan", "佛山市"),
    ("Wenzhou", "温州"),
)
_CORES: Final = (
    ("Huayuan", "华源"),
    ("Jinlong", "金隆"),
    ("Tianrui", "天瑞"),
    ("Hengtai", "恒泰"),
    ("Xinda", "信达"),
    ("Boyang", "博洋"),
    ("Ruifeng", "瑞丰"),
    ("Dingsheng", "鼎盛"),
)
_TRADES: Final = (
    ("Electronics Co., Ltd.", "电子有限公司"),
    ("Import & Export Co., Ltd.", "进出口有限公司"),
    ("Industrial Co., Ltd", "实业有限公司"),
    ("International Trading Co., Ltd.", "国际贸易有限公司"),
    ("Logistics Co., Ltd.", "国际货运代理有限公司"),
    ("Machinery Co., Ltd.", "机械设备有限公司"),
)
HOUSES: Final = {
    "CN": tuple((f"{c} {k} {t}", f"{cz}{kz}{tz}") for c, cz in _CITIES for k, kz in _CORES for t, tz in _TRADES),
    "HK": tuple((f"{k} {t}", f"{kz}{tz}") for k, kz in (("Wing Hing", "永興"), ("Golden Harbour", "金港"), ("Fortune Sea", "富海"), ("Kwong Fat", "廣發")) for t, tz in (("Trading Limited", "貿易有限公司"), ("(HK) Co., Limited", "(香港)有限公司"), ("Enterprises Ltd", "企業有限公司"))),
    "TW": (("Yi Cheng Precision Co., Ltd.", "億誠精密股份有限公司"), ("Da Yu Enterprise Co., Ltd.", "大宇企業有限公司")), "JP": (("Asahi Seiko K.K.", "株式会社アサヒセイコー"), ("Minato Trading Co., Ltd.", "ミナト商事株式会社")),
    "KR": (("Hanbit Tech Co., Ltd.", "(주)한빛테크"), ("Daehan Precision Co., Ltd.", "대한정밀 주식회사")), "VN": (("Minh Phat Co., Ltd", "CÔNG TY TNHH MINH PHÁT"), ("An Khang JSC", "CÔNG TY CP AN KHANG")), "RU": (("OOO Vektor", "ООО «Вектор»"), ("OOO TD Severnyi", "ООО ТД «Северный»")),
    "DE": tuple((x, x) for x in ("Lindner Antriebstechnik GmbH", "Krause & Söhne GmbH & Co. KG", "Nordlicht Spedition GmbH")), "FR": tuple((x, x) for x in ("Établissements Moreau SARL", "Transports Lefèvre SAS")), "ES": tuple((x, x) for x in ("Cerámicas del Turia S.L.", "Aceites Olmedo S.A.")),
    "IT": tuple((x, x) for x in ("Officine Bellini S.r.l.", "Tessuti Marchetti S.p.A.")), "TR": tuple((x, x) for x in ("Yıldız Tekstil San. ve Tic. A.Ş.", "Anadolu Makina Ltd. Şti.")), "BR": tuple((x, x) for x in ("Indústria Paraná Ltda.", "Comércio Sol Nascente ME")), "MX": tuple((x, x) for x in ("Autopartes del Bajío S.A. de C.V.",)),
    "US": tuple((x, x) for x in ("Cascade Fasteners Inc.", "Lone Star Valves LLC")), "GB": tuple((x, x) for x in ("Pennine Textiles Ltd", "Harbour Freight Services Limited")), "IN": tuple((x, x) for x in ("Shree Ganesh Exports Pvt. Ltd.", "Malabar Spices Private Limited")),
    "AU": tuple((x, x) for x in ("Outback Wool Pty Ltd",)), "AR": tuple((x, x) for x in ("Bodegas Aconcagua S.A.",)),
}  # fmt: skip
"""Companies of a country: in Latin letters and as they are called at home. All made up."""
OTHERS: Final = tuple(
    (x, x)
    for x in (
        "Global Bridge Trading",
        "Meridian Commodities",
        "Baltic Timber UAB",
        "Nordisk Fisk AS",
        "Delta Marine Services",
        "Al Noor General Trading LLC",
    )
)
