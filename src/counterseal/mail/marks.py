"""
Marks of a message: read, answered, draft, deleted, as mail programs write them into its headers or its file name; the
labels of Gmail; and the signs that a machine wrote it.

Sources: "X-Mozilla-Status", "Maildir", "mbox", "Apple Mail flags", "Gmail in Takeout" (docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from counterseal.mail.headers import Head
from counterseal.mail.words import header, plain

ORDER: Final = ("seen", "unseen", "answered", "forwarded", "flagged", "draft", "deleted")
_STATUS: Final = {
    "R": "seen",
    "A": "answered",
    "F": "flagged",
    "T": "draft",
    "D": "deleted",
    "U": "unseen",
    "N": "unseen",
}
_MAILDIR: Final = {"S": "seen", "R": "answered", "F": "flagged", "D": "draft", "T": "deleted", "P": "forwarded"}
_MAILDIR_INFO: Final = re.compile(r"[:;!_+-]2,([A-Za-z]*)$")
_MOZILLA: Final = (
    (0x0001, "seen"),
    (0x0002, "answered"),
    (0x0004, "flagged"),
    (0x0008, "deleted"),
    (0x1000, "forwarded"),
)
_MOZILLA_2: Final = 0x00200000
"""Marked as deleted on the IMAP server."""
_EVOLUTION: Final = ((0x01, "answered"), (0x02, "deleted"), (0x04, "draft"), (0x08, "flagged"), (0x10, "seen"))
_APPLE: Final = (
    (1 << 0, "seen"),
    (1 << 1, "deleted"),
    (1 << 2, "answered"),
    (1 << 4, "flagged"),
    (1 << 6, "draft"),
    (1 << 8, "forwarded"),
)
_KEYWORDS: Final = {
    "$forwarded": "forwarded",
    "forwarded": "forwarded",
    "\\answered": "answered",
    "\\seen": "seen",
    "\\flagged": "flagged",
    "\\draft": "draft",
    "\\deleted": "deleted",
}
_LABEL: Final = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(?:,|$)')
_GMAIL: Final = {
    "seen": "Opened; Geöffnet; Ouvert; Abierto; Aperto; Aberto; Lido; Открыто; 開封済み; 열림; 已打开; 已開啟; 已读; Geopend; Åpnet; Öppnad; Åbnet; Otwarte; Açıldı",
    "unseen": "Unread; Ungelesen; Non lus; Non lu; No leídos; Non letti; Não lidas; Непрочитанные; 未読; 읽지않음; 未读; 未讀; Ongelezen; Ulest; Oläst; Ulæst; Nieprzeczytane; Okunmadı",
    "flagged": "Starred; Markiert; Suivis; Destacados; Speciali; Com estrela; Помеченные; スター付き; 별표편지함; 已加星标; 已加星號",
    "draft": "Drafts; Draft; Entwürfe; Entwurf; Brouillons; Borradores; Bozze; Rascunhos; Черновики; 下書き; 임시보관함; 草稿; Concepten; Utkast; Kladder; Taslaklar",
    "deleted": "Trash; Bin; Papierkorb; Corbeille; Papelera; Cestino; Lixeira; Корзина; ゴミ箱; 휴지통; 已删除邮件; 垃圾桶; 回收站; 垃圾箱; Prullenbak; Papirkurv; Papperskorg; Kosz",
}
_GMAIL_FLAG: Final = {name.strip().casefold(): flag for flag, names in _GMAIL.items() for name in names.split(";")}
LABELS_MOST: Final = 60


def in_order(flags: Iterable[str]) -> tuple[str, ...]:
    """Flags, each once, in one order; what was read is not unread as well."""
    said = set(flags)
    if "seen" in said:
        said.discard("unseen")
    return tuple(flag for flag in ORDER if flag in said)


def header_flags(top: Head) -> set[str]:
    """What the headers of mbox files say of a message."""
    found: set[str] = set()
    fields = top.fields
    if b"status" in fields or b"x-status" in fields:
        letters = header(top.first(b"status")) + header(top.first(b"x-status"))
        found |= {_STATUS[letter] for letter in letters[:20].upper() if letter in _STATUS}
        if b"status" in fields and "seen" not in found:
            found.add("unseen")
    if b"x-mozilla-status" in fields:
        bits = _hex(header(top.first(b"x-mozilla-status")))
        found |= {flag for bit, flag in _MOZILLA if bits & bit}
        found |= set() if bits & 1 else {"unseen"}
        if _hex(header(top.first(b"x-mozilla-status2"))) & _MOZILLA_2:
            found.add("deleted")
    if b"x-evolution" in fields:
        found |= {
            flag for bit, flag in _EVOLUTION if _hex(header(top.first(b"x-evolution")).rpartition("-")[2][:4]) & bit
        }
    for name in (b"x-keywords", b"x-imap-flags"):
        if name in fields:
            found |= {_KEYWORDS[word.lower()] for word in header(top.first(name)).split() if word.lower() in _KEYWORDS}
    if b"x-draft-info" in fields or b"x-mozilla-draft-info" in fields:
        found.add("draft")
    return found


def _hex(text: str) -> int:
    try:
        return int(text.strip()[:8] or "0", 16)
    except ValueError:
        return 0


def maildir_flags(name: str) -> tuple[str, ...] | None:
    """The flags in a Maildir file name (`:2,FS`; Windows and tools write `;2,` or `!2,`); None where it has none."""
    found = _MAILDIR_INFO.search(name)
    if found is None:
        return None
    flags = {_MAILDIR[letter] for letter in found[1] if letter in _MAILDIR}
    return in_order(flags if "seen" in flags else flags | {"unseen"})


def apple_flags(number: int) -> tuple[str, ...]:
    """The flags in the property list at the end of an .emlx file."""
    flags = {flag for bit, flag in _APPLE if number & bit}
    return in_order(flags if "seen" in flags else flags | {"unseen"})


def labels(top: Head) -> tuple[str, ...]:
    """The labels that Gmail's export writes, decoded first and parted afterwards, as one encoded word may hold all of them."""
    raw = top.first(b"x-gmail-labels")
    if not raw:
        return ()
    text = plain(header(raw, "utf-8"))
    found: list[str] = []
    at = 0
    while at < len(text) and len(found) < LABELS_MOST and (one := _LABEL.match(text, at)):
        name = (one[1].replace('\\"', '"') if one[1] is not None else one[2] or "").strip()
        if name:
            found.append(" ".join(name.split()))
        if one.end() == at:
            break
        at = one.end()
    return tuple(dict.fromkeys(found))


def label_flags(names: Iterable[str]) -> set[str]:
    """The flags among Gmail's labels, in the languages in which it writes them."""
    return {flag for name in names if (flag := _GMAIL_FLAG.get(name.casefold()))}


def bulk(top: Head) -> bool:
    """Whether it was sent to many by a machine."""
    fields = top.fields
    if any(
        name in fields
        for name in (
            b"list-id",
            b"list-unsubscribe",
            b"list-post",
            b"feedback-id",
            b"x-campaign",
            b"x-campaignid",
            b"x-mailing-list",
        )
    ):
        return True
    return header(top.first(b"precedence")).lower() in {"bulk", "list", "junk"}


def automatic(top: Head, kind: str) -> bool:
    """Whether a machine wrote it: a delivery report, an answer in somebody's absence, a notice."""
    fields = top.fields
    if header(top.first(b"auto-submitted")).lower().partition(";")[0].strip() not in {"", "no"}:
        return True
    if any(
        name in fields
        for name in (
            b"x-autoreply",
            b"x-autorespond",
            b"x-auto-reply",
            b"x-failed-recipients",
            b"x-autoresponder",
            b"x-qq-autoreply",
        )
    ):
        return True
    if header(top.first(b"precedence")).lower() in {"auto_reply", "auto-reply"} or kind == "multipart/report":
        return True
    return header(top.first(b"return-path")).strip() == "<>"
