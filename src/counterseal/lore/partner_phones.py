"""
Telephone numbers as they are dialled: E.164, worked out with the country of whoever wrote them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_LANDS: Final = {"uk": "GB", "cn": "CN", "hk": "HK", "tw": "TW", "mo": "MO"}
_LONGEST: Final = 60
_SHORTEST: Final = 5
"""Digits behind the country: what is shorter is an extension or the number of a floor."""


@lru_cache(maxsize=16384)
def e164(written: str, country: str = "") -> str:
    """A number with its country (+8675512345678), or empty when it is none. `country`: ISO 3166, where it is written."""
    try:
        number = phonenumbers.parse(written[:_LONGEST], country.upper() or None)
    except NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number) or len(str(number.national_number)) < _SHORTEST:
        return ""
    plain: str = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return plain


def country_of_domain(domain: str) -> str:
    """The country of a domain's top level, or empty."""
    top = domain.rpartition(".")[2]
    return (
        _LANDS.get(top, top.upper())
        if len(top) == 2 and top.isalpha() and top not in {"io", "co", "me", "ai", "tv"}
        else ""
    )
