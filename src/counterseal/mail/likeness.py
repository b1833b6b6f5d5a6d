"""
Look-alikes of many thousand domains at once: which known domain a domain was made to be taken for.

`mail.lookalikes` compares two names. Here one domain is compared with all partners, correspondents or brands, in a few
microseconds: known names are filed under what the eye sees of them (`fold`) and one letter apart (`mail.neighbours`), and
only what is found there is looked at closely.

A known domain, what lies below it, and services that everybody knows resemble nothing. Numbers that differ are innocent
(`sales1`, `sales2`). Names of up to four letters have too many neighbours; there only disguises, another top level
and added words count. A name that falls apart into words or syllables of its own (`mail.name_words`) is a neighbour by
chance: `hongtai` is no look-alike of `hengtai`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from counterseal.mail.addresses import FREE_MAIL
from counterseal.mail.confusables import latin
from counterseal.mail.learnt_words import learn
from counterseal.mail.name_words import BUSINESS, CORPORATE, DECEPTIVE, TRADE, a_name, by_two, common, head, kinds
from counterseal.mail.neighbours import Neighbours
from counterseal.mail.one_letter import FOLD, LONG, SHORT, one_letter
from counterseal.mail.suffixes import parts

_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("uu", "w"), ("nn", "m"), ("rr", "m"), ("lc", "k"))
_STRONGEST: Final = frozenset(_PAIRS[:3])
_ANY_PAIR: Final = re.compile("|".join(pair for pair, _ in _PAIRS))
_NEAR_TOPS: Final = frozenset("com co cm om corn con cn com.cn com.co com.hk hk net".split())
_EXTRA: Final = DECEPTIVE | CORPORATE
_ENDS: Final = _EXTRA | {"www", "com", "cn", "net", "org"}
_BY_LAST: Final = by_two(_ENDS, ends=True)
_BY_FIRST: Final = by_two(_ENDS, ends=False)
_GENERIC: Final = frozenset("com net org co gov edu ac or ne biz info ltd plc nom gob gen web firm asso".split())
_SHOWN: Final = 120
"""Longer domains are shown without the difference."""
_WELL_KNOWN: Final = FREE_MAIL


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a domain was made to be taken for."""

    target: str
    trick: str
    """`homograph`, a disguise (`rn/m`, `0/o`, ...), `top level`, `hyphen`, `inside`, `extra word`, `plural`, `doubled`,
    `dropped`, `added`, `replaced`, `swapped`, `word form`."""
    shown: str
    """The difference, aligned: `ac[rn→m]e.test`, what stands there before the arrow, what should behind it."""

    @property
    def disguised(self) -> bool:
        """Whether letters were chosen to deceive the eye. Other tricks also happen by chance or in good faith."""
        return "/" in self.trick or self.trick == "homograph"


class LookalikeIndex:
    """Known domains, to be asked which of them another domain resembles."""

    def __init__(self, domains: Iterable[str] = ()) -> None:
        self._exact: set[str] = set()
        self._known: list[tuple[str, str, str]] = []
        self._forms: dict[str, list[int]] = {}
        self._paired: dict[str, list[tuple[int, str]]] = {}
        self._kinds: dict[str, list[int]] = {}
        self._neighbours = Neighbours(self._filed(domains))
        self._words = learn([name for _, name, _ in self._known])

    def __reduce__(self) -> tuple[type[LookalikeIndex], tuple[list[str]]]:
        """What is filed goes by hashes, which another process would make differently: the domains are sent."""
        return LookalikeIndex, ([domain for domain, _, _ in self._known],)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, domain: str) -> None:
        """Learn one more domain."""
        for form, number in self._filed((domain,)):
            self._neighbours.add(form, number)

    def _filed(self, domains: Iterable[str]) -> Iterator[tuple[str, int]]:
        """File domains under all but their neighbours, and yield what these are to be filed under."""
        for domain in domains:
            _, name, suffix = parts(_decoded(domain.lower().strip(".")))
            whole = f"{name}.{suffix}"
            if not name or not suffix or whole in self._exact:
                continue
            self._exact.add(whole)
            name = latin(name)
            number = len(self._known)
            self._known.append((whole, name, suffix))
            form = _form(name)
            self._forms.setdefault(form, []).append(number)
            for seen, pair, one in _unfolded(name.replace("-", "")):
                if len(name) > 3 and (pair, one) in _STRONGEST:
                    self._paired.setdefault(seen.translate(FOLD), []).append((number, f"{one}/{pair}"))
            if (kind := kinds(name.replace("-", ""))) is not None:
                self._kinds.setdefault(kind, []).append(number)
            if len(form) >= SHORT:
                yield form, number

    def find(self, domain: str) -> Resemblance | None:
        """The known domain that a domain looks like, or None."""
        if not self._known:
            return None
        domain = domain.lower().strip(".")
        whole = _decoded(domain)
        below, name, suffix = parts(whole)
        if not name or not suffix:
            return None
        if (own := f"{name}.{suffix}") in self._exact or own in _WELL_KNOWN:
            return None
        if name.isascii() and suffix.isascii():
            found = self._seek(below, name, suffix)
        else:
            below, plain, top = parts(latin(whole))
            if (target := f"{plain}.{top}") in self._exact:
                return Resemblance(target, "homograph", shown(own, target))
            found = self._seek(below, plain, top)
            found = (found[0], "homograph" if found[1] == "top level" else found[1]) if found else None
        if found is None:
            return None
        return Resemblance(found[0], found[1], shown(whole if found[1] == "inside" else own, found[0]))

    def _seek(self, below: str, name: str, suffix: str) -> tuple[str, str] | None:
        if name.isdigit():
            return None
        plain = name.replace("-", "")
        form = plain.translate(FOLD)
        found = self._same(name, suffix, form)
        if found is None and (below or "-" in name):
            found = self._inside(below, name)
        if found is None:
            found = self._folded(plain)
        if found is None:
            found = self._near(name, suffix, form)
        if found is None:
            found = self._longer(name, plain, suffix)
        return found or self._other_form(plain, suffix)

    def _same(self, name: str, suffix: str, form: str) -> tuple[str, str] | None:
        """Names that are equal but for the suffix, hyphens, or letters that look alike."""
        for number in self._forms.get(form, ()):
            target, core, top = self._known[number]
            trick = _swapped_top(core, suffix, top) if name == core else _disguise(name, core)
            if trick:
                return target, trick
        for number, trick in self._paired.get(form, ()):
            if not a_name(name.replace("-", "")):
                return self._known[number][0], trick
        return None

    def _folded(self, plain: str) -> tuple[str, str] | None:
        """Names in which pairs of letters stand for one."""
        for seen, pair, one in _unfolded(plain):
            form = seen.translate(FOLD)
            for number in self._forms.get(form, ()):
                target, core, _ = self._known[number]
                if len(core) >= 4 and not _digits_differ(seen, core.replace("-", "")) and not a_name(plain):
                    return target, f"{pair}/{one}"
            if len(plain) > LONG and (pair, one) in _STRONGEST:
                for number in self._neighbours.near(form):
                    target, core, _ = self._known[number]
                    if len(core) >= LONG and one_letter(seen, core, words=self._words) and not a_name(plain):
                        return target, f"{pair}/{one}"
        return None

    def _inside(self, below: str, name: str) -> tuple[str, str] | None:
        """The whole domain stands in a longer one: `acme.com.evil.test`, `acme-com.test`, `ac.me.test`."""
        labels = [*below.split(".")[-12:], name] if below else [name]
        for at in range(len(labels)):
            for more in (2, 3):
                if at + more <= len(labels) and (one := ".".join(labels[at : at + more])) in self._exact:
                    return one, "inside"
            if "-" in labels[at]:
                for one in _dotted(labels[at]):
                    if one in self._exact:
                        return one, "inside"
        return self._below(labels, name) if below else None

    def _below(self, labels: list[str], name: str) -> tuple[str, str] | None:
        """A name below a domain that is made of bait alone, or one that a dot was put into."""
        joined = "".join(labels).replace("-", "")
        for number in self._forms.get(joined.translate(FOLD), ()):
            target, core, _ = self._known[number]
            if len(core) >= LONG and core.replace("-", "") == joined:
                return target, "inside"
        if len(labels) < 2 or not all(word in _EXTRA for word in name.split("-")):
            return None
        for label in labels[:-1]:
            for number in self._forms.get(_form(label), ()) if label not in _EXTRA else ():
                target, core, _ = self._known[number]
                if len(core) >= 4 and (label == core or _disguise(label, core)):
                    return target, "inside"
        return None

    def _longer(self, name: str, plain: str, suffix: str) -> tuple[str, str] | None:
        """Names with words added: `acme-invoice`, `getacme`; the rest may be disguised, or one letter away."""
        close = []
        for rest, words in _shorter(name, plain):
            form = rest.translate(FOLD)
            for number in self._forms.get(form, ()):
                target, core, _ = self._known[number]
                good = rest == core.replace("-", "") or _disguise(rest, core)
                if len(core) >= 4 and good and not core.isdigit() and _telling(core, words):
                    return target, "extra word"
            for seen, pair, one in _unfolded(rest) if all(word in _ENDS for word in words) else ():
                if (pair, one) in _STRONGEST:
                    for number in self._forms.get(seen.translate(FOLD), ()):
                        return self._known[number][0], f"{pair}/{one}"
            glued = words if "-" not in name else ()
            if len(rest) >= LONG - 1 and all(word in _ENDS for word in words) and all(len(word) > 2 for word in glued):
                close.append((rest, words, form))
        if close and not a_name(plain):
            for rest, words, form in close:
                for number in self._neighbours.near(form):
                    target, core, top = self._known[number]
                    if one_letter(rest, core, same_top=top == suffix, words=self._words) and _telling(core, words):
                        return target, "extra word"
        return None

    def _near(self, name: str, suffix: str, form: str) -> tuple[str, str] | None:
        """Names one letter away, those below the same suffix first."""
        if len(form) < SHORT - 1:
            return None
        best = None
        for number in self._neighbours.near(form):
            target, core, top = self._known[number]
            if trick := one_letter(name, core, same_top=top == suffix, words=self._words):
                if top == suffix:
                    return target, trick
                best = target, trick
        return best

    def _other_form(self, plain: str, suffix: str) -> tuple[str, str] | None:
        """The same name with another form of its kind of business, or the words in another order."""
        kind = kinds(plain) if len(plain) >= LONG else None
        for number in self._kinds.get(kind, ()) if kind is not None else ():
            target, core, top = self._known[number]
            if top == suffix and core.replace("-", "") != plain:
                return target, "word form"
        return None


def _decoded(domain: str) -> str:
    """Punycode read as the letters it stands for."""
    if "xn--" not in domain:
        return domain
    return ".".join(_label(label) for label in domain[:300].split("."))


def _label(label: str) -> str:
    try:
        return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _form(name: str) -> str:
    """A name as it is filed: without hyphens, letters that look alike made the same, one for one."""
    return name.replace("-", "").translate(FOLD)


def _swapped_top(core: str, suffix: str, top: str) -> str:
    """Whether the same name below another suffix is a trick: short names belong to many, and services to their users."""
    first, _, more = suffix.partition(".")
    if core.isdigit() or (more and len(first) > 3 and first not in _GENERIC):
        return ""
    if len(core) >= 4 or (len(core) == 3 and suffix in _NEAR_TOPS and top in _NEAR_TOPS):
        return "top level"
    return ""


def _disguise(name: str, core: str) -> str:
    """The trick that makes two names of equal form look alike; empty if it is chance or a number."""
    one, two = name.replace("-", ""), core.replace("-", "")
    if one == two:
        return "hyphen" if len(two) >= SHORT else ""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if any(a.isdigit() and b.isdigit() for a, b in pairs) or not re.search("[a-z]", two):
        return ""
    digits = [f"{a}/{b}" for a, b in pairs if a.isdigit() or b.isdigit()]
    if digits:
        return digits[0] if len(two) > 3 or (len(two) == 3 and all(one[0] in "015" for one in digits)) else ""
    return f"{pairs[0][0]}/{pairs[0][1]}" if len(two) >= SHORT and not a_name(one) else ""


def _digits_differ(name: str, core: str) -> bool:
    """Whether both have numbers, and other ones."""
    one, two = re.findall(r"\d+", name), re.findall(r"\d+", core)
    return bool(one and two and one != two)


def _unfolded(name: str) -> Iterator[tuple[str, str, str]]:
    """A name with pairs read as the letter they look like, with that pair and letter."""
    if _ANY_PAIR.search(name) is None:
        return
    for pair, one in _PAIRS:
        at = name.find(pair)
        if at >= 0:
            if (again := name.find(pair, at + 1)) >= 0:
                yield name.replace(pair, one), pair, one
                yield name[:again] + one + name[again + len(pair) :], pair, one
            yield name[:at] + one + name[at + len(pair) :], pair, one


def _dotted(label: str) -> Iterator[str]:
    """Domains that stand in a label with hyphens for dots: `acme.com.cn` in `login-acme-com-cn`."""
    words = label.split("-")[:8]
    for end in range(1, len(words)):
        if words[end] in _GENERIC or len(words[end]) <= 3:
            for start in range(end):
                name = "-".join(words[start:end])
                yield f"{name}.{words[end]}"
                yield f"{name}.{'.'.join(words[end : end + 2])}"


def _shorter(name: str, plain: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What remains of a name without words that are added to names, and those words."""
    if "-" in name:
        words = name.split("-")[:6]
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                others = (*words[:start], *words[end:])
                if others and len(rest := "".join(words[start:end])) >= 4:
                    yield rest, others
    for rest, word in _stripped(plain):
        yield rest, (word,)
        for inner, more in _stripped(rest):
            yield inner, (word, more)


def _stripped(name: str) -> Iterator[tuple[str, str]]:
    """A name without a word at its end or its beginning. Most names have none: the letters there tell it at once."""
    most = len(name) - 4
    for length in _BY_LAST.get(name[-2:], ()):
        if length <= most and name[-length:] in _ENDS:
            yield name[:-length], name[-length:]
    for length in _BY_FIRST.get(name[:2], ()):
        if length <= most and name[:length] in _ENDS:
            yield name[length:], name[:length]
    if name[-1:].isdigit():
        rest = name.rstrip("0123456789")
        if len(rest) >= 4:
            yield rest, name[len(rest) :]


def _telling(core: str, words: tuple[str, ...]) -> bool:
    """Whether words beside a name make it a look-alike: those of bait do, those of a business only beside a rare name."""
    if any(word not in _ENDS and not word.isdigit() for word in words):
        return len(core) >= LONG and not a_name(core) and not any(word in TRADE for word in words)
    if len(core) < SHORT and any(len(word) < 2 for word in words):
        return False
    if any(word in DECEPTIVE and word not in BUSINESS for word in words):
        return True
    business = all(word in BUSINESS for word in words)
    return not common(core) and not (business and a_name(core) and head(core) == core)


def shown(name: str, target: str) -> str:
    """A domain with what is not as in the target between brackets, and an arrow to what should stand there."""
    if len(name) > _SHOWN or len(target) > _SHOWN:
        return name
    if target in name:
        at = name.index(target)
        return _bracket(name[:at], "") + target + _bracket(name[at + len(target) :], "")
    _, one, top = parts(name)
    _, two, home = parts(target)
    if not one or name != f"{one}.{top}" or abs(len(one) - len(two)) > 3:
        return _aligned(name, target)
    return f"{_aligned(one, two)}.{top if top == home else _bracket(top, home)}"


def _aligned(one: str, two: str) -> str:
    least = min(len(one), len(two))
    start = next((at for at in range(least) if one[at] != two[at]), least)
    back = 0
    while back < least - start and one[-1 - back] == two[-1 - back]:
        back += 1
    here, there = one[start : len(one) - back], two[start : len(two) - back]
    if max(len(here), len(there)) <= 3 or not here or not there:
        middle = _bracket(here, there)
    else:
        pieces = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
        middle = "".join(
            here[a:b] if kind == "equal" else _bracket(here[a:b], there[c:d]) for kind, a, b, c, d in pieces
        )
    return one[:start] + middle + one[len(one) - back :]


def _bracket(here: str, there: str) -> str:
    return f"[{_seen(here)}→{_seen(there)}]" if here or there else ""


def _seen(letters: str) -> str:
    """Letters of other scripts with their number, because they look as ours do."""
    if letters.isascii():
        return letters or "–"
    codes = [f"U+{ord(one):04X}" for one in letters if not one.isascii()]
    return f"{letters} {' '.join(codes[:2])}{' …' if len(codes) > 2 else ''}"
