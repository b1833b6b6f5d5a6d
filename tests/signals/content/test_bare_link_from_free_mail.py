"""Strangers on free mailboxes with a bare link are told; answers, houses and real letters are not."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Attachment
from counterseal.signals.content.bare_link_from_free_mail import bare_link_from_free_mail
from tests.signals.linked import link, scene

LINK = link("https://elsewhere.test/x", where="text")
FREE = "ann.example@gmail.com"


@pytest.mark.parametrize("one", [LINK, link("https://drive.google.com/file/d/1", where="text")])
def test_a_bare_link(one):
    assert bare_link_from_free_mail(scene(one, sender=FREE, fresh=f"look {one.url}")) is not None


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender=FREE), scene(LINK, sender="ann@acme.test"), scene(LINK, sender=FREE, in_reply_to="<1@ours.test>"),
        scene(LINK, sender=FREE, quoted="> as said"), scene(LINK, sender=FREE, fresh="What we talked about on Monday was this. " * 10),
        scene(LINK, sender=FREE, attachments=(Attachment(name="a.pdf", kind="application/pdf", size=9),)),
        scene(link("https://lists.example.com/mailman/listinfo/dev", where="text"), sender=FREE),
    ],
    ids=["no link", "a house", "an answer", "a quotation", "many words", "something attached", "a list's foot"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert bare_link_from_free_mail(silent) is None
