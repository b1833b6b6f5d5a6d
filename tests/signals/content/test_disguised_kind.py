"""Files that are something else are seen; harmless mislabels are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.disguised_kind import disguised_kind
from tests.mail.documents import made
from tests.signals.content.attached import opened


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (1.0, opened("invoice.pdf", made.program())),
        (1.0, opened("invoice.docx", made.lnk("x"))),
        (0.7, opened("invoice.pdf", b"<html><body>x</body></html>")),
        (0.7, opened("invoice.pdf", made.zipped({"a.txt": b"x"}))),
        (0.7, opened("invoice", made.zipped({"a.txt": b"x"}), kind="application/pdf")),
    ],
)
def test_a_lie_is_seen(strength, scene):
    sign = disguised_kind(scene)

    assert sign is not None
    assert sign.strength == strength


@pytest.mark.parametrize(
    "scene",
    [
        opened("a.pdf", made.pdf()),
        opened("photo.jpg", made.picture(made.code("x"))),
        opened("list.xls", b"<html><table><tr><td>1</td></tr></table></html>"),
        opened("letter.doc", made.RTF),
        opened("list.xls", b"a\tb\n1\t2\n"),
        opened("a.pdf", b"\x00\x01\x02 broken"),
        opened("photos.zip", made.rar4("a.jpg")),
    ],
)
def test_harmless_mislabels_are_innocent(scene):
    assert disguised_kind(scene) is None
