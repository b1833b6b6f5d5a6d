"""Colleagues whom our own server confirms."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Auth
from counterseal.mail.people import Person
from counterseal.signals.identity.same_house import same_house
from tests.lore.letters import BEN, mail, scene

PASSED = Auth(trusted=True, dmarc="pass")


@pytest.mark.parametrize("auth", [PASSED, Auth(trusted=True, dkim="pass", dkim_domains=("ours.test",))])
def test_our_own_server_confirms_it(auth):
    found = same_house(scene(mail(1, sender=BEN, auth=auth)))

    assert same_house.innocent
    assert found is not None
    assert dict(found.said.values) == {"sender": BEN.address}


@pytest.mark.parametrize(
    "silent",
    [
        scene(mail(1, sender=BEN)),
        scene(mail(1, sender=BEN, auth=Auth(dmarc="pass"))),
        scene(mail(1, sender=BEN, auth=Auth(trusted=True, dmarc="fail"))),
        scene(mail(1, sender=BEN, auth=PASSED, reply_to=(Person("x@gmail.com", ""),))),
        scene(mail(1, auth=PASSED)),
    ],
    ids=["no stamp", "anybody's stamp", "it failed", "answers go elsewhere", "another house"],
)
def test_vouches_for_nobody_else_and_is_silent_then(silent):
    assert same_house(silent) is None
