"""A link that runs something is seen; empty ones and pictures are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_script import link_script
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("javascript:document.location='https://evil.test'", "credential_phishing"),
        ("data:text/html;base64,PGh0bWw+", "credential_phishing"),
        ("file://evil.test/share/x", "malware"),
    ],
)
def test_a_link_that_runs_something(url, kind):
    found = link_script(scene(link(url, "Open")))

    assert found is not None
    assert found.types == (kind,)


@pytest.mark.parametrize(
    "url", ["javascript:void(0)", "javascript:void(0);", "javascript:;", "javascript:", "javascript:window.print()", "data:image/png;base64,xx", "https://acme.test/"]
)  # fmt: skip
def test_empty_ones_and_pictures_are_innocent(url):
    assert link_script(scene(link(url, "Open"))) is None


def test_a_share_named_in_plain_text_is_innocent():
    assert link_script(scene(link("file://server/share", where="text"))) is None
