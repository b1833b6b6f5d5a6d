"""Files that start something are seen, wherever they lie; documents and code are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.dangerous_attachment import dangerous_attachment
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (1.0, opened("bill.exe", made.program())),
        (1.0, opened("bill.zip", made.zipped({"bill.pdf": b"x", "bill.exe": made.program()}))),
        (1.0, opened("bill.rar", made.rar4("bill.scr"))),
        (1.0, opened("bill.pdf.lnk", made.lnk("cmd.exe /c x"))),
        (1.0, opened("page.one", made.one_note(made.program()))),
        (0.9, opened("bill.iso", made.disc("A.TXT;1"))),
        (1.0, opened("bill.js", b"var x = 1")),
        (1.0, opened("x.zip", made.zipped({"a.hta": b"<script>1</script>"}, locked=True))),
        (0.4, opened("page.url", b"[InternetShortcut]\nURL=https://a.test")),
    ],
)
def test_a_file_that_starts_something_is_seen(strength, scene):
    sign = dangerous_attachment(scene)

    assert sign is not None
    assert sign.strength >= strength
    assert sign.types == ("malware",)
    assert sign.spots


@pytest.mark.parametrize(
    "scene",
    [
        attached(),
        opened("invoice.pdf", made.pdf(made.words((50, 700, "Invoice")))),
        opened("order.xlsx", made.xlsx("")),
        opened("fix.patch", b"diff --git a/x b/x\n"),
        opened("build.sh", b"#!/bin/sh\nmake\n"),
        opened("script.py", b"print(1)\n"),
        opened("photos.zip", made.zipped({"a.jpg": b"x", "b.jpg": b"y"})),
        attached(found("site.zip", "zip", inside=(*(f"{n}.html" for n in range(20)), "app.js", "run.bat"))),
    ],
)
def test_ordinary_files_are_innocent(scene):
    assert dangerous_attachment(scene) is None
