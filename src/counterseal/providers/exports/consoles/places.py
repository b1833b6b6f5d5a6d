"""
Places in words: `广东省深圳市 电信`, `美国 加利福尼亚`, `Lagos, Nigeria`, `局域网`.

Consoles tell a place instead of coordinates. The words are kept as they are; the country is told only where it is
certain, by names of countries in Chinese and English (from the locale data of babel) and of the provinces and larger
cities of China. Hong Kong, Macao and Taiwan have codes of their own in ISO 3166.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from babel import Locale

from counterseal.providers.exports.consoles.words import simple

_ALSO: Final = {
    "香港": "HK", "中国香港": "HK", "hong kong": "HK", "hongkong": "HK", "澳门": "MO", "中国澳门": "MO", "macau": "MO",
    "台湾": "TW", "中国台湾": "TW", "台湾省": "TW", "taiwan": "TW", "中国大陆": "CN", "中国": "CN", "中华人民共和国": "CN", "china": "CN", "内地": "CN",
    "usa": "US", "u.s.": "US", "united states of america": "US", "美国": "US", "uk": "GB", "england": "GB", "英国": "GB",
    "great britain": "GB", "韩国": "KR", "南韩": "KR", "korea": "KR", "south korea": "KR", "朝鲜": "KP", "俄罗斯": "RU", "russia": "RU",
    "russian federation": "RU", "越南": "VN", "viet nam": "VN", "阿联酋": "AE", "迪拜": "AE", "uae": "AE", "捷克": "CZ", "科特迪瓦": "CI",
    "ivory coast": "CI", "象牙海岸": "CI", "刚果金": "CD", "老挝": "LA", "叙利亚": "SY", "伊朗": "IR", "委内瑞拉": "VE", "玻利维亚": "BO",
    "坦桑尼亚": "TZ", "摩尔多瓦": "MD", "土耳其": "TR", "turkey": "TR", "荷兰": "NL", "holland": "NL", "the netherlands": "NL", "沙特": "SA",
    "沙特阿拉伯": "SA", "南非": "ZA", "波黑": "BA", "马其顿": "MK", "缅甸": "MM", "burma": "MM", "东帝汶": "TL", "文莱": "BN", "奈及利亚": "NG",
    "纽西兰": "NZ", "澳洲": "AU", "义大利": "IT", "沙乌地阿拉伯": "SA", "柬埔寨": "KH",
}  # fmt: skip
"""Names beside those of babel's locales: short ones, and those used in Taipei."""
_CHINA: Final = """
    北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西
    西藏 宁夏 新疆
    石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 晋中 运城 临汾 呼和浩特 包头 鄂尔多斯 沈阳 大连 鞍山 抚顺
    本溪 丹东 锦州 营口 长春 四平 通化 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山
    江阴 张家港 常熟 太仓 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 滁州 阜阳 宿州 六安
    亳州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 南昌 景德镇 九江 赣州 吉安 宜春 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁
    泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 新乡 焦作 许昌 漯河 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 荆门
    孝感 荆州 黄冈 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州
    汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 钦州 玉林 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山
    南充 眉山 宜宾 贵阳 六盘水 遵义 安顺 昆明 曲靖 玉溪 丽江 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 兰州 嘉峪关 天水 西宁 银川
    乌鲁木齐 克拉玛依
"""
_CHINA_EN: Final = """
    beijing tianjin shanghai chongqing hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui fujian jiangxi
    shandong henan hubei hunan guangdong hainan sichuan guizhou yunnan shaanxi gansu qinghai guangxi ningxia xinjiang
    tibet guangzhou shenzhen dongguan foshan hangzhou ningbo wenzhou suzhou nanjing wuxi qingdao jinan xiamen fuzhou
    quanzhou chengdu wuhan changsha zhengzhou dalian shenyang hefei kunming nanning yiwu
"""
_NOWHERE: Final = re.compile(
    r"局域网|内网|本地|本机|保留地址|私有|未知|不详|未分配|iana|unknown|local|private|lan\b|intranet|n/?a$|-+$|共享地址",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"[\s,，/|;；·\-–—()（）:：>]+")


def _land_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in ("en", "zh_Hant", "zh_Hans"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"):
                names[simple(name)] = code
    return names | _ALSO


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Names as they are written whole, and Chinese names that a place may begin with."""
    names = _land_names()
    inside = dict.fromkeys(_CHINA.split(), "CN")
    whole = names | inside | dict.fromkeys(_CHINA_EN.split(), "CN")
    whole.pop("georgia", None)  # a country, and a state of another
    begins = {name: code for name, code in (names | inside).items() if not name.isascii()}
    return whole, begins


@lru_cache(maxsize=16_384)
def land(place: str) -> str:
    """The country of a place (ISO 3166 alpha-2), where it is certain; else nothing."""
    told = simple(place)
    if not told or len(told) > 120 or _NOWHERE.search(told):
        return ""
    if re.fullmatch(r"[A-Z]{2}", place.strip()) and place.strip() in set(_tables()[0].values()):
        return place.strip()
    whole, begins = _tables()
    if told in whole:
        return whole[told]
    parts = [part for part in _PARTS.split(told) if part]
    for part in dict.fromkeys((*parts[:1], *parts[-1:], *parts)):
        if code := whole.get(part) or _begins(part, begins):
            return code
    return next((code for name, code in whole.items() if len(name) > 6 and " " in name and name in told), "")


def _begins(part: str, begins: dict[str, str]) -> str:
    """The longest Chinese name that a text begins with: `广东省深圳市`, `美国加利福尼亚`, `中国香港特别行政区`."""
    if part.isascii():
        return ""
    found = (part[:length] for length in range(min(len(part), 12), 1, -1))
    return next((begins[name] for name in found if name in begins), "")


def placed(text: str) -> bool:
    """Whether a cell tells a place, a private network included."""
    told = simple(text)
    return bool(land(text)) or (
        0 < len(told) < 40 and re.fullmatch(r"(?:局域网|内网|内网ip|本机地址|保留地址)", told) is not None
    )
