"""Words out of the XML of documents and slides."""

from __future__ import annotations

from counterseal.mail.documents import xml
from counterseal.mail.documents.words import Words
from tests.mail.documents.made import WORD


def read(body: str) -> Words:
    words = Words()
    xml.read(f"<w:document {WORD} xmlns:m='m'>{body}</w:document>".encode(), words)
    return words


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_paragraphs_are_lines_and_cells_are_parted_by_tabs():
    cells = "".join(f"<w:tc><w:p>{run(one)}</w:p></w:tc>" for one in ("Account", "123"))
    words = read(
        f"<w:p>{run('Dear')}<w:r><w:tab/><w:t>Bo</w:t><w:br/></w:r>{run('x')}</w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p/>"
    )

    assert words.finished() == "Dear\tBo\nx\nAccount\t123"


def test_deleted_hidden_and_repeated_words_are_left_out():
    words = read(
        f"<w:p><w:del>{run('old')}</w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ghost</w:t></w:r>"
        f"<m:Fallback>{run('twice')}</m:Fallback>{run('new')}</w:p>"
    )

    assert words.finished() == "new"


def test_links_and_fields_are_kept():
    words = read(
        f'<w:p><w:hyperlink r:id="r1">{run("click")}<w:r><w:drawing/></w:r></w:hyperlink>'
        '<w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r><w:fldSimple w:instr="HYPERLINK x"/>'
        '<w:drawing><m:hlinkClick r:id="r2"/></w:drawing></w:p>'
    )

    assert words.clicked == [("r1", "click", False), ("r2", "", True)]
    assert "DDEAUTO" in words.codes()
    assert "HYPERLINK x" in words.codes()
