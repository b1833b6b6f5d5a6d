"""What the world makes: one mail, and the truth about it that whoever reads the mail has to find."""

from __future__ import annotations

from dataclasses import dataclass

Truth = dict[str, object]
"""
A payment instruction as it was generated: scheme, account, routing, bic, beneficiary, bank, currency, where, file, hidden.

`account` has no blanks and no dashes, letters are capital. `where` is one of `text`, `html`, `pdf`, `xlsx`, `docx`,
`image` and `quoted`; a body that says it in both its plain and its HTML form is told once, as `text`.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One mail."""

    data: bytes
    label: str
    """`ham`, `phish`, `fraud` or `spam`."""
    family: str
    language: str
    template: str
    """Whose sentences it has: `family/language/number`. A split by template shares no core sentence."""
    payees: tuple[Truth, ...] = ()
    recipient: str = ""
    """The address that it was delivered to; its domain is the receiver's own."""
    sender: str = ""
    """The address in From."""
    evasion: str = ""
    """What a sender did to hide from filters: `zero_width`, `homographs`, `noise`, ..."""
