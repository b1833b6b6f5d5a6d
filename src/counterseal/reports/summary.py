"""
The summary: what a clerk reads in the terminal, in half a minute.

First the answer, in capitals, one line for each stolen account; then why, what was changed, what to do now, and, as
loudly as a finding, what could not be looked at. Everything else is in the report, and the last line says where that is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterseal.lore.runs import times
from counterseal.lore.terms import CAUSES, COVERED, how_sure, term
from counterseal.model.action import Action
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.records import Message
from counterseal.model.text import Many, Text, Value, When, many, text
from counterseal.reports.changes import tag_said, thing_of
from counterseal.reports.columns import wrap
from counterseal.reports.contract import top_answer
from counterseal.reports.deeds import Deed, changed, deeds
from counterseal.reports.looked import gathered
from counterseal.reports.messages import counted, groups
from counterseal.tell import Sheet, Speaker, report

STOLEN = (Compromised.YES, Compromised.LIKELY)
NARROW, WIDE = 40, 100
BOLD, RED, YELLOW, PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[0m"
ACCOUNTS, WHY, CHANGED, STEPS, GAPS, HOW = 3, 3, 4, 5, 3, 2
"""How many accounts, reasons, changes, steps, gaps and lines of instruction are shown; what is left out is counted."""


@report(formats=("txt",))
def summary(investigation: Investigation, speaker: Speaker, sheet: Sheet) -> str:
    """The answer, why, what to do first, and what was not looked at, on one screen."""
    return "\n".join(_Summary(investigation, speaker, sheet).lines()) + "\n"


class _Summary:
    def __init__(self, investigation: Investigation, speaker: Speaker, sheet: Sheet) -> None:
        self._case = investigation
        self._say = speaker.say
        self._speaker = speaker
        self._sheet = sheet
        self._columns = min(max(sheet.width, NARROW), WIDE)
        self._deeds = deeds(investigation)
        self._lost = [one for one in investigation.answers if one.compromised in STOLEN]

    def lines(self) -> Iterator[str]:
        """The whole summary."""
        stolen = self._lost
        top = top_answer(self._case)
        if top.compromised not in STOLEN and (self._case.asked or not stolen):
            yield from self._unproven(top)
        shown = stolen[:ACCOUNTS]
        for place, one in enumerate(sorted(shown, key=lambda each: each is not top)):
            yield from self._stolen(one, WHY if place == 0 else 1 if len(shown) < ACCOUNTS else 0)
        if len(stolen) > ACCOUNTS:
            rest = many((self._short(one.account) for one in stolen[ACCOUNTS:]), 6)
            yield from self._item(text("And {n} more: {accounts}", n=len(stolen) - ACCOUNTS, accounts=rest), "! ")
        yield from self._reach()
        yield from self._messages()
        yield from self._others()
        yield from self._extent()
        yield from self._plan(self._case.plan)
        yield from self._gaps()
        if self._sheet.place:
            yield ""
            yield from self._item(text("The whole report: {place}", place=self._sheet.place), "")

    def _stolen(self, one: Answer, why: int) -> Iterator[str]:
        sure = one.compromised is Compromised.YES
        word = text("STOLEN") if sure else text("MOST LIKELY STOLEN")
        if one.state == "rogue":
            word = text("MADE BY THE INTRUDER")
        elif one.state == "opened":
            word = text("OPENED TO SOMEBODY ELSE")
        told = text("{word}: {account} - {said}", word=word, account=one.account, said=_clauses([*_said(one)]))
        yield from self._head(told, self._say(word), RED if sure else YELLOW)
        for reason in reasons(one)[:why]:
            yield from self._item(reason, "  - ")
        if why == WHY:
            yield from self._changes(one)

    def _changes(self, one: Answer) -> Iterator[str]:
        mine = changed(deed for deed in self._deeds if one.account in {deed.actor, deed.account})
        kinds: dict[Text, list[Deed]] = {}
        for deed in mine:
            kinds.setdefault(tag_said(deed.records[0]), []).append(deed)
        if kinds:
            yield from self._item(text("The intruder changed:"), "  ")
        for what, told in list(kinds.items())[:CHANGED]:
            things = dict.fromkeys(thing for deed in told if (thing := thing_of(deed.records[0])))
            named = many((self._thing(thing) for thing in things), 3)
            dated = [deed.first for deed in told if not deed.stands]
            listed = text("{what}: {things}", what=what, things=named) if named.values else what
            if dated:
                said = text("{at} {what}", at=self._speaker.when(min(dated), zone=False), what=listed)
            else:
                said = text("Stands now: {what}", what=listed)
            yield from self._item(said, "  * ")
        left = sum(len(told) for told in list(kinds.values())[CHANGED:])
        if left:
            yield from self._item(text("and {n} more changes, see the report", n=left), "  * ")

    def _thing(self, thing: str) -> Value:
        return self._short(thing) if "@" in thing else text("“{thing}”", thing=thing)

    def _short(self, account: str) -> str:
        """An account of the company without its domain where there is only one: lists stay readable."""
        name, _, domain = account.rpartition("@")
        return name if name and {domain} == set(self._case.company.domains) else account

    def _unproven(self, top: Answer) -> Iterator[str]:
        account = top.account or self._say(text("no account"))
        if top.state == "outside":
            word = text("DEFRAUDED FROM OUTSIDE")
            yield from self._head(text("{word}: {account}", word=word, account=account), self._say(word), RED)
            for reason in reasons(top)[:WHY]:
                yield from self._item(reason, "  - ")
            return
        if top.compromised is Compromised.NO and not self._case.asked:
            count = sum(1 for one in self._case.answers if one.compromised is Compromised.NO)
            told = text("NO SIGN OF THEFT in the accounts that were looked at: {n}", n=count)
            yield from self._head(told, self._say(told), BOLD)
            return
        word = text("NO SIGN OF THEFT") if top.compromised is Compromised.NO else text("CANNOT TELL")
        yield from self._head(text("{word}: {account}", word=word, account=account), self._say(word), BOLD)
        for reason in reasons(top)[:WHY]:
            yield from self._item(reason, "  - ")

    def _reach(self) -> Iterator[str]:
        parts = [*reached(self._case)]
        if parts:
            yield ""
            every = Many(tuple(parts))
            most = text("WITHIN THE INTRUDER'S REACH, at least: {parts}", parts=every)
            known = text("WITHIN THE INTRUDER'S REACH: {parts}", parts=every)
            yield from self._item(most if self._case.exposure.at_least else known, "")

    def _messages(self) -> Iterator[str]:
        grave = [one for one in groups(self._case) if one.gravity >= Severity.MEDIUM]
        if grave:
            yield from self._item(text("Messages to read first, see the report: {kinds}", kinds=counted(grave)), "")

    def _others(self) -> Iterator[str]:
        lost = {one.account for one in self._case.answers if one.compromised in STOLEN}
        tried = {
            finding.account for finding in self._case.findings if finding.shows is Shows.ATTEMPT and finding.account
        }
        accounts = [one for one in self._case.answers if one.account not in lost and one.account != self._case.asked]
        safe = [one.account for one in accounts if one.compromised is Compromised.NO]
        unsure = [one.account for one in accounts if one.compromised is Compromised.CANNOT_TELL]
        top = top_answer(self._case)
        robbed = [one.account for one in accounts if one.state == "outside" and (lost or one.account != top.account)]
        if robbed:
            told = text("Defrauded from outside: {accounts}", accounts=many((self._short(one) for one in robbed), 5))
            yield from self._item(told, "! ")
        attacked = [account for account in safe if account in tried]
        if safe and lost:
            yield from self._item(text("No sign of theft in {n} other accounts", n=len(safe)), "")
        if attacked:
            told = text(
                "Attacked without success: {accounts}", accounts=many((self._short(account) for account in attacked), 5)
            )
            yield from self._item(told, "")
        if unsure:
            yield from self._item(
                text("Cannot tell: {accounts}", accounts=many((self._short(account) for account in unsure), 5)), ""
            )

    def _extent(self) -> Iterator[str]:
        records = [one for one in self._case.company.records if not one.standing] or self._case.company.records
        if records:
            start, end = self._speaker.day(records[0].at), self._speaker.day(records[-1].at)
            told = text(
                "Looked at: {n} records of {accounts} accounts, from {start} to {end}",
                n=sum(map(times, records)),
                accounts=len(self._case.answers),
                start=start,
                end=end,
            )
            yield from self._item(told, "")

    def _plan(self, actions: Sequence[Action]) -> Iterator[str]:
        if not actions:
            return
        yield ""
        yield from self._head(text("DO NOW"), self._say(text("DO NOW")), BOLD)
        groups = grouped(actions)
        for number, group in enumerate(groups[:STEPS], 1):
            yield from self._item(group[0].what, f" {number}. ", "    ")
            if len(group) > 1:
                others = (
                    term(COVERED, one.target) if one.target in COVERED else self._short(one.target) for one in group[1:]
                )
                same = text("The same for: {targets}", targets=many(others, 4))
                yield from self._item(same, "    ", "    ")
            yield from self._how(group[0])
        left = sum(len(group) for group in groups[STEPS:])
        if left:
            yield from self._item(text("More steps in the report: {n}", n=left), "    ")

    def _how(self, action: Action) -> Iterator[str]:
        """The beginning of the instruction; the report has all of it, and commands are copied from there."""
        lines = [*self._item(text("How: {guide}", guide=action.guide), "    ", "    ")]
        if len(lines) > HOW:
            lines[HOW - 1 :] = [lines[HOW - 1][: self._columns - 2] + " …"]
        yield from lines

    def _gaps(self) -> Iterator[str]:
        gaps = [one for one in self._case.coverage if not one.complete]
        if not gaps:
            return
        yield ""
        head = text("NOT LOOKED AT, and therefore not clean")
        yield from self._head(head, self._say(head), YELLOW)
        kinds = [one for one in gaps if not one.kind.startswith("detector:")]
        told = gathered(kinds)
        for same in told[:GAPS]:
            yield from self._item(gap_said(same[0], len(same) - 1), "  ! ")
        checks = [one for one in gaps if one.kind.startswith("detector:")]
        broke = [one for one in checks if broken(one)]
        if broke:
            names = many((one.kind.removeprefix("detector:") for one in broke), 3)
            yield from self._item(text("Checks that broke: {n} ({names})", n=len(broke), names=names), "  ! ")
        if len(told) > GAPS:
            left = sum(map(len, told[GAPS:]))
            yield from self._item(text("and {n} more, see the report", n=left), "  ! ")

    def _head(self, told: Text, word: str, colour: str) -> Iterator[str]:
        first, *rest = wrap(self._say(told), self._columns, "", "  ")
        if self._sheet.colour and first.startswith(word):
            first = f"{colour}{word}{PLAIN}{first[len(word) :]}"
        yield first
        yield from rest

    def _item(self, told: Value, mark: str, later: str | None = None) -> Iterator[str]:
        yield from wrap(self._say(told), self._columns, mark, " " * len(mark) if later is None else later)


def _clauses(parts: Sequence[Text]) -> Text:
    """Parts of one sentence; they are joined as clauses are, not as things in a list."""
    first, *rest = parts or [text("since when is not known")]
    return text("{first}, {second}", first=first, second=_clauses(rest)) if rest else first


def _said(one: Answer) -> Iterator[Text]:
    """Since when, how sure, by what door."""
    if one.since is not None and one.state == "rogue":
        yield text("it exists since {at}, {sure}", at=When(one.since), sure=how_sure(one))
    elif one.since is not None and one.state == "opened":
        yield text("somebody else may open it since {at}, {sure}", at=When(one.since), sure=how_sure(one))
    elif one.since is not None:
        yield text("somebody else has been signing in since {at}, {sure}", at=When(one.since), sure=how_sure(one))
    if one.possible_since is not None and one.possible_since != one.since:
        yield text("possibly since {at}", at=When(one.possible_since))
    if one.cause != "unknown":
        yield text("came in {cause}", cause=term(CAUSES, one.cause))


def reasons(one: Answer) -> list[Text]:
    """The sentences of an answer without those that an earlier one already quotes."""
    kept: list[Text] = []
    quoted: set[Value] = set()
    for reason in one.because:
        if reason not in quoted:
            kept.append(reason)
            quoted |= _inside(reason)
    return kept


def _inside(said: Text) -> set[Value]:
    found: set[Value] = {said}
    for _, value in said.values:
        if isinstance(value, Text):
            found |= _inside(value)
    return found


def reached(case: Investigation) -> Iterator[Text]:
    """What was within the intruder's reach, as parts of a sentence."""
    reach = case.exposure
    if reach.messages:
        yield text("messages read one by one: {n}", n=len(reach.messages))
    if reach.counted:
        yield text("messages fetched by a mail program (the log does not say which): {n}", n=reach.counted)
    if reach.folders:
        yield text("folders copied whole: {n}", n=len(reach.folders))
    if reach.documents:
        yield text("files touched: {n}", n=len({name for name, _ in reach.documents}))
    sent, drafts = written(case)
    if sent:
        yield text("messages sent by the intruder: {n}", n=sent)
    if drafts:
        yield text("drafts of the intruder: {n}", n=drafts)


def written(case: Investigation) -> tuple[int, int]:
    """How many messages the intruder sent, and how many drafts are the intruder's."""
    drafts = sum(isinstance(one, Message) and one.act == "drafted" for one in case.exposure.sent)
    return len(case.exposure.sent) - drafts, drafts


def grouped(actions: Sequence[Action]) -> list[list[Action]]:
    """Actions of one kind together, in the order of the plan: the same step for four accounts is one step."""
    groups: dict[tuple[str, str], list[Action]] = {}
    for action in actions:
        groups.setdefault((action.phase, action.name), []).append(action)
    return list(groups.values())


def broken(gap: Coverage) -> bool:
    """Whether a check broke (`examine` keeps the error), other than having nothing to look at."""
    return gap.reason is not None and "error" in dict(gap.reason.values)


def gap_said(gap: Coverage, more: int = 0) -> Text:
    """What was not obtained, and why; and how many more gaps there are of the kind."""
    kind = term(COVERED, gap.kind)
    said = text("{kind}: {reason}", kind=kind, reason=gap.reason) if gap.reason else kind
    return text("{gap} (and {n} more like it)", gap=said, n=more) if more else said
