"""How dangerous a file is."""

from __future__ import annotations

import pytest

from counterseal.mail.documents.risks import dangers, top
from counterseal.mail.letter import Document


def worst(**said) -> float:
    return max((strength for strength, _ in dangers(Document(**said))), default=0.0)


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ({"name": "a.exe", "kind": "exe"}, 1.0),
        ({"name": "a.rar", "kind": "rar", "inside": ("x/a.scr",)}, 1.0),
        ({"name": "p.one/object 1", "kind": "html"}, 1.0),
        ({"name": "a.url", "kind": "url", "traits": frozenset({"runs"})}, 1.0),
        ({"name": "a.rtf", "kind": "rtf", "traits": frozenset({"exploit"})}, 1.0),
        ({"name": "a.iso", "kind": "iso"}, 0.9),
        ({"name": "a.one", "kind": "one"}, 0.4),
        ({"name": "a.url", "kind": "url"}, 0.4),
        ({"name": "libx.c", "kind": "exe"}, 0.3),
    ],
)
def test_dangers_are_weighed(said, strength):
    assert worst(**said) == strength


@pytest.mark.parametrize(
    "said",
    [
        {"name": "a.pdf", "kind": "pdf"},
        {"name": "a.zip", "kind": "zip", "inside": ("a.pdf", "b.py")},
        {"name": "site.zip", "kind": "zip", "inside": (*(f"{n}.html" for n in range(15)), "a.js", "run.bat")},
    ],
)
def test_ordinary_files_are_not(said):
    assert worst(**said) == 0.0


def test_what_lies_inside_is_told_from_attachments():
    assert top(Document(name="a", kind="zip"))
    assert not top(Document(name="a/b", kind="zip"))
