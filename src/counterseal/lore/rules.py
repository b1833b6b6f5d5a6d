"""
Rules: what a mail rule really does, read from its parts.

An audit log tells a change of a rule by what was changed: the second record of a rule may hold a new action and not
the old words. Here the parts are put together again, and two questions are answered from them: what becomes of the
mail, and which mail it picks. Whether that is bad is for the detectors to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from counterseal.lore.folders import ARCHIVE, DELETED, JUNK, nobody_opens
from counterseal.lore.outside import LOOK_ALIKE, OUTSIDE, Stranger, inside, partners, stranger
from counterseal.lore.pasts import KNOWN, NEW, origin
from counterseal.lore.words import bulk_sender, of_money, of_security, spam_mark, warden
from counterseal.mail.addresses import domain_of
from counterseal.model.finding import Remedy
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Change, Record, Rule
from counterseal.model.text import Text, When, text

_CHANGING = (
    "set-",
    "enable-",
    "disable-",
    "updateinboxrules",
    "update",
    "edit",
    "modify",
    "修改",
    "编辑",
    "更新",
    "启用",
)
"""Operations whose record may leave out what was not changed."""
_AT_WORK = frozenset({"sieve redirect", "sieve discard"})
"""Operations of a rule that a server's log shows at work, and of which nobody has seen the text."""
_NAMED = re.compile(r"inboxrule|transportrule|messagerule|^$", re.IGNORECASE)
"""Operations of dialects in which whoever makes a rule gives it a name."""
_TO_OWNER = frozenset({"mynameintobox", "mynameintoorccbox", "sentonlytome", "sendonlytome"})
_EXCEPT = ("exceptif", "except", "unless", "not ", "not_", "negated", "除", "不包含")
_RECEIVERS = re.compile(r"\b(?:to|cc|recipient|recipients|envelope to|delivered-to)\b|收件人|抄送", re.IGNORECASE)


def working(rule: Rule) -> bool:
    """Whether a record tells of a rule that a person made and that works."""
    return rule.what == "set" and rule.succeeded and rule.enabled and rule.actor_kind != "system"


def nameless(name: str) -> bool:
    """Whether a name is no word: blank, or nothing but signs. One Chinese character is a word."""
    return not any(character.isalnum() for character in name)


def hides_name(rule: Rule) -> bool:
    """Whether the name hides the rule. Gmail's filters and bare Sieve have no names; none is no sign there."""
    return nameless(rule.name) and bool(rule.name.strip() or _NAMED.search(rule.operation))


def known_as(rule: Rule) -> str:
    """What to call a rule: its name, and where its dialect gives none, what it does in short."""
    if rule.name.strip() or _NAMED.search(rule.operation):
        return rule.name
    picked = dict.fromkeys((*rule.senders, *rule.words, *rule.recipients, *(value for _, value in rule.conditions)))
    goes = ", ".join((*rule.forwards_to, *rule.copies_to)) or rule.moves_to or ("×" if rule.deletes else "")
    return f"{', '.join(list(picked)[:3]) or '*'} → {goes}".rstrip(" →")


def seen_at_work(rule: Rule) -> bool:
    """Whether a rule is known only from what it did with mail, so that nothing tells which mail it picks."""
    return rule.operation.lower() in _AT_WORK


def whole(rule: Rule, mailbox: Mailbox) -> tuple[Rule, tuple[Rule, ...]]:
    """
    A rule with the parts that earlier records of the same name tell, and those records. They explain what it does
    and prove nothing: the owner may have made the rule that an intruder changed.
    """
    if not rule.operation.lower().startswith(_CHANGING) or known_as(rule) != rule.name:
        return rule, ()
    earlier = [
        one for one in mailbox.before(rule) if one.name == rule.name and one.scope == rule.scope and one.succeeded
    ]
    if not earlier or earlier[-1].what == "removed":
        return rule, ()
    before, records = whole(earlier[-1], mailbox)
    parts = ("words", "senders", "recipients", "conditions", "forwards_to", "copies_to", "moves_to")
    switches = ("deletes", "marks_read", "stops", "unaudited")
    kept = {part: getattr(rule, part) or getattr(before, part) for part in (*parts, *switches)}
    operation = rule.operation if not before.conditions else before.operation
    return replace(rule, **kept, operation=operation), (*records, earlier[-1])


def removed(rule: Rule, mailbox: Mailbox) -> Rule | None:
    """The record that shows the rule removed, when none made it anew."""
    later = [one for one in mailbox.every(Rule) if one.at > rule.at and one.succeeded and one.scope == rule.scope]
    name = known_as(rule)
    later = [one for one in later if one.name == rule.name and known_as(one) == name]
    return later[-1] if later and later[-1].what == "removed" else None


def removal(rule: Rule, mailbox: Mailbox) -> tuple[Remedy, ...]:
    """What takes the rule away; nothing when it is gone already."""
    if removed(rule, mailbox):
        return ()
    action = "remove_rule" if rule.scope == "mailbox" else "remove_transport_rule"
    return (Remedy(action, known_as(rule), (("account", mailbox.address),)),)


def gone(rule: Rule, mailbox: Mailbox) -> tuple[Text, ...]:
    """The sentence that the rule is gone already, if so."""
    last = removed(rule, mailbox)
    if not last:
        return ()
    if not last.actor:
        return (text("The rule was removed at {at}", at=When(last.at)),)
    return (text("The rule was removed at {at} by {actor}", at=When(last.at), actor=last.actor),)


def grave(rule: Rule) -> str:
    """Where the rule buries mail, in a word of `lore.folders`; empty when it stays visible."""
    return DELETED if rule.deletes else nobody_opens(rule.moves_to)


def buries(rule: Rule) -> bool:
    """Whether the owner will not see the mail: deleted, or where nobody opens; the archive is opened."""
    return grave(rule) not in ("", ARCHIVE)


def odd_grave(rule: Rule) -> bool:
    """Whether it moves mail where no honest rule moves any: feeds, history, notes, calendar."""
    return nobody_opens(rule.moves_to) not in ("", ARCHIVE, DELETED, JUNK)


def stands(record: Record) -> tuple[Text, ...]:
    """The sentence that nobody wrote down who made a setting that stands, if so."""
    if not record.standing:
        return ()
    return (text("It stood there when the settings were looked at; who set it, and when, is not told"),)


def made_by_other(record: Record, owner: str) -> bool:
    """Whether the record says that somebody else than the owner did it. Where nobody is named, nothing is said."""
    return bool(record.actor) and record.actor != owner


def slips_out(company: Company, rule: Rule, strangers: Iterable[Stranger]) -> bool:
    """Whether it sends mail out as honest people do not: to a look-alike, unseen, or made where its maker never was."""
    unseen = bool(grave(rule)) or rule.marks_read or hides_name(rule)
    return unseen or any(one.kind == LOOK_ALIKE for one in strangers) or origin(company, rule) == NEW


def at_the_desk(company: Company, rule: Rule) -> bool:
    """
    Whether a rule was made at a usual place of its maker's with a program of theirs. Of a script that stands, the uploads
    that a server's log tells of are asked: all of them, because each puts up the whole script.
    """
    if not rule.standing:
        return origin(company, rule) == KNOWN
    uploads = [one for one in company.mailbox(rule.account).every(Change) if one.what == "sieve.changed"]
    return rule.operation == "Sieve" and bool(uploads) and all(origin(company, one) == KNOWN for one in uploads)


def openly(company: Company, rule: Rule, strangers: Iterable[Stranger]) -> bool:
    """Whether it sends copies of mail that stays to a company's address that imitates nobody, and was made at the desk."""
    hides = bool(grave(rule)) or rule.marks_read or hides_name(rule) or not rule.keeps
    plain = all(one.kind == OUTSIDE and not one.inside for one in strangers)
    return plain and not hides and at_the_desk(company, rule)


def files_openly(company: Company, rule: Rule) -> bool:
    """
    Whether somebody at the usual desk lets mail go to the archive, as a bookkeeper does with slips. A rule that stands
    tells no desk; nothing speaks against it.
    """
    at_the_desk = rule.standing or origin(company, rule) == KNOWN
    return grave(rule) == ARCHIVE and not hides_name(rule) and at_the_desk


@dataclass(frozen=True, slots=True)
class Picks:
    """Which mail a rule picks, as far as its record tells."""

    money: tuple[str, ...] = ()
    security: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    """Senders that the mailbox has written to for longer than a week."""
    colleagues: tuple[str, ...] = ()
    look_alikes: tuple[Stranger, ...] = ()
    wardens: tuple[str, ...] = ()
    """Senders that warn of misuse."""
    people: tuple[str, ...] = ()
    """Single senders of whom nothing is known."""
    everything: bool = False
    to_owner: bool = False
    """All mail that is addressed to the mailbox's owner."""
    unknown: bool = False
    """The record does not tell."""


def picks(rule: Rule, mailbox: Mailbox) -> Picks:
    """Which mail a rule picks."""
    conditions = {key.casefold(): value for key, value in rule.conditions if not key.casefold().startswith(_EXCEPT)}
    narrow = bool(conditions or rule.words or rule.senders or rule.recipients)
    only_owner = _only_owner(rule, conditions, mailbox.address)
    told = not rule.operation.lower().startswith(_CHANGING) and not rule.partial and not seen_at_work(rule)
    words = _words(rule)
    bound = [one.lower() for one in rule.senders]
    company = mailbox.company
    known = partners(mailbox, rule.at) if bound else frozenset()
    return Picks(
        money=of_money(words),
        security=of_security(words),
        partners=_which(bound, lambda one: one in known or domain_of(one) in known),
        colleagues=_which(bound, lambda one: "@" in one and inside(company, one) and not bulk_sender(one)),
        look_alikes=tuple(s for one in bound if (s := stranger(company, one, rule.at)) and s.grave),
        wardens=_which(bound, warden),
        people=_which(bound, lambda one: "@" in one and not inside(company, one) and not bulk_sender(one)),
        everything=not narrow and told,
        to_owner=only_owner,
        unknown=not narrow and not told,
    )


def _which(senders: Iterable[str], fits: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(sorted({one for one in senders if fits(one)}))


def _words(rule: Rule) -> list[str]:
    """The words it waits for: no senders among them, and no marks of a mail filter if it bins what has them."""
    binned = grave(rule) in (JUNK, DELETED)
    senders = set(rule.senders)
    return [word for word in rule.words if word.lower() not in senders and not (binned and spam_mark(word))]


def _only_owner(rule: Rule, conditions: Mapping[str, str], owner: str) -> bool:
    """Whether a rule picks all that is addressed to the owner and asks for nothing else."""
    receivers = {one.lower() for one in rule.recipients}
    if rule.words or rule.senders or not (conditions or receivers) or receivers - {owner}:
        return False
    return all(_names_owner(key, value, owner) for key, value in conditions.items())


def _names_owner(key: str, value: str, owner: str) -> bool:
    if key in _TO_OWNER:
        return value.casefold().lstrip("$") == "true"
    named = key == "sentto" or _RECEIVERS.search(key)
    return bool(named) and re.split(r"[;,\s]+", value.casefold().strip()) == [owner]
