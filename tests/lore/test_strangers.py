"""What a message of somebody unknown shows beside its acts."""

import pytest

from counterseal.lore.strangers import coin_address, great_sum, mailbox_in_text, messenger_in_text, own_words
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person


def letter(text: str) -> Letter:
    return Letter(fresh=text, sender=Person("ann@partner.example", "Ann"), to=(Person("bo@example.com", ""),))


def test_what_stands_below_a_line_is_not_the_writers():
    assert own_words(letter("Hello\n______________________\nlist footer")) == "Hello"


@pytest.mark.parametrize(
    "text", ["write to cy@example.org", "write to cy (at) example.org", "write to cy(@)example.org"]
)
def test_a_mailbox_is_found_also_spelled_out(text):
    assert mailbox_in_text(letter(text)).startswith("cy")


@pytest.mark.parametrize(
    "text", ["ann@partner.example", "bo@example.com", "no mailbox here", "at example (at the gate)"]
)
def test_the_mailboxes_of_the_message_itself_are_not(text):
    assert mailbox_in_text(letter(text)) == ""


@pytest.mark.parametrize(
    "text", ["WhatsApp: +1 212 555 0101", "微信：annlee88", "QQ 1234567", "Telegram @annlee88".replace("@", "")]
)
def test_a_messenger_is_found_with_its_number(text):
    assert messenger_in_text(letter(text))


@pytest.mark.parametrize(
    "text", ["USD 8,500,000.00", "8.5 million dollars", "800万美元", "$12,000,000", "5 Millionen Euro"]
)
def test_great_sums(text):
    assert great_sum(letter(text))


@pytest.mark.parametrize("text", ["USD 8,500.00", "12 pieces", "800元", "2026-11-24"])
def test_small_sums_are_not_great(text):
    assert great_sum(letter(text)) == ""


def test_a_crypto_address():
    assert coin_address(letter("to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq now")).startswith("bc1")
    assert coin_address(letter("order 1234567890")) == ""


@pytest.mark.parametrize(
    "text", ["", "\x00" * 50, "@" * 9000, "1" * 9000, "1,000" * 2000, "a.b" * 3000 + "@", "微信" * 3000, "(at) " * 3000]
)
def test_nothing_raises_and_nothing_runs_away(text):
    one = letter(text)

    assert isinstance(
        own_words(one) + mailbox_in_text(one) + messenger_in_text(one) + great_sum(one) + coin_address(one), str
    )
