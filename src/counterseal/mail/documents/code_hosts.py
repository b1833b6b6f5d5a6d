"""
Where codes in honest mail lead: a contact, a shop for programs, a way to pay, a map. Our own compilation, November 2026.

A business card in a signature carries the code of a messenger, and a newsletter the code of its app. Such a code leads to
the house of the messenger and not to the sender's, and is nothing to warn of.
"""

from __future__ import annotations

from typing import Final

CONTACTS: Final = frozenset(
    "u.wechat.com weixin.qq.com work.weixin.qq.com mp.weixin.qq.com qm.qq.com qr.alipay.com ds.alipay.com m.tb.cn qr.dingtalk.com "
    "line.me lin.ee wa.me api.whatsapp.com viber.com signal.me t.me vk.com zalo.me qr.kakao.com open.kakao.com "
    "tiktok.com vm.tiktok.com v.douyin.com instagram.com facebook.com linkedin.com x.com twitter.com youtube.com xhslink.com "
    "apps.apple.com itunes.apple.com play.google.com appgallery.huawei.com maps.google.com maps.app.goo.gl maps.apple.com "
    "zoom.us teams.microsoft.com meet.google.com webex.com meeting.tencent.com paypal.me revolut.me twint.ch pay.weixin.qq.com".split()
)
"""Hosts, subdomains included."""


def contact(host: str) -> bool:
    """Whether a host belongs to a service of contacts, programs, maps or meetings."""
    while host:
        if host in CONTACTS:
            return True
        host = host.partition(".")[2]
    return False
