"""A link to a number is seen; names, and numbers of one's own network, are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_to_ip import link_to_ip
from tests.signals.linked import link, scene


@pytest.mark.parametrize("host", ["192.0.2.1", "3221225985", "0xc0.0.2.1", "[2001:db8::1]"])
def test_a_number_instead_of_a_name(host):
    found = link_to_ip(scene(link(f"http://{host}/x", "Open")))

    assert found is not None
    assert found.strength == 1.0
    assert dict(found.said.values) == {"host": host}


def test_in_plain_text_it_says_little():
    found = link_to_ip(scene(link("http://192.0.2.1/x", where="text")))

    assert found is not None
    assert found.strength < 0.5


@pytest.mark.parametrize(
    "host", ["192.168.1.1", "10.0.0.5", "127.0.0.1", "172.16.0.1", "[::1]", "192.0.2.test", "example.com"]
)
def test_own_networks_and_names_are_innocent(host):
    assert link_to_ip(scene(link(f"http://{host}/", "Router"))) is None
