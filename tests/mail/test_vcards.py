"""Business cards of every version, as programs write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.vcards import looks_like_cards, vcards


def card(text: str, encoding: str = "utf-8"):
    (found,) = vcards(f"BEGIN:VCARD\r\n{text}\r\nEND:VCARD\r\n".encode(encoding))
    return found


def test_version_4():
    found = card(
        "VERSION:4.0\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nORG:Example GmbH;Sales\r\nTITLE:Head of\r\n  Sales\r\n"
        'EMAIL;TYPE=work:Anna@Example.com\r\nTEL;VALUE=uri;TYPE="voice,cell":tel:+49-30-123456;ext=1\r\n'
        "item1.URL:https://example.com\r\nADR;TYPE=work:;;Street 1;Berlin;;10115;Germany\r\nNOTE:a\\nb"
    )

    assert (found.name, found.organisation, found.title) == ("Anna Muster", "Example GmbH", "Head of Sales")
    assert found.addresses == ["anna@example.com"]
    assert found.phones == [("+49-30-123456", "mobile")]
    assert (found.urls, found.country, found.line) == (["https://example.com"], "Germany", 1)


def test_version_21_with_quoted_printable_over_several_lines():
    found = card(
        "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E;=E4=BC=9F;;;\r\n"
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=81=92=E6=B3=B0=\r\n=E7=94=B5=E5=AD=90\r\nTEL;WORK;FAX:0755 123\r\nTEL;PAGER:1"
    )

    assert (found.name, found.organisation) == ("李伟", "恒泰电子")
    assert found.phones == [("0755 123", "fax")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_other_encodings(encoding):
    assert card("VERSION:3.0\nFN:李伟\nORG:深圳市恒泰电子有限公司", encoding).organisation == "深圳市恒泰电子有限公司"


def test_escapes_and_pictures():
    found = card(
        "VERSION:3.0\r\nORG:Muster\\, Sohn\\; Co.;x\r\nPHOTO;ENCODING=b:AAAA\r\n AAAA\r\nKEY;ENCODING=B:QQ==\r\nFN:A\\\\B\\nC"
    )

    assert (found.organisation, found.name) == ("Muster, Sohn; Co.", "A\\B C")


def test_several_cards_and_one_inside_another():
    data = b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:inner\nEND:VCARD\nEND:VCARD\njunk\nBEGIN:VCARD\nFN:B"

    assert [one.name for one in vcards(data)] == ["A", "B"]
    assert [one.line for one in vcards(data)] == [1, 8]


def test_a_card_is_told_by_its_beginning():
    assert looks_like_cards(b"\xef\xbb\xbf begin:vcard\n")
    assert looks_like_cards("BEGIN:VCARD".encode("utf-16"))
    assert not looks_like_cards(b"name,domains\n")


@given(st.lists(st.sampled_from([b"BEGIN:VCARD\n", b"END:VCARD\n", b"FN:x\n", b"TEL;=:=\n", b"N;ENCODING=QUOTED-PRINTABLE:=\n", b" y\n", b"ADR:;\n", b'EMAIL;TYPE="a:b@c.test\n']) | st.binary(max_size=20)))  # fmt: skip
def test_any_bytes_are_read(pieces):
    assert all(one.line > 0 for one in vcards(b"".join(pieces)))
