"""What the lines of payment instructions are called, in the languages of trade."""

from __future__ import annotations

from typing import Final

Names = dict[str, tuple[str, ...]]

EN: Final[Names] = {
    "beneficiary": ("Beneficiary", "Beneficiary Name", "Account Name", "A/C Name", "Name of Beneficiary", "Account holder", "In favour of", "Payee", "Beneficiary's Name", "Acct Name", "Company name"),
    "account": ("Account No.", "A/C No.", "Account Number", "Beneficiary A/C No.", "Acct #", "Bank Account", "Account", "A/C", "Account no", "Beneficiary's account number", "ACCOUNT NUMBER", "Our account"),
    "iban": ("IBAN", "IBAN No.", "IBAN Code", "Account No. (IBAN)", "IBAN number", "Account / IBAN"),
    "bank": ("Bank", "Bank Name", "Beneficiary Bank", "Beneficiary's Bank", "Name of Bank", "Account with institution", "Paying to", "Advising Bank"),
    "bic": ("SWIFT", "SWIFT Code", "BIC", "SWIFT/BIC", "BIC / SWIFT code", "Swift Code No.", "S.W.I.F.T."),
    "place": ("Bank Address", "Address of Bank", "Bank Add.", "Branch address"), "branch": ("Branch", "Branch Name"),
    "aba": ("ABA", "ABA Routing No.", "Routing Number", "Fedwire / ABA", "Routing # (wires)", "ACH routing"),
    "sort_code": ("Sort Code", "Sort code", "Bank sort code", "S/C"), "cnaps": ("CNAPS", "CNAPS Code", "CNAPS No.", "Bank code (CNAPS)"),
    "ifsc": ("IFSC", "IFSC Code", "RTGS/NEFT IFSC Code"), "bsb": ("BSB", "BSB No.", "BSB number"), "bank_code": ("Bank Code", "Bank code", "Clearing code"),
    "bik": ("BIC (RU)", "BIK"), "corr": ("Correspondent account", "Corr. acc."), "currency": ("Currency", "Account currency"),
    "amount": ("Amount", "Total amount", "Amount due"), "reference": ("Reference", "Payment details", "Please quote", "Remittance info"),
    "intermediary": ("Intermediary Bank", "Correspondent Bank", "Intermediary"), "intermediary_bic": ("Intermediary SWIFT", "Correspondent BIC", "Int. bank SWIFT code"),
    "clabe": ("CLABE", "CLABE Interbancaria"), "cbu": ("CBU",), "pix": ("PIX key", "PIX"), "card": ("Card No.", "Account No."),
}  # fmt: skip
ZH: Final[Names] = {
    "beneficiary": ("户名", "账户名称", "收款人", "收款单位", "公司名称", "开户名称", "账户名", "收款人名称", "受益人", "户 名", "名称", "单位名称"),
    "account": ("账号", "银行账号", "帐号", "收款账号", "账户号码", "账 号", "银行帐号", "公司账号", "对公账号", "卡号/账号", "账户"),
    "iban": ("IBAN", "IBAN账号", "国际银行账号(IBAN)"), "bank": ("开户行", "开户银行", "收款银行", "银行名称", "开户行名称", "开 户 行", "受益人银行"),
    "bic": ("SWIFT代码", "SWIFT CODE", "Swift", "银行国际代码(SWIFT)", "SWIFT"), "place": ("银行地址", "开户行地址"), "branch": ("支行", "支行名称"),
    "aba": ("ABA", "ABA号码", "Routing Number"), "sort_code": ("Sort Code", "分类代码"), "cnaps": ("联行号", "行号", "银行行号", "大额支付行号", "开户行行号", "支付系统行号", "CNAPS"),
    "ifsc": ("IFSC",), "bsb": ("BSB",), "bank_code": ("银行代码", "银行编号"), "bik": ("BIK",), "corr": ("代理行账号",), "currency": ("币种", "账户币种"),
    "amount": ("金额", "付款金额", "合计"), "reference": ("附言", "备注", "用途"), "intermediary": ("中转行", "中间行", "代理行"), "intermediary_bic": ("中转行SWIFT", "中间行代码"),
    "clabe": ("CLABE",), "cbu": ("CBU",), "pix": ("PIX",), "card": ("卡号", "账号", "银行卡号"),
}  # fmt: skip
TW: Final[Names] = ZH | {
    "beneficiary": ("戶名", "帳戶名稱", "收款人", "受款人", "公司名稱"), "account": ("帳號", "銀行帳號", "帳戶號碼", "匯款帳號", "戶口號碼"),
    "bank": ("銀行名稱", "收款銀行", "開戶銀行", "受款銀行", "解款行"), "bic": ("SWIFT Code", "SWIFT代碼"), "place": ("銀行地址",), "branch": ("分行",),
    "bank_code": ("銀行代碼", "銀行編號"), "currency": ("幣別",), "amount": ("金額",), "reference": ("附言", "備註"), "cnaps": ("行號",), "iban": ("IBAN",),
    "intermediary": ("中轉行",), "intermediary_bic": ("中轉行SWIFT",),
}  # fmt: skip
DE: Final[Names] = EN | {
    "beneficiary": ("Kontoinhaber", "Empfänger", "Zahlungsempfänger", "Begünstigter"), "account": ("Kontonummer", "Konto-Nr."), "iban": ("IBAN", "IBAN-Nr.", "Kontoverbindung IBAN"),
    "bank": ("Bank", "Kreditinstitut", "Bankverbindung", "Geldinstitut"), "bic": ("BIC", "SWIFT/BIC", "BIC/SWIFT-Code"), "reference": ("Verwendungszweck",), "amount": ("Betrag", "Rechnungsbetrag"),
    "currency": ("Währung",), "place": ("Anschrift der Bank",),
}  # fmt: skip
ES: Final[Names] = EN | {
    "beneficiary": ("Titular", "Beneficiario", "Titular de la cuenta", "Razón social"), "account": ("Cuenta", "Número de cuenta", "Nº de cuenta", "Cta. Cte."), "iban": ("IBAN", "Cuenta IBAN", "Código IBAN"),
    "bank": ("Banco", "Entidad", "Banco beneficiario"), "bic": ("SWIFT", "BIC/SWIFT", "Código SWIFT"), "reference": ("Concepto", "Referencia"), "amount": ("Importe", "Monto"),
    "currency": ("Moneda", "Divisa"), "clabe": ("CLABE", "CLABE interbancaria", "Cuenta CLABE"), "cbu": ("CBU", "CBU N°", "C.B.U."), "place": ("Dirección del banco",),
}  # fmt: skip
FR: Final[Names] = EN | {
    "beneficiary": ("Titulaire", "Bénéficiaire", "Titulaire du compte"), "account": ("N° de compte", "Compte"), "iban": ("IBAN", "Code IBAN", "N° IBAN", "Compte IBAN"), "bank": ("Banque", "Domiciliation", "Établissement bancaire"),
    "bic": ("BIC", "Code BIC", "BIC-SWIFT", "Code SWIFT"), "reference": ("Référence", "Libellé"), "amount": ("Montant", "Montant TTC"), "currency": ("Devise",), "place": ("Adresse de la banque",),
}  # fmt: skip
PT: Final[Names] = EN | {
    "beneficiary": ("Titular", "Beneficiário", "Favorecido", "Razão Social"), "account": ("Conta", "Conta corrente", "Nº da conta"), "iban": ("IBAN", "NIB/IBAN"), "bank": ("Banco", "Instituição"),
    "bic": ("SWIFT", "BIC/SWIFT"), "pix": ("PIX", "Chave PIX", "Chave Pix (CNPJ)", "Chave PIX"), "reference": ("Referência", "Descritivo"), "amount": ("Valor",), "currency": ("Moeda",),
}  # fmt: skip
IT: Final[Names] = EN | {
    "beneficiary": ("Intestatario", "Beneficiario", "Intestato a"), "iban": ("IBAN", "Codice IBAN", "Coordinate bancarie IBAN"), "bank": ("Banca", "Banca d'appoggio", "Istituto"), "bic": ("BIC/SWIFT", "Codice SWIFT", "BIC"),
    "reference": ("Causale",), "amount": ("Importo",), "currency": ("Valuta",), "place": ("Indirizzo banca",),
}  # fmt: skip
RU: Final[Names] = EN | {
    "beneficiary": ("Получатель", "Наименование", "Получатель платежа"), "account": ("Р/с", "Расчетный счет", "р/счет", "Расчётный счёт №", "Счет получателя"), "bank": ("Банк", "Банк получателя", "в банке"),
    "bic": ("SWIFT",), "bik": ("БИК", "БИК банка"), "corr": ("К/с", "Корр. счет", "к/счет"), "reference": ("Назначение платежа",), "amount": ("Сумма",), "currency": ("Валюта",),
}  # fmt: skip
TR: Final[Names] = EN | {
    "beneficiary": ("Hesap Sahibi", "Alıcı", "Ünvan", "Hesap Adı"), "account": ("Hesap No",), "iban": ("IBAN", "IBAN No", "IBAN Numarası"), "bank": ("Banka", "Banka Adı"), "bic": ("SWIFT", "Swift Kodu"),
    "reference": ("Açıklama",), "amount": ("Tutar",), "currency": ("Döviz cinsi", "Para birimi"),
}  # fmt: skip
VI: Final[Names] = EN | {
    "beneficiary": ("Chủ tài khoản", "Người thụ hưởng", "Tên tài khoản", "Đơn vị thụ hưởng"), "account": ("Số tài khoản", "STK", "Số TK", "Tài khoản số"), "bank": ("Ngân hàng", "Tại ngân hàng", "Tại"), "bic": ("SWIFT", "Mã SWIFT"),
    "branch": ("Chi nhánh",), "reference": ("Nội dung",), "amount": ("Số tiền",), "currency": ("Loại tiền",),
}  # fmt: skip
JA: Final[Names] = EN | {
    "beneficiary": ("口座名義", "名義", "口座名義人"), "account": ("口座番号", "普通預金", "当座預金", "口座番号（普通）"), "bank": ("銀行名", "振込先", "お振込先銀行"), "branch": ("支店名", "支店"), "bank_code": ("銀行コード", "金融機関コード"),
    "bic": ("SWIFTコード", "SWIFT"), "reference": ("備考",), "amount": ("金額", "ご請求金額"), "currency": ("通貨",),
}  # fmt: skip
KO: Final[Names] = EN | {
    "beneficiary": ("예금주", "수취인", "예금주명"), "account": ("계좌번호", "입금계좌", "계좌"), "bank": ("은행명", "은행", "입금은행"), "bic": ("SWIFT 코드", "SWIFT"), "reference": ("비고",), "amount": ("금액",), "currency": ("통화",),
}  # fmt: skip

LABELS: Final[dict[str, Names]] = {
    "en": EN, "zh": ZH, "zh-tw": TW, "de": DE, "es": ES, "fr": FR, "pt": PT, "it": IT, "ru": RU, "tr": TR, "vi": VI, "ja": JA, "ko": KO,
}  # fmt: skip
