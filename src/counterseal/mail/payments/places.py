"""
Countries by the words that stand beside a bank: names in English and Chinese, and the cities where banks sit.

Only used where neither the account nor the BIC says the country; a word that could be of two countries is not here.
"""

from __future__ import annotations

from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from counterseal.mail.payments.normal import folded

_NAMES: Final = {
    "CN": "china; 招商银行; 平安银行; 交通银行; 中信银行; 浦发银行; 浦东发展; 民生银行; 兴业银行; 光大银行; 稠州; 工商银行; 建设银行; 农业银行; bank of ningbo; china merchants; ping an bank; bank of communications; p.r.china; p.r. china; p.r.c; prc; mainland china; 中国; 中國; 中华人民共和国; beijing; shanghai; shenzhen; guangzhou; ningbo; yiwu; hangzhou; xiamen; qingdao; dongguan; tianjin; suzhou; wuxi; nanjing; foshan; zhongshan; wenzhou; zhejiang; guangdong; jiangsu; fujian; shandong; 北京; 上海; 深圳; 广州; 宁波; 义乌; 杭州; 厦门; 青岛; 东莞; 天津; 苏州; 无锡; 南京; 佛山; 温州; 浙江; 广东; 江苏; 福建; 山东; 大连; 成都; 重庆; 武汉; 西安; 郑州; 长沙; китай; chine",
    "HK": "hongkong and shanghai; hong kong and shanghai; hang seng; bank of east asia; 恒生; 恆生; 汇丰; 滙豐; 匯豐; 东亚银行; 東亞銀行; hong kong; hongkong; hong-kong; h.k.; hksar; 香港; kowloon; 九龙; 九龍; wan chai; wanchai; tsim sha tsui; гонконг",
    "MO": "macau; macao; 澳门; 澳門",
    "TW": "taiwan; 台湾; 台灣; 臺灣; taipei; 台北; 臺北; taichung; kaohsiung; r.o.c.",
    "US": "bank of america; wells fargo; jpmorgan; jp morgan; citibank n.a; citibank, n.a; united states; united states of america; u.s.a.; u.s.a; usa; 美国; 美國; new york; los angeles; san francisco; chicago; 纽约; 紐約; delaware; california; texas; 洛杉矶; сша",
    "GB": "barclays bank; hsbc uk; lloyds bank; natwest; national westminster; united kingdom; u.k.; england; great britain; london; 英国; 英國; 伦敦; 倫敦; manchester; scotland; великобритания",
    "DE": "germany; deutschland; allemagne; alemania; 德国; 德國; frankfurt; munich; munchen; hamburg; berlin; dusseldorf; 法兰克福; германия",
    "FR": "france; francia; frankreich; 法国; 法國; paris; франция",
    "ES": "spain; espana; spanien; 西班牙; madrid; barcelona; испания",
    "IT": "italy; italia; italien; 意大利; milano; milan; roma; италия",
    "PT": "portugal; 葡萄牙; lisboa; lisbon",
    "NL": "netherlands; the netherlands; nederland; holland; 荷兰; 荷蘭; amsterdam; rotterdam",
    "BE": "belgium; belgique; belgie; 比利时; brussels; bruxelles",
    "CH": "switzerland; schweiz; suisse; svizzera; 瑞士; zurich; geneva",
    "AT": "austria; osterreich; 奥地利; wien; vienna",
    "PL": "poland; polska; 波兰; 波蘭; warsaw; warszawa; польша",
    "CZ": "czech republic; czechia; 捷克; prague; praha",
    "HU": "hungary; 匈牙利; budapest",
    "SK": "slovakia; bratislava",
    "RO": "romania; 罗马尼亚; bucharest",
    "BG": "bulgaria; 保加利亚; sofia",
    "GR": "greece; 希腊; athens",
    "CY": "cyprus; 塞浦路斯; nicosia; limassol",
    "MT": "malta; 马耳他",
    "LT": "lithuania; 立陶宛; vilnius",
    "LV": "latvia; 拉脱维亚; riga",
    "EE": "estonia; 爱沙尼亚; tallinn",
    "SE": "sweden; 瑞典; stockholm",
    "NO": "norway; 挪威; oslo",
    "DK": "denmark; 丹麦; copenhagen",
    "FI": "finland; 芬兰; helsinki",
    "IE": "ireland; 爱尔兰; dublin",
    "LU": "luxembourg; 卢森堡",
    "TR": "turkey; turkiye; turkei; 土耳其; istanbul; ankara; турция",
    "RU": "russia; russian federation; 俄罗斯; moscow; москва; россия; г. москва; санкт-петербург",
    "UA": "ukraine; 乌克兰; kyiv; kiev",
    "KZ": "kazakhstan; 哈萨克斯坦; almaty; казахстан",
    "AE": "united arab emirates; u.a.e.; uae; dubai; abu dhabi; 迪拜; 阿联酋; الامارات; دبي",
    "SA": "saudi arabia; 沙特; riyadh; jeddah; السعوديه",
    "QA": "qatar; doha; 卡塔尔",
    "KW": "kuwait; 科威特",
    "BH": "bahrain",
    "OM": "oman; muscat",
    "IL": "israel; 以色列; tel aviv",
    "EG": "egypt; cairo; 埃及; مصر",
    "MA": "morocco; casablanca; 摩洛哥",
    "NG": "nigeria; lagos; 尼日利亚",
    "KE": "kenya; nairobi; 肯尼亚",
    "GH": "ghana; accra; 加纳",
    "ZA": "south africa; johannesburg; 南非",
    "IN": "hdfc; icici; axis bank; kotak; india; mumbai; new delhi; delhi; 印度; bangalore; chennai; kolkata; 孟买",
    "PK": "pakistan; karachi; lahore; 巴基斯坦",
    "BD": "bangladesh; dhaka; 孟加拉",
    "LK": "sri lanka; colombo; 斯里兰卡",
    "JP": "japan; tokyo; osaka; 日本; 东京; 東京; 大阪; япония",
    "KR": "korea; south korea; republic of korea; seoul; 韩国; 韓國; 대한민국; 서울; 首尔; 한국",
    "VN": "vietnam; viet nam; hanoi; ha noi; ho chi minh; 越南",
    "TH": "thailand; bangkok; 泰国; 泰國",
    "MY": "malaysia; kuala lumpur; 马来西亚; 馬來西亞; labuan",
    "SG": "singapore; 新加坡; сингапур",
    "ID": "indonesia; jakarta; 印度尼西亚; 印尼",
    "PH": "philippines; manila; 菲律宾",
    "KH": "cambodia; phnom penh; 柬埔寨",
    "AU": "westpac; commonwealth bank; australia; sydney; melbourne; 澳大利亚; 澳洲; brisbane",
    "NZ": "new zealand; auckland; 新西兰",
    "CA": "canada; toronto; vancouver; 加拿大; montreal",
    "MX": "mexico; 墨西哥; ciudad de mexico",
    "BR": "brazil; brasil; sao paulo; 巴西",
    "AR": "argentina; buenos aires; 阿根廷",
    "CL": "chile; santiago de chile; 智利",
    "CO": "colombia; bogota; 哥伦比亚",
    "PE": "peru; lima; 秘鲁",
    "PA": "panama; 巴拿马",
}
_WORDS: Final = {folded(word.strip()): code for code, words in _NAMES.items() for word in words.split(";")}
_CODES: Final = tuple(_WORDS.values())
_FINDER: Final = AhoCorasick(tuple(_WORDS), MatchKind.LeftmostLongest)


def country_of(plain: str) -> str:
    """The country that a folded text names, the last where it names several: addresses end with it; else empty."""
    low = plain.lower()
    found = ""
    for index, start, end in _FINDER.find_matches_as_indexes(low):
        before = low[start - 1] if start else " "
        after = low[end] if end < len(low) else " "
        if low[start].isascii() and ((before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())):
            continue
        found = _CODES[index]
    return found
