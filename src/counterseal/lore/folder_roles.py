"""
What a folder of a mailbox is: the sent mail, the drafts, the bin, the junk, the inbox.

Names say it in the languages of mail programs, and content says it where the name does not: a folder in which nearly
everything is from the owner and nothing has travelled holds sent mail, whatever it is called. Content wins where
there is enough of it, because an intruder or a mail program may name a folder as they like.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from counterseal.lore.folders import ARCHIVE, DELETED, JUNK, nobody_opens

SENT, DRAFTS, TRASH, INBOX = "sent", "drafts", "trash", "inbox"

NAMES: dict[str, str] = {
    SENT: """
        Sent; Sent Items; Sent Messages; Sent Mail; Outbox; 已发送; 已发送邮件; 已发邮件; 发件箱; 寄件備份; 寄件匣; 已傳送郵件
        已寄出; 已发送的邮件; Gesendet; Gesendete Elemente; Gesendete Objekte; Éléments envoyés; Messages envoyés; Envoyés
        Elementos enviados; Enviados; Enviado; Itens Enviados; Posta inviata; Inviati; Inviata; Отправленные
        送信済み; 送信済みアイテム; 送信済みメール; 보낸 편지함; 보낸편지함; 보낸 메일함; المرسل; البريد المرسل
    """,
    DRAFTS: """
        Drafts; Draft; 草稿; 草稿箱; 草稿夹; 草稿匣; Entwürfe; Brouillons; Borradores; Borrador; Rascunhos; Bozze
        Черновики; 下書き; 임시 보관함; 임시보관함; المسودات
    """,
    INBOX: """
        Inbox; 收件箱; 收件匣; 收件夹; Posteingang; Boîte de réception; Bandeja de entrada; Recibidos; Caixa de entrada
        Posta in arrivo; In arrivo; Входящие; 受信トレイ; 받은 편지함; 받은편지함; البريد الوارد
    """,
}
ENOUGH, MOSTLY = 5, 0.8
"""So many messages of a folder tell what it is, when so large a part of them agrees."""


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


_ROLE = {_plain(name): role for role, names in NAMES.items() for name in re.split(r"[;\n]", names) if name.strip()}
_HIDDEN = {DELETED: TRASH, JUNK: "junk", ARCHIVE: "archive"}
_ORDER = (DRAFTS, TRASH, "junk", SENT, INBOX, "archive", "")


@dataclass(slots=True)
class Seen:
    """What lies in one folder of a mailbox, counted."""

    messages: int = 0
    own: int = 0
    """From the owner."""
    travelled: int = 0
    """With a trace of having been delivered."""
    drafts: int = 0
    """Marked as drafts."""
    deleted: int = 0
    """Marked as deleted."""


def by_name(folder: str) -> str:
    """The role that a folder's name tells, the innermost name first; of several labels the most telling."""
    found = {_one(label) for label in folder.split("\n") if label.strip()}
    return next((role for role in _ORDER if role in found), "")


def _one(folder: str) -> str:
    parts = [_plain(part) for part in re.split(r"[\\/:.]", folder) if part.strip()]
    if not parts:
        return ""
    if parts[-1] in _ROLE:
        return _ROLE[parts[-1]]
    hidden = _HIDDEN.get(nobody_opens(folder), "") or _HIDDEN.get(nobody_opens(parts[-1]), "")
    return hidden or ("" if len(parts) == 1 else _ROLE.get(parts[0], "") if parts[0] != "inbox" else "")


def by_content(seen: Seen) -> str:
    """The role that a folder's content tells; empty where there is too little of it or it does not agree."""
    if seen.messages < ENOUGH:
        return ""
    if seen.drafts >= MOSTLY * seen.messages:
        return DRAFTS
    if seen.own >= MOSTLY * seen.messages and seen.travelled <= (1 - MOSTLY) * seen.messages:
        return SENT
    if seen.deleted >= MOSTLY * seen.messages:
        return TRASH
    return ""


def role(folder: str, seen: Seen) -> str:
    """What a folder is. A bin full of the owner's own mail is still the bin: content tells sent from inbox, not from bin."""
    named, told = by_name(folder), by_content(seen)
    if named in {TRASH, "junk", DRAFTS}:
        return named
    if told:
        return told
    if named == SENT and seen.messages >= ENOUGH and seen.own <= (1 - MOSTLY) * seen.messages:
        return ""
    return named


def every(folders: Iterable[tuple[str, Seen]]) -> dict[str, str]:
    """The role of each folder of one mailbox."""
    return {folder: role(folder, seen) for folder, seen in folders}
