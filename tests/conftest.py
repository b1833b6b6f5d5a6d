"""
The world every test runs in: no network, no workspace of the developer's, a zone nobody lives in by accident.

The guard against the network is an audit hook, so nothing is patched; it cannot see what C libraries connect to by
themselves (libpq), which `tools/test_offline.sh` covers.
"""

from __future__ import annotations

import ipaddress
import os
import sys
import time

import hypothesis
import pytest

ZONE = "Pacific/Chatham"  # +12:45 or +13:45: whoever takes the machine's zone for UTC or their own is found out


def is_local(host: object) -> bool:
    """Whether an address is this machine's own."""
    if not isinstance(host, str | bytes) or not host:
        return True
    name = host.decode() if isinstance(host, bytes) else host
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_network(event: str, args: tuple[object, ...]) -> None:
    """Raise when a test looks up or connects to anything that is not this machine."""
    if event == "socket.getaddrinfo":
        host = args[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    if not is_local(host):
        raise RuntimeError(f"a test tried to reach {host}: tests run without network")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--retell", action="store_true", help="keep what the stories tell now (make retell)")


def pytest_configure() -> None:
    sys.addaudithook(refuse_network)
    # A test that forgets to name its workspace fails here instead of writing into the developer's.
    os.environ["COUNTERSEAL_HOME"] = os.path.join(os.devnull, "name a workspace")  # noqa: PTH118 - an impossible path
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)
    os.environ["TZ"] = ZONE
    time.tzset()


# The same examples every time, so that a red run is red again; `--hypothesis-profile=explore` looks for new ones.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("steady")
