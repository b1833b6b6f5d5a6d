"""Lists come in the encoding of the office, with the separators of its Excel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.partner_cells import lines_of, text_of

TABLE = "名称,账号\n深圳市恒泰电子有限公司,6222\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("gb18030"),
        TABLE.encode("utf-16"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        TABLE.replace(",", "\t").encode("utf-16-le"),
        TABLE.replace(",", ";").replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\r").encode(),
        ("sep=|\n" + TABLE.replace(",", "|")).encode(),
    ],
)
def test_the_same_cells_however_they_were_saved(data):
    assert [cells for _, cells in lines_of(data)] == [("名称", "账号"), ("深圳市恒泰电子有限公司", "6222")]


def test_western_letters_of_the_old_code_page():
    assert text_of("name;Ort\nMüller GmbH;Köln\n".encode("cp1252")) == "name;Ort\nMüller GmbH;Köln\n"


def test_the_numbers_of_lines_are_those_of_the_file():
    assert lines_of(b'a,b\n\n"x\ny",1\nz,2\n') == [(1, ("a", "b")), (3, ("x\ny", "1")), (5, ("z", "2"))]


def test_a_forgotten_quotation_mark_costs_one_line():
    assert [cells for _, cells in lines_of(b'a,b\n"x,1\ny,2\n')] == [("a", "b"), ("x", "1"), ("y", "2")]


def test_a_cell_beyond_every_bound_does_not_hurt():
    lines = lines_of(b"a,b\n" + b"x" * 200_000 + b",1\n")

    assert lines[0] == (1, ("a", "b"))


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data):
    assert all(any(cells) for _, cells in lines_of(data))
