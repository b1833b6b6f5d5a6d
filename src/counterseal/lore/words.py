"""
Words that an intruder's rule waits for: money, security, and the papers of trade, in the languages of trade.

A rule that picks mail by these words is rarely housekeeping. The lists are short on purpose: a word that people
use in honest rules every day (`newsletter`, `meeting`, `report`) is not in them. Beside them stand the words by
which senders that are no person, and mailboxes that belong to no single person, are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterseal.mail.addresses import local_of

MONEY = frozenset(
    """
    invoice invoices payment payments pay paid bank banking account iban swift bic wire transfer remit remittance
    beneficiary payee deposit statement overdue purchase order proforma pro-forma quotation contract lading settlement
    payroll salary usd eur rmb cny
    rechnung zahlung konto bankverbindung kontoverbindung bankdaten überweisung lastschrift
    facture virement paiement factura pago transferencia banco fatura
    pagamento boleto fattura bonifico faktura płatność przelew счет счёт оплата платеж платёж банк перевод
    فاتورة دفع حساب بنك
    付款 汇款 收款 货款 发票 账户 账号 帐号 帐户 银行 银行账号 转账 打款 支付 电汇 到账 回单 形式发票 信用证 水单 提单
    合同 订单 对账 尾款 定金 付款通知 請款 匯款 銀行 發票 轉帳 帳戶 請求書 支払 振込 口座 송금 계좌 송장 결제
    """.split()
)
_TRADE = frozenset(
    """
    statement purchase order proforma pro-forma quotation contract lading settlement salary payroll usd eur rmb cny
    水单 提单 合同 订单 对账
    """.split()
)
PAYING = MONEY - _TRADE
"""Those of them that stand in a mail by which money is moved; orders and contracts fill every mailbox of a trader."""
SECURITY = frozenset(
    """
    password passwords phish phishing phished hacked hack hacker spam scam fraud virus malware suspicious security alert
    alerts helpdesk compromised unusual unauthorized verify verification mfa undeliverable
    passwort kennwort sicherheit betrug verdächtig contraseña seguridad fraude senha segurança sécurité пароль
    безопасность パスワード セキュリティ 비밀번호 보안
    密码 安全 异常 登录 登录提醒 验证 验证码 黑客 钓鱼 诈骗 被盗 病毒 退信 可疑 密碼 異常 登入 驗證 釣魚 詐騙
    """.split()
)
SPAM_MARKS = frozenset("spam junk bulk suspected probable possible likely 垃圾 垃圾邮件 垃圾郵件 疑似垃圾邮件".split())
"""What mail filters write into the subject of mail that they doubt; honest rules wait for it."""

PEDLARS = ("代开", "代開", "优惠开票", "开票业务")

BULK = frozenset(
    """
    noreply donotreply newsletter newsletters news mailer daemon mailing mailings marketing promo promotion promotions
    offers deals update updates notification notifications notify digest bounce bounces campaign events webinar
    """.split()
)
WARDENS = frozenset("security fraud abuse phishing verification accountprotection mfa 2fa".split())
"""Senders of warnings: no person writes there, and yet nobody throws their mail away without a reason."""

SHARED = frozenset(
    """
    info sales contact office support service services accounting accounts finance billing invoice invoices order orders
    purchasing procurement payable receivable hr jobs career careers reception shipping logistics export import
    marketing enquiry enquiries inquiry inquiries team hello help helpdesk shared room meeting scanner press
    buchhaltung vertrieb einkauf rechnung personal empfang compta comptabilite achats ventes ventas compras
    contabilidad facturas vendas financeiro caiwu xiaoshou kefu yewu waimao cangku
    """.split()
)
_PIECE = re.compile(r"[^\W_\d]+")
_FOREIGN = tuple(sorted(word for word in PAYING if not word.isascii() and len(word) > 1))
_WORD = re.compile(r"[\w\-]+")
_BANK = re.compile(
    r"\bbank\b|\baccounts?\b(?! manager)|\biban\b|beneficiary|bankverbindung|bankdaten|kontoverbindung|\bkonto|coordonnées bancaires|\brib\b"
    r"|cuenta|datos bancarios|dados bancários|конто|реквизит|账户|账号|帐号|帐户|賬戶|銀行|银行|口座|계좌"
)
_OTHER = re.compile(
    r"\bnew\b|chang|updat|neue|änder|geänder|nouve|changement|nuev|cambio|nov[ao]s?\b|alteraç|нов|变更|更改|更换|新的?|變更|更換|変更|변경"
)
_PART = re.compile(r"[^\W\d_]+|2fa")


def of_money(values: Iterable[str]) -> tuple[str, ...]:
    """The words of money among a rule's words, as they stand there, sorted."""
    return _picked(values, MONEY)


def of_security(values: Iterable[str]) -> tuple[str, ...]:
    """The words of security among a rule's words, as they stand there, sorted."""
    return _picked(values, SECURITY)


def of_paying(texts: Iterable[str]) -> tuple[str, ...]:
    """
    The words by which money is moved in subjects and names of files (`Neue_Bankverbindung.pdf`, `付款通知`), in the order
    in which they stand there.
    """
    found: dict[str, None] = {}
    for text in texts:
        for part in _PIECE.findall(text.casefold()):
            if part.isascii() or part in PAYING:
                known = next((one for one in (part.removesuffix("s"), part) if one in PAYING), "")
                found |= {known: None} if known else {}
            else:
                found |= dict.fromkeys(word for word in _FOREIGN if word in part)
    return tuple(found)


def of_another_account(texts: Iterable[str]) -> tuple[str, ...]:
    """The subjects that tell of another bank account (`New bank details`, `Neue Bankverbindung`, `银行账号变更`), as they stand."""
    found = []
    for text in texts:
        plain = re.sub(r"[\W_]+", " ", text.casefold())
        if _BANK.search(plain) and _OTHER.search(plain):
            found.append(text)
    return tuple(dict.fromkeys(found))


def spam_mark(value: str) -> bool:
    """
    Whether a word is a mail filter's mark in a subject (`[SPAM]`, `*** Suspected spam ***`) and nothing more, or one by
    which the sellers of false invoices write to every mailbox in China (代开发票).
    """
    if any(pedlar in value for pedlar in PEDLARS):
        return True
    parts = _PART.findall(value.casefold())
    return bool(parts) and all(part in SPAM_MARKS for part in parts)


def bulk_sender(address: str) -> bool:
    """Whether nobody reads what is answered to this address: newsletters, notices, machines."""
    local = local_of(address)
    parts = _PART.findall(local)
    return any(part in BULK for part in parts) or "".join(parts).startswith(("noreply", "donotreply"))


def warden(address: str) -> bool:
    """Whether an address is one from which services warn of misuse."""
    return any(part in WARDENS for part in _PART.findall(address.casefold()))


def shared_mailbox(address: str) -> bool:
    """Whether an address names a task (`sales@`, `export2@`, `caiwu@`) and not a person: several people open it."""
    return any(part in SHARED for part in _PART.findall(local_of(address)))


def _picked(values: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    found = set()
    for value in values:
        plain = value.casefold().strip()
        parts = {plain, *_WORD.findall(plain)}
        if parts & known or any(not word.isascii() and len(word) > 1 and word in plain for word in known):
            found.add(value.strip())
    return tuple(sorted(found))
