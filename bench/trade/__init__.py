"""Trade mail with payment instructions, written by somebody who has not seen the reader that is measured on it."""

from __future__ import annotations

from bench.trade.made import Mail, Truth
from bench.trade.stream import KINDS, mails

__all__ = ["KINDS", "Mail", "Truth", "mails"]
