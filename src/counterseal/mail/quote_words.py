"""
The words by which mail programs introduce what they quote, in the languages of trade.

Two tables: the labels of a header block as Outlook, QQ, Foxmail, Thunderbird and Apple Mail put it above a quoted or
forwarded message, and the verbs of the line before it ("On ..., ... wrote:"). Taken from answers in these languages
and from the programs' own translations ("Attribution lines", docs/sources.md).
"""

from __future__ import annotations

import re
from typing import Final

FROM: Final = """
    From; 发件人; 发送人; 寄件者; 寄件人; 發件人; Von; De; Expéditeur; Da; Mittente; Remitente; Van; От; От кого; Отправитель
    差出人; 送信者; 送信元; 보낸 사람; 보낸사람; 발신; 발신인; Od; Kimden; Gönderen; Från; Fra; Lähettäjä; Feladó; Từ; Dari; จาก; Nadawca; Odesílatel
"""
SENT: Final = """
    Sent; Date; 发送时间; 发送日期; 日期; 时间; 寄件日期; 傳送時間; 寄件時間; 發送時間; 時間; Gesendet; Datum; Gesendet am; Envoyé; Envoyé le; Date d'envoi
    Enviado; Enviado el; Enviado em; Enviada em; Fecha; Data; Inviato; Verzonden; Отправлено; Дата; Дата и время; 送信日時; 日時; 日付
    보낸 날짜; 보낸날짜; 날짜; 발송; 일시; Wysłano; Wysłane; Gönderildi; Tarih; Skickat; Sendt; Dato; Lähetetty; Küldve; Dátum; Đã gửi; Ngày; Odesláno; Tanggal; Dikirim
"""
TO: Final = """
    To; 收件人; 收件者; 接收人; An; Empfänger; À; A; Destinataire; Destinatario; Para; Aan; Кому; Получатель; 宛先; 送信先; 받는 사람; 받는사람; 수신; 수신인
    Do; Kime; Alıcı; Till; Til; Vastaanottaja; Címzett; Đến; Komu; Adresat; Kepada
"""
SUBJECT: Final = """
    Subject; 主题; 主 题; 主旨; 主題; 标题; 標題; Betreff; Objet; Sujet; Asunto; Oggetto; Assunto; Onderwerp; Тема; 件名; 제목; Temat; Konu; Ämne; Emne
    Aihe; Tárgy; Chủ đề; Předmět; Subjek; Perihal
"""
OTHERS: Final = """
    Cc; Bcc; CC; 抄送; 抄送人; 密送; 副本; 密件副本; Kopie; Копия; 참조; 写し; Reply-To; 回复; Importance; Priority; Wichtigkeit; Attachments; 附件; Anlagen
    Antwort an; Organization; User-Agent; Message-ID; Return-Path; Received; MIME-Version; Content-Type; X-Mailer; Newsgroups; Resent-From; Delivered-To
"""


def _words(text: str) -> list[str]:
    return [word.strip() for line in text.splitlines() for word in line.split(";") if word.strip()]


KINDS: Final[dict[str, str]] = {
    word.casefold(): kind
    for kind, text in (("other", OTHERS), ("subject", SUBJECT), ("to", TO), ("sent", SENT), ("from", FROM))
    for word in _words(text)
}
"""Each label, in the form in which they are compared, and what it is the label of."""
SUBJECT_WORDS: Final = (*dict.fromkeys(_words(SUBJECT)), "主\u3000题", "主\u3000旨", "主\u3000題")
"""A block always has a subject, so a text without any of these has no block."""
NEVER_MONTH_FIRST: Final = re.compile(
    r"[^\x00-\x7f]|\b(?:Von|De|Da|Van|Od|Fra|Am|Le|El|Il|Em|Op|Den|Dnia|Gesendet|Enviado|Inviato|Fecha|Datum|schrieb|escribió|scritto|escreveu|schreef|skrev)\b"
)
"""Words of languages that write the day before the month."""
VERBS: Final = (
    "wrote", "writes", "写道", "寫道", "写到", "schrieb", "escribió", "escribio", "a écrit", "a ecrit", "ha scritto", "escreveu",
    "schreef", "пишет", "писал", "написал", "書きました", "のメール", "작성:", "작성 :", "썼습니다", "napisał", "pisze", "skrev", "yazdı", "kirjoitti",
    "napsal", "đã viết", "menulis", ">:", ">：",
)  # fmt: skip
"""Verbs of attribution lines; in Russian and Japanese there may be none, only an address and a colon."""
