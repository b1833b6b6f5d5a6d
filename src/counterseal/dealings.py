"""
The desk's verbs for partners: import lists, look them up, enter an account, learn partners from mail.

Whatever comes is read first and written in one transaction: a list is in the register as a whole or not at all, and
importing it again changes nothing. Only here does an account become known, and only because a person says when and how
it was confirmed.
"""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, Final

from counterseal.desk import now, open_workspace
from counterseal.errors import CountersealError
from counterseal.intake import plain
from counterseal.keep import Workspace
from counterseal.lore.acquaintances import acquaintances
from counterseal.lore.partner_accounts import bare
from counterseal.lore.partner_cards import partners_on
from counterseal.lore.partner_cells import LARGEST, Line, lines_of
from counterseal.lore.partner_journal import Act
from counterseal.lore.partner_lists import Listed, Problem, partners_in
from counterseal.lore.partner_merge import Absorbed, absorb
from counterseal.lore.register import Register
from counterseal.lore.us import us_of
from counterseal.mail.letter import Letter
from counterseal.mail.opening import letter
from counterseal.mail.vcards import looks_like_cards, vcards
from counterseal.model.partner import Partner, PayeeAccount, Standing
from counterseal.model.text import Text, many, text

_ZIP: Final = b"PK\x03\x04"
_TWICE: Final = re.compile(r"#\d+$")
"""What the reader of workbooks puts behind the name of a column that another has too."""
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an import."""

    read: int
    """Partners in what was given."""
    new: tuple[str, ...]
    """Names of partners that were not there."""
    changed: tuple[str, ...]
    """Names of those that were, and are different now."""
    known: int
    """Accounts that became known."""
    shared: tuple[tuple[str, tuple[str, ...]], ...]
    """Accounts that belong to several partners: account, names."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """Bytes as the workbook reader wants them."""

    place: str
    data: bytes

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)


def partners(place: Workspace) -> tuple[Partner, ...]:
    """Every partner. `CountersealError` when the register was tampered with."""
    return place.partners.all()


def register(place: Workspace) -> Register:
    """The partners, to be asked."""
    return Register(partners(place))


def find(place: Workspace, asked: str) -> tuple[Partner, ...]:
    """The partners that a number, an address, a domain, an account or a name means."""
    found = register(place)
    word = asked.strip()
    by_number = [one for one in found.partners if one.id == word.upper()]
    one = found.by_address(word) if "@" in word else found.by_domain(word)
    if by_number or one is not None:
        return tuple(by_number) or ((one,) if one is not None else ())
    number = bare(word)
    paid = [partner for partner in found.partners if any(account.account == number for account in partner.accounts)]
    if paid:
        return tuple(paid)
    part = word.casefold()
    return found.by_name(word) or tuple(
        one for one in found.partners if any(part in name.casefold() for name in (*one.names, *one.domains))
    )


# ------------------------------------------------------------------------------------------------------------- lists


def import_partners(place: Workspace, files: Sequence[Path], by: str, at: datetime) -> Imported:
    """
    Take lists of partners (CSV, XLSX, vCard) into the register. `CountersealError` when a file cannot be read, or when
    nothing can be taken from any of them.
    """
    listed = [read_list(path, at.date()) for path in files]
    problems = tuple(problem for one in listed for problem in one.problems)
    found = tuple(partner for one in listed for partner in one.partners)
    if not found:
        first = problems[0] if problems else None
        raise CountersealError(
            text("No partner could be read from {files}", files=", ".join(plain(path) for path in files))
            if first is None
            else text("No partner could be read from {file}: {why}", file=first.file, why=first.said),
            first.remedy if first else text("Give a CSV or XLSX with the columns name, domains, contact, account, or a vCard"),
        )  # fmt: skip
    why = ", ".join(plain(path.name) for path in files)
    return replace(_taken(place, found, Act.IMPORTED, why, by, at), problems=problems)


def read_list(path: Path, today: date) -> Listed:
    """The partners of one file, told apart by its bytes. `CountersealError` when it cannot be opened."""
    name = plain(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as wrong:
        raise CountersealError(
            text("{file} cannot be read: {reason}", file=plain(path), reason=wrong.strerror or str(wrong)),
            text("See that it is still there and that you may read it; then run again."),
        ) from wrong
    if len(data) > LARGEST:
        return Listed((), (_file_problem(name, text("the list is larger than {n} MB", n=LARGEST >> 20)),))
    if data.startswith(_OLD_EXCEL):
        return Listed((), (_file_problem(name, text("the list is a workbook of the old kind (.xls)")),))
    if looks_like_cards(data):
        return partners_on(vcards(data), file=name, today=today)
    if not data.startswith(_ZIP):
        return partners_in(lines_of(data), file=name, today=today)
    return _workbook(name, data, today)


def _file_problem(name: str, said: Text) -> Problem:
    remedy = text("Save it as XLSX or CSV, in parts where it is very large, and give that.")
    return Problem(file=name, row=0, column="", said=said, remedy=remedy)


def _workbook(name: str, data: bytes, today: date) -> Listed:
    """The partners of every sheet that lists some, and what could not be read of a workbook."""
    reader = importlib.import_module("counterseal.providers.exports.xlsx")
    troubles = importlib.import_module("counterseal.providers.exports.trouble")
    sheets: dict[str, list[Line]] = {}
    problems: list[Problem] = []
    for one in reader.workbook_rows(_File(name, data)):
        if isinstance(one, troubles.Trouble):
            if not one.harmless:
                said = text("{place} cannot be read ({why})", place=one.place, why=one.why)
                problems.append(_file_problem(name, said))
            continue
        values = {column: str(cell) for column, cell in one.values.items() if column != "#title"}
        header = tuple(_TWICE.sub("", column) for column in values)
        lines = sheets.setdefault(one.place.rpartition(":row ")[0], [(0, header)])
        lines.append((one.line, tuple(values.values())))
    listed = [partners_in(lines, file=name, today=today) for lines in sheets.values()]
    lists = [one for one in listed if one.partners] or listed[:1]
    partners = tuple(partner for one in lists for partner in one.partners)
    return Listed(partners, (*problems, *(problem for one in lists for problem in one.problems)))


# --------------------------------------------------------------------------------------------------------- by hand


def add(place: Workspace, partner: Partner, by: str, at: datetime, *, why: str, replaces: str = "") -> Imported:
    """
    Enter a partner, or something about one, by hand. `replaces` is an account of that partner which is retired with it.

    `CountersealError` when that account is not the partner's.
    """
    return _taken(place, (partner,), Act.ENTERED, why, by, at, replaces=replaces)


def enter(
    place: Workspace, row: Mapping[str, str], by: str, at: datetime, *, replaces: str = ""
) -> Imported:  # fmt: skip
    """
    Enter by hand what a row of a list would say (columns as in `lore.partner_columns`). `name` may also be a number, a
    domain or an address of a partner that is there.

    `CountersealError`: nothing could be taken of it, or it is about several partners.
    """
    meant = find(place, row["name"]) if row["name"] else ()
    exact = tuple(one for one in meant if row["name"] in (one.id, *one.names)) or meant
    if len(exact) > 1:
        raise CountersealError(
            text("{name} may be any of these: {names}", name=row["name"], names=many(one.id + " " + one.name for one in exact)),
            text("Give the partner's number."),
        )  # fmt: skip
    words = {column: cell for column, cell in row.items() if cell}
    listed = partners_in(((0, tuple(words)), (1, tuple(words.values()))), file="", today=at.date())
    came = listed.partners
    wrong = next((one for one in listed.problems), None)
    if not came or (row.get("account") and not came[0].accounts):
        raise CountersealError(
            wrong.said if wrong else text("Nothing could be taken from what was given"),
            wrong.remedy if wrong else text("Give the name, and the account as it stands in the contract"),
        )
    one = replace(came[0], id=exact[0].id, names=()) if exact else came[0]
    source = row.get("source") or "entered"
    done = add(place, replace(one, source=source), by, at, why=source, replaces=replaces)
    return replace(done, problems=listed.problems)


def _retired(partner: Partner, account: str, new: Sequence[PayeeAccount]) -> Partner:
    number = bare(account)
    if all(one.account != number for one in partner.accounts) or any(one.account == number for one in new):
        raise CountersealError(
            text("{partner} has no account {account} that could be replaced", partner=partner.name, account=number),
            text("`counterseal payee list` shows those that there are."),
        )
    accounts = (replace(one, standing=Standing.RETIRED) if one.account == number else one for one in partner.accounts)
    return replace(partner, accounts=tuple(accounts))


# -------------------------------------------------------------------------------------------------------- from mail


def bootstrap(
    place: Workspace, letters: Iterable[tuple[Letter, bool]], by: str, at: datetime, *, own: Collection[str] = (), why: str = "",
) -> Imported:  # fmt: skip
    """
    Learn partners from mail. Each letter comes with whether the mailbox itself sent it; `own` are the company's domains.

    What was learnt is only *seen*: accounts stay doubtful and telephone numbers confirm nothing, however often they stood
    there.
    """
    return _taken(place, acquaintances(letters, own), Act.LEARNT, why or "mailbox", by, at)


def learn(
    place: Workspace, messages: Callable[[], Iterable[bytes]], by: str, at: datetime, *, own: Collection[str] = (), why: str = "",
) -> Imported:  # fmt: skip
    """
    Learn partners from messages as bytes. `messages` gives them as often as it is asked: where nobody names the company's
    domains, the mail is gone through once before to see whose mailbox it is.
    """
    us = us_of((letter(data, documents=False) for data in messages()) if not own else (), own)
    if not us.domains:
        raise CountersealError(
            text("The mail does not show which domain is the company's own"), text("Name it with --own DOMAIN.")
        )
    opened = (letter(data) for data in messages())
    return bootstrap(
        place, ((one, us.ours(one.domain)) for one in opened), by, at, own=us.domains, why=why
    )  # fmt: skip


def register_for(root: Path, files: Sequence[Path]) -> tuple[Register, list[Text]]:
    """
    The register that a scan asks: of some lists, else of the workspace if there is one; and what was wrong with the lists.
    """
    if files:
        listed = [read_list(path, now().date()) for path in files]
        found = absorb({}, [partner for one in listed for partner in one.partners], Act.IMPORTED)
        return Register(found.changed), [told(problem) for one in listed for problem in one.problems]
    if not (root / "VERSION").is_file():
        return Register(), []
    with open_workspace(root) as place:
        return register(place), []


def told(problem: Problem) -> Text:
    """A problem in one sentence."""
    if not problem.row:
        return text("{file}: {said}. {remedy}", file=problem.file, said=problem.said, remedy=problem.remedy)
    if not problem.column:
        return text("{file}, row {row}: {said}. {remedy}", file=problem.file, row=problem.row, said=problem.said,
                    remedy=problem.remedy)  # fmt: skip
    return text("{file}, row {row}, column {column}: {said}. {remedy}", file=problem.file, row=problem.row,
                column=problem.column, said=problem.said, remedy=problem.remedy)  # fmt: skip


def _taken(
    place: Workspace, found: Sequence[Partner], act: Act, why: str, by: str, at: datetime, *, replaces: str = ""
) -> Imported:
    """Write partners into the register, and tell what that changed."""
    done: list[Absorbed] = []
    before: dict[str, Partner] = {}

    def wanted(current: Mapping[str, Partner]) -> Iterator[Partner]:
        before.update(current)
        absorbed = absorb(current, found, act)
        if replaces:
            (number,), (came,) = absorbed.meant, found
            after = {one.id: one for one in absorbed.changed}.get(number) or current[number]
            absorbed = replace(absorbed, changed=(_retired(after, replaces, came.accounts),))
        done.append(absorbed)
        yield from absorbed.changed

    place.partners.change(wanted, act, why=why, by=by, at=at)
    (absorbed,) = done
    return Imported(
        read=len(found),
        new=tuple(one.name for one in absorbed.changed if one.id in absorbed.new),
        changed=tuple(one.name for one in absorbed.changed if one.id not in absorbed.new),
        known=sum(_known(one) - _known(before.get(one.id)) for one in absorbed.changed),
        shared=absorbed.shared,
    )


def _known(partner: Partner | None) -> int:
    return sum(1 for one in partner.accounts if one.standing is Standing.KNOWN) if partner else 0
