"""A return path of another house."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.return_path_elsewhere import return_path_elsewhere


def scene(path: str, **more: Any) -> Scene:
    return Scene(letter=Letter(sender=Person("anna@partner.example", ""), return_path=path, **more))


@pytest.mark.parametrize(("path", "strength"), [("somebody@gmail.com", 0.6), ("www@elsewhere.test", 0.15)])
def test_names_the_path(path, strength):
    found = return_path_elsewhere(scene(path))

    assert found is not None
    assert found.spots == (path,)
    assert found.strength == strength


@pytest.mark.parametrize(
    "honest",
    [
        scene(""),
        scene("anna@mail.partner.example"),
        scene("anna@partner.test"),
        scene("bounces+12-abc@service.test"),
        scene("srs0=ab=cd=partner.example=anna@forward.test"),
        scene("x@service.test", bulk=True),
        scene("x@lists.test", listed=True),
        scene("x@service.test", auth=Auth(trusted=True, dmarc="pass")),
    ],
)
def test_honest_services_are_left_alone(honest):
    assert return_path_elsewhere(honest) is None
