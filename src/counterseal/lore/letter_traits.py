"""
How a letter was written: the program, the zone, the way it came, the words it begins and ends with.

None of these says anything alone. A person keeps them for years, so together they are a handwriting: whoever writes from a
stolen mailbox has its address and its signature, and still another clock, another program and another habit of saying
hello. A trait that a letter does not show is empty, and empty is never compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from counterseal.mail.addresses import domain_of
from counterseal.mail.letter import Letter
from counterseal.mail.suffixes import registered

SAME: Final = "the sender"
"""Answers go to the sender, as they do without a Reply-To."""
_TOP: Final = 300
_BOTTOM: Final = 500
_VERSION: Final = re.compile(r"[\d(\[{/;,<\"]")
_FROM: Final = re.compile(r"^from\s+(\S{1,253})(?:\s+\(([^\s()\[\]]{1,253}))?", re.IGNORECASE)
_BY: Final = re.compile(r"\bby\s+(\S{1,253})()", re.IGNORECASE)
_HOST: Final = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}")
_INSIDE: Final = (".local", ".internal", ".lan", ".localdomain")
_WORD: Final = re.compile(r"[^\W\d_]+")
_GREETINGS: Final = tuple(
    sorted(
        (
            "dear", "hi", "hello", "hey", "good morning", "good afternoon", "good day", "good evening", "greetings",
            "guten tag", "hallo", "sehr geehrte", "sehr geehrter", "liebe", "lieber", "moin", "guten morgen",
            "bonjour", "cher", "chère", "salut", "madame", "monsieur", "estimado", "estimada", "hola", "buenos días",
            "buenas tardes", "querido", "querida", "prezado", "prezada", "olá", "bom dia", "caro", "cara", "boa tarde",
            "gentile", "egregio", "buongiorno", "ciao", "spettabile", "уважаемый", "уважаемая", "здравствуйте",
            "добрый день", "привет", "sayın", "merhaba", "kính gửi", "chào", "xin chào",
            "尊敬的", "尊敬", "您好", "你好", "亲爱的", "親愛的", "敬启者", "敬啟者", "早上好", "下午好", "各位好", "嗨", "贵司",
            "お世話になっております", "いつもお世話になっております", "拝啓", "안녕하세요", "안녕하십니까",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
_ENDINGS: Final = tuple(
    sorted(
        (
            "best regards", "kind regards", "warm regards", "with best regards", "with kind regards", "regards", "best",
            "best wishes", "sincerely", "yours sincerely", "sincerely yours", "yours faithfully", "yours truly", "cheers",
            "thanks", "thanks and best regards", "thanks and regards", "thanks & regards", "thank you", "many thanks",
            "b.rgds", "brgds", "br", "rgds", "b.regards", "cordially", "respectfully", "take care",
            "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "beste grüße", "schöne grüße", "liebe grüße",
            "mfg", "vg", "lg", "gruß", "grüße", "cordialement", "bien cordialement", "bien à vous", "salutations",
            "saludos", "saludos cordiales", "un saludo", "atentamente", "cordialmente", "atenciosamente", "att",
            "abraços", "cordiali saluti", "distinti saluti", "saluti", "с уважением", "saygılarımla", "trân trọng",
            "此致", "祝好", "顺祝商祺", "順祝商祺", "商祺", "谢谢", "謝謝", "顺颂商祺", "敬礼", "祝商祺", "祝您工作愉快", "祝工作顺利",
            "以上", "よろしくお願いいたします", "よろしくお願いします", "敬具", "감사합니다", "谢谢您", "多谢",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
_TITLES: Final = frozenset(
    "sir sirs madam customer client supplier partner friend all team colleague colleagues".split()
)


def client(letter: Letter) -> str:
    """The family of the program: its name without versions and systems."""
    return _family(letter.agent) if letter.agent else ""


@lru_cache(maxsize=4096)
def _family(agent: str) -> str:
    name = _VERSION.split(agent, maxsplit=1)[0].replace("-", " ").casefold().split()
    if name and name[0] in {"produced", "apple"} and "iphone" in agent.casefold():
        return "iphone mail"
    return " ".join(word for word in name[:3] if word not in {"version", "v", "for", "build", "by"})


def zone(letter: Letter) -> str:
    """The offset from UTC in which the letter was dated, `+0800`. Servers write UTC for everybody, so UTC says nothing."""
    offset = letter.date.utcoffset() if letter.date is not None else None
    if offset is None or not offset:
        return ""
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"


def apart(one: str, other: str) -> int:
    """How many minutes two offsets are apart, the shorter way around the day."""
    gap = abs(_minutes(one) - _minutes(other))
    return min(gap, 24 * 60 - gap)


def _minutes(offset: str) -> int:
    if len(offset) != 5 or not offset[1:].isdigit():
        return 0
    size = int(offset[1:3]) * 60 + int(offset[3:])
    return -size if offset[0] == "-" else size


def path(letter: Letter) -> str:
    """
    Whose servers handed the letter over: the registered domain of the first host outside the receiver's own servers.

    Read from the newest hop downwards, because what stands below the first honest server anybody may have invented.
    """
    own = ""
    for hop in letter.hops:
        by = _host(_BY, hop)
        own = own or by
        if (giver := _host(_FROM, hop)) and giver != own:
            return giver
    return ""


def _host(where: re.Pattern[str], hop: str) -> str:
    """The registered domain of a host: by the name that its address has, rather than by the one that it gave itself."""
    found = where.search(hop)
    for given in (found[2], found[1]) if found is not None else ():
        name = (given or "").lower().strip("()[]<>;,.")
        if _HOST.fullmatch(name) and not name.rpartition(".")[2].isdigit() and not name.endswith(_INSIDE):
            return registered(name)
    return ""


def maker(letter: Letter) -> str:
    """Who made the Message-ID: the registered domain of its right half, or that it is a computer's own name."""
    right = letter.message_id.rpartition("@")[2].rstrip(">").lower()
    if not right:
        return ""
    if not _HOST.fullmatch(right) or right.rpartition(".")[2].isdigit() or right.endswith(_INSIDE):
        return "a computer's name"
    return registered(right)


def greeting(letter: Letter) -> str:
    """The words of the salutation, and whether a person's name or a title follows: `dear …`, `dear sir`, `您好`."""
    for line in letter.fresh[:_TOP].split("\n"):
        words = " ".join(line.split()).lower()
        if not words:
            continue
        found = next((one for one in _GREETINGS if words.startswith(one) and _ends(words, one)), "")
        if found:
            return found + _addressee(words[len(found) :])
        hello = next((one for one in ("您好", "你好", "早上好", "下午好") if one in words[:20]), "")
        return f"… {hello}" if hello else ""
    return ""


def _ends(words: str, one: str) -> bool:
    """Whether a word is whole: `hi` is none of `high time`."""
    return not one[-1].isascii() or not words[len(one) : len(one) + 1].isalpha()


def _addressee(rest: str) -> str:
    words = _WORD.findall(rest[:60])
    if not words:
        return ""
    title = next((word for word in words[:3] if word in _TITLES), "")
    return f" {title}" if title else " …"


def ending(letter: Letter) -> str:
    """The words with which the letter ends, above the signature."""
    for line in reversed(letter.fresh[-_BOTTOM:].split("\n")):
        words = " ".join(line.split()).lower().rstrip(" ,，.。!！~")
        if not words or len(words) > 60:
            continue
        found = next(
            (one for one in _ENDINGS if words == one or (words.startswith(one) and len(words) < len(one) + 8)), ""
        )
        if found:
            return found
    return ""


def reply_to(letter: Letter) -> str:
    """Where answers go, when that is not the sender's own house."""
    for one in letter.reply_to:
        if one.address and domain_of(one.address) != letter.domain:
            return one.address
    return SAME


def traits(letter: Letter) -> dict[str, str]:
    """Every trait of a letter; those that it does not show are empty."""
    return {name: read(letter) for name, read in _READERS.items()}


def trait(letter: Letter, name: str) -> str:
    """One trait of a letter, by its name."""
    return _READERS[name](letter)


def moment(letter: Letter) -> datetime | None:
    """When a letter came, or else when it says that it was written; with a zone, so that moments can be compared."""
    at = letter.received or letter.date
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


_READERS: Final[Mapping[str, Callable[[Letter], str]]] = {
    "client": client, "zone": zone, "path": path, "message_id": maker, "language": lambda one: one.language,
    "greeting": greeting, "ending": ending, "reply_to": reply_to,
}  # fmt: skip
TRAITS: Final = tuple(_READERS)
