"""
Numbers of spreadsheets as a person would type them: an account number is never `1.2E+15`.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Final

_DIGITS: Final = 40


def plain_number(raw: str) -> str:
    """A stored number without exponent and without a needless `.0`; what is no number stays as it is."""
    raw = raw.strip()
    if raw.isdecimal() or not raw or len(raw) > 60:
        return raw
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return raw
    if not value.is_finite() or abs(value.adjusted()) > _DIGITS:
        return raw
    if value == value.to_integral_value():
        return format(value.quantize(Decimal(1)) if value.adjusted() < 27 else value, "f").partition(".")[0]
    short = format(round(value, 12 - max(0, value.adjusted())) if value.adjusted() < 12 else value, "f")
    return short.rstrip("0").rstrip(".") if "." in short else short
