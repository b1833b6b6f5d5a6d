"""A message as bytes: read by Python's own reader, it says what the story says."""

from email import message_from_bytes, policy

from counterseal.providers.simulated.letters import post_of
from counterseal.providers.simulated.rfc5322 import Stamp, body, encoded, written
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"
OUT = "message as=anna act=sent recipients=bo@partner.test"


def message(*lines, stamp=None):
    story = told_on("dovecot", *lines)
    *_, letter = post_of(story, "dovecot").letters
    return message_from_bytes(written(story, letter, stamp or Stamp()), policy=policy.default)


def test_the_headers_are_those_of_a_mail_program():
    found = message(f"2026-03-02 08:21 {OUT} subject=询价 message_id=<a@acme.test>")

    assert found["Subject"] == "询价"
    assert found["From"] == "Anna Berg <anna@acme.test>"
    assert found["To"] == "bo@partner.test"
    assert found["Message-ID"] == "<a@acme.test>"
    assert found["Received"] is None


def test_the_date_is_of_the_place_where_it_was_written():
    here = message(f"2026-03-02 08:21 {OUT} subject=a")
    there = message(f"2026-03-02 08:21 {OUT} subject=a ip=203.0.113.9")
    nowhere = message(f"2026-03-02 08:21 {OUT} subject=a ip=192.0.2.9")
    partner = message(f"2026-03-02 08:21 {IN} subject=a")

    assert here["Date"] == "Mon, 02 Mar 2026 16:21:00 +0800"
    assert there["Date"] == "Mon, 02 Mar 2026 09:21:00 +0100"
    assert nowhere["Date"].startswith("Mon, 02 Mar 2026 16:21")  # no network is known there: the office's own clock
    assert partner["Date"] == "Mon, 02 Mar 2026 09:21:00 +0100"


def test_servers_and_programs_write_their_own_lines():
    stamp = Stamp(
        program=("X-Mailer", "Foxmail 7"), received=["from b by c; now", "from a by b; then"],
        first=[("Return-Path", "<x@y.test>")], extra={"X-Sender": "x"},
    )  # fmt: skip
    found = message(f"2026-03-02 08:21 {OUT} subject=a", stamp=stamp)

    assert next(iter(found.keys())) == "Return-Path"
    assert found.get_all("Received") == ["from b by c; now", "from a by b; then"]
    assert (found["X-Mailer"], found["X-Sender"]) == ("Foxmail 7", "x")


def test_an_answer_names_and_quotes_what_it_answers():
    found = message(f'2026-03-02 08:21 {IN} subject="PO 7"', f'2026-03-02 09:21 {OUT} subject="Re: PO 7"')

    assert found["In-Reply-To"] == found["References"]
    text = found.get_content()
    assert "bo@partner.test wrote:" in text
    assert "> Hello," in text


def test_only_one_level_is_quoted():
    lines = [f'2026-03-02 08:2{n} {line} subject="Re: PO 7"' for n, line in enumerate((IN, OUT, IN, OUT))]

    assert "> >" not in message(*lines).get_content()


def test_what_a_line_says_of_a_message_stands_in_its_headers():
    found = message(f"2026-03-02 08:21 {IN} subject=News bulk=yes auto=yes reply_to=other@freepost.test")

    assert found["List-Unsubscribe"] == "<mailto:leave@partner.test>"
    assert found["Auto-Submitted"] == "auto-replied"
    assert found["Reply-To"] == "other@freepost.test"


def test_attachments_are_parts_of_their_own():
    found = message(f"2026-03-02 08:21 {OUT} subject=Offer attachments=PI-1.pdf,报价.xlsx")

    assert [part.get_filename() for part in found.iter_attachments()] == ["PI-1.pdf", "报价.xlsx"]
    assert next(found.iter_attachments()).get_content().startswith(b"%PDF")
    assert "Hello," in found.get_body().get_content()


def test_the_words_are_in_the_language_of_the_subject():
    story = told_on("dovecot", f"2026-03-02 08:21 {OUT} subject=询价")
    (letter,) = post_of(story, "dovecot").letters

    assert body(story, letter).startswith("您好：\r\n")


def test_a_plain_text_stays_and_any_other_is_an_encoded_word():
    assert encoded("Offer") == "Offer"
    assert encoded("询价").startswith("=?utf-8?")


def test_a_message_to_nobody_is_to_undisclosed_recipients():
    assert message("2026-03-02 08:21 message as=anna act=drafted subject=a")["To"] == "undisclosed-recipients:;"


def test_a_message_says_what_its_line_tells_it_to_and_an_answer_quotes_that():
    said = 'text="please pay to:|IBAN: DE89 3704 0044 0532 0130 00"'
    (asked, answer) = (
        message(*lines).get_content()
        for lines in (
            [f'2026-03-02 08:21 {IN} subject="PO 7" {said}'],
            [f'2026-03-02 08:21 {IN} subject="PO 7" {said}', f'2026-03-02 09:21 {OUT} subject="Re: PO 7" text=Thanks'],
        )
    )

    assert "\nplease pay to:\nIBAN: DE89 3704 0044 0532 0130 00\n" in asked.replace("\r", "")
    assert "> IBAN: DE89 3704 0044 0532 0130 00" in answer
    assert "\nThanks\n" in answer.replace("\r", "")
