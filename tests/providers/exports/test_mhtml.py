"""Web archives: the pages inside are members, and everything else in them is left alone."""

from __future__ import annotations

import io

from counterseal.providers.exports.mhtml import mhtml_entries
from counterseal.providers.exports.streams import Held
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import opened

PAGE = "<html><head><meta charset=3D'utf-8'></head><body><p>=E7=99=BB=E5=BD=95</p></body></html>"
ARCHIVE = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://mail.example.com/
Subject: settings
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----x"

------x
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

{PAGE}
------x
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------x--
""".replace("\n", "\r\n").encode()


def test_the_pages_of_a_web_archive_are_its_members():
    ((place, page),) = opened(ARCHIVE, name="page.mhtml")

    assert place == "page.mhtml!page1.html"
    assert "登录" in page.decode()


def test_a_page_in_another_encoding_is_handed_on_in_utf_8():
    data = ARCHIVE.replace(
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
        b"Content-Type: text/html; charset=gbk",
    )
    data = data.replace(PAGE.encode(), "<p>登录</p>".encode("gbk"))
    ((_, page),) = opened(data)

    assert "登录" in page.decode()


def test_an_archive_without_pages_is_empty():
    assert opened(ARCHIVE.replace(b"text/html", b"text/css")) == [("empty", "x")]


def test_an_archive_nested_beyond_all_reason_is_told():
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(3000))
    data = b"From: <Saved by Blink>\n" + deep
    found = list(mhtml_entries(Held(io.BytesIO(data), "x", len(data))))

    assert [one.why for one in found if isinstance(one, Trouble)] in (["too_deep"], ["empty"], [])
