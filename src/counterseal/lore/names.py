"""
Names that intruders put on: brands of mail, documents and freight, and the words of an office.

A false application is called almost like a mail service, a false account almost like the help desk. Both lists are
what a look-alike is compared with (`counterseal.mail.lookalikes`); whoever uses a name openly imitates nothing. They
leave out names that people have (`weixin`, `feishu`, `huawei` are each one letter from a colleague's pinyin) and
names of three letters but one, which everything resembles.
"""

from __future__ import annotations

BRANDS: tuple[str, ...] = tuple(
    """
    microsoft office365 outlook onedrive sharepoint exchange azure hotmail teams
    google gmail workspace yahoo icloud adobe acrobat docusign dropbox wetransfer webex paypal amazon linkedin
    facebook whatsapp telegram
    alibaba aliyun alimail alipay dingtalk netease tencent wechat exmail qqmail coremail
    dhl fedex maersk cosco sinotrans hapag
    """.split()
)
"""Mail and document services, messengers, and the carriers whose notices everybody in trade opens."""

ACCOUNT_WORDS: tuple[str, ...] = tuple(
    """
    admin administrator support helpdesk servicedesk service security compliance postmaster webmaster hostmaster noreply
    company manager management director information customer
    payment payments account accounts accounting finance billing invoice invoices payroll treasury purchasing
    sales logistics shipping documents contract
    microsoft outlook office365 exchange sharepoint
    """.split()
)
"""What honest shared accounts are called; an account that only looks like one of them is made to be trusted."""
