"""Altered lines are found; lines that mail programs or honest people touch are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.stored_lines import altered, digest, stored

OFFER = """Dear Anna,
please find our bank details for the payment below.
Beneficiary: Hengtai Electronics Co., Ltd.
Account No.: DE89 3704 0044 0532 0130 00
SWIFT: COBADEFFXXX
Total amount: USD 12,400.00
We will ship within three days after receipt.
Best regards"""


def found(quoted: str) -> list[tuple[str, bool]]:
    return [(one.line, one.account) for one in altered(quoted, [stored(OFFER)])]


def test_an_altered_account_is_found_between_its_neighbours():
    quoted = OFFER.replace("DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19")

    assert found(quoted) == [("Account No.: GB29 NWBK 6016 1331 9268 19", True)]


def test_lines_that_are_altered_together_are_found():
    quoted = (
        OFFER.replace("DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19")
        .replace("COBADEFFXXX", "NWBKGB2L")
        .replace("Hengtai Electronics Co., Ltd.", "Hengtai Trading Limited")
    )

    assert len(found(quoted)) == 3


def test_an_altered_amount_counts_apart():
    assert found(OFFER.replace("12,400.00", "15,900.00")) == [("Total amount: USD 15,900.00", False)]


def test_prose_with_a_number_is_compared_too():
    said = "Dear Anna,\nplease pay to our account 370400440532013000 at the old bank\nwithin three days please"
    quoted = said.replace("370400440532013000", "601613319268190000")

    assert len(list(altered(quoted, [stored(said)]))) == 1


@pytest.mark.parametrize(
    "innocent",
    [
        OFFER,
        "\n".join(f"> {line}" for line in OFFER.split("\n")),
        OFFER.replace("Total amount: USD 12,400.00", "*Total amount: USD 12,400.00*"),
        OFFER.replace("COBADEFFXXX", "COBADEFFXXX <http://bank.example/>"),
        OFFER.replace("0130 00\n", "0130 00 - please confirm this one\n"),
        OFFER.replace("0130 00\n", "0130\n00\n"),
        OFFER.replace("three days", "four days"),
        "On Monday Anna wrote:\nTotal amount: USD 9,000.00\nsee above",
        "",
    ],
    ids=["same", "marked", "bold", "a link beside", "answered inside", "broken anew", "no money", "other lines around", "empty"],
)  # fmt: skip
def test_honest_quotations_are_left_alone(innocent):
    assert found(innocent) == []


def test_the_same_line_in_another_message_of_the_thread_is_known():
    other = OFFER.replace("DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19")

    assert list(altered(other, [stored(OFFER), stored(other)])) == []


def test_numbers_are_the_same_in_every_process():
    assert digest("counterseal") == 13931194907275892021


@given(st.text(max_size=400), st.text(max_size=400))
def test_nothing_breaks_it(quoted, text):
    assert all(one.line for one in altered(quoted, [stored(text)]))


def test_the_line_of_another_message_does_not_excuse_the_quoted_one():
    other = "Dear Anna,\nas I wrote yesterday\nBeneficiary: Hengtai Electronics Co., Ltd.\nAccount No.: GB29 NWBK 6016 1331 9268 19\nthank you"
    quoted = OFFER.replace("DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19")
    kept = [stored(OFFER), stored(other)]

    assert [one.message for one in altered(quoted, kept)] == [0]
    assert not list(altered(other, kept))
