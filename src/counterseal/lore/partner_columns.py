"""
What the columns of a list of partners are called, in English and in both ways of writing Chinese.

People export partners from ERP, customs software and address books; none of them asked us for names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

COLUMNS: Final = (
    "name", "domains", "contact", "person", "phone", "account", "bic", "beneficiary", "verified_at", "source",
    "bank", "routing", "country", "currency", "kind", "uscc", "vat", "lei", "other_name",
)  # fmt: skip
_NAMES: Final = {
    "name": """name partner company company_name partner_name customer customer_name client client_name supplier supplier_name vendor
        vendor_name organisation organization account_partner business_name legal_name
        名称 名稱 公司 公司名称 公司名稱 客户 客戶 客户名称 客戶名稱 供应商 供應商 供应商名称 供應商名稱 单位名称 單位名稱 单位 單位 伙伴 合作伙伴 企业名称 企業名稱 厂商 廠商 往来单位 往來單位""",
    "other_name": "other_name english_name name_en name_zh chinese_name alias short_name 英文名 英文名称 英文名稱 中文名 中文名称 中文名稱 别名 別名 简称 簡稱",
    "domains": "domains domain website web site url homepage internet email_domain mail_domain 域名 网站 網站 网址 網址 主页 主頁 邮箱域名 郵箱域名 官网 官網",
    "contact": """contact contacts email e_mail email_address mail contact_email mailbox 邮箱 郵箱 电子邮箱 電子郵箱 电子邮件 電子郵件 邮件 郵件 邮箱地址 郵箱地址 联系邮箱 聯繫邮箱 聯絡郵箱
        联系人 聯繫人 聯絡人 联系人邮箱""",
    "person": "person contact_name contact_person attention 联系人姓名 聯繫人姓名 聯絡人姓名 经办人 經辦人 姓名",
    "phone": "phone phones telephone tel phone_number telephone_number mobile mobile_phone cell fax 电话 電話 电话号码 電話號碼 手机 手機 手机号 联系电话 聯繫電話 聯絡電話 传真 傳真 座机 固定电话",
    "account": """account accounts account_number account_no bank_account bank_account_number iban a_c acct payee_account beneficiary_account
        账号 帐号 賬號 帳號 账户 帐户 賬戶 帳戶 银行账号 银行帐号 銀行賬號 銀行帳號 收款账号 收款帐号 收款賬號 收款帳號 银行账户 銀行賬戶 銀行帳戶 收款账户""",
    "bic": "bic swift swift_code swift_bic bic_swift bic_code swift代码 swift代碼 swift码 国际代码 银行代码",
    "beneficiary": "beneficiary beneficiary_name account_name account_holder payee payee_name 收款人 收款人名称 收款人名稱 户名 戶名 账户名 帐户名 賬戶名稱 账户名称 帳戶名稱 受益人 开户名 開戶名 收款单位 收款單位",
    "verified_at": "verified_at verified verified_on verification_date confirmed_at confirmed_on confirmed date_verified 核实日期 核實日期 验证日期 驗證日期 确认日期 確認日期 核对日期 核對日期 核实时间 核實時間 确认时间",
    "source": "source verified_by verified_how how verification_method confirmed_by reference 来源 來源 依据 依據 核实方式 核實方式 确认方式 確認方式 验证方式 驗證方式 出处 出處",
    "bank": "bank bank_name beneficiary_bank 银行 銀行 开户行 開戶行 开户银行 開戶銀行 银行名称 銀行名稱 收款银行 收款銀行",
    "routing": "routing routing_number aba sort_code cnaps ifsc bsb bank_code 行号 行號 联行号 聯行號 清算号 清算號",
    "country": "country country_code 国家 國家 国别 國別 国家地区 國家地區",
    "currency": "currency 币种 幣種 货币 貨幣 币别 幣別",
    "kind": "kind type category 类型 類型 类别 類別 性质",
    "uscc": "uscc credit_code unified_social_credit_code 统一社会信用代码 統一社會信用代碼 信用代码 税号 稅號",
    "vat": "vat vat_number vat_id tax_id 增值税号 增值稅號",
    "lei": "lei lei_code",
}
KNOWN: Final = {name: column for column, names in _NAMES.items() for name in names.split()}
_OTHER: Final = re.compile(r"[\W_]+")
KINDS: Final = {
    **dict.fromkeys("customer client buyer 客户 客戶 买方 買方".split(), "customer"),
    **dict.fromkeys("supplier vendor seller 供应商 供應商 卖方 賣方 厂家 工厂".split(), "supplier"),
    **dict.fromkeys("forwarder carrier agent 货代 貨代 物流 承运人".split(), "forwarder"),
    **dict.fromkeys("bank 银行 銀行".split(), "bank"),
}
LOOKED_AT: Final = 15
"""Lines that may stand above the names of columns: a title, the day of the export."""


def column_of(name: str) -> str:
    """Which column a name means, or empty: `Bank account no. (收款账号)` is the account."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    whole = _OTHER.sub("_", plain).strip("_")
    if whole in KNOWN:
        return KNOWN[whole]
    if (joined := whole.replace("_", "")) in KNOWN:
        return KNOWN[joined]
    parts = [_OTHER.sub("_", part).strip("_") for part in re.split(r"[()\[\]/（）【】\n]", plain)]
    found = {KNOWN[part] for part in parts if part in KNOWN}
    return found.pop() if len(found) == 1 else ""


def header_of(cells: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Where each column stands; several columns may be the same one (two phones). Empty when no name is known."""
    found: dict[str, tuple[int, ...]] = {}
    for at, cell in enumerate(cells):
        column = column_of(cell) if len(cell) <= 60 else ""
        if column:
            found[column] = (*found.get(column, ()), at)
    return found
