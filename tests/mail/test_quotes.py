"""A quotation tells of the message that it quotes: who wrote it, when, to whom, about what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.quotes import MOST, block_told, labelled, may_quote, quotations
from counterseal.model.records import Told


def said(text: str) -> list[tuple[str, str]]:
    return [(one.sender, one.at) for one in quotations(text)]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("On Mon, Mar 2, 2026 at 8:05 AM Anna Berg <anna@example.com> wrote:", "2026-03-02T08:05"),
        ("On 2 Mar 2026, at 08:05, Anna Berg <anna@example.com> wrote:", "2026-03-02T08:05"),
        ('On Mon, 2 Mar 2026 08:05:00 +0800\n"Anna" <anna@example.com> wrote:', "2026-03-02T00:05:00+00:00"),
        ("On Mon, Mar 2, 2026 at 8:05 AM Anna Berg, of the long name <\nanna@example.com> wrote:", "2026-03-02T08:05"),
        ("On 02/03/2026 08:05, anna@example.com wrote:", ""),
        ("> On 2 Mar 2026, at 08:05, <mailto:anna@example.com> wrote:", "2026-03-02T08:05"),
        ('At 2026-03-02 08:05:06, "Anna" <anna@example.com> wrote:', "2026-03-02T08:05:06"),
        ('在 2026-03-02 08:05:06，"安娜" <anna@example.com> 写道：', "2026-03-02T08:05:06"),
        ("在 2026年3月2日，下午8:05，安娜 <anna@example.com> 写道：", "2026-03-02T20:05"),
        ("Anna <anna@example.com> 于2026年3月2日周一 08:05写道：", "2026-03-02T08:05"),
        ("Anna <anna@example.com> 於 2026年3月2日 週一 上午8:05寫道：", "2026-03-02T08:05"),
        ("Am Mo., 2. März 2026 um 08:05 Uhr schrieb Anna Berg <\nanna@example.com>:", "2026-03-02T08:05"),
        ("Le lun. 2 mars 2026 à 08:05, Anna <anna@example.com> a écrit :", "2026-03-02T08:05"),
        ("Le 02/03/2026 à 08:05, Anna <anna@example.com> a écrit :", "2026-03-02T08:05"),
        ("El lun, 2 mar 2026 a las 8:05, Anna (<anna@example.com>) escribió:", "2026-03-02T08:05"),
        ("Il giorno lun 2 mar 2026 alle ore 08:05 Anna <anna@example.com> ha scritto:", "2026-03-02T08:05"),
        ("Em seg., 2 de mar. de 2026 às 08:05, Anna <anna@example.com> escreveu:", "2026-03-02T08:05"),
        ("Op ma 2 mrt 2026 om 08:05 schreef Anna <anna@example.com>:", "2026-03-02T08:05"),
        ("пн, 2 мар. 2026 г. в 08:05, Анна <anna@example.com>:", "2026-03-02T08:05"),
        ("2026年3月2日(月) 8:05 Anna <anna@example.com>:", "2026-03-02T08:05"),
        ("2026년 3월 2일 (월) 오전 8:05, 안나 <anna@example.com>님이 작성:", "2026-03-02T08:05"),
    ],
)
def test_a_line_of_attribution_tells_who_and_when(line, at):
    assert said(f"Thanks.\n\n{line}\n\n> text\n") == [("anna@example.com", at)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Am 02.03.26 um 08:05 schrieb Anna Berg:", "Anna Berg"),
        ("02.03.2026 08:05, Анна пишет:", "Анна"),
        ("On Mon, 2 Mar 2026 08:05:00 +0800, Anna Berg wrote:", "Anna Berg"),
        ("Anna Berg wrote on 2 Mar 2026:", "Anna Berg"),
    ],
)
def test_without_an_address_the_name_is_told(line, name):
    assert [one.sender for one in quotations(line + "\n> text")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote: hello on 2 Mar 2026",
        "I wrote:\nthis",
        "Anna wrote:",
        "2 Mar 2026 it was written",
        "see <anna@example.com>:",
        "From: here to there",
        "Subject: x",
        "x" * 1000 + " on 2 Mar 2026 anna@example.com wrote:",
        "",
    ],
)
def test_what_is_no_quotation_tells_nothing(text):
    assert quotations(text) == ()


BLOCK = Told("quotation", sender="anna@example.com", to="cfo@example.org", subject="Invoice", at="2026-03-02T08:05")


@pytest.mark.parametrize(
    "text",
    [
        "-----Original Message-----\nFrom: Anna Berg <anna@example.com>\nSent: Monday, March 2, 2026 8:05 AM\nTo: cfo@example.org\nSubject: Invoice\n\nHi",
        "发件人: Anna Berg [mailto:anna@example.com]\n发送时间: 2026年3月2日 8:05\n收件人: cfo@example.org\n抄送: x@example.org\n主题: Invoice\n\n",
        '------------------ 原始邮件 ------------------\n发件人: "anna"<anna@example.com>;\n发送时间: 2026年3月2日(星期一) 上午8:05\n收件人: "cfo"<cfo@example.org>;\n主题: Invoice',
        "发件人：anna@example.com\n发送时间：2026-03-02 08:05\n收件人：cfo@example.org\n主　题：Invoice\n",
        "寄件者: Anna <anna@example.com>\n寄件日期: 2026年3月2日 上午 08:05\n收件者: cfo@example.org\n主旨: Invoice",
        "Von: Anna Berg <anna@example.com>\nGesendet: Montag, 2. März 2026 08:05\nAn: cfo@example.org\nBetreff: Invoice\n",
        "De : Anna Berg <anna@example.com>\nEnvoyé : lundi 2 mars 2026 08:05\nÀ : cfo@example.org\nObjet : Invoice",
        "De: Anna <anna@example.com>\nEnviado el: lunes, 2 de marzo de 2026 8:05\nPara: cfo@example.org\nAsunto: Invoice",
        "Da: Anna <anna@example.com>\nInviato: lunedì 2 marzo 2026 08:05\nA: cfo@example.org\nOggetto: Invoice",
        "*From:* Anna Berg <anna@example.com>\n*Sent:* Monday, March 2, 2026 8:05 AM\n*To:* cfo@example.org\n*Subject:* Invoice",
        "---------- Forwarded message ---------\nFrom: Anna <anna@example.com>\nDate: Mon, Mar 2, 2026 at 8:05 AM\nSubject: Invoice\nTo: <cfo@example.org>\n",
        "> From: Anna <anna@example.com>\n> Subject: Invoice\n> Date: 2 March 2026 at 08:05\n> To: cfo@example.org\n",
        "差出人: Anna <anna@example.com>\n送信日時: 2026年3月2日 8:05\n宛先: cfo@example.org\n件名: Invoice",
        "보낸사람: 안나 <anna@example.com>\n보낸날짜: 2026년 3월 2일 월요일 오전 8:05\n받는사람: cfo@example.org\n제목: Invoice",
        "От: Анна <anna@example.com>\nОтправлено: 2 марта 2026 г. 8:05\nКому: cfo@example.org\nТема: Invoice",
        "From:\nAnna <anna@example.com>\nSent: March 2, 2026 8:05 AM\nTo: cfo@example.org\nSubject: Invoice",
    ],
)  # fmt: skip
def test_a_block_of_headers_tells_all(text):
    assert quotations(text) == (BLOCK,)


def test_a_list_of_people_may_go_over_lines():
    text = "From: Anna <anna@example.com>\nSent: March 2, 2026 8:05 AM\nTo: cfo@example.org;\n b@example.org\nSubject: Invoice"

    assert quotations(text)[0].to == "cfo@example.org b@example.org"


def test_a_sender_without_address_is_a_name():
    text = "From: Anna Berg\nSent: March 2, 2026 8:05 AM\nTo: Bob\nSubject: Invoice"

    assert quotations(text) == (Told("quotation", sender="Anna Berg", subject="Invoice", at="2026-03-02T08:05"),)


def test_quotations_come_in_the_order_of_the_text():
    text = (
        "On 3 Mar 2026 08:00, b@example.com wrote:\n> From: a@example.com\n> Sent: 2 Mar 2026 08:00\n> To: c@example.com\n> Subject: x\n"
        "> On 1 Mar 2026 08:00, d@example.com wrote:\n"
    )

    assert [one.sender for one in quotations(text)] == ["b@example.com", "a@example.com", "d@example.com"]


def test_two_blocks_without_a_line_between_are_two():
    one = "From: a@example.com\nSent: 2 Mar 2026 08:00\nTo: c@example.com\nSubject: x\n"

    assert len(quotations(one + one.replace("a@", "b@"))) == 2


def test_a_thread_without_end_is_cut():
    text = "".join(
        f"On {day} Mar 2026 08:{minute:02}, a{minute}@example.com wrote:\n"
        for day in range(1, 29)
        for minute in range(60)
    )

    assert len(quotations(text)) == MOST


def test_markup_without_any_such_word_need_not_be_read():
    assert not may_quote("<p>Our newsletter</p>")
    assert may_quote("<blockquote>x</blockquote>")
    assert may_quote("<b>Subject:</b>")
    assert may_quote("<p>主题</p>")
    assert may_quote("<p>Anna 写道：</p>")
    assert not may_quote("<p>Grüße</p>")


def test_blocks_are_given_as_they_stand():
    ((begin, values),) = labelled("x\nTo: a@example.com\nSubject: b\n\n\nc")

    assert begin == 2
    assert values == {"to": "a@example.com", "subject": "b"}
    assert block_told(values, "bounce") == Told("bounce", to="a@example.com", subject="b")


@given(st.text(alphabet="\n>: On2026-03a@b.wrote写道：From Subject To", max_size=200))
def test_text_of_any_kind_can_be_asked(text):
    quotations(text)
    may_quote(text)
