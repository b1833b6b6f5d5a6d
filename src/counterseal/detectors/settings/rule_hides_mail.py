"""
A rule hides incoming mail from the mailbox's owner.

What it finds
    A rule that deletes mail, moves it to a folder nobody opens (feeds, junk, deleted, conversation history, a folder
    without a name ...), archives it or marks it read, when it picks everything, all mail addressed to the owner, mail
    about money or security by its words, or mail of a partner, a colleague, a look-alike or a sender of warnings.

Why it matters
    Whoever writes to your customers in your name needs you not to see the answers, and not the warnings either. This
    is the commonest trace of a stolen mailbox, and often the only one.

When it is innocent
    Newsletters, notices and mail with a spam filter's mark may go anywhere, and any mail into a folder that the owner
    made. People archive, and they mark as read: either is told only for mail that nobody leaves unread, and as low,
    both together as medium, unless it was set up at the usual desk. Blocking one unknown person is told as low,
    hiding mail of one colleague as medium. A rule that stands and archives, unread, what partners write about money
    is told as high: in Gmail that is how mail is hidden. A rule that stands, of which nobody knows who made it, is
    the intruder's only when what it does leaves no other reading; else it is a question. One that a server's log
    shows deleting mail, and whose text nobody has given, mostly throws spam away: told as low, so that somebody looks
    at the script.

What to do
    Look into the folder first: what lies there is what the intruder did not want to be seen. Then remove the rule,
    ask the owner by phone, and restore what was deleted.

See
    MITRE ATT&CK T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.outside import why
from counterseal.lore.rules import (
    Picks,
    buries,
    files_openly,
    gone,
    grave,
    hides_name,
    known_as,
    odd_grave,
    picks,
    removal,
    seen_at_work,
    stands,
    whole,
    working,
)
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Rule
from counterseal.model.text import Text, many, text

WORST = 4
"""Nobody wants to miss it: 4 all mail, or mail about money; 3 partners; 2 colleagues, warnings; 1 a stranger."""


@detector(severity=Severity.HIGH, needs=[Rule])
def rule_hides_mail(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each rule that keeps from the owner mail that people want to see."""
    for rule in mailbox.fresh(Rule):
        if rule.scope != "mailbox" or not working(rule):
            continue
        complete, earlier = whole(rule, mailbox)
        if not grave(complete) and (complete.moves_to or not complete.marks_read):
            continue
        picked = picks(complete, mailbox)
        severity, shows, confidence = _weigh(mailbox, complete, picked)
        if severity == Severity.INFO:
            continue
        yield Finding(
            account=mailbox.address,
            about=known_as(rule),
            said=_said(complete),
            records=(rule,),
            related=earlier,
            severity=severity,
            shows=shows,
            confidence=confidence,
            because=(*_because(picked), *stands(rule), *gone(rule, mailbox)),
            remedies=(
                *removal(rule, mailbox),
                Remedy("restore_deleted" if complete.deletes else "review_mailbox", mailbox.address),
                Remedy("ask_owner", mailbox.address),
            ),
        )


def _weigh(mailbox: Mailbox, rule: Rule, picked: Picks) -> tuple[Severity, Shows, float]:
    """How bad, by what is hidden and how deep; INFO means that there is nothing to say."""
    need = _need(picked)
    if picked.unknown and (rule.deletes or odd_grave(rule)):
        return (Severity.LOW, Shows.DOUBT, 0.3) if seen_at_work(rule) else (Severity.MEDIUM, Shows.DOUBT, 0.5)
    if not buries(rule):
        return _visible(mailbox, rule, picked, need)
    if odd_grave(rule) or hides_name(rule):
        need = min(need + 2, WORST) if need else 0
    if need >= 3:
        all_gone = rule.deletes and (picked.everything or picked.to_owner)
        sure = all_gone or odd_grave(rule) or hides_name(rule) or len(picked.money) + len(picked.security) > 1
        if rule.standing and not sure:
            return Severity.HIGH, Shows.DOUBT, 0.6
        return Severity.HIGH, Shows.INTRUDER, 0.9 if sure else 0.75
    return {2: (Severity.MEDIUM, Shows.DOUBT, 0.5), 1: (Severity.LOW, Shows.DOUBT, 0.3)}.get(need, _NOTHING)


def _visible(mailbox: Mailbox, rule: Rule, picked: Picks, need: int) -> tuple[Severity, Shows, float]:
    """The archive, or only marked as read: seen by whoever looks."""
    deep = bool(grave(rule)) and rule.marks_read
    if need < 3 or (need == 3 and not deep):
        return _NOTHING
    ordinary = not (picked.everything or picked.to_owner or picked.security or picked.look_alikes)
    if rule.standing and deep and picked.money and picked.partners:
        return Severity.HIGH, Shows.DOUBT, 0.65
    if ordinary and files_openly(mailbox.company, rule):
        return (Severity.LOW, Shows.DOUBT, 0.2) if deep else _NOTHING
    return (Severity.MEDIUM, Shows.DOUBT, 0.5) if deep else (Severity.LOW, Shows.DOUBT, 0.3)


_NOTHING = (Severity.INFO, Shows.DOUBT, 0.0)


def _need(picked: Picks) -> int:
    """How much the owner needs the mail that is picked, in the numbers of `WORST`."""
    if picked.everything or picked.to_owner or picked.money or picked.security or picked.look_alikes:
        return WORST
    if picked.partners:
        return 3
    return 2 if picked.wardens or picked.colleagues else 1 if picked.people else 0


def _said(rule: Rule) -> Text:
    if rule.deletes and rule.moves_to:
        return text(
            "The rule “{name}” copies mail to “{folder}” and deletes it", name=known_as(rule), folder=rule.moves_to
        )
    if rule.deletes:
        return text("The rule “{name}” deletes mail as it arrives", name=known_as(rule))
    if not rule.moves_to:
        return text("The rule “{name}” marks mail as read before the owner sees it", name=known_as(rule))
    if buries(rule):
        return text(
            "The rule “{name}” moves mail to “{folder}”, which nobody opens", name=known_as(rule), folder=rule.moves_to
        )
    return text("The rule “{name}” moves mail to “{folder}” as it arrives", name=known_as(rule), folder=rule.moves_to)


def _because(picked: Picks) -> Iterator[Text]:
    if picked.everything:
        yield text("It picks every mail")
    if picked.to_owner:
        yield text("It picks every mail that is addressed to the owner, whatever its name says")
    if picked.money:
        yield text("It waits for words about money: {words}", words=many(picked.money))
    if picked.security:
        yield text("It waits for words about security: {words}", words=many(picked.security))
    for one in picked.look_alikes:
        yield why(one)
    if picked.partners:
        yield text("It picks mail of {senders}, whom the mailbox has written to before", senders=many(picked.partners))
    if picked.colleagues:
        yield text("It picks mail of colleagues: {senders}", senders=many(picked.colleagues))
    if picked.wardens:
        yield text("It picks warnings of {senders}", senders=many(picked.wardens))
    if picked.people and not picked.partners and not picked.look_alikes:
        yield text("It picks mail of {senders}", senders=many(picked.people))
    if picked.unknown:
        yield text("Which mail it picks is not in the record")
