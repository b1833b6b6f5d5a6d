"""Links into the works of a site are told; its files and the sender's own programs are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_into_a_site import link_into_a_site
from tests.signals.linked import link, scene


def test_folders_that_nobody_visits_say_more_than_a_program():
    works = link_into_a_site(scene(link("https://bakery.test/wp-includes/x/login", "Open")))
    program = link_into_a_site(scene(link("https://bakery.test/a/k.php?x=1", "Open")))

    assert works is not None
    assert program is not None
    assert works.strength > program.strength


@pytest.mark.parametrize(
    "silent",
    [
        scene(), scene(link("https://bakery.test/wp-content/uploads/list.pdf", "Price list")), scene(link("https://bakery.test/index.php?p=1", "Read")),
        scene(link("https://www.acme.test/cgi-bin/form", "Form")), scene(link("https://bakery.test/out.php?unsubscribe=1", "Unsubscribe")),
        scene(link("https://bakery.test/cgi-bin/x", where="text")), scene(link("https://bakery.test/about", "Read")),
    ],
    ids=["no links", "a file", "an old shop", "home", "to unsubscribe", "plain text", "a page"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert link_into_a_site(silent) is None
