"""
Account details as people print them: labels of many languages, in lines, in tables, in a sentence, with blanks or dashes.

`printed` returns the rows and which fields are really among them, so that the truth says no more than the mail does.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from bench.world.banks import Account

LABELS: dict[str, dict[str, str]] = {
    "en": {
        "beneficiary": "Beneficiary|Beneficiary Name|Account Name|A/C Name|Name of account|Account holder|Company name|Payee|BENEFICIARY|Beneficiary's name|Name on account|Pay to",
        "account": "Account No.|A/C No.|Account Number|A/C|Acc. No.|ACCOUNT NO|Beneficiary A/C|Beneficiary's account number|USD A/C No.|Account #|Bank account no|Acct No",
        "iban": "IBAN|IBAN No.|IBAN Number|Account (IBAN)|IBAN Code|Account No. (IBAN)",
        "bank": "Bank|Bank Name|Beneficiary Bank|Name of bank|BANK|Beneficiary's bank|Banker|Our bank|Advising Bank",
        "branch": "Bank Address|Bank Add|Branch|Address of bank|Bank addr.",
        "bic": "SWIFT|SWIFT Code|BIC|SWIFT/BIC|Swift code|BIC / SWIFT|SWIFT BIC",
        "currency": "Currency|Account currency|CURRENCY",
        "aba": "ABA|ABA Routing No.|Routing number|Routing (ABA)|ACH / Wire routing|Fedwire ABA",
        "sort_code": "Sort Code|Sort code|Branch sort code", "ifsc": "IFSC|IFSC Code|RTGS/NEFT IFSC", "bsb": "BSB|BSB No.|BSB number",
        "hk": "Bank Code|Bank code|Clearing code", "cn_account": "CNAPS|CNAPS Code|Bank Code (CNAPS)", "clabe": "CLABE|CLABE No.", "cbu": "CBU",
    },
    "zh": {
        "beneficiary": "户名|收款人|收款单位|公司名称|账户名称|收款方|开户名称|单位名称|名称|收款户名|全称",
        "account": "账号|帐号|银行账号|收款账号|对公账号|账户|银行帐号|人民币账号|收款帐号|卡号", "iban": "IBAN|账号（IBAN）|IBAN账号",
        "bank": "开户行|开户银行|收款银行|银行名称|收款行|银行|开户行名称", "branch": "开户行地址|银行地址|地址",
        "bic": "SWIFT|SWIFT代码|银行国际代码|SWIFT CODE|Swift号", "currency": "币种|货币|账户币种",
        "cn_account": "联行号|行号|开户行行号|大额行号|支付行号|CNAPS", "hk": "银行编号|银行代码", "aba": "ABA号", "sort_code": "Sort Code", "ifsc": "IFSC", "bsb": "BSB", "card": "联行号",
    },
    "zh-hant": {
        "beneficiary": "戶名|收款人|帳戶名稱|公司名稱|受益人", "account": "帳號|銀行帳號|戶口號碼|收款帳號", "iban": "IBAN", "bank": "銀行|開戶銀行|收款銀行|銀行名稱", "branch": "銀行地址",
        "bic": "SWIFT|SWIFT代碼", "currency": "幣別|貨幣", "hk": "銀行編號|銀行代碼", "cn_account": "聯行號",
    },
    "de": {"beneficiary": "Kontoinhaber|Empfänger|Zahlungsempfänger|Begünstigter", "account": "Kontonummer|Konto-Nr.|Konto", "iban": "IBAN", "bank": "Bank|Kreditinstitut|Bankverbindung|Geldinstitut", "branch": "Filiale", "bic": "BIC|SWIFT/BIC|BIC (SWIFT)", "currency": "Währung"},
    "es": {"beneficiary": "Beneficiario|Titular|Titular de la cuenta|A nombre de|Razón social", "account": "Cuenta|Número de cuenta|N.º de cuenta|Cuenta bancaria", "iban": "IBAN|Cuenta IBAN", "bank": "Banco|Entidad|Entidad bancaria", "branch": "Sucursal", "bic": "BIC|SWIFT|Código SWIFT", "currency": "Moneda|Divisa", "clabe": "CLABE|CLABE interbancaria", "cbu": "CBU|Nº CBU"},
    "fr": {"beneficiary": "Titulaire du compte|Bénéficiaire|Titulaire|À l'ordre de", "account": "Numéro de compte|N° de compte|Compte", "iban": "IBAN|Code IBAN", "bank": "Banque|Domiciliation|Établissement", "branch": "Agence", "bic": "BIC|Code BIC|BIC/SWIFT", "currency": "Devise"},
    "pt": {"beneficiary": "Titular|Beneficiário|Favorecido|Nome do titular", "account": "Conta|Número da conta|N.º de conta", "iban": "IBAN", "bank": "Banco|Instituição", "branch": "Agência|Balcão", "bic": "BIC/SWIFT|SWIFT", "currency": "Moeda"},
    "it": {"beneficiary": "Intestatario|Beneficiario|Intestato a", "account": "Conto|Conto corrente", "iban": "IBAN|Codice IBAN", "bank": "Banca|Istituto", "branch": "Filiale", "bic": "BIC|BIC/SWIFT", "currency": "Valuta"},
    "nl": {"beneficiary": "Ten name van|T.n.v.|Begunstigde", "account": "Rekeningnummer|Rekening", "iban": "IBAN|Rekeningnummer (IBAN)", "bank": "Bank", "branch": "Kantoor", "bic": "BIC", "currency": "Valuta"},
    "ja": {"beneficiary": "口座名義|受取人|名義人", "account": "口座番号|普通預金口座", "iban": "IBAN", "bank": "銀行名|振込先銀行|お振込先", "branch": "支店名", "bic": "SWIFTコード|BIC", "currency": "通貨"},
}  # fmt: skip
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Printed:
    """Rows of label and value, and the fields that they hold."""

    rows: tuple[tuple[str, str], ...]
    fields: frozenset[str]
    bank: str
    """The bank's name as it stands there."""
    sentence: str
    """The same in running text."""


def number(account: Account, chance: random.Random) -> str:
    """The account's number in one of the ways it is written."""
    raw = account.account
    way = chance.random()
    if account.scheme == "iban":
        return (
            raw
            if way < 0.35
            else " ".join(raw[at : at + 4] for at in range(0, len(raw), 4))
            if way < 0.95
            else "-".join(raw[at : at + 4] for at in range(0, len(raw), 4))
        )
    if account.scheme == "hk":
        return raw if way < 0.3 else f"{raw[:3]}-{raw[3:-3]}-{raw[-3:]}" if way < 0.75 else f"{raw[:3]} {raw[3:]}"
    if account.scheme in {"cn_account", "card"}:
        if way < 0.6:
            return raw
        if way < 0.64:
            return raw.translate(WIDE)
        return " ".join(raw[at : at + 4] for at in range(0, len(raw), 4))
    if account.scheme in {"clabe", "cbu"} and way > 0.6:
        return (
            " ".join((raw[:3], raw[3:6], raw[6:17], raw[17:])) if account.scheme == "clabe" else f"{raw[:8]} {raw[8:]}"
        )
    if way > 0.85 and len(raw) > 8:
        return f"{raw[:4]} {raw[4:8]} {raw[8:]}"
    return raw


def _routing(account: Account, chance: random.Random) -> str:
    raw = account.routing
    if account.scheme == "sort_code":
        return chance.choice((raw, f"{raw[:2]}-{raw[2:4]}-{raw[4:]}", f"{raw[:2]} {raw[2:4]} {raw[4:]}"))
    if account.scheme == "bsb":
        return chance.choice((raw, f"{raw[:3]}-{raw[3:]}"))
    return raw


def printed(account: Account, chance: random.Random, language: str) -> Printed:
    """The details in the words of a language; what is optional is sometimes left out."""
    words, english = LABELS.get(language, LABELS["en"]), LABELS["en"]
    local = language.startswith("zh") and bool(account.bank_local)

    def label(field: str) -> str:
        return chance.choice((words.get(field) or english[field]).split("|"))

    bank = account.bank_local if local else account.bank
    rows: list[tuple[str, str, str]] = [("beneficiary", label("beneficiary"), account.beneficiary)]
    key = account.scheme if account.scheme in {"iban", "clabe", "cbu"} else "account"
    middle = [(key, label(key), number(account, chance)), ("bank", label("bank"), bank)]
    if chance.random() < 0.5:
        middle.reverse()
    rows += middle
    if account.routing and not (account.scheme == "cn_account" and chance.random() < (0.35 if local else 0.75)):
        rows.insert(chance.choice((2, 3)), ("routing", label(account.scheme), _routing(account, chance)))
    if account.bic and not (local and account.currency == "CNY") and chance.random() < 0.85:
        rows.append(("bic", label("bic"), account.bic))
    if account.branch and not local and chance.random() < 0.55:
        rows.append(("branch", label("branch"), account.branch))
    if chance.random() < 0.3:
        rows.append(("currency", label("currency"), account.currency))
    if chance.random() < 0.12:
        rows = [rows[1], rows[0], *rows[2:]]
    between = chance.choice((", ", "; ", ", ")) if not language.startswith("zh") else chance.choice(("，", "；"))
    colon = "：" if language.startswith("zh") else chance.choice((": ", " ", ": "))
    return Printed(
        tuple((name, value) for _, name, value in rows), frozenset(field for field, _, _ in rows), bank,
        between.join(f"{name}{colon}{value}" for _, name, value in rows),
    )  # fmt: skip


def lines(rows: tuple[tuple[str, str], ...], chance: random.Random, language: str) -> str:
    """Label and value line by line, as in a plain letter."""
    style = chance.randrange(5)
    wide = max(len(name) for name, _ in rows) + 2
    if language.startswith("zh") or language == "ja":
        colon = chance.choice(("：", "：", ":", ": "))
        return "\n".join(f"{name}{colon}{value}" for name, value in rows)
    if style == 0:
        return "\n".join(f"{name.upper()}: {value}" for name, value in rows)
    if style == 1:
        return "\n".join(f"{(name + ':').ljust(wide)} {value}" for name, value in rows)
    if style == 2:
        return "\n".join(f"{name} : {value}" for name, value in rows)
    if style == 3:
        return (
            "\n".join(f"{name}\n{value}" for name, value in rows)
            if chance.random() < 0.3
            else "\n".join(f"- {name}: {value}" for name, value in rows)
        )
    return "\n".join(f"{name}: {value}" for name, value in rows)
