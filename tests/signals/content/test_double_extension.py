"""Names that hide their ending are seen; ordinary names are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.double_extension import double_extension
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (1.0, opened("invoice.pdf.exe", made.program())),
        (1.0, opened("order.zip", made.zipped({"order.docx.scr": b"x"}))),
        (1.0, attached(found("a.rar", "rar", inside=("scan.pdf" + " " * 40 + ".exe",)))),
        (1.0, attached(found("annexe\u202efdp.exe", "exe"))),
        (0.7, opened("statement.pdf.html", b"<html>x</html>")),
    ],
)
def test_a_hidden_ending_is_seen(strength, scene):
    sign = double_extension(scene)

    assert sign is not None
    assert sign.strength == strength


@pytest.mark.parametrize(
    "name",
    [
        "list.tar.gz",
        "report.v2.docx",
        "book.xlsx.xlsm",
        "2026.03.02.pdf",
        "setup.1.2.exe",
        "\u202bכתב.pdf",
        "scan.pdf.zip",
    ],
)
def test_ordinary_names_are_innocent(name):
    assert double_extension(attached(found(name, "unknown"))) is None
