"""Scripts that build a file are seen; other scripts are not."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Markup
from counterseal.signals.content.html_smuggling import html_smuggling
from tests.signals.content.attached import attached, opened

BUILDS = (
    f"<script>b=new Blob([atob('{'QUFB' * 1500}')]);a.href=URL.createObjectURL(b);a.download='x.zip';a.click()</script>"
)


@pytest.mark.parametrize(
    "scene", [opened("doc.html", BUILDS.encode()), attached(markup=Markup(scripts=1, smuggles=True))]
)
def test_a_file_that_is_built_is_seen(scene):
    sign = html_smuggling(scene)

    assert sign is not None
    assert sign.types == ("malware",)


@pytest.mark.parametrize(
    "scene",
    [
        attached(markup=Markup(scripts=3)),
        opened("doc.html", b"<script>window.print()</script>"),
        opened("page.html", b"<script>u=URL.createObjectURL(x)</script><p>saved page"),
    ],
)
def test_other_scripts_are_innocent(scene):
    assert html_smuggling(scene) is None
