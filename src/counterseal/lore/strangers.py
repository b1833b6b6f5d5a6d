"""
What a message of somebody unknown shows beside its acts: a way to go on elsewhere, great sums, a crypto address, no words at all.

Each is cheap to find, says nothing by itself, and is asked by several signals.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.letter import Letter

SEEN: Final = 6000
"""Characters in which these are looked for."""
_FOOT: Final = re.compile(r"^(?:_{10,}|-{2,}|={10,})[ \t]*$", re.MULTILINE)
_ATS: Final = re.compile(r"@|[(\[] ?(?:at|@) ?[)\]]", re.IGNORECASE)
_BEFORE: Final = re.compile(r"[\w.+-]{2,64} ?$")
_BEHIND: Final = re.compile(r"\)? ?[\w-]{1,60}(?: ?(?:\.|[(\[]dot[)\]]) ?[\w-]{2,30}){1,3}", re.IGNORECASE)
_DOTS: Final = re.compile(r" ?(?:\.|[(\[]dot[)\]]) ?")
_AROUND: Final = 70
_MESSENGER: Final = re.compile(
    r"\b(?:whats ?app|we ?chat|telegram|viber|skype|q ?q|vx|wx)\b[^\w+]{0,6}(?:no\.?|id|number|号)?[^\w+]{0,4}\+?[\w-][\w -]{4,20}"
    r"|(?:微信|薇信|威信|扣扣|电报|微 信|Q Q|QQ群?|VX|[qQ]{2})[号群是为]{0,2}[^\w+]{0,5}[\w+-][\w +-]{4,20}",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?:[$€£¥]|us\$|usd|eur|euros?|gbp|rmb)\s{0,2}\d{1,3}(?:[.,' ]\d{3}){2,4}"
    r"|\d{1,3}(?:[.,' ]\d{3}){2,4}(?:[.,]\d{2})?\s{0,2}(?:[$€£¥]|us\$|usd|eur|euros?|dollars|gbp|pounds|united states)"
    r"|(?:[$€£]|us\$|usd|eur|gbp)?\s{0,2}\d{1,4}(?:[.,]\d{1,3})?\s{0,2}(?:million|billion|millionen|millions|millones|milhões|milioni|миллион)"
    r"|\d[\d.,]{0,8}\s{0,2}(?:[百千]?万|亿)(?:美元|美金|欧元|英镑|元|人民币)?",
    re.IGNORECASE,
)
_COIN: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:bc1[02-9ac-hj-np-z]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,39}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})(?![0-9A-Za-z])"
)


def own_words(letter: Letter) -> str:
    """What the writer wrote, without what a list or a signature adds below a line."""
    shown = letter.fresh[:SEEN]
    foot = _FOOT.search(shown)
    return (shown[: foot.start()] if foot is not None else shown).strip()


def mailbox_in_text(letter: Letter) -> str:
    """The first mail address in the text that is neither the sender's nor a recipient's; spelled out ones too."""
    shown = letter.fresh[:SEEN]
    if "@" not in shown and "(at)" not in shown and "[at]" not in shown:
        return ""
    ours = {letter.sender.address, *(one.address for one in letter.everyone)}
    own = own_words(letter)
    for sign in _ATS.finditer(own):
        begin = max(0, sign.start() - _AROUND)
        found = _BEFORE.search(own, begin, sign.start())
        after = _BEHIND.match(own, sign.end(), sign.end() + _AROUND)
        if found is None or after is None:
            continue
        plain = found.group().strip().lower() + "@" + _DOTS.sub(".", after.group().strip().lower())
        if plain not in ours:
            return own[found.start() : after.end()].strip()
    return ""


def messenger_in_text(letter: Letter) -> str:
    """The first name of a messenger with a number or name behind it."""
    found = _MESSENGER.search(letter.subject + "\n" + letter.fresh[:SEEN])
    return " ".join(found.group().split()) if found is not None else ""


def great_sum(letter: Letter) -> str:
    """The first sum of a million or more, or what is written as such."""
    shown = letter.subject + "\n" + letter.fresh[: SEEN // 2]
    found = _SUM.search(shown)
    return " ".join(found.group().split()) if found is not None else ""


def coin_address(letter: Letter) -> str:
    """The first address of a crypto wallet."""
    found = _COIN.search(letter.fresh[:SEEN])
    return found.group() if found is not None and any(map(str.isdigit, found.group())) else ""
