"""
What was written now, and what is quoted of older messages.

An answer to a stranger's thread carries the words of other people, and a warning carries the words of a swindler. What
somebody asks for now stands outside the quotation. Four shapes are read: lines that begin with `>`, the line of
attribution above them or above an unmarked quotation, a block of header labels, and the separators that mail programs
put above an original or forwarded message.

A message in which everything is quoted says what it quotes: then that is what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final

from counterseal.mail.quote_words import KINDS, SUBJECT_WORDS, VERBS


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words. Where none of their first letters stands, none is tried."""
    words = tuple(words)
    firsts = "".join(dict.fromkeys(re.escape(word[0]) for word in words))
    return f"(?=[{firsts}])(?:" + "|".join(map(re.escape, words)) + ")"


_RULES_MOST: Final = 200
_COLONS_MOST: Final = 500
_SUBJECTS_MOST: Final = 200
_LONGEST: Final = 300
_MARK: Final = re.compile(r"\n[ \t]{0,3}(?:(?:>[ \t]?)+|\|[ \t])")
_RUN: Final = re.compile(r"\n[ \t]{0,3}>[^\n]*(?:\n[ \t]{0,3}>[^\n]*)*")
"""Lines with marks that stand one below the other."""
_MARKS: Final = re.compile(r"\n[ \t]{0,3}(?:>[ \t]?)+")
_MARKED: Final = re.compile(r"^[ \t]{0,3}>", re.MULTILINE)
_RULE: Final = re.compile(r"[ \t>]*[-_=*]{2,80}[ \t]*([^\n_=*-][^\n]{1,59}?)[ \t]*[-_=*]{2,80}[ \t]*")
_BEGINS: Final = (
    "Begin forwarded message:", "Anfang der weitergeleiteten Nachricht:", "Début du message réexpédié :", "Inicio del mensaje reenviado:",
    "下面是被转发的邮件：", "以下是转发的邮件：", "転送されたメッセージ:",
)  # fmt: skip
_BEGUN: Final = re.compile(r"\n" + _one_of(_BEGINS))
_ORIGINAL: Final = re.compile(
    r"original|forwarded|reply message|weitergeleitete|ursprüngliche|message d'origine|message transféré|mensaje|mensagem|messaggio|bericht|"
    r"исходное|пересылаемое|пересланное|原始邮件|原始郵件|原邮件|转发邮件|转发的邮件|轉寄|回复的原邮件|回复的邮件|元のメッセージ|転送|원본|전달|"
    r"orijinal|özgün|thư gốc|wiadomość|wiadomości|replied message",
    re.IGNORECASE,
)
_COLON: Final = re.compile(r":[ \t*_\u3000\xa0]*(?=\n|$)")
_WIDE_COLON: Final = re.compile(r"：[ \t*_\u3000\xa0]*(?=\n|$)")
_VERB: Final = re.compile("|".join(re.escape(verb) for verb in VERBS))
_EDGE: Final = r"\n[ \t>|*_\u3000\xa0\"']{0,4}"
_SUBJECT: Final = re.compile(_EDGE + _one_of(word for word in SUBJECT_WORDS if word.isascii()) + r"[ \t*]*:")
_ANY_SUBJECT: Final = re.compile(_EDGE + _one_of(SUBJECT_WORDS) + r"[ \t*\u3000]*[:：]")
_DRESS: Final = " \t>|*_\u3000\xa0\"'"
_TELLING: Final = re.compile(r"\d{1,4}[-./年년月]|\d{1,2}:\d{2}|\d{4}|@")


def split(text: str) -> tuple[str, str]:
    """The part that was written now, and the quoted part without quotation marks at its line starts."""
    cut = _cut(text)
    if cut is None and ">" not in text:
        return text, ""
    above, below = (text, "") if cut is None else (text[:cut], text[cut:])
    above, marked = _without_marked(above) if ">" in above else (above, "")
    if ">" in below and _RUN.search("\n" + below) is not None:
        below = _MARK.sub("\n", "\n" + below)[1:]
    quoted = "\n".join(part for part in (marked, below.strip("\n")) if part)
    if not any(letter.isalnum() for letter in above[:2000]) and not above.strip(" \t\n>-_*"):
        return (quoted, "") if quoted.strip() else (text, "")
    return above.strip("\n"), quoted


def _cut(text: str) -> int | None:
    """Where a quotation begins that reaches to the end: under a separator, a block of labels or an attribution."""
    found = [at for at in (_separator(text), _block(text), _attribution(text)) if at is not None]
    return min(found, default=None)


def _separator(text: str) -> int | None:
    """Where a line stands that mail programs draw above a message they quote or forward."""
    found = [_ruled(text, rule) for rule in ("---", "___", "===", "***") if rule in text]
    if (begun := _BEGUN.search("\n" + text)) is not None:
        found.append(begun.start())
    return min((at for at in found if at is not None), default=None)


def _ruled(text: str, rule: str) -> int | None:
    at = text.find(rule)
    for _ in range(_RULES_MOST):
        if at < 0:
            return None
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - start <= _LONGEST and (drawn := _drawn(text, start, end)) is not None:
            if _ORIGINAL.search(drawn[1]) is not None:
                return start
        elif end - at >= 20 and not text[start:end].strip(" \t>_-"):
            following = text[end : end + 200].strip().partition("\n")[0]
            if _kind(following) == "from":
                return start
        at = text.find(rule, end)
    return None


def _drawn(text: str, start: int, end: int) -> re.Match[str] | None:
    """A line that is drawn at both ends. Most lines with a rule in them do not even end in one."""
    last = text[max(start, end - 20) : end].rstrip(" \t")[-2:]
    return _RULE.fullmatch(text, start, end) if not last or not last.strip("-_=*") else None


def _kind(line: str) -> str:
    """What a line is the label of."""
    head = line[:40].replace("：", ":")
    cut = head.find(":")
    return KINDS.get(" ".join(head[:cut].strip(_DRESS).split()).casefold(), "") if cut > 0 else ""


def _block(text: str) -> int | None:
    """The first block of labels that names a sender and, within a few lines, two more things of a message."""
    labels = _SUBJECT if text.isascii() else _ANY_SUBJECT
    for number, found in enumerate(labels.finditer("\n" + text)):
        if (begin := _begins_block(text, found.start())) is not None:
            return begin
        if number > _SUBJECTS_MOST:
            break
    return None


def _begins_block(text: str, subject: int) -> int | None:
    """Where the block begins in which the line of a subject stands."""
    if _kind(text[subject : subject + 60]) != "subject":
        return None
    kinds = {"subject"}
    begin = at = subject
    for _ in range(8):
        if not at:
            break
        above = text.rfind("\n", 0, at - 1) + 1
        kind = _kind(text[above : above + 60])
        if not text[above : at - 1].strip():
            break
        kinds.add(kind)
        if kind:
            begin = above
        at = above
    below = text[subject : subject + 1500].split("\n")[1:5]
    kinds |= {_kind(line) for line in below}
    return begin if "from" in kinds and len(kinds - {"", "other"}) >= 3 else None


def _attribution(text: str) -> int | None:
    """A line that says who wrote what follows, and when, where what follows has no marks."""
    colons = chain(_COLON.finditer(text), _WIDE_COLON.finditer(text) if "：" in text else ())
    found = []
    for number, colon in enumerate(colons):
        stop = colon.start() + 1
        start = text.rfind("\n", 0, stop) + 1
        if _attributes(text, start, stop) and not _next_is_marked(text, colon.end()):
            found.append(_first(text, start))
        if number > _COLONS_MOST or len(found) > 1:
            break
    return min(found, default=None)


def _attributes(text: str, start: int, stop: int) -> bool:
    """Whether a line that ends in a colon, with the one above, names a writer and a time."""
    if stop - start > _LONGEST:
        return False
    line = text[start:stop]
    verb = _VERB.search(line)
    if verb is None:
        return False
    if _TELLING.search(line) is None:
        line = text[_first(text, start) : stop]
    return len(_TELLING.findall(line)) >= (2 if verb.group()[0] == ">" else 1) and not line.lstrip().startswith(">")


def _first(text: str, start: int) -> int:
    """The first line of an attribution that is folded."""
    for _ in range(2):
        above = text.rfind("\n", 0, max(0, start - 1)) + 1
        line = text[above : max(above, start - 1)]
        if not start or not line.strip() or len(line) > 120 or line.rstrip()[-1] in ".!?。！？:：":
            break
        if _TELLING.search(line) is None and not line.startswith(
            ("On ", "Am ", "Le ", "El ", "Il ", "Em ", "Op ", "在")
        ):
            break
        start = above
    return start


def _next_is_marked(text: str, at: int) -> bool:
    return _MARKED.match(text[at : at + 400].lstrip("\n")) is not None


def _without_marked(text: str) -> tuple[str, str]:
    """Part lines with marks, and the attribution right above them, from the others."""
    fresh: list[str] = []
    quoted: list[str] = []
    text = "\n" + text
    at = 0
    for run in _RUN.finditer(text):
        between = text[at + 1 : run.start()]
        if run.start() > at:
            fresh += between.split("\n")
        if not at or between.strip():
            _take_attribution(fresh, quoted)
        quoted.append(_MARKS.sub("\n", run.group())[1:])
        at = run.end()
    if at < len(text):
        fresh += text[at + 1 :].split("\n")
    return "\n".join(fresh), "\n".join(quoted)


def _take_attribution(fresh: list[str], quoted: list[str]) -> None:
    """Move the line that introduces a quotation to it."""
    at = len(fresh)
    while at and not fresh[at - 1].strip():
        at -= 1
    if not at or not fresh[at - 1].rstrip().endswith((":", "：")):
        return
    for count in (1, 2, 3):
        joined = " ".join(fresh[max(0, at - count) : at])
        if len(joined) <= _LONGEST and _VERB.search(joined) is not None and _TELLING.search(joined) is not None:
            quoted += fresh[max(0, at - count) : at]
            del fresh[max(0, at - count) :]
            return
