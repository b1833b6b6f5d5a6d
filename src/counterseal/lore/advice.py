"""
What a verdict is called, and what to do with such a message: in the words of somebody who has to act on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from counterseal.model.text import Text, text

WORDS: Final[Mapping[str, Text]] = {
    "fraud": text("FRAUD"),
    "phishing": text("PHISHING"),
    "malware": text("MALWARE"),
    "spam": text("unsolicited advertising"),
    "suspicious": text("SUSPICIOUS"),
    "clean": text("nothing speaks against it"),
    "unreadable": text("COULD NOT BE READ"),
}
TYPES: Final[Mapping[str, Text]] = {
    "payment_change": text("money is to go to another account"),
    "invoice_fraud": text("a false invoice"),
    "boss_fraud": text("somebody plays the boss"),
    "gift_card": text("gift cards are asked for"),
    "payroll": text("wages are to go to another account"),
    "credential_phishing": text("a password is asked for"),
    "malware": text("a dangerous file"),
    "extortion": text("extortion"),
    "advance_fee": text("money is promised, a fee is wanted first"),
    "callback": text("a call to a false hotline is wanted"),
    "recon": text("somebody tries whether you answer"),
    "bulk": text("sent to many, not asked for"),
}
STATUSES: Final[Mapping[str, Text]] = {
    "known": text("known: confirmed in your register"),
    "seen": text("seen in earlier mail, never confirmed"),
    "new": text("new: never seen before"),
    "changed": text("CHANGED: this partner was paid elsewhere until now"),
    "conflict": text("CONFLICT: it contradicts what is known"),
    "reverted": text("an OLD account that had been replaced"),
    "invalid": text("INVALID: the check digits are wrong"),
}
PLACES: Final[Mapping[str, Text]] = {
    "text": text("in the text"),
    "html": text("in the text"),
    "pdf": text("in a PDF"),
    "xlsx": text("in a spreadsheet"),
    "docx": text("in a document"),
    "image": text("in a picture"),
    "quoted": text("in the quotation"),
}
_CALL: Final = text(
    "Do not pay. Call the partner on a number that you knew before this mail, and have the account read out to you"
)
_ADVICE: Final[Sequence[tuple[frozenset[str], Text]]] = (
    (frozenset({"payment_change", "invoice_fraud"}), _CALL),
    (frozenset({"boss_fraud", "gift_card", "payroll", "recon"}), text(
        "Do nothing that it asks. Call the person on the number that you have always had"
    )),
    (frozenset({"credential_phishing"}), text(
        "Open no link and type no password. If you typed it already, change it now and tell your IT"
    )),
    (frozenset({"malware"}), text("Do not open the attachment. If you did, switch the network off and tell your IT")),
    (frozenset({"extortion", "advance_fee", "callback"}), text(
        "Do not answer, do not call, do not pay. Keep the message as evidence"
    )),
)  # fmt: skip


def advice(word: str, types: Sequence[str], statuses: Sequence[str] = ()) -> Iterator[Text]:
    """What to do with a message, the most important first."""
    if word in {"fraud", "phishing", "malware", "suspicious"}:
        found = [said for kinds, said in _ADVICE if kinds & set(types)]
        yield from found
        if _CALL not in found and {"changed", "conflict", "reverted", "invalid"} & set(statuses):
            yield _CALL
        if not found:
            yield text("Do not act on it before somebody has looked at it")
        yield text("Do not answer it, and do not use a number or a link that stands in it")
    elif word == "unreadable":
        yield text("It was not judged: it is neither good nor bad. Have somebody look at the file")
    elif {"new", "seen"} & set(statuses):
        yield text("An account stands in it that nobody has confirmed. Before the first payment, call and confirm it")
