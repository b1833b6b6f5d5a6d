"""
Words of the consoles, made comparable: traditional letters as simplified ones, wide as narrow, without case and signs.

The same console says 登錄時間 in Taipei and 登录时间 in Shenzhen, and writes 帐号, 账号 and 賬號 on three pages. The table
holds the letters that occur in names of columns, methods, results and settings, no others; names and subjects are
never changed by it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from counterseal.mail.addresses import addresses_in

_TRADITIONAL: Final = str.maketrans(
    "錄時間帳號賬郵轉發規則刪設狀態結類協議戶終備網頁註內對詳來國區驗證碼創關閉開啟啓別簽單異鎖錯誤敗綁護導匯權員託統細條標題無變記動訊連絡應預廳"
    "臺門點達訪問術語級資電話機測試請說銷與為個們從這聯繫業務將軍復覆閱讀讓許產實體離職環顯書專複檢審屬歸據於總處報現嘗攔過濾優圖選擇釋鏈檔線絕擊"
    "頻歷執續範圍額稱傳裝瀏覽隱夾賴滿廣東灣蘇遼陝雲貴漢濟寧龍慶廈義羅爾亞韓麥澤蘭島華盧維納馬諾賓幾圓遠訂購價",
    "录时间帐号账邮转发规则删设状态结类协议户终备网页注内对详来国区验证码创关闭开启启别签单异锁错误败绑护导汇权员托统细条标题无变记动讯连络应预厅"
    "台门点达访问术语级资电话机测试请说销与为个们从这联系业务将军复复阅读让许产实体离职环显书专复检审属归据于总处报现尝拦过滤优图选择释链档线绝击"
    "频历执续范围额称传装浏览隐夹赖满广东湾苏辽陕云贵汉济宁龙庆厦义罗尔亚韩麦泽兰岛华卢维纳马诺宾几圆远订购价",
)
_VARIANTS: Final = (
    ("登陆", "登录"),
    ("登入", "登录"),
    ("帐号", "账号"),
    ("帐户", "账号"),
    ("账户", "账号"),
    ("电邮", "邮箱"),
)
_SIGNS: Final = re.compile(r"[\s\-_/\\.,:;|()\[\]{}<>“”\"'、，。：；（）【】《》「」·*#?？!！]+")


@lru_cache(maxsize=65_536)
def simple(text: str) -> str:
    """A text with simplified letters, narrow, in lower case, with one word where consoles have several."""
    text = unicodedata.normalize("NFKC", text).translate(_TRADITIONAL).casefold()
    for variant, usual in _VARIANTS:
        text = text.replace(variant, usual)
    return " ".join(text.split())


@lru_cache(maxsize=65_536)
def bare(text: str) -> str:
    """The same without signs and blanks: what names of columns are compared by."""
    return _SIGNS.sub("", simple(text))


_ADDRESS: Final = re.compile(r"[A-Za-z0-9_%+][A-Za-z0-9._%+-]{0,253}@[A-Za-z0-9-]{1,254}(?:\.[A-Za-z0-9-]+)+")


def addresses(text: str) -> tuple[str, ...]:
    """Every address in running Chinese, where no blank parts it from the words around: `转发到a@b.test并保留`."""
    return tuple(dict.fromkeys(found.lower() for found in _ADDRESS.findall(text))) or addresses_in(text)


def address(text: str) -> str:
    """The first of them."""
    return next(iter(addresses(text)), "")


ON: Final = frozenset(
    "开 开启 已开启 启用 已启用 打开 已打开 开通 已开通 允许 是 有 on enabled enable yes true active 已设置 已绑定 正常 使用中 生效 已生效 √ ✓ ✔ [x]".split()
)
OFF: Final = frozenset(
    "关 关闭 已关闭 未开启 未启用 停用 已停用 禁用 已禁用 不启用 不使用 不允许 禁止 未开通 否 无 没有 未设置 未绑定 暂无 off disabled disable no none false"
    " inactive 不自动转发 不转发 未使用 × ✗ ✕ - -- / [ ]".split()
)


def switched(text: str) -> bool | None:
    """Whether a word says on or off; None when it says neither."""
    word = simple(text).strip(" 。.;；,，(（)）")
    if word in ON:
        return True
    if word in OFF:
        return False
    if re.match(r"未|不|没有|(?:停用|禁用|关闭|已关闭|已停用|disabled|off)(?!\w)", word):
        return False
    if re.match(r"(?:已?开启|已?启用|已?打开|已?开通|enabled|on)(?![\w])", word):
        return True
    return None
