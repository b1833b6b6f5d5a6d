"""Office files: words, links, and what they load or run."""

from __future__ import annotations

import pytest

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.office import open_document, read
from tests.mail.documents.made import code, compound, docx, macros, native, picture, program, relations, xlsx, zipped

RELS = "word/_rels/document.xml.rels"


def test_links_are_told_with_their_words():
    body = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>Our portal</w:t></w:r></w:hyperlink></w:p>'
    found = read(
        docx(body, {RELS: relations(("r1", "hyperlink", "https://a.test/x"), ("r2", "hyperlink", "https://b.test"))}),
        "docx",
        "d",
        Budget(),
    )

    assert [(link.url, link.text, link.where) for link in found.links] == [
        ("https://a.test/x", "Our portal", "docx"),
        ("https://b.test", "", "docx"),
    ]
    assert found.text == "Our portal"


def test_links_in_fields_and_sheets_are_told():
    field = '<w:p><w:r><w:instrText> HYPERLINK "https://a.test" </w:instrText></w:r></w:p>'
    sheet = xlsx("", more={"xl/worksheets/_rels/sheet1.xml.rels": relations(("r", "hyperlink", "https://c.test"))})

    assert read(docx(field), "docx", "d", Budget()).links[0].url == "https://a.test"
    assert read(sheet, "xlsx", "x", Budget()).links[0].url == "https://c.test"


@pytest.mark.parametrize("target", ["https://a.test/t.dotm", "\\\\203.0.113.9\\x\\t.dotm", "file:////a.test/t"])
def test_a_template_from_outside_is_seen(target):
    found = read(
        docx(more={"word/_rels/settings.xml.rels": relations(("r", "attachedTemplate", target))}), "docx", "d", Budget()
    )

    assert "external" in found.traits
    assert found.inside == [target]


@pytest.mark.parametrize("target", ["file:///C:\\Users\\ann\\Normal.dotm", "Normal.dotm"])
def test_a_template_on_a_disk_is_not(target):
    found = read(
        docx(more={"word/_rels/settings.xml.rels": relations(("r", "attachedTemplate", target))}), "docx", "d", Budget()
    )

    assert not found.traits


def test_macros_objects_and_fields_are_seen():
    more = {
        "word/vbaProject.bin": compound(macros("Sub AutoOpen()\r\nEnd Sub")),
        "word/embeddings/oleObject1.bin": compound({"\x01Ole10Native": native("a.exe", program())}),
        "word/activeX/activeX1.xml": b"x",
    }
    found = read(docx("<w:p><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r></w:p>", more), "docx", "d", Budget())

    assert found.traits == {"macro", "autorun", "embedded_file", "activex", "dde"}
    assert found.inside == ["a.exe"]
    assert found.files[0].data == program()


def test_macro_sheets_and_dde_of_workbooks_are_seen():
    more = {
        "xl/macrosheets/sheet1.xml": b"x",
        "xl/workbook.xml": b"<w n='_xlnm.Auto_Open'/>",
        "xl/externalLinks/externalLink1.xml": b"<ddeLink/>",
    }

    assert read(xlsx("", more=more), "xlsx", "x", Budget()).traits == {"macro", "autorun", "dde"}


def test_slides_are_read_in_order():
    slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>"
    files = {f"ppt/slides/slide{number}.xml": slide.format(number).encode() for number in (10, 2, 1)}

    assert read(zipped(files), "pptx", "p", Budget()).text == "1\n2\n10"


def test_what_cannot_be_read_is_said():
    locked = read(zipped({"word/document.xml": b"x"}, locked=True), "docx", "d", Budget())
    broken = read(zipped({"word/document.xml": b"<a"}), "docx", "d", Budget())
    binary = read(zipped({"xl/workbook.bin": b"x"}), "xlsb", "x", Budget())
    only = read(docx("", {"word/media/image1.png": picture(code("x"))}), "docx", "d", Budget())

    assert [one.state for one in (locked, broken, binary, only)] == ["encrypted", "broken", "opaque", "picture"]
    assert all(one.why for one in (locked, broken, binary, only))
    assert only.pictures


def test_open_documents_are_read():
    body = "<o xmlns:text='t'><text:p>Dear</text:p><table-row><table-cell><text:p>Account</text:p></table-cell><table-cell><text:p>1<s/>2</text:p></table-cell></table-row><a href='https://a.test'/></o>"
    found = open_document(zipped({"mimetype": b"x", "content.xml": body.encode(), "Basic/x": b"x"}), "o", Budget())

    assert found.text == "Dear\nAccount\t1 2"
    assert found.links[0].url == "https://a.test"
    assert found.traits == {"macro"}
    assert open_document(zipped({"content.xml": b"<a", "META-INF/manifest.xml": b""}), "o", Budget()).state == "broken"
    assert open_document(zipped({"META-INF/manifest.xml": b"encryption-data"}), "o", Budget()).state == "encrypted"
