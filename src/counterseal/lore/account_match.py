"""
Whether two account numbers are the same account, and how an account is named in a sentence.

The same account is written as an IBAN, or as the national number that is a part of it; with the numbers of bank and
branch before it, or without; and what one reader takes for a Chinese account another takes for a card. So digits are
compared, from the end, and never short ones: that six digits agree by chance happens once in a million times. One digit
that differs in two equal numbers is neither: it is how a thief's account is made to look right.

A number is told by its last digits only: whoever reads over a shoulder, or a log, has no use for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, Protocol
from unicodedata import normalize

Key = tuple[str, str]
SHORTEST: Final = 7
"""Digits of a national number that are looked for in an IBAN."""
TAIL: Final = 6
"""So many digits at the end are equal at least."""
SURE: Final = 8
"""From so many equal digits on, whatever stands before them may be left out; of fewer, only whole numbers of banks."""
_PREFIXES: Final = frozenset({3, 6, 9, 12})
"""Digits of a bank's number and a branch's: 3 in Hong Kong, with the branch 6; sort code and BSB 6; ABA 9; CNAPS 12."""
_HEAD, _END = 8, 4
"""Equal digits before and behind a gap, for a number that was read with a hole in it."""
SLIPPED: Final = 2
"""So many signs in one place are a slip."""
_FULL: Final = 12
"""Digits of an account that lacks neither bank nor branch."""
_WHOLE: Final = frozenset({"iban", "clabe", "cbu"})
"""Numbers that hold the bank's number and check digits: two of one kind are equal or not."""
_AT_THE_END: Final = 4
"""So many digits may follow the account in an IBAN, a CLABE or a CBU, and still it is found among many."""
_KINDS: Final = ("NRA", "OSA", "FTN", "FTE", "FTU", "FTF", "FTI")
"""Letters before the number of a Chinese account: non-resident, offshore, free trade."""
_RAILS: Final = {
    "cn_account": "CN", "card": "CN", "aba": "US", "sort_code": "GB", "ifsc": "IN", "bsb": "AU", "hk": "HK", "clabe": "MX",
    "cbu": "AR", "pix": "BR", "iban": "iban",
}  # fmt: skip

SAME: Final = "same"
PART: Final = "part"
"""One is a piece of the other: it was not read whole."""
DIGIT: Final = "digit"
"""All but one digit, or the order of two, are equal."""


class Number(NamedTuple):
    """An account number with all that stood before it."""

    scheme: str
    account: str
    whole: str = ""
    """As it was written, numbers of bank and branch included; empty where nothing more was written."""

    @property
    def digits(self) -> str:
        """What is compared."""
        return _bare(self.whole or self.account)


class Told(Protocol):
    """Whatever names an account."""

    @property
    def scheme(self) -> str:
        """Whose rules it follows."""

    @property
    def account(self) -> str:
        """The number."""

    @property
    def routing(self) -> str:
        """The bank's number beside it."""


def number(told: Told, written: str = "") -> Number:
    """The number of a payment instruction, with the numbers of bank and branch where they are a part of it."""
    account = told.account
    if told.scheme in _WHOLE:
        return Number(told.scheme, account)
    whole = "".join(one for one in normalize("NFKC", written[:80]).upper() if one.isalnum())
    if len(account) < len(whole) <= len(account) + max(_PREFIXES) and whole.endswith(account):
        return Number(told.scheme, account, whole)
    if told.scheme == "hk" and told.routing.isdigit() and len(told.routing) == 6:
        return Number(told.scheme, account, told.routing + account)
    return Number(told.scheme, account)


def compared(one: Number, other: Number) -> str:
    """What two numbers are to each other: `same`, `part`, `digit`, or empty."""
    if one.scheme in _WHOLE or other.scheme in _WHOLE:
        return SAME if _held(one, other) else ""
    if one.account == other.account and not (one.whole and other.whole):
        return SAME
    first, second = one.digits, other.digits
    if not (first.isdigit() and second.isdigit()):
        return SAME if first == second else ""
    less, more = sorted((first, second), key=len)
    if first == second or (len(less) >= TAIL and _ends(more, less)):
        return SAME
    if len(less) >= SURE and len(more) - len(less) <= 3 and _near(less, more[-len(less) :]):
        return DIGIT
    if one.account == other.account or _carried(first, other.account) or _carried(second, one.account):
        return SAME
    return PART if _pierced(more, less) else ""


def same_account(one: Key, other: Key) -> bool:
    """Whether two numbers are one account, written in one or two schemes."""
    return compared(Number(*one), Number(*other)) == SAME


def tails(one: Number) -> Iterator[str]:
    """Under which ends a number is looked up: whatever may be the same account has one of them in common."""
    plain = _bare(one.account)
    if len(plain) < TAIL:
        yield plain
        return
    for cut in range(_AT_THE_END if one.scheme in _WHOLE else 1):
        if len(plain) - cut >= TAIL:
            yield plain[len(plain) - cut - TAIL : len(plain) - cut]


def sound(scheme: str, account: str) -> bool:
    """Whether a number is told like an account's: a bank's number alone is none, and neither is one of a VAT register."""
    return scheme in {"iban", "pix"} or (scheme != "cnaps" and _bare(account).isdigit())


def rail(scheme: str, country: str = "") -> str:
    """The way that money goes to an account: an IBAN and a CLABE stand side by side, and neither replaces the other."""
    return _RAILS.get(scheme, country)


def slip(one: str, other: str) -> bool:
    """Whether a number is another one but for a slip of the pen: what is wrong stands in one place and is short."""
    if not one or not other or abs(len(one) - len(other)) > SLIPPED:
        return False
    least = min(len(one), len(other))
    head = next((at for at in range(least) if one[at] != other[at]), least)
    end = next((at for at in range(least - head) if one[-1 - at] != other[-1 - at]), least - head)
    return max(len(one), len(other)) - head - end <= SLIPPED


def short(account: str) -> str:
    """An account as it is told: its last four signs."""
    return f"…{account[-4:]}" if len(account) > 4 else account


def around(one: str, other: str) -> str:
    """The part of a number where it is not like another one of the same length, with three signs on both sides."""
    one, other = one[-len(other) :], other[-len(one) :]
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if not places:
        return short(one)
    begin, end = max(0, places[0] - 3), places[-1] + 4
    return f"{'…' if begin else ''}{one[begin:end]}{'…' if end < len(one) else ''}"


def _bare(account: str) -> str:
    return account[3:] if account.startswith(_KINDS) else account


def _held(one: Number, other: Number) -> bool:
    """Whether a number that holds another country's parts is the other one, or holds it."""
    if one.account == other.account:
        return True
    if one.scheme in _WHOLE and other.scheme in _WHOLE:
        return False
    whole, national = (one, other) if one.scheme in _WHOLE else (other, one)
    return len(national.account) >= SHORTEST and national.account.lstrip("0") in whole.account[4:]


def _ends(long: str, short: str) -> bool:
    """Whether the longer number is the shorter one with a bank's number, or zeros, before it; a long one also behind it."""
    if len(short) > SURE and len(long) - len(short) <= TAIL and short in long:
        return True
    if not long.endswith(short):
        bare = short.lstrip("0")
        return len(bare) >= SURE and long.endswith(bare) and not long.removesuffix(bare).strip("0")
    before = long.removesuffix(short)
    return len(short) >= SURE or len(before) in _PREFIXES or not before.strip("0")


def _carried(digits: str, account: str) -> bool:
    """Whether a number is a long account, with the bank's number before or behind it."""
    return len(account) >= _FULL and len(digits) - len(account) <= TAIL and account in digits


def _near(one: str, other: str) -> bool:
    """Whether two numbers of one length differ in one digit, or in the order of two neighbours."""
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2:
        first, second = places
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(places) == 1


def _pierced(long: str, short: str) -> bool:
    """Whether the shorter number is the longer one's beginning, or lacks only its middle."""
    if not _HEAD <= len(short) < len(long):
        return False
    head = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if head == len(short):
        return True
    end = next((at for at, (a, b) in enumerate(zip(reversed(short), reversed(long), strict=False)) if a != b), 0)
    return head >= _HEAD and end >= _END and head + end >= len(short)
