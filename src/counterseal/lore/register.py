"""
The register of partners, to be asked: who is behind an address, a domain, a name or an account.
"""

from __future__ import annotations

from collections.abc import Iterable

from counterseal.model.partner import Partner


class Register:
    """Partners, indexed."""

    def __init__(self, partners: Iterable[Partner] = ()) -> None:
        self.partners = tuple(partners)
