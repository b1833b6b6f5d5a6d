"""What a store is, and that ours are."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

from counterseal import keep
from counterseal.stores.lake import Lake
from counterseal.stores.ledger import Ledger
from counterseal.stores.partners import Partners
from counterseal.stores.readings import Readings
from counterseal.stores.vault import Vault
from counterseal.stores.workspace import Workspace

if TYPE_CHECKING:  # mypy holds the types; the test below holds the names

    def vault(store: Vault) -> keep.Vault:
        return store

    def ledger(store: Ledger) -> keep.Ledger:
        return store

    def partners(store: Partners) -> keep.Partners:
        return store

    def lake(store: Lake) -> keep.Lake:
        return store

    def readings(store: Readings) -> keep.Readings:
        return store

    def workspace(store: Workspace) -> keep.Workspace:
        return store


PORTS = [
    (keep.Vault, Vault),
    (keep.Ledger, Ledger),
    (keep.Partners, Partners),
    (keep.Lake, Lake),
    (keep.Readings, Readings),
    (keep.Workspace, Workspace),
]


def promised(port: type) -> dict[str, inspect.Signature]:
    """The methods of a port, with their arguments."""
    return {
        name: inspect.signature(method)
        for name, method in vars(port).items()
        if inspect.isfunction(method)
        and (not name.startswith("_") or name in {"__enter__", "__exit__", "__contains__"})
    }


@pytest.mark.parametrize(("port", "store"), PORTS, ids=lambda each: each.__module__.rpartition(".")[2])
def test_a_store_does_what_its_port_promises(port, store):
    for name, signature in promised(port).items():
        assert inspect.signature(getattr(store, name)).parameters.keys() == signature.parameters.keys()


def test_every_promise_says_what_it_is():
    silent = [
        f"{port.__name__}.{name}"
        for port, _ in PORTS
        for name in promised(port)
        if not name.startswith("__e") and not getattr(port, name).__doc__
    ]

    assert silent == []
