"""A long text is read to its end, however much is put before the account."""

import pytest

from counterseal.mail.payments.finding import payees
from counterseal.mail.payments.slices import WHOLE, slices


def test_a_short_text_is_one_piece():
    assert list(slices("a" * WHOLE)) == ["a" * WHOLE]


@pytest.mark.parametrize("line", ["words and words\n", "x"])
def test_pieces_overlap_and_leave_nothing_out(line):
    text = line * (WHOLE * 4 // len(line))
    pieces = list(slices(text))

    assert len(pieces) > 3
    assert text.startswith(pieces[0])
    assert text.endswith(pieces[-1])
    assert sum(map(len, pieces)) >= len(text)


@pytest.mark.parametrize("size", [50_000, 200_000, 900_000])
def test_an_account_behind_very_much_text_is_found(size):
    text = "no news of the goods\n" * (size // 21) + "Beneficiary: Sample Ltd\nIBAN: DE89 3704 0044 0532 0130 00\n"

    (one,) = payees(text, "text")

    assert (one.account, one.beneficiary) == ("DE89370400440532013000", "Sample Ltd")


def test_the_same_account_in_two_pieces_is_one():
    block = "IBAN: DE89 3704 0044 0532 0130 00\n"

    assert len(payees(block + "no news of the goods\n" * 10_000 + block, "text")) == 1
