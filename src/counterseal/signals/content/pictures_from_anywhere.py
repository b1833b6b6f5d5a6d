"""
Its pictures come from places where anybody puts up pictures.

What it sees
    Pictures of the message that would be loaded from a store of pictures without names (imgur and its like), or from a
    machine that has a number for a name.

Why it matters
    A house has its logo on its own server or at the service that sends its newsletters. Who copies a house has to put the
    logo somewhere where nobody asks who they are.

When it is innocent
    People paste pictures into forums and signatures. So one picture from such a store counts little in a mail with many
    words, and more where no link leads home. Pictures that are attached are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.mail.link_hosts import PICTURES, listed
from counterseal.mail.links import host_of
from counterseal.mail.suffixes import numeric
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_MOST: Final = 60
_PRIVATE: Final = ("10.", "127.", "192.168.", "172.16.", "0.0.")


@signal(judgement=Judgement.CONTENT)
def pictures_from_anywhere(scene: Scene) -> Iterator[Sign]:
    """Yield the first such place."""
    letter = scene.letter
    if not letter.markup.remote or letter.quoted or scene.outgoing or ours_or_known(scene, letter.domain):
        return
    for url in letter.markup.remote[:_MOST]:
        host = host_of(url)
        number = numeric(host) if host[:1].isdigit() or host[:1] == "[" else False
        if (
            not host
            or (not number and not listed(host, PICTURES))
            or host.startswith(_PRIVATE)
            or _own(host, letter.domain)
        ):
            continue
        home = any(one.at_home for one in aims(letter))
        yield Sign(
            strength=(0.9 if number else 0.6) * (0.6 if home else 1.0),
            said=text("Its pictures come from {host}, where anybody can put up a picture without a name", host=host)
            if not number
            else text("Its pictures come from {host}, a machine that has only a number", host=host),
            spots=(url[:200],),
        )
        return


def _own(host: str, domain: str) -> bool:
    return bool(domain) and (host.endswith(domain) or domain.endswith(host))
