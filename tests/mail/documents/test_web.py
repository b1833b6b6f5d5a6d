"""Pages as attachments."""

from __future__ import annotations

import pytest

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.web import read

LONG = "QUFB" * 1500


@pytest.mark.parametrize(
    ("page", "traits"),
    [
        ("<form action='https://a.test'><input type='password'></form>", {"form", "password"}),
        ("<meta http-equiv='refresh' content='0;url=https://a.test'>", {"refresh"}),
        (
            f"<script>b=new Blob([atob('{LONG}')]);a.href=URL.createObjectURL(b);a.download='x.zip';a.click()</script>",
            {"script", "smuggling"},
        ),
        (f"<script>document.write(unescape('{LONG}'))</script>", {"script", "obfuscated"}),
        ("<script>window.location='https://a.test'</script>", {"script", "leaves"}),
        ("<body onload=\"location.replace('https://a.test')\">hi</body>", {"leaves"}),
    ],
)
def test_what_a_page_does_is_seen(page, traits):
    assert read(page.encode(), "html", Budget()).traits == traits


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Statement</h1><p>Balance: 12</p>",
        "<script>window.print()</script><p>Receipt",
        "<script>document.write(new Date().getFullYear())</script>",
    ],
)
def test_ordinary_pages_do_nothing(page):
    assert read(page.encode(), "html", Budget()).traits <= {"script"}


def test_words_and_links_are_read_in_any_charset():
    page = "<meta charset=gb2312><p>请付款</p><a href='https://a.test'>x</a>"

    assert read(page.encode("gb18030"), "html", Budget()).text.strip().startswith("请付款")
    assert read(page.encode("utf-16"), "html", Budget()).links[0].url == "https://a.test"


def test_applications_and_drawings_are_told():
    assert read(b"<html><hta:application id=x></html>", "html", Budget()).kind == "script"
    assert "foreign" in read(b"<svg><foreignObject/></svg>", "svg", Budget()).traits
