"""Names on images of discs."""

from __future__ import annotations

from counterseal.mail.documents.discs import names
from tests.mail.documents.made import disc


def test_names_are_read():
    assert names(disc("INVOICE.EXE;1")) == (("INVOICE.EXE",), False)


def test_long_names_win():
    data = bytearray(disc("SHORT.EXE;1"))
    data[17 * 2048 : 18 * 2048] = data[16 * 2048 : 17 * 2048]
    data[17 * 2048] = 2
    data[17 * 2048 + 88 : 17 * 2048 + 91] = b"%/E"

    assert names(bytes(data))[0] == ("SHORT.EXE;1".encode("latin-1").decode("utf-16-be", "replace").partition(";")[0],)


def test_circles_and_nothing_end():
    data = bytearray(disc("A"))
    at = 25 * 2048
    data[at + 2 : at + 6] = (25).to_bytes(4, "little")
    data[at + 25] = 2

    assert names(bytes(data)) == ((), False)
    assert names(b"") == ((), False)
