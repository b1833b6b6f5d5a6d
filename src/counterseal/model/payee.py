"""
Payment instructions: where somebody asks for money to be sent, as an object.

A mail says "our account is ..." in a sentence, a table, a PDF. What it says becomes a `Payee`, with the place where it
stood and what its own check digits say. What it means, known or changed, is for the ledger and the mailbox's past.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counterseal.model.text import Text

SCHEMES: Final = (
    "iban", "aba", "sort_code", "cnaps", "cn_account", "clabe", "ifsc", "bsb", "hk", "cbu", "pix", "card", "other",
)  # fmt: skip
"""Whose rules an account number follows."""
PLACES: Final = ("text", "html", "pdf", "xlsx", "docx", "image", "quoted")
"""Where in a message it stood. `quoted`: in the quotation of an older message."""
STATUSES: Final = ("known", "seen", "new", "changed", "conflict", "reverted", "invalid")
"""
`known`: confirmed in the ledger; `seen`: only in earlier mail; `new`: never seen, and nothing is known of this partner;
`changed`: this partner was paid elsewhere until now; `conflict`: it is somebody else's, or contradicts itself or the
text that it quotes; `reverted`: it had been replaced; `invalid`: its check digits are wrong.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payee:
    """One payment instruction. Empty fields were not said."""

    scheme: str
    account: str
    """Without blanks, upper case, ASCII digits."""
    bic: str = ""
    beneficiary: str = ""
    bank: str = ""
    routing: str = ""
    """The bank's number in a national scheme: ABA, sort code, CNAPS, IFSC, BSB, as digits and letters."""
    country: str = ""
    """ISO 3166 alpha-2, from the account or the BIC, else from the words beside it."""
    currency: str = ""
    intermediary: str = ""
    """BIC or name of the correspondent bank."""
    reference: str = ""
    amount: str = ""
    """As a decimal with a point, without separators."""
    where: str = "text"
    file: str = ""
    """The attachment in which it stands."""
    hidden: bool = False
    """It stands where no reader sees it: white on white, size zero, display none."""
    valid: bool | None = None
    """What its check digits say; None where the scheme has none."""
    why: Text | None = None
    """What is wrong with it, or what does not fit together (IBAN, BIC, bank and country)."""
    repaired: bool = False
    """Letters that scanners take for digits were read as those digits (O for 0, l for 1)."""
    written: str = ""
    """As it stands there."""
    status: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two instructions the same account."""
        return self.scheme, self.account
