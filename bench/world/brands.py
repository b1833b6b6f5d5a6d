"""Services that everybody gets mail from, with the addresses and hosts that are theirs: facts, so that honest notices look honest."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brand:
    """One service."""

    name: str
    address: str
    host: str
    """Where its links lead."""
    color: str
    kinds: str
    """What it sends: `account`, `courier`, `shop`, `sign`, `share`, `saas`, `cloud`, `social`, `travel`, `meet`, `bank`, `news`."""
    languages: str = "en de es fr pt it nl ja"


BRANDS = (
    Brand("Microsoft", "account-security-noreply@accountprotection.microsoft.com", "account.live.com", "#0067b8", "account"), Brand("Microsoft 365", "microsoft-noreply@microsoft.com", "admin.microsoft.com", "#0067b8", "saas cloud"),
    Brand("Google", "no-reply@accounts.google.com", "accounts.google.com", "#1a73e8", "account", "en de es fr pt it nl ja zh-hant"), Brand("Google Drive", "drive-shares-noreply@google.com", "drive.google.com", "#1a73e8", "share", "en de es fr pt it nl ja"),
    Brand("Google Calendar", "calendar-notification@google.com", "calendar.google.com", "#1a73e8", "meet"), Brand("Apple", "noreply@email.apple.com", "appleid.apple.com", "#222222", "account", "en de es fr pt it nl ja zh"), Brand("Apple", "no_reply@email.apple.com", "buy.itunes.apple.com", "#222222", "saas", "en de fr ja"),
    Brand("Amazon", "auto-confirm@amazon.com", "www.amazon.com", "#ff9900", "shop", "en es"), Brand("Amazon.de", "bestellbestaetigung@amazon.de", "www.amazon.de", "#ff9900", "shop", "de"), Brand("Amazon.fr", "confirmation-commande@amazon.fr", "www.amazon.fr", "#ff9900", "shop", "fr"),
    Brand("Amazon.co.jp", "auto-confirm@amazon.co.jp", "www.amazon.co.jp", "#ff9900", "shop", "ja"), Brand("eBay", "ebay@ebay.com", "www.ebay.com", "#0064d2", "shop", "en"), Brand("Etsy", "transaction@etsy.com", "www.etsy.com", "#f1641e", "shop", "en"), Brand("Zalando", "info@service-mail.zalando.de", "www.zalando.de", "#ff6900", "shop", "de"),
    Brand("PayPal", "service@paypal.com", "www.paypal.com", "#003087", "account saas", "en es pt"), Brand("PayPal", "service@paypal.de", "www.paypal.com", "#003087", "account saas", "de"), Brand("DHL Express", "noreply@dhl.com", "www.dhl.com", "#d40511", "courier", "en de es fr pt it nl ja"),
    Brand("DHL", "noreply@dhl.de", "www.dhl.de", "#d40511", "courier", "de"), Brand("UPS", "pkginfo@ups.com", "www.ups.com", "#351c15", "courier"), Brand("FedEx", "TrackingUpdates@fedex.com", "www.fedex.com", "#4d148c", "courier"), Brand("Correos", "noreply@correos.es", "www.correos.es", "#ffcd00", "courier", "es"),
    Brand("Chronopost", "noreply@chronopost.fr", "www.chronopost.fr", "#0066b2", "courier", "fr"), Brand("CTT", "noreply@ctt.pt", "www.ctt.pt", "#df0024", "courier", "pt"), Brand("ヤマト運輸", "mail@kuronekoyamato.co.jp", "www.kuronekoyamato.co.jp", "#ffd900", "courier", "ja"), Brand("PostNL", "noreply@postnl.nl", "www.postnl.nl", "#ed8c00", "courier", "nl"),
    Brand("顺丰速运", "noreply@sf-express.com", "www.sf-express.com", "#dc1e32", "courier", "zh"), Brand("京东物流", "noreply@jd.com", "www.jdl.com", "#e1251b", "courier shop", "zh"), Brand("菜鸟", "notice@cainiao.com", "www.cainiao.com", "#2f6bff", "courier", "zh"), Brand("京东", "customer_service@jd.com", "order.jd.com", "#e1251b", "shop", "zh"),
    Brand("淘宝网", "notice@service.taobao.com", "www.taobao.com", "#ff5000", "shop account", "zh"), Brand("阿里巴巴", "service@service.alibaba.com", "i.alibaba.com", "#ff6a00", "account social", "zh en"), Brand("1688", "notice@service.1688.com", "www.1688.com", "#ff6a00", "shop", "zh"), Brand("阿里云", "system@notice.aliyun.com", "home.console.aliyun.com", "#ff6a00", "cloud account", "zh"),
    Brand("腾讯云", "cloud_noreply@tencent.com", "console.cloud.tencent.com", "#006eff", "cloud account", "zh"), Brand("华为云", "hwcloud@notice.huaweicloud.com", "console.huaweicloud.com", "#c7000b", "cloud", "zh"), Brand("腾讯企业邮箱", "noreply@exmail.qq.com", "exmail.qq.com", "#2b7de9", "saas account", "zh"), Brand("腾讯文档", "noreply@docs.qq.com", "docs.qq.com", "#1e6fff", "share", "zh"),
    Brand("WPS", "noreply@kdocs.cn", "www.kdocs.cn", "#417ff9", "share saas", "zh"), Brand("飞书", "no-reply@feishu.cn", "www.feishu.cn", "#3370ff", "share meet", "zh"), Brand("钉钉", "noreply@dingtalk.com", "www.dingtalk.com", "#1677ff", "share meet", "zh"), Brand("腾讯会议", "noreply@meeting.tencent.com", "meeting.tencent.com", "#006fff", "meet", "zh"),
    Brand("e签宝", "service@esign.cn", "www.esign.cn", "#0055ff", "sign", "zh"), Brand("法大大", "noreply@fadada.com", "www.fadada.com", "#1890ff", "sign", "zh"), Brand("上上签", "noreply@bestsign.cn", "www.bestsign.cn", "#00aa64", "sign", "zh"), Brand("携程旅行", "noreply@ctrip.com", "www.ctrip.com", "#287dfa", "travel", "zh"),
    Brand("中国铁路", "12306@rails.com.cn", "www.12306.cn", "#3b99fc", "travel", "zh"), Brand("领英", "messages-noreply@linkedin.com", "www.linkedin.com", "#0a66c2", "social", "zh"), Brand("知乎", "noreply@mail.zhihu.com", "www.zhihu.com", "#0066ff", "social account", "zh"), Brand("网易邮箱", "mail@service.netease.com", "mail.163.com", "#d32f2f", "account", "zh"),
    Brand("DocuSign", "dse_NA4@docusign.net", "na4.docusign.net", "#26418f", "sign"), Brand("Adobe Acrobat Sign", "adobesign@adobesign.com", "secure.adobesign.com", "#fa0f00", "sign"), Brand("Dropbox", "no-reply@dropbox.com", "www.dropbox.com", "#0061ff", "share account"), Brand("Dropbox Sign", "noreply@mail.hellosign.com", "app.hellosign.com", "#0061ff", "sign", "en"),
    Brand("SharePoint Online", "no-reply@sharepointonline.com", "contoso.sharepoint.com", "#03787c", "share"), Brand("WeTransfer", "noreply@wetransfer.com", "wetransfer.com", "#409fff", "share"), Brand("Zoom", "no-reply@zoom.us", "zoom.us", "#0b5cff", "meet saas account"), Brand("Calendly", "notifications@calendly.com", "calendly.com", "#006bff", "meet", "en de fr"),
    Brand("Slack", "feedback@slack.com", "app.slack.com", "#4a154b", "account saas social", "en de fr ja"), Brand("GitHub", "noreply@github.com", "github.com", "#24292f", "account saas social", "en ja"), Brand("Atlassian", "noreply@am.atlassian.com", "id.atlassian.com", "#0052cc", "account saas", "en de fr"), Brand("Notion", "notify@mail.notion.so", "www.notion.so", "#222222", "share account", "en ja"),
    Brand("LinkedIn", "notifications-noreply@linkedin.com", "www.linkedin.com", "#0a66c2", "social account"), Brand("Facebook", "security@facebookmail.com", "www.facebook.com", "#1877f2", "social account"), Brand("Instagram", "security@mail.instagram.com", "www.instagram.com", "#c13584", "social account"), Brand("X", "notify@x.com", "x.com", "#000000", "social account", "en ja"),
    Brand("Netflix", "info@account.netflix.com", "www.netflix.com", "#e50914", "account saas"), Brand("Spotify", "no-reply@spotify.com", "www.spotify.com", "#1db954", "account saas"), Brand("Booking.com", "noreply@booking.com", "secure.booking.com", "#003580", "travel"), Brand("Airbnb", "automated@airbnb.com", "www.airbnb.com", "#ff385c", "travel"),
    Brand("Lufthansa", "online@booking.lufthansa.com", "www.lufthansa.com", "#05164d", "travel", "de en"), Brand("Trip.com", "noreply@trip.com", "www.trip.com", "#287dfa", "travel", "en ja"), Brand("AWS", "no-reply-aws@amazon.com", "console.aws.amazon.com", "#ff9900", "cloud", "en de ja"), Brand("Google Cloud", "CloudPlatform-noreply@google.com", "console.cloud.google.com", "#1a73e8", "cloud", "en ja"),
    Brand("Microsoft Azure", "azure-noreply@microsoft.com", "portal.azure.com", "#0067b8", "cloud"), Brand("Cloudflare", "noreply@notify.cloudflare.com", "dash.cloudflare.com", "#f38020", "cloud account", "en"), Brand("Stripe", "receipts@stripe.com", "dashboard.stripe.com", "#635bff", "saas", "en de fr"), Brand("Wise", "noreply@wise.com", "wise.com", "#9fe870", "account saas", "en de fr es"),
    Brand("Payoneer", "noreply@payoneer.com", "myaccount.payoneer.com", "#ff4800", "account", "en zh"), Brand("HSBC", "hsbc@mail.hsbc.co.uk", "www.hsbc.co.uk", "#db0011", "bank", "en"), Brand("招商银行", "ccsvc@message.cmbchina.com", "www.cmbchina.com", "#c7152e", "bank", "zh"), Brand("楽天市場", "order@rakuten.co.jp", "order.my.rakuten.co.jp", "#bf0000", "shop", "ja"),
    Brand("GoDaddy", "donotreply@godaddy.com", "account.godaddy.com", "#1bdbdb", "saas account", "en es"), Brand("OVHcloud", "support@ovh.com", "www.ovh.com", "#000e9c", "cloud saas", "fr"), Brand("IONOS", "noreply@ionos.de", "login.ionos.de", "#003d8f", "cloud saas", "de"), Brand("Mercado Livre", "noreply@mercadolivre.com", "www.mercadolivre.com.br", "#ffe600", "shop", "pt"), Brand("SNCF Connect", "noreply@sncf-connect.com", "www.sncf-connect.com", "#0088ce", "travel", "fr"), Brand("Renfe", "venta@renfe.es", "www.renfe.com", "#870064", "travel", "es"),
)  # fmt: skip


def brand(chance: random.Random, kind: str, language: str) -> Brand | None:
    """One of those that send this kind of mail in this language."""
    found = [one for one in BRANDS if kind in one.kinds.split() and language in one.languages.split()]
    return chance.choice(found) if found else None
