"""Rich text: words, links, objects."""

from __future__ import annotations

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.rtf import read
from tests.mail.documents.made import RTF, compound, native, program


def test_words_are_read_in_their_code_page():
    found = read(RTF, Budget())

    assert found.text == "Dear 你好, pay\n公司\tnow"
    assert not found.traits


def test_links_and_templates_are_seen():
    data = rb'{\rtf1{\field{\*\fldinst HYPERLINK "https://a.test/x"}{\fldrslt here}}{\*\template https://b.test/t.dot} a\{b\~c}'
    found = read(data, Budget())

    assert found.links[0].url == "https://a.test/x"
    assert found.traits == {"external"}
    assert found.inside == ["https://b.test/t.dot"]
    assert "here" in found.text
    assert "a{b c" in found.text


def test_a_template_on_a_disk_is_not():
    assert not read(rb"{\rtf1{\*\template C:\\x\\Normal.dot} hi}", Budget()).traits


def test_objects_are_taken_out():
    inner = compound({"\x01Ole10Native": native("a.exe", program())})
    data = rb"{\rtf1{\object\objemb\objupdate{\*\objdata " + (b"\x01\x05\0\0" + inner).hex().encode() + b"}}}"
    found = read(data, Budget())

    assert found.traits == {"embedded_file", "autorun"}
    assert found.inside == ["a.exe"]
    assert found.files[0].data == program()


def test_packages_and_equations_are_seen():
    package = (
        b"\x01\x05\0\0\x02\0\0\0\x08\0\0\0Package\0"
        + bytes(8)
        + (len(native("a.exe", b"MZ")) - 4).to_bytes(4, "little")
        + native("a.exe", b"MZ")[4:]
    )
    found = read(rb"{\rtf1{\object{\*\objdata " + package.hex().encode() + b"}}}", Budget())
    broken = read(rb"{\rtf1{\object{\*\objdata 0105{\*\x}0000" + b"Equation.3".hex().encode() + b"00}}}", Budget())

    assert found.inside == ["a.exe"]
    assert "exploit" in broken.traits
