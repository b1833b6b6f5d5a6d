"""Word and Excel of before 2007."""

from __future__ import annotations

import struct

from counterseal.mail.documents import legacy
from counterseal.mail.documents.content import Content
from counterseal.mail.documents.ole import Compound
from tests.mail.documents.made import compound, document, workbook


def cell(row: int, column: int) -> bytes:
    return struct.pack("<HHH", row, column, 0)


def sheet(*records: tuple[int, bytes]) -> Content:
    found = Content()
    legacy.workbook(Compound(workbook(*records)), found)
    return found


def test_cells_stand_in_rows():
    shared = struct.pack("<II", 2, 2) + b"\x07\0\0Account" + b"\x02\0\x01" + "银行".encode("utf-16-le")
    found = sheet(
        (0xFC, shared),
        (0xFD, cell(0, 0) + struct.pack("<I", 0)),
        (0x203, cell(0, 1) + struct.pack("<d", 6222021234567890.0)),
        (0xFD, cell(1, 0) + struct.pack("<I", 1)),
        (0x27E, cell(1, 1) + struct.pack("<I", (1250 << 2) | 3)),
        (0xBD, struct.pack("<HH", 2, 0) + struct.pack("<HIHIH", 0, (7 << 2) | 2, 0, (8 << 2) | 2, 1)),
        (0x204, cell(3, 0) + b"\x02\0\0ok"),
        (0x06, cell(4, 0) + struct.pack("<d", 2.5) + bytes(8)),
        (0x06, cell(5, 0) + b"\0\0\0\0\0\0\xff\xff" + bytes(8)),
        (0x207, b"\x03\0\0sum"),
        (0xFD, cell(6, 0) + struct.pack("<I", 99)),
    )

    assert found.text == "Account\t6222021234567890\n银行\t12.5\n7\t8\nok\n2.5\nsum"
    assert not found.traits


def test_shared_texts_go_on_in_the_next_record():
    found = sheet(
        (0xFC, struct.pack("<II", 1, 1) + b"\x06\0\0abc"),
        (0x3C, b"\x01" + "def".encode("utf-16-le")),
        (0xFD, cell(0, 0) + struct.pack("<I", 0)),
    )

    assert found.text == "abcdef"


def test_formatted_shared_texts_are_passed_over_rightly():
    rich = struct.pack("<II", 2, 2) + b"\x02\0\x0c\x01\0\x02\0\0\0hi" + b"RUNS" + b"ex" + b"\x02\0\0yo"

    assert sheet((0xFC, rich), (0xFD, cell(0, 0) + struct.pack("<I", 1))).text == "yo"


def test_a_password_and_macro_sheets_are_seen():
    assert sheet((0x2F, b"\0\0")).state == "encrypted"
    assert sheet((0x85, bytes(4) + b"\0\x01\x01\0A")).traits == {"macro"}
    start = struct.pack("<H", 0x20) + bytes(12) + b"\0\x01"
    assert sheet((0x85, bytes(4) + b"\0\x01\x01\0A"), (0x18, start)).traits == {"macro", "autorun"}


def test_a_cut_record_ends_quietly():
    assert sheet((0x203, b"\0\0")).text == ""


def test_a_document_is_read_by_its_pieces():
    found = Content()
    legacy.document(Compound(document("Dear 你好\rAccount\x0712\x07\x07")), found)

    assert found.text == "Dear 你好\nAccount\t12\n"


def test_pieces_of_one_byte_letters_are_read():
    main = bytearray(document("ab"))
    found = Content()
    table = (
        b"\x02"
        + struct.pack("<I", 16 + 4)
        + struct.pack("<II", 0, 3)
        + struct.pack("<HIH", 0, 0x40000000 | 0x800, 0)
        + bytes(4)
    )
    head = bytearray(0x400)
    head[0:2] = b"\xec\xa5"
    struct.pack_into("<H", head, 0x0A, 0x0200)
    struct.pack_into("<II", head, 0x01A2, 0, len(table))
    legacy.document(Compound(compound({"WordDocument": bytes(head) + b"xyz", "1Table": table})), found)

    assert found.text == "xyz"
    assert main


def test_what_is_locked_or_broken_is_said():
    locked, broken, empty = Content(), Content(), Content()
    legacy.document(Compound(document("x", flags=0x0300)), locked)
    legacy.document(Compound(compound({"WordDocument": b"x"})), broken)
    legacy.document(Compound(document("")), empty)

    assert (locked.state, broken.state, empty.state) == ("encrypted", "broken", "opaque")
