"""Cells of workbooks as lines."""

from __future__ import annotations

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.office import Parts
from counterseal.mail.documents.sheets import sheets
from tests.mail.documents.made import xlsx


def test_rows_are_lines_and_numbers_are_whole():
    rows = (
        '<row><c t="s"><v>0</v></c><c/><c><v>6.22202123456789E+15</v></c></row>'
        '<row><c t="inlineStr"><is><t>Bank\n name</t></is></c><c t="str"><v>x</v></c><c t="s"><v>99</v></c></row>'
    )
    text, whole = sheets(Parts(xlsx(rows, ["Account<rPh><t>spoken</t></rPh>"]), Budget()))

    assert text == "Account\t6222021234567890\nBank name\tx"
    assert whole


def test_text_boxes_are_read():
    drawn = b"<d><p><r><t>Pay to</t></r></p><p/></d>"
    text, _ = sheets(Parts(xlsx("", more={"xl/drawings/drawing1.xml": drawn}), Budget()))

    assert text == "Pay to"


def test_what_breaks_is_told():
    _, whole = sheets(Parts(xlsx("<row>"), Budget()))

    assert not whole
