"""Values are found below their labels, in rows and in columns."""

from counterseal.mail.payments.fields import read
from counterseal.mail.payments.labels import Label
from counterseal.mail.payments.layout import below
from counterseal.mail.payments.page import Page


def values(text: str) -> list[tuple[str, str]]:
    page = Page(text, text)
    empty: list[Label] = page.labels
    return [(one.kind, one.value) for one in below(page, empty, read)]


def test_a_row_of_labels():
    assert values("Bank\tAccount No\tSWIFT\nSample\t12345678\tDEUTDEFF\n") == [
        ("bank", "Sample"),
        ("account", "12345678"),
        ("swift", "DEUTDEFF"),
    ]


def test_a_row_in_columns_of_blanks():
    text = "Bank Name        Account No      SWIFT\nSample Bank      12345678        DEUTDEFF\n"

    assert values(text) == [("bank", "Sample Bank"), ("account", "12345678"), ("swift", "DEUTDEFF")]


def test_an_empty_cell_keeps_the_columns():
    assert values("Bank\tAccount No\tSWIFT\n\t12345678\tDEUTDEFF\n") == [("account", "12345678"), ("swift", "DEUTDEFF")]


def test_rows_end_where_numbers_end():
    assert values("Bank\tAccount No\nSample\t12345678\nEnd\tnone\nOther\t87654321\n") == [
        ("bank", "Sample"),
        ("account", "12345678"),
    ]


def test_a_list_of_labels_with_the_list_of_values_behind_it():
    assert values("Bank:\nAccount No.:\nSample\n12345678\n") == [("bank", "Sample"), ("account", "12345678")]


def test_each_value_below_its_label():
    assert values("Bank\nSample\nAccount No\n12345678\n") == [("bank", "Sample"), ("account", "12345678")]


def test_a_short_line_between_belongs_to_the_label():
    assert values("Account No\n(USD)\n12345678\n") == [("account", "12345678")]


def test_a_label_without_a_value_has_none():
    assert values("Account No:\n") == []
    assert values("Account No:\n\n\n\n\n\n12345678") == []
