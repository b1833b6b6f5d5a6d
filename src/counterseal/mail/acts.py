"""
What a message wants, in its words: urgency, secrecy, another account, a password, a gift card.

One pass over the plain words finds every phrase of every language (mixed mails are common), then the sense is asked for:
"we did not change our account" and "beware of mails that say our account has changed" hold the words and not the act.
An act is no proof of anything. Honest people are in a hurry too; the signals decide what an act means beside others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from counterseal.mail.folding import fold
from counterseal.mail.phrases import LANGUAGES
from counterseal.mail.phrases.form import Pattern, pattern
from counterseal.mail.sense import CUES, DENIED_INSIDE, denies, meant


class Family(StrEnum):
    """What phrases may do. The list is closed: signals are written for these."""

    URGENCY = "urgency"
    """It must happen now."""
    DEADLINE = "deadline"
    """It must happen within a named time, or else."""
    SECRECY = "secrecy"
    """Nobody else shall know."""
    ACCOUNT_CHANGE = "account_change"
    """Money shall go to another bank account than until now."""
    PAYMENT_REQUEST = "payment_request"
    """Somebody shall pay, transfer or remit."""
    OVERDUE = "overdue"
    """A payment is late."""
    PHONE_BROKEN = "phone_broken"
    """The writer cannot be called: in a meeting, phone out of order, mail only."""
    GIFT_CARD = "gift_card"
    """Cards are to be bought and their codes sent."""
    PAYROLL = "payroll"
    """Wages shall go to another account."""
    TAX_AUDIT_EXCUSE = "tax_audit_excuse"
    """Why the usual account cannot be used: audit, frozen, tax, sanctions."""
    ORDER_ALTERED = "order_altered"
    """The order, the address of delivery or the consignee has changed."""
    BOSS_VOICE = "boss_voice"
    """Somebody who orders: are you at your desk, do something for me."""
    CREDENTIALS = "credentials"
    """An account or a password wants to be confirmed, renewed, unlocked."""
    LOGIN_HERE = "login_here"
    """Click here, sign in below."""
    THREAT = "threat"
    """Something will be suspended, closed, lost, sued."""
    PARCEL = "parcel"
    """A parcel waits, a delivery failed, customs want a fee."""
    REFUND_PRIZE = "refund_prize"
    """Money that nobody expected: refund, lottery, donation, compensation."""
    ADVANCE_FEE = "advance_fee"
    """A fortune that needs a partner; a loan for everybody."""
    EXTORTION = "extortion"
    """We filmed you; we have your files; pay."""
    CALLBACK = "callback"
    """A charge that is to be cancelled by telephone."""
    CRYPTO = "crypto"
    """Coins, wallets, seed phrases."""
    INVOICE_ATTACHED = "invoice_attached"
    """An invoice, order or proof of payment is attached or linked."""
    SHARED_DOCUMENT = "shared_document"
    """Somebody shared a file; a document waits for a signature."""
    VOICE_FAX = "voice_fax"
    """A voicemail or fax has arrived."""
    JOB_LURE = "job_lure"
    """Easy work at home, well paid."""
    BULK_SALES = "bulk_sales"
    """Somebody sells to everybody: lists, ranking, goods, seminars."""
    RFQ = "rfq"
    """Request for quotation by somebody who has found us."""
    SUBSIDY_CN = "subsidy_cn"
    """Chinese wage and tax subsidies, social insurance, road-toll cards."""
    INVOICE_SALE_CN = "invoice_sale_cn"
    """Chinese tax invoices for sale."""
    DATING = "dating"
    """A stranger seeks love."""
    INVESTMENT = "investment"
    """Profit without risk."""
    PROPOSAL = "proposal"
    """A stranger has something to discuss, and does not say what."""
    CONTACT_MOVE = "contact_move"
    """The talk shall go on elsewhere: a private mailbox, a messenger."""
    SURVEY_PRIZE = "survey_prize"
    """A gift for answering some questions."""
    UNSUBSCRIBE_NOTE = "unsubscribe_note"
    """How not to get such mail any more. Innocent."""
    GREETING_GENERIC = "greeting_generic"
    """The writer does not know to whom they write."""
    GENUINE_REMINDER = "genuine_reminder"
    """Our bank details remain unchanged; please check by telephone. Innocent."""
    ASKED_FOR = "asked_for"
    """It answers a question that was put, or a talk that took place. Innocent."""
    WARNING_ABOUT_FRAUD = "warning_about_fraud"
    """Beware of mails that ... Innocent."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a message wants or says."""

    family: str
    phrase: str
    """The words as they stand there."""
    at: int
    """Where they begin in the text; -1 when they stand in the subject."""
    clear: float
    """From 0 to 1: how plainly the words mean it."""


HITS: Final = 600
"""Anchors that are looked at in one text. A text of nothing but phrases is no letter."""
_BEFORE: Final = 70
"""Characters before an anchor in which a phrase may have begun."""
_AFTER: Final = 90
SUBJECT_BONUS: Final = 0.15


@dataclass(frozen=True, slots=True)
class Index:
    """All phrases, ready for one pass."""

    find: BytesAhoCorasick
    patterns: tuple[tuple[Pattern, ...], ...]
    """By number of the anchor."""


@cache
def index() -> Index:
    """Every phrase of every language. Raises `ValueError` for a family that is not in the list, or a phrase that is none."""
    by_anchor: dict[str, list[Pattern]] = defaultdict(list)
    for language, families in LANGUAGES.items():
        for family, phrases in families.items():
            for phrase in phrases:
                made = pattern(family if family in CUES else Family(family).value, language, phrase)
                for anchor in made.anchors:
                    by_anchor[anchor].append(made)
    return Index(
        BytesAhoCorasick([one.encode() for one in by_anchor], implementation=Implementation.ContiguousNFA),
        tuple(tuple(one) for one in by_anchor.values()),
    )


def acts(fresh: str, subject: str, language: str) -> tuple[Act, ...]:
    """
    Everything that the words of a message want or say, the clearest first; each phrase once. Never raises.

    `language` makes its own phrases a little clearer; all languages are looked for.
    """
    found = [*_acts(subject, language, subject=True), *_acts(fresh, language, subject=False)]
    found.sort(key=lambda one: -one.clear)
    return tuple(found)


def _acts(text: str, language: str, *, subject: bool) -> Iterator[Act]:
    plain = fold(text)
    spans = _spans(plain)
    if not spans:
        return
    cues = [(start, end, one.family) for start, end, one in spans if one.family in CUES]
    begin = count = 0
    done: set[int] = set()
    reach: dict[str, tuple[int, float]] = {}
    for start, end, one in spans:
        if one.family in CUES or id(one) in done:
            continue
        stop, known = reach.get(one.family, (0, 0.0))
        if end <= stop and one.clear <= known:
            done.add(id(one))
            continue
        if one.open and one.family in DENIED_INSIDE and denies(plain[start:end]):
            continue
        clear = meant(plain, start, end, one.family, cues) * one.clear
        if clear <= 0:
            continue
        done.add(id(one))
        reach[one.family] = max(end, stop), one.clear
        if language and one.language not in {language, "en"}:
            clear *= 0.85
        begin, count = _place(text, _signs(plain, start), begin, count)
        begin = _past_blanks(text, begin)
        stop, _ = _place(text, _signs(plain, end), begin, count)
        phrase = " ".join(text[begin:stop].split()) or plain[start:end]
        at = -1 if subject else begin
        yield Act(one.family, phrase, at, min(1.0, clear + SUBJECT_BONUS) if subject else clear)


def _spans(plain: str) -> list[tuple[int, int, Pattern]]:
    """Where phrases stand in plain words, from left to right."""
    known = index()
    ascii_only = plain.isascii()
    raw = plain.encode("utf-8", "replace")
    hits = known.find.find_matches_as_indexes(raw, overlapping=True)
    if not hits:
        return []
    found: dict[tuple[int, int], tuple[int, int, Pattern]] = {}
    seen_bytes = seen = 0
    for number, start, end in hits[:HITS]:
        at, stop = start, end
        if not ascii_only:
            if start >= seen_bytes:
                seen += len(raw[seen_bytes:start].decode("utf-8", "ignore"))
            else:
                seen -= len(raw[start:seen_bytes].decode("utf-8", "ignore"))
            at, seen_bytes = seen, start
            stop = at + len(raw[start:end].decode("utf-8", "ignore"))
        for one in known.patterns[number]:
            if one.leads:
                match = one.whole.match(plain, at, stop + _AFTER)
            else:
                match = one.whole.search(plain, max(0, at - _BEFORE), stop + _AFTER)
            if match is not None:
                found[id(one), match.start()] = (match.start(), match.end(), one)
    return sorted(found.values(), key=lambda one: (one[0], -one[1], -one[2].clear))


def _signs(plain: str, to: int) -> int:
    """How many signs that are not blank stand before a place in plain words."""
    return to - plain.count(" ", 0, to)


def _place(text: str, wanted: int, begin: int, count: int) -> tuple[int, int]:
    """
    The place in a text before which so many signs stand, and how many there really are.

    `begin` and `count` are such a place known already, not behind the one that is looked for.
    """
    while count < wanted and begin < len(text):
        step = text[begin : begin + wanted - count]
        signs = fold(step)
        begin += len(step)
        count += len(signs) - signs.count(" ")
    return begin, count


def _past_blanks(text: str, begin: int) -> int:
    while begin < len(text) and not fold(text[begin]).strip():
        begin += 1
    return begin
