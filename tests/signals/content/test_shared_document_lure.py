"""A shared document behind a far link is seen; a service's own is weak."""

import pytest

from counterseal.signals.content.shared_document_lure import shared_document_lure
from tests.signals.content.words import FAR, HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Ann shared a document with you. View document", links=(FAR,))),
        (0.4, scene("Please review and sign the document.", files=("contract.html",))),
        (0.4, scene("王先生与您共享了文件，请查看文件。", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = shared_document_lure(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("I shared the idea with the list.", links=(FAR,)),
        scene("The document is on the shelf."),
        scene("文档目录已更新。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert shared_document_lure(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("Ann shared a file with you. Open file", links=(HOUSE,))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = shared_document_lure(letter)

    assert found is None or found.strength <= most
