"""Endings of file names, and the tricks with them."""

from __future__ import annotations

import pytest

from counterseal.mail.documents.names import ending, family, runs, tricks


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("a.PDF", "pdf"),
        ("dir.d\\b.exe. ", "exe"),
        ("noending", ""),
        (".bashrc", "bashrc"),
        ("a.p\u200bdf", "pdf"),
        ("", ""),
    ],
)
def test_an_ending_is_what_windows_takes_it_for(name, end):
    assert ending(name) == end


def test_families_are_told():
    assert (family("a.docx"), family("a.html"), family("a.xlsm"), family("a.zzz")) == ("document", "page", "macro", "")
    assert runs("x.scr")
    assert runs("x.iso")
    assert not runs("x.py")


@pytest.mark.parametrize(
    ("name", "trick"),
    [
        ("invoice.pdf.exe", "double_extension"),
        ("photo.jpg.scr", "double_extension"),
        ("order.xlsx.html", "double_extension"),
        ("scan.pdf.docm", "double_extension"),
        ("invoice.pdf" + " " * 60 + ".js", "far_ending"),
        ("annexe\u202efdp.exe", "right_to_left"),
    ],
)
def test_a_trick_is_seen(name, trick):
    assert trick in tricks(name)


@pytest.mark.parametrize(
    "name",
    [
        "list.tar.gz",
        "report.v2.docx",
        "setup.1.2.exe",
        "2026.03.pdf",
        "book.xlsx.xlsm",
        "page.html",
        "a.b.c.txt",
        "x.pdf.zip",
        "发票.pdf",
        "",
    ],
)
def test_ordinary_names_have_no_tricks(name):
    assert not tricks(name)
