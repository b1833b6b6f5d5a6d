"""The parts of a message are found, also where its boundaries are missing, doubled or disguised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.headers import head
from counterseal.mail.structure import DEEPEST, MOST, structure


def shape(data: bytes):
    return structure(data, head(data))


def mixed(*parts: bytes, boundary: bytes = b"B", end: bytes = b"--B--\n") -> bytes:
    top = b"Content-Type: multipart/mixed; boundary=" + boundary + b"\n\npreamble\n"
    return top + b"".join(b"--" + boundary + b"\n" + part + b"\n" for part in parts) + end


TEXT = b"Content-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: 8bit\n\nhello"
PDF = b'Content-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nAAAA'


def test_a_message_without_parts_is_one():
    (part,) = shape(b"From: a\n\nbody").parts

    assert (part.kind, part.depth) == ("text/plain", 0)


def test_parts_are_two_places_and_what_they_say():
    data = mixed(TEXT, PDF)
    found = shape(data)
    text, pdf = found.parts

    assert (text.kind, text.charset, text.encoding) == ("text/plain", "gb2312", "8bit")
    assert (pdf.kind, pdf.name, pdf.encoding) == ("application/pdf", "a.pdf", "base64")
    assert data[text.start : text.end] == b"hello"
    assert data[pdf.start : pdf.end] == b"AAAA"
    assert found.whole


@pytest.mark.parametrize("ends", [b"\r\n", b"\n"])
def test_lines_may_end_either_way(ends):
    data = mixed(TEXT, PDF).replace(b"\n", ends)

    assert [data[part.start : part.end] for part in shape(data).parts] == [b"hello", b"AAAA"]


def test_a_missing_last_boundary_is_said():
    data = mixed(TEXT, PDF, end=b"")

    assert [part.kind for part in shape(data).parts] == ["text/plain", "application/pdf"]
    assert not shape(data).whole


def test_a_nested_multipart_without_end_stops_at_its_parent():
    inner = b"Content-Type: multipart/alternative; boundary=C\n\n--C\nContent-Type: text/plain\n\na\n--C\nContent-Type: text/html\n\nb"
    data = mixed(inner, PDF)

    assert [part.kind for part in shape(data).parts] == ["text/plain", "text/html", "application/pdf"]
    assert shape(data).whole


def test_a_boundary_that_only_begins_like_another_is_not_that_one():
    inner = b"Content-Type: multipart/alternative; boundary=Bx\n\n--Bx\n\na\n--Bx\n\nb\n--Bx--"

    assert len(shape(mixed(inner, PDF)).parts) == 3


def test_a_boundary_inside_a_line_is_text():
    (part,) = shape(mixed(b"\nsee --B\nhere")).parts

    assert part.kind == "text/plain"


def test_what_follows_a_boundary_on_its_line_may_be_blanks_and_dashes():
    data = mixed(TEXT, end=b"--B  \t\n\nsecond\n--B----\n")

    assert len(shape(data).parts) == 2


def test_a_multipart_without_any_boundary_is_text():
    (part,) = shape(b"Content-Type: multipart/mixed; boundary=B\n\nhello").parts

    assert part.kind == "text/plain"


def test_a_multipart_that_names_no_boundary_is_text():
    (part,) = shape(b"Content-Type: multipart/mixed\n\nhello").parts

    assert part.kind == "multipart/mixed"


def test_a_type_without_a_slash_is_text():
    assert shape(b"Content-Type: text\n\nhello").parts[0].kind == "text/plain"


def test_a_part_of_a_digest_is_a_message():
    data = mixed(b"\nFrom: a\n\nb").replace(b"multipart/mixed", b"multipart/digest")

    assert shape(data).parts[0].kind == "message/rfc822"


def test_a_picture_in_the_text_is_no_attachment():
    inline = b'Content-Type: image/png; name="logo.png"\nContent-ID: <a@b>\n\nx'
    attached = b"Content-Disposition: attachment; filename=x.png\n" + inline

    assert [part.inline for part in shape(mixed(inline, attached)).parts] == [True, False]


def test_the_name_of_a_disposition_wins():
    assert shape(mixed(b"Content-Disposition: attachment; filename=b.pdf\n" + PDF)).parts[0].name == "b.pdf"


def test_a_report_says_of_what():
    data = b"Content-Type: multipart/report; report-type=Delivery-Status; boundary=B\n\n--B\n\nx\n--B--\n"

    assert shape(data).report == "delivery-status"


def test_depth_is_bounded():
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (one, one) for one in range(100))
    found = shape(data)

    assert max(part.depth for part in found.parts) <= DEEPEST


def test_parts_are_bounded():
    assert len(shape(mixed(*[b"\nx"] * (MOST + 500))).parts) <= MOST + 1


def test_dashes_without_end_take_no_time():
    data = b"Content-Type: multipart/mixed; boundary=-\n\n" + b"-" * 3_000_000

    assert shape(data).parts


def test_bare_carriage_returns_part_as_well():
    data = mixed(TEXT, PDF).replace(b"\n", b"\r")

    assert len(shape(data).parts) == 2


@given(
    st.lists(
        st.sampled_from(
            [b"--B", b"--B--", b"\n", b"\r\n", b"Content-Type: multipart/mixed; boundary=B\n", b"x", b"\0", b"--"]
        ),
        max_size=30,
    )
)
def test_pieces_in_any_order_make_parts_inside_the_message(pieces):
    data = b"Content-Type: multipart/mixed; boundary=B\n\n" + b"".join(pieces)

    assert all(0 <= part.start <= part.end <= len(data) for part in shape(data).parts)
