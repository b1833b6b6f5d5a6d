"""
Folders that nobody opens, by the names that mail programs give them in the languages of trade.

Mail that a rule puts there is as good as hidden, and it is still there when the intruder wants to read it. The
folders that the owner made (`Invoices`, `发票`) are not among them. `Archive` stands apart: many people file
there, so a detector weighs it less.
"""

from __future__ import annotations

import re
import unicodedata

DELETED = "deleted"
JUNK = "junk"
ARCHIVE = "archive"
FEEDS = "feeds"
HISTORY = "history"
NOTES = "notes"
SYNC = "sync"
CALENDAR = "calendar"
CONTACTS = "contacts"
TASKS = "tasks"
DRAFTS = "drafts"
"""Nobody looks there for what came in."""
SPECK = "speck"
"""A folder without a letter in its name (`.`)."""

NAMES: dict[str, str] = {
    DELETED: """
        Deleted Items; Deleted Messages; Deleted; Trash; Bin; Recoverable Items; Deletions; Purges
        已删除邮件; 已删除; 已删除项目; 已删邮件; 垃圾箱; 回收站; 废件箱; 彻底删除; 已刪除的郵件; 刪除的郵件; 已刪除項目; 垃圾桶
        Gelöschte Elemente; Gelöschte Objekte; Papierkorb; Éléments supprimés; Messages supprimés; Corbeille
        Elementos eliminados; Papelera; Itens Excluídos; Itens eliminados; Lixeira; Posta eliminata; Elementi eliminati
        Cestino; Удаленные; Удалённые; Корзина; 削除済みアイテム; ごみ箱; ゴミ箱; 지운 편지함; 삭제된 항목; 휴지통
    """,
    JUNK: """
        Junk; Junk Email; Junk E-mail; Junk Mail; Spam; Bulk Mail; Virus; Quarantine; 垃圾邮件; 垃圾郵件; 垃圾電子郵件
        广告邮件; 病毒邮件; 病毒文件夹; 隔离邮件; 拦截邮件; 可疑邮件
        Junk-E-Mail; Spamverdacht; Unerwünscht; Courrier indésirable; Indésirables; Pourriel
        Correo no deseado; Correo electrónico no deseado; Lixo Eletrônico; Lixo Eletrónico; Lixo
        Posta indesiderata; Нежелательная почта; Спам; 迷惑メール; 정크 메일; 스팸메일함; 스팸
    """,
    ARCHIVE: """
        Archive; Archives; Online Archive; In-Place Archive; All Mail; 归档; 归档邮件; 存档; 封存; 典藏; 所有邮件; 所有郵件
        全部邮件; Alle Nachrichten; Tous les messages; Archiv; Archivo; Arquivo
        Arquivo Morto; Archivio; Архив; アーカイブ; 보관함; 보관
    """,
    HISTORY: """
        Conversation History; 对话历史记录; 交谈历史记录; 對話記錄; 交談記錄; Aufgezeichnete Unterhaltungen
        Unterhaltungsverlauf; Historique des conversations; Historial de conversaciones; Histórico de Conversas
        Histórico de conversações; Cronologia conversazioni; Журнал бесед; История бесед
        会話の履歴; 대화 내용; 대화 기록
    """,
    NOTES: "Notes; 便笺; 便箋; Notizen; Notas; Anotações; Note; Заметки; メモ; 메모",
    SYNC: """
        Sync Issues; Conflicts; Local Failures; Server Failures; 同步问题; 同步處理問題; 冲突; Synchronisierungsprobleme
        Konflikte; Problèmes de synchronisation; Conflits; Problemas de sincronización; Conflictos
        Problemas de Sincronização; Conflitos; Problemi di sincronizzazione; Conflitti; Ошибки синхронизации; Конфликты
        同期の問題; 同期の失敗; 競合; 동기화 문제; 충돌
    """,
    FEEDS: "订阅邮件; 訂閱郵件",
    DRAFTS: """
        Drafts; Draft; 草稿; 草稿箱; 草稿夹; 草稿匣; Entwürfe; Brouillons; Borradores; Rascunhos; Bozze; Черновики; 下書き
        임시 보관함; 임시보관함
    """,
    CALENDAR: """
        Calendar; 日历; 行事曆; 日曆; Kalender; Calendrier; Calendario; Calendário; Календарь; 予定表; カレンダー; 일정
    """,
    CONTACTS: "Contacts; 联系人; 連絡人; Kontakte; Contactos; Contatos; Contatti; Контакты; 連絡先; 연락처",
    TASKS: """
        Tasks; Journal; Outbox; 任务; 工作; 日记; 发件箱; Aufgaben; Tâches; Tareas; Tarefas; Attività; Задачи; タスク
        작업
    """,
}


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


_KIND = {_plain(name): kind for kind, names in NAMES.items() for name in re.split(r"[;\n]", names) if name.strip()}


def nobody_opens(folder: str) -> str:
    """
    Why nobody opens a folder (one of the words above), or empty for the inbox and the folders that people make.

    IMAP servers part names by dots too (`INBOX.Trash`), and Maildir begins them with one (`.Trash`).
    """
    parts = _parts(folder)
    if not parts:
        return ""
    if not any(character.isalnum() for character in parts[-1]):
        return SPECK
    if any(re.search(r"\brss\b", part) for part in parts):
        return FEEDS
    above = (kind for part in parts[:-1] if (kind := _KIND.get(part, "")) in (DELETED, JUNK))
    return _KIND.get(parts[-1], "") or next(above, "")


def _parts(folder: str) -> list[str]:
    plain = _plain(folder)
    if plain.startswith(("inbox.", ".")) and any(character.isalnum() for character in plain):
        plain = plain.replace(".", "/")
    return [part for part in (part.strip() for part in re.split(r"[\\/:]", plain)) if part]


def holds_mail(folder: str) -> bool:
    """Whether mail lies in a folder: neither calendar, contacts nor tasks, nor anything below them."""
    parts = _parts(folder)
    return not any(_KIND.get(part) in (CALENDAR, CONTACTS, TASKS, NOTES) for part in parts)
