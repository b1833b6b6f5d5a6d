"""Programs in documents are seen; a partner's calculation says little, plain documents nothing."""

from __future__ import annotations

import pytest

from counterseal.signals.content.macro_in_document import macro_in_document
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened

STARTS = made.docx(more={"word/vbaProject.bin": made.compound(made.macros('Sub AutoOpen()\r\nShell "x"\r\nEnd Sub'))})


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (1.0, opened("a.docm", STARTS)),
        (0.8, attached(found("a.xls", "xls", "macro", "autorun"))),
        (0.8, attached(found("a.docx", "docx", "dde"))),
        (0.6, attached(found("a.xlsm", "xlsx", "macro", "macro_acts"))),
        (0.4, attached(found("a.xlsm", "xlsx", "macro"))),
        (0.2, attached(found("a.xlsm", "xlsx", "macro"), known=True)),
    ],
)
def test_a_program_is_seen(strength, scene):
    sign = macro_in_document(scene)

    assert sign is not None
    assert sign.strength == pytest.approx(strength)
    assert sign.types == ("malware",)


@pytest.mark.parametrize(
    "scene",
    [
        attached(),
        opened("a.docx", made.docx()),
        opened("a.xlsm", made.xlsx("")),
        attached(found("a.docx", "docx", "embedded_file", "activex")),
    ],
)
def test_plain_documents_are_innocent(scene):
    assert macro_in_document(scene) is None
