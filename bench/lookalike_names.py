"""
Names of companies that do not exist, and domains made to be taken for theirs: the material of `bench/lookalike.py`.

The words here are chosen apart from those that the index knows (`counterseal.mail.name_words`); many are in both, as in
life, and many are not. The techniques are those of programs that list look-alikes for a domain, and some that no program has.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Final

HEADS: Final = (
    "amber anchor apex arbor argent aspen atlas aurora avon azure banner basalt beacon birch blue bold boulder bramble bright brindle brook "
    "cairn calder canyon cedar chalk cinder citadel clear clover cobalt copper coral cormorant crest crimson crown crystal dale "
    "dawn delta denali diamond drift eagle east eden elder ember emerald ever falcon fern field fir flint forest fox gale garnet "
    "glacier glen gold granite green grove gull harbor hawk hazel heron hill hollow horizon indigo iron ivory jade juniper keystone king "
    "lake lark laurel lime linden lumen lunar lynx magnolia maple marsh meadow mesa mill mist moss north oak ocean onyx opal orchard "
    "orion osprey otter pacific palm peak pebble pepper pike pine pioneer plum polar prairie prime quail quarry quartz rapid raven "
    "red reed ridge river robin rock rose royal rush saffron sage salt sand scarlet shore sierra silver sky slate snow solar south "
    "sparrow spruce star steel stone stream summit sun swift tawny teal thistle timber titan topaz tundra ultra umber union vale valley "
    "velvet verdant vermont viking violet vista walnut water west wheat white wild willow wind winter wren yarrow zephyr zenith"
).split()
TAILS: Final = (
    "bay bridge brook craft dale field ford forge gate grove hall harbor haven head hill house land lane line link mark mill mount path "
    "peak point port ridge ring rock side span spring stead stone stream ton tower vale view ville ward way well wood works worth yard"
).split()
TRADES: Final = (
    "trading trade tech technology electronics electric logistics machinery industrial industries textile textiles chem chemical "
    "chemicals plastics packaging foods steel metal metals tools lighting furniture auto parts garment toys ceramics glass optics medical pharma "
    "marine shipping freight energy solar bearings valves pumps cable rubber paper print hardware supply imports exports"
).split()
SYLLABLES: Final = (
    "an bai bang bao bo chang chao chen cheng chuang chun da de dong du fa fang fei feng fu gang gao guang guo hai han hao he heng hong "
    "hua huan hui ji jia jian jiang jie jin jing jiu ju jun kai kang ke lan le li lian liang lin ling long lu mao mei meng min ming nan "
    "neng ning peng ping pu qi qian qiang qing quan ren rong rui run sen shan shang shen sheng shi shun si song tai tang tao tian tong "
    "wan wei wen wu xi xiang xiao xin xing xiong xu ya yang yao yi yin ying yong you yu yuan yue yun ze zhan zhao zhen zheng zhi zhong zhou zhuo zi"
).split()
CITIES: Final = (
    "shenzhen ningbo guangzhou yiwu suzhou xiamen qingdao dongguan foshan hangzhou wenzhou tianjin sz nb gz hz".split()
)
SURNAMES: Final = (
    "bergmann krause schulz lindner haas vogt riedel brandt keller steiner rossi bianchi ferraro moretti conti galli fontana marchetti "
    "dubois lefevre moreau girard garnier lacroix fernandez ortega navarro castillo delgado vargas silva pereira carvalho almeida "
    "kowalski nowak zielinski novotny dvorak horvath nagy petrov ivanov sokolov yilmaz demir kaya andersen nilsson lindqvist virtanen "
    "harrison whitaker pemberton ashworth caldwell hawthorne lockwood tanaka kobayashi nakamura yamamoto parkjin nguyentran sharma patel"
).split()
ONSETS: Final = "b br c cr d dr f fl g gr k kr l m n p pr qu r s st t tr v x z".split()
NUCLEI: Final = "a e i o u ai eo io".split()
CODAS: Final = "l m n r s t x nt rk lt".split()
TOPS: Final = (
    ("com", 52), ("com.cn", 6), ("cn", 8), ("net", 5), ("de", 5), ("co.uk", 5), ("it", 3), ("fr", 2), ("es", 2), ("com.tr", 2),
    ("com.br", 2), ("com.hk", 2), ("com.tw", 2), ("co.kr", 1), ("nl", 1), ("pl", 1), ("vn", 1), ("in", 1), ("eu", 1), ("com.au", 1), ("org", 1), ("biz", 1),
)  # fmt: skip
OTHER_TOPS: Final = (
    "com net org co cn cm info biz online shop com.cn com.co top xyz site us eu in cc asia group trade ltd".split()
)
WORDS: Final = (
    "invoice invoices billing pay payment payments group ltd cn hk secure login mail account support finance docs portal "
    "service trade trading corp inc global intl international online shop sales team usa eu export office info bank my get the help "
    "verify remittance treasury accounting statement order"
).split()
NEARBY: Final = {
    one: "".join(row[at - 1 : at] + row[at + 1 : at + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, one in enumerate(row)
}
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def pick(chance: random.Random, table: tuple[tuple[str, int], ...]) -> str:
    """One of a table of things and how often they come."""
    return chance.choices([one for one, _ in table], [often for _, often in table])[0]


def company(chance: random.Random) -> str:
    """The name in a company's domain, without the top."""
    one = chance.choice
    hyphen = "-" if chance.random() < 0.2 else ""
    trade = hyphen + one(TRADES)
    more = trade if chance.random() < 0.4 else ""
    kinds: tuple[tuple[int, Callable[[], str]], ...] = (
        (22, lambda: one(HEADS) + one(TAILS) + more),
        (14, lambda: one(HEADS) + trade),
        (8, lambda: one(HEADS) + hyphen + one(HEADS)),
        (22, lambda: one(SYLLABLES) + one(SYLLABLES) + trade),
        (6, lambda: "".join(one(SYLLABLES) for _ in range(one((2, 3, 3, 4))))),
        (6, lambda: one(CITIES) + hyphen + one(SYLLABLES) + one(SYLLABLES)),
        (7, lambda: one(SURNAMES) + trade),
        (3, lambda: one(SURNAMES) + hyphen + one(SURNAMES)),
        (9, lambda: "".join(one(ONSETS) + one(NUCLEI) for _ in range(one((2, 2, 3)))) + one(CODAS) + more),
        (3, lambda: "".join(one(LETTERS) for _ in range(3)) + trade),
    )
    return chance.choices([make for _, make in kinds], [often for often, _ in kinds])[0]()


def companies(chance: random.Random, count: int, without: frozenset[str] = frozenset()) -> list[str]:
    """Domains of companies, no two with the same name, none with a name in `without` (compared without hyphens)."""
    seen = set(without)
    found: list[str] = []
    while len(found) < count:
        name = company(chance)
        plain = name.replace("-", "")
        if len(plain) >= 4 and plain not in seen:
            seen.add(plain)
            found.append(f"{name}.{pick(chance, TOPS)}")
    return found


def same_name(domain: str) -> str:
    """A name by which `tealchem` and `teal-chemicals` are one."""
    name = domain.partition(".")[0].replace("-", "")
    trade = max((one for one in TRADES if name.endswith(one)), key=len, default="")
    return name[: len(name) - len(trade)] + trade[:4] if trade else name


def at_letter(change: Callable[[random.Random, str, int], str]) -> Callable[[random.Random, str, str], str]:
    """A technique that changes a name at a place by chance."""

    def made(chance: random.Random, name: str, top: str) -> str:
        return f"{change(chance, name, chance.randrange(len(name)))}.{top}"

    return made


def replaced(pairs: dict[str, str], *, everywhere: bool = False) -> Callable[[random.Random, str, str], str]:
    """A technique that puts one thing for another, at one place or everywhere."""

    def made(chance: random.Random, name: str, top: str) -> str:
        fitting = [one for one in pairs if one in name]
        if not fitting:
            return ""
        one = chance.choice(fitting)
        return f"{name.replace(one, pairs[one], -1 if everywhere else 1)}.{top}"

    return made


def _idna(domain: str) -> str:
    return ".".join(one if one.isascii() else "xn--" + one.encode("punycode").decode() for one in domain.split("."))


def _swap(chance: random.Random, name: str, at: int) -> str:
    at = min(at, len(name) - 2)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _flip(chance: random.Random, name: str, at: int) -> str:
    good = [one for bit in range(8) if (one := chr(ord(name[at]) ^ 1 << bit)) in LETTERS + "0123456789"]
    return name[:at] + chance.choice(good or ["x"]) + name[at + 1 :]


def _vowel(chance: random.Random, name: str, top: str) -> str:
    places = [at for at, one in enumerate(name) if one in "aeiou"]
    if not places:
        return ""
    at = chance.choice(places)
    return f"{name[:at]}{chance.choice([one for one in 'aeiou' if one != name[at]])}{name[at + 1 :]}.{top}"


def _hyphen(chance: random.Random, name: str, top: str) -> str:
    at = chance.randrange(1, len(name))
    return f"{name.replace('-', '')}.{top}" if "-" in name else f"{name[:at]}-{name[at:]}.{top}"


def _word(chance: random.Random, name: str, top: str) -> str:
    word, hyphen = chance.choice(WORDS), chance.choice(("-", ""))
    return f"{name}{hyphen}{word}.{top}" if chance.random() < 0.75 else f"{word}{hyphen}{name}.{top}"


def _top(chance: random.Random, name: str, top: str) -> str:
    return f"{name}.{chance.choice([one for one in OTHER_TOPS if one != top])}"


def _cyrillic(chance: random.Random, name: str, top: str) -> str:
    pairs = dict(zip("aceopxyijsh", "асеорхуіјѕһ", strict=True))
    return _idna(replaced(pairs, everywhere=chance.random() < 0.3)(chance, name, top))


def _greek(chance: random.Random, name: str, top: str) -> str:
    return replaced(dict(zip("aovkn", "αονκη", strict=True)))(chance, name, top)


def _accent(chance: random.Random, name: str, top: str) -> str:
    return _idna(replaced(dict(zip("aeiouncsyz", "áèïöúñçşýž", strict=True)))(chance, name, top))


def _evil(chance: random.Random) -> str:
    return f"{chance.choice(HEADS)}-{chance.choice(('cdn', 'cloudhost', 'verify', 'zone'))}{chance.randrange(100)}.{chance.choice(('test', 'com', 'xyz'))}"


def _both(one: str, two: str) -> Callable[[random.Random, str, str], str]:
    def made(chance: random.Random, name: str, top: str) -> str:
        first = TECHNIQUES[one](chance, name, top)
        rest, _, new = first.partition(".")
        return TECHNIQUES[two](chance, rest, new) if len(rest) > 2 else ""

    return made


Technique = Callable[[random.Random, str, str], str]
TECHNIQUES: dict[str, Technique] = {
    "letter dropped": at_letter(lambda chance, name, at: name[:at] + name[at + 1 :]),
    "letter doubled": at_letter(lambda chance, name, at: name[:at] + name[at] + name[at:]),
    "letters swapped": at_letter(_swap),
    "letter of a neighbouring key": at_letter(
        lambda chance, name, at: name[:at] + chance.choice(NEARBY.get(name[at], "x")) + name[at + 1 :]
    ),
    "any letter replaced": at_letter(lambda chance, name, at: name[:at] + chance.choice(LETTERS) + name[at + 1 :]),
    "any letter put in": at_letter(lambda chance, name, at: name[:at] + chance.choice(LETTERS) + name[at:]),
    "letter appended": lambda chance, name, top: f"{name}{chance.choice(LETTERS)}.{top}",
    "letter put before": lambda chance, name, top: f"{chance.choice(LETTERS)}{name}.{top}",
    "bit flipped": at_letter(_flip),
    "vowel swapped": _vowel,
    "plural": lambda chance, name, top: f"{name}s.{top}" if name[-1] != "s" else f"{name[:-1]}.{top}",
    "rn for m": replaced({"m": "rn"}),
    "m for rn": replaced({"rn": "m"}),
    "vv for w": replaced({"w": "vv"}),
    "cl for d": replaced({"d": "cl"}),
    "d for cl": replaced({"cl": "d"}),
    "nn or rr for m": lambda chance, name, top: replaced({"m": chance.choice(("nn", "rr"))})(chance, name, top),
    "digits for letters, once": replaced({"o": "0", "l": "1", "i": "1", "s": "5", "z": "2"}),
    "digits for letters, everywhere": replaced({"o": "0", "l": "1", "i": "1", "s": "5", "e": "3", "a": "4"}, everywhere=True),
    "l for i, i for l": replaced({"l": "i", "i": "l"}),
    "q for g, g for q": replaced({"g": "q", "q": "g"}),
    "v for u, u for v": replaced({"u": "v", "v": "u"}),
    "Cyrillic, punycode": _cyrillic,
    "Greek": _greek,
    "marks on letters, punycode": _accent,
    "hyphen added or removed": _hyphen,
    "word added": _word,
    "two words added": lambda chance, name, top: f"{chance.choice(WORDS)}-{name}-{chance.choice(WORDS)}.{top}",
    "number appended": lambda chance, name, top: f"{name}{chance.choice(('1', '2', '88', '365', '-2024'))}.{top}",
    "other top": _top,
    "com and www in the name": lambda chance, name, top: chance.choice(
        (f"www{name}.{top}", f"www-{name}.{top}", f"{name}com.{top}", f"{name}-com.{top}", f"{name}.corn", f"{name}.{top}.co")
    ),
    "domain below another": lambda chance, name, top: f"{name}.{top}.{_evil(chance)}",
    "domain with hyphens": lambda chance, name, top: chance.choice(
        (f"{name}-{top.replace('.', '-')}.{_evil(chance)}", f"login-{name}-{top.replace('.', '-')}.com", f"{name}-{top.replace('.', '-')}.test")
    ),
    "dot put in": lambda chance, name, top: f"{name[: (at := chance.randrange(1, len(name) - 1))]}.{name[at:]}.{top}".replace("-.", ".").replace(".-", "."),
    "other form of the trade": replaced(
        {"technology": "tech", "electronics": "electronic", "trading": "trade", "chemicals": "chem", "industries": "industry",
         "textiles": "textile", "machinery": "machine", "logistics": "logistic", "metals": "metal", "imports": "import"}
    ),
    "letters twice dropped": at_letter(lambda chance, name, at: (cut := name[:at] + name[at + 1 :])[: (b := chance.randrange(len(cut)))] + cut[b + 1 :]),
}  # fmt: skip
TECHNIQUES |= {
    "rn and another top": _both("rn for m", "other top"),
    "digit and added word": _both("digits for letters, once", "word added"),
    "dropped letter and another top": _both("letter dropped", "other top"),
    "swapped letters and added word": _both("letters swapped", "word added"),
    "Cyrillic and another top": _both("Cyrillic, punycode", "other top"),
    "hyphen and another top": _both("hyphen added or removed", "other top"),
    "word added and another top": _both("word added", "other top"),
}
HARD: Final = frozenset({"letters twice dropped"})
"""Beyond what the index promises; told, and not counted."""


def imitations(chance: random.Random, domains: list[str], each: int) -> Iterator[tuple[str, str, str]]:
    """Technique, imitation and original: up to so many of each technique for each domain."""
    known = set(domains)
    for technique, make in TECHNIQUES.items():
        for domain in domains:
            name, _, top = domain.partition(".")
            for made in {make(chance, name, top) for _ in range(each)}:
                if made not in known and "." in made and not made.startswith((".", "-")) and "-." not in made:
                    yield technique, made, domain


def siblings(chance: random.Random, domains: list[str]) -> Iterator[tuple[str, str]]:
    """Domains of other honest companies whose names are near: the same head in another trade, another syllable, another number."""
    for domain in domains:
        name, _, top = domain.partition(".")
        for trade in TRADES:
            if name.endswith(trade) and len(name) > len(trade) + 2:
                other = chance.choice([one for one in TRADES if one[:3] != trade[:3]])
                yield "the same head in another trade", f"{name[: -len(trade)]}{other}.{top}"
                break
        for syllable in SYLLABLES:
            if name.startswith(syllable) and len(syllable) > 2:
                yield "another first syllable", f"{chance.choice(SYLLABLES)}{name[len(syllable) :]}.{top}"
                break
