"""Messages inside messages."""

from __future__ import annotations

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.nested import eml, msg, tnef
from tests.mail.documents import made


def test_a_message_is_read_with_its_files():
    found = eml(made.EML, Budget())

    assert "Subject: Our new account" in found.text
    assert "Please note." in found.text
    assert found.inside == ["run.exe"]
    assert found.files[0].data == b"MZ"


def test_a_page_in_a_message_is_read():
    data = b"From: a@a.test\nSubject: x\nContent-Type: text/html\n\n<p>Hello</p><a href='https://a.test'>go</a><input type=password>"
    found = eml(data, Budget())

    assert "Hello" in found.text
    assert found.links[0].url == "https://a.test"
    assert "password" in found.traits


def test_macros_of_saved_pages_are_seen():
    assert "macro" in eml(b"From: a@a.test\nSubject: x\n\nx\nQWN0aXZlTWltZQ\n", Budget()).traits


def test_messages_of_outlook_are_read():
    wide = {"0037001F": "Hi", "0C1F001F": "ann@a.test", "1000001E": "Body"}
    streams = {
        f"__substg1.0_{tag}": said.encode("utf-16-le" if tag.endswith("1F") else "ascii") for tag, said in wide.items()
    }
    home = "__attach_version1.0_#00000000"
    streams |= {f"{home}/__substg1.0_3707001F": "a.exe".encode("utf-16-le"), f"{home}/__substg1.0_37010102": b"MZ"}
    found = msg(made.compound(streams), Budget())

    assert found.text == "From: ann@a.test\n\nSubject: Hi\n\nBody"
    assert found.inside == ["a.exe"]
    assert found.files[0].data == b"MZ"
    assert msg(made.compound({"x": b"x"}), Budget()).state == "opaque"


def test_names_in_winmail_are_told():
    title = b"INVOICE.PDF\0"
    data = (
        b"\x78\x9f\x3e\x22\0\0"
        b"\x02" + (0x00018010).to_bytes(4, "little") + len(title).to_bytes(4, "little") + title + b"\0\0"
    )

    assert tnef(data, Budget()).inside == ["INVOICE.PDF"]
