"""
The queue as its log tells it: lines of one queue id put together, and passages of one message.

A message is told when the server is done with it and its later passages are done too; until then its lines are held.
That is little: of a million lines only those of messages under way. What never ends (it is still waiting, or the log
ends) and what never began (its arrival is in an older log) is told at the end as the half it is, and `lore.queues`
joins halves of different logs.

Which passages belong together is told by the lines where they say it (`queued as`, `forwarded as`, the client's own
queue id). Where a filter or a mailbox's Sieve script hands a message in again without a word, the Message-ID tells.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterseal.model.reading import Gap
from counterseal.providers.exports.selfhosted.forwards import Forwards
from counterseal.providers.exports.selfhosted.lines import Line, Made
from counterseal.providers.exports.selfhosted.mails import EVIDENCE, Mail, mailbox_of
from counterseal.providers.exports.selfhosted.tellings import Telling, Whole

SOON: Final = 50
"""Lines after its end in which a line of the same message may still come: syslog mixes up the order of processes."""
CLAIMED: Final = 3_000
"""Lines in which a message that a filter handed back is claimed by the message it was before."""
HANDED_ON: Final = 2 * CLAIMED
"""Lines in which a message that a filter took may still be handed back."""
OPEN: Final = 20_000
"""Messages that are held at once; beyond that those that were silent longest are told as they are."""
UNDECIDED: Final = 5_000
"""Messages that wait until it is known whether their sender is ours."""
REMEMBERED: Final = 20_000
"""Message-IDs of finished messages that are remembered."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A finished message, as far as a later passage of it must know it."""

    receivers: frozenset[str]
    mailboxes: tuple[str, ...]


class Queues:
    """Messages under way."""

    def __init__(self, exhibit: str, program: str) -> None:
        self.forwards = Forwards(exhibit, program)
        self._program = program
        self._telling = Telling(exhibit, program, self.forwards)
        self._open: dict[str, Mail] = {}
        self._due: dict[int, deque[tuple[int, Mail]]] = {SOON: deque(), CLAIMED: deque(), HANDED_ON: deque()}
        self._wanted: dict[str, Mail] = {}
        self._by_message: OrderedDict[str, Mail | _Done] = OrderedDict()
        self._undecided: deque[Whole] = deque()
        self._count = 0
        self._passed = 0
        self._passed_at = ""

    def mail(self, line: Line, queue: str) -> Mail:
        """The message that a line is about."""
        self._count += 1
        key = f"{line.host or self._program}/{queue}"
        mail = self._open.get(key)
        if mail is None:
            host = line.host or self._program
            mail = self._open[key] = Mail(host, queue, line.at, line.zone, line.place)
            if self._wanted and (parent := self._wanted.pop(key, None)) is not None:
                parent.adopt(mail)
        mail.seen = self._count
        if len(mail.lines) < EVIDENCE:
            mail.lines.append(line)
        return mail

    def again(self, line: Line, queue: str) -> Iterator[Made]:
        """Before an arrival: queue ids come again, so an older message of the same id is finished first."""
        old = self.known(line.host, queue)
        if old is None or not (old.begun or old.ended):
            return
        twice = bool(old.lines) and (old.lines[0].at, old.lines[0].text) == (line.at, line.text)
        if not twice:
            yield from self._finished(old.root)

    def known(self, host: str, queue: str) -> Mail | None:
        """A message under way, if it is."""
        return self._open.get(f"{host or self._program}/{queue}")

    def identify(self, mail: Mail, message_id: str) -> None:
        """Its Message-ID is known."""
        mail.message_id = mail.message_id or message_id
        if message_id and message_id not in self._by_message:
            self._by_message[message_id] = mail
            if len(self._by_message) > REMEMBERED:
                self._by_message.popitem(last=False)

    def passes(self, mail: Mail, queue: str) -> None:
        """It goes on as `queue`, on the same server."""
        key = f"{mail.host}/{queue}"
        child = self._open.get(key)
        if child is not None:
            mail.adopt(child)
        elif not mail.finished:
            self._wanted[key] = mail
            if len(self._wanted) > OPEN:
                del self._wanted[next(iter(self._wanted))]

    def notice(self, line: Line, queue: str) -> None:
        """The server writes a message of its own: a bounce, a warning."""
        mail = self.mail(line, queue)
        mail.begun = mail.automatic = True

    def ended(self, mail: Mail, *, surely: bool = True) -> Iterator[Made]:
        """The server is done with it, or, where it does not say so, seems to be. Everything that is due by now is told."""
        if mail.ended and not surely:
            return
        mail.ended = True
        handed_on = any(one.kind in {"filter", "program"} for one in mail.deliveries.values())
        wait = CLAIMED if mail.strange or not surely else HANDED_ON if handed_on else SOON
        self._due[wait].append((self._count + wait, mail))
        for due in self._due.values():
            while due and due[0][0] <= self._count:
                yield from self._tried(due.popleft()[1])
        if len(self._open) > OPEN:
            yield from self._emptied()

    def dropped(self, mail: Mail) -> None:
        """The client went away before there was a message."""
        self._close(mail)
        self._pass(mail)

    def rest(self) -> Iterator[Made]:
        """What is left when all lines were read, the forwards, and how many messages were nobody's here."""
        for due in self._due.values():
            while due:
                yield from self._tried(due.popleft()[1])
        for mail in list(self._open.values()):
            if not mail.finished:
                yield from self._finished(mail.root)
        while self._undecided:
            yield from self._decided(self._undecided.popleft())
        yield from self.forwards.rest()
        if self._passed:
            yield Gap(place=self._passed_at, why="passed_on", count=self._passed, harmless=True)

    def _tried(self, mail: Mail) -> Iterator[Made]:
        """Tell a message that has ended, if all its passages have."""
        if mail.finished:
            return
        if mail.strange and self._claimed(mail):
            self._close(mail)
            return
        root = mail.root
        if all(one.ended for one in root.passages()):
            yield from self._finished(root)

    def _claimed(self, mail: Mail) -> bool:
        """
        Look for the message that this one was before, by the Message-ID.

        Where it goes to the same receivers, a filter handed it back. Where it goes to others and was put into a
        mailbox before, that mailbox sends it on, and the sending on is all there is to tell: then the answer is yes.
        """
        before = self._by_message.get(mail.message_id)
        if before is None or (isinstance(before, Mail) and (before.finished or before.root is mail)):
            return False
        if isinstance(before, Mail):
            receivers = frozenset(one for each in before.root.passages() for one in each.receivers())
            boxes = before.root.mailboxes()
        else:
            receivers, boxes = before.receivers, before.mailboxes
        if receivers.issuperset(mail.receivers()):
            if isinstance(before, Mail):
                before.adopt(mail)
            return False
        sender = mailbox_of(mail.sender)
        account = sender if sender in boxes else boxes[0] if len(boxes) == 1 else ""
        outside = [one for one in mail.deliveries.values() if one.kind == "outside"]
        if not account or len(outside) != len(mail.deliveries):
            return False
        for one in outside:
            self.forwards.saw(account, one.to, f"{self._program}: Message-ID", one.line, kept=True)
        return True

    def _finished(self, root: Mail) -> Iterator[Made]:
        """The records of a message, as much of it as is known."""
        for mail in root.passages():
            self._close(mail)
        message_id = next((one.message_id for one in root.passages() if one.message_id), "")
        if message_id and isinstance(self._by_message.get(message_id), Mail):
            receivers = frozenset(one for each in root.passages() for one in each.receivers())
            self._by_message[message_id] = _Done(receivers, root.mailboxes())
        whole = Whole(root)
        self._telling.learn(whole)
        made = self._telling.records(whole, last=False)
        if made is not None:
            yield from self._some(whole, made)
            return
        self._undecided.append(whole)
        if len(self._undecided) > UNDECIDED:
            yield from self._decided(self._undecided.popleft())

    def _decided(self, whole: Whole) -> Iterator[Made]:
        yield from self._some(whole, self._telling.records(whole, last=True) or [])

    def _some(self, whole: Whole, made: list[Made]) -> Iterator[Made]:
        if not made:
            self._pass(whole.root)
        yield from made

    def _close(self, mail: Mail) -> None:
        mail.finished = True
        if self._open.get(mail.key) is mail:
            del self._open[mail.key]

    def _pass(self, mail: Mail) -> None:
        self._passed += 1
        self._passed_at = self._passed_at or mail.place

    def _emptied(self) -> Iterator[Made]:
        """Make room: a quarter of what is held, the longest silent first."""
        silent = sorted(self._open.values(), key=lambda mail: mail.seen)
        for mail in silent[: OPEN // 4]:
            if not mail.finished:
                yield from self._finished(mail.root)
