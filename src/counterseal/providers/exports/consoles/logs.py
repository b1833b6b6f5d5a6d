"""
Rows of a console's log: sign-ins, what members and administrators did, and messages that were sent and received.

No row is taken by the name of a vendor. A table is a log of a mailbox when it tells when, who or from where, and in the
words of mail what; a list of orders, people or payments has dates and addresses too, and is left alone. How the columns
were understood is told in a harmless gap for each table, and the rows that do not fit stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from counterseal.mail.addresses import domain_of
from counterseal.model.reading import Gap
from counterseal.model.records import Message, Record, SignIn, Source
from counterseal.providers.exports.consoles.acts import CHANGE, Act, act
from counterseal.providers.exports.consoles.columns import of_others, of_sign_ins, of_trade, zone_of
from counterseal.providers.exports.consoles.details import flat
from counterseal.providers.exports.consoles.facts import Facts, name_in
from counterseal.providers.exports.consoles.makers import made
from counterseal.providers.exports.consoles.mapping import Table, corrections, ip_in, is_footer, kind_of, plain_values
from counterseal.providers.exports.consoles.methods import Method, method, result, tells_method, tells_result
from counterseal.providers.exports.consoles.places import land, placed
from counterseal.providers.exports.consoles.posts import post
from counterseal.providers.exports.consoles.times import CHINA, Clock, Moment
from counterseal.providers.exports.consoles.whose import owner_in
from counterseal.providers.exports.consoles.words import address
from counterseal.providers.exports.grid import TITLE
from counterseal.providers.exports.html import TEXT
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Asked

_PATIENCE: Final = 2_000
"""Rows of an operation log that wait for the first word of mail; a longer one without is of something else."""
_TABLES: Final = 2_000
_MAILBOX: Final = r"\s*[:：=“\"]?\s*([A-Za-z0-9._%+-]{1,254}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
_CONCERNED: Final = re.compile(
    rf"(?:用户|成员|账号|帐号|员工|邮箱|\buid|\bemail|user|account|member|mailbox){_MAILBOX}", re.IGNORECASE
)
_FOR: Final = re.compile(
    rf"(?:为|给|对|for)\s*(?:用户|成员|账号|帐号|员工|user|member|account){_MAILBOX}", re.IGNORECASE
)
_KEYED: Final = re.compile(r"(?:^|[;,\s])(?:uid|account|email)\s*[=:]", re.IGNORECASE)
_AIMED: Final = frozenset(
    {
        "forward",
        "rule",
        "collector",
        "delegate",
        "identity",
        "backup",
        "allow",
        "block",
        "reply_to",
        "relocate",
        "recovery",
    }
)
"""Things that name an address which is not the mailbox's: there a detail has to say for whom."""
_WITHIN: Final = frozenset({"forward", "protocol", "factor", "app_password", "identity", "rule"})
"""Things that the change of an account may turn out to be."""
_OF_ACCOUNTS: Final = frozenset({"password", "factor", "app_password", "user"})
"""Things that are done to accounts everywhere; where accounts are addresses they are taken for mailboxes."""
_LOOKED_AT: Final = 300
_REASON: Final = 60  # letters of a remark that may say why a sign-in failed


class ConsoleLogs:
    """The dialect. Made anew for every exhibit."""

    name = "log of a mail console"

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._corrected = corrections(asked.columns)
        self._tables: dict[tuple[str, ...], Table | None] = {}
        self._clocks: dict[tuple[str, ...], Clock] = {}
        self._told: dict[str, Gap] = {}
        self._last: tuple[Mapping[str, Any], dict[str, str], str] = ({}, {}, "")  # what `fits` saw, for `read`

    # -------------------------------------------------------------------------------------------------------- whose

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of such a log, by its columns and by what is in them."""
        names = tuple(values)
        table = self._tables[names] if names in self._tables else self._begun(names)
        cells = plain_values(values)
        if table is None or cells is None:
            return False
        table.look(cells)
        if table.unclear:
            return False
        what = self._what(table, cells)
        self._last = (values, cells, what)
        return bool(what) or (table.rows > 1 and is_footer(cells))

    def _begun(self, names: tuple[str, ...]) -> Table | None:
        """A table that is new: None for one that is of something else."""
        table: Table | None = Table(names, self._corrected)
        said = bool(table and table.corrected)
        if len(names) < 2 or TEXT in names or of_others(names) or (of_trade(names) and not said):
            table = None
        if len(self._tables) < _TABLES:
            self._tables[names] = table
        return table

    def _what(self, table: Table, cells: Mapping[str, str]) -> str:
        """What a row tells of: `signin`, `act`, `post`, or nothing that is known."""
        if not self._dated(table, cells):
            return ""
        if self._posted(table, cells):
            return "post"
        done = table.cell(cells, "action")
        if done or (table.has("detail") and not self._of_ways(table)):
            kind = self._acted(table, cells, done)
            if kind:
                return kind
        return "signin" if self._signed_in(table, cells) else ""

    def _of_ways(self, table: Table) -> bool:
        """Whether its columns tell of ways in, so that a remark is about a sign-in and no act of its own."""
        return table.has("protocol", "place", "client") or of_sign_ins(" ".join(table.names))

    def _dated(self, table: Table, cells: Mapping[str, str]) -> bool:
        told = table.cell(cells, "time") or table.cell(cells, "date")
        return kind_of(told) in ("time", "date", "number", "clock") if told else False

    def _posted(self, table: Table, cells: Mapping[str, str]) -> bool:
        """A message: its sender or recipient by address, and what it was about, or both of them."""
        sender, to = table.cell(cells, "sender"), table.cell(cells, "recipients")
        if "address" not in (kind_of(sender), kind_of(to)):
            return False
        return bool((sender and to) or table.has("subject", "state"))

    def _acted(self, table: Table, cells: Mapping[str, str], done: str) -> str:
        """Something that was done. A sign-in in a log of acts is one; a table that never speaks of mail is none."""
        said = act(" ".join(table.cells(cells, "module", "action"))) if done else Act()
        if not said.thing:
            said = act(" ".join(table.cells(cells, "module", "action", "detail", "object"))[:300])
        table.mail = table.mail or said.of_mail or act(table.cell(cells, "detail")[:300]).of_mail
        if said.thing == "sign_in" and (table.mail or self._evidence(table, cells)):
            return "signin"
        known = bool(said.thing) or table.mail
        who = table.has("account", "operator", "object", "ip") or of_mail(cells.get(TITLE, ""))
        if not known or not who or (not table.mail and table.rows >= _PATIENCE):
            return ""
        return "act"

    def _of_accounts(self, table: Table, cells: Mapping[str, str]) -> bool:
        """Whether the password or the like of an account was changed, and both people are named by addresses of one domain."""
        said = act(" ".join(table.cells(cells, "module", "action")))
        by = address(table.cell(cells, "operator") or table.cell(cells, "account"))
        whom = address(table.cell(cells, "object") or table.cell(cells, "account"))
        return said.thing in _OF_ACCOUNTS and bool(by and whom) and domain_of(by) == domain_of(whom)

    def _signed_in(self, table: Table, cells: Mapping[str, str]) -> bool:
        if ip_in(table.cell(cells, "ip")) or self._by_place(table, cells):
            return self._evidence(table, cells)
        told = tells_result(table.cell(cells, "result")) or any(
            tells_method(one) for one in table.cells(cells, "protocol", "client")
        )
        if not (told and table.has("ip") and table.has("account")):
            return False
        return self._evidence(table, cells) and table.signs_in  # a list of sign-ins with an address left out, or hidden

    def _by_place(self, table: Table, cells: Mapping[str, str]) -> bool:
        """Some consoles tell only the place and the way in, and no address."""
        told = table.cell(cells, "place")
        return bool(told) and placed(told) and tells_method(table.cell(cells, "protocol", "client", "device"))

    def _evidence(self, table: Table, cells: Mapping[str, str]) -> bool:
        """Whether the table is about signing in: by its names, its title, a way in, or a person and a place."""
        if table.signs_in or table.corrected:
            return True
        names = " ".join(table.names_of("time", "ip", "place", "protocol", "result", "account", "date"))
        way = any(tells_method(one) for one in table.cells(cells, "protocol", "client", "device"))
        person = kind_of(table.cell(cells, "account")) == "address"
        where = placed(table.cell(cells, "place"))
        table.signs_in = of_sign_ins(names) or of_sign_ins(cells.get(TITLE, "")) or (way and not table.has("subject"))
        return table.signs_in or (person and where)

    # --------------------------------------------------------------------------------------------------------- read

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `BadRow` for one that cannot be read."""
        table = self._tables.get(tuple(values)) or self._begun(tuple(values))
        if table is None:
            return
        just, cells, what = self._last
        self._last = ({}, {}, "")
        if just is not values:
            cells = plain_values(values) or {}
            what = self._what(table, cells)
        if not what and is_footer(cells):
            return
        if what == "act" and not table.mail and self._of_accounts(table, cells):
            self._once(_member(source.place), "mail_taken", (), harmless=True)
        elif what == "act" and not table.mail:
            raise BadRow("no_mail_told", table.cell(cells, "action")[:40], "no row has spoken of mail so far")
        moment = self._moment(table, cells, source)
        if what == "post":
            yield from self._post(table, cells, source, moment)
        elif what == "signin":
            yield self._signin(table, cells, source, moment)
        elif what == "act":
            yield from self._act(table, cells, source, moment)
        else:
            raise BadRow("bad_row", "", "the row tells of nothing that is known")
        self._tell(table, source)

    def _moment(self, table: Table, cells: Mapping[str, str], source: Source) -> Moment:
        clock = self._clocks.get(table.names)
        if clock is None:
            clock = self._clocks[table.names] = Clock(self._asked.timezone, self._asked.seen)
        told = table.cell(cells, "time")
        if not told or kind_of(told) == "clock":
            told = " ".join(part for part in (table.cell(cells, "date"), table.cell(cells, "clock") or told) if part)
        zone = next((zone for name in table.names_of("time", "date", "clock") if (zone := zone_of(name))), "")
        moment = clock.read(told, zone)
        place = _member(source.place)
        if moment.took_zone:
            self._once(place, "zone_taken", (("zone", CHINA),), harmless=True)
        if moment.took_year:
            self._once(place, "year_taken", (("value", told),), harmless=True)
        if moment.took_day:
            self._once(place, "day_taken", (("value", told),), harmless=False)
        return moment

    def _owner(self, table: Table, cells: Mapping[str, str], source: Source) -> str:
        told = name_in(table.cell(cells, "account"))
        return told or owner_in(cells.get(TITLE, ""), _member(source.place))

    def _signin(self, table: Table, cells: Mapping[str, str], source: Source, moment: Moment) -> SignIn:
        owner = self._owner(table, cells, source) or name_in(table.cell(cells, "operator"))
        if not owner:
            self._once(_member(source.place), "no_account_named", (), harmless=False)
        way = _way_in(table, cells)
        reason = table.cell(cells, "reason") or table.cell(cells, "detail")[:_REASON]
        came = result(table.cell(cells, "result", "state"), reason, table.cell(cells, "risk"))
        if came.ok is None:
            said = table.cell(cells, "result", "state")
            self._once(_member(source.place), "result_unclear", (("value", said),), harmless=False)
        told = table.cell(cells, "ip")
        lost = bool(told) and not ip_in(told) and kind_of(told) != ""
        return SignIn(
            **_base(moment, source, owner, partial=lost), actor=owner, operation=_operation(table, cells), **_where(table, cells, way),
            device=table.cell(cells, "device"), session=table.cell(cells, "session"), ok=came.ok is not False,
            error=came.error, interrupted=came.interrupted, password_right=came.password_right, protocol=way.protocol,
            factor=way.factor, risk=came.risk,
        )  # fmt: skip

    def _act(self, table: Table, cells: Mapping[str, str], source: Source, moment: Moment) -> Iterator[Record]:
        account, operator = name_in(table.cell(cells, "account")), name_in(table.cell(cells, "operator"))
        target = table.cell(cells, "object")
        told = " ".join(table.cells(cells, "module", "action")) or table.cell(cells, "detail")[:80]
        said = _said(told, table.cell(cells, "detail"), target)
        if said.thing == "leave":
            return
        way = method(*table.cells(cells, "protocol", "client", "device"))
        came = result(table.cell(cells, "result", "state"), table.cell(cells, "reason"))
        named = name_in(target) if kind_of(target) == "address" else ""
        owner = (
            named
            or _mentioned(said.thing, table.cell(cells, "detail"), operator or account)
            or account
            or owner_in(cells.get(TITLE, ""), _member(source.place))
            or operator
        )
        if not owner:
            self._once(_member(source.place), "no_account_named", (), harmless=False)
        parts = table.cells(cells, "module", "action", "object", "detail", "before", "after")
        facts = Facts(
            at=moment.at, source=source, zone=moment.zone, owner=owner, actor=operator or account or owner, told=told,
            text=_joined(parts), detail=_joined(table.cells(cells, "object", "detail", "before", "after")), before=table.cell(cells, "before"), after=table.cell(cells, "after"),
            subject=table.cell(cells, "subject"), folder=table.cell(cells, "folder"), succeeded=came.ok is not False,
            partial=moment.partial, session=table.cell(cells, "session"), device=table.cell(cells, "device"),
            ip=ip_in(table.cell(cells, "ip")), client=way.client, agent=_agent(table, cells), more={"name": table.cell(cells, "name")},
        )  # fmt: skip
        yield from made(facts, said)

    def _post(self, table: Table, cells: Mapping[str, str], source: Source, moment: Moment) -> Iterator[Message]:
        owner = self._owner(table, cells, source)
        found = post(table, cells, owner, source.place)
        if not found.account:
            self._once(_member(source.place), "no_account_named", (), harmless=False)
        yield Message(
            **_base(moment, source, found.account), actor=found.actor, ip=ip_in(table.cell(cells, "ip")), kept=False, **found.fields
        )  # fmt: skip

    # --------------------------------------------------------------------------------------------------------- tell

    def _once(self, place: str, why: str, detail: tuple[tuple[str, str], ...], *, harmless: bool) -> None:
        key = f"{why} {place}"
        if key in self._told:
            held = self._told[key]
            if not harmless:
                self._told[key] = Gap(place=place, why=why, detail=held.detail, count=held.count + 1)
        elif len(self._told) < 10 * _TABLES:
            self._told[key] = Gap(place=place, why=why, detail=detail, harmless=harmless)

    def _tell(self, table: Table, source: Source) -> None:
        key = f"columns {_member(source.place)} {hash(table.names)}"
        if key in self._told:
            return
        detail = (("mapping", table.mapping), ("sure", f"{table.sure} %"))
        self._told[key] = Gap(place=_member(source.place), why="columns_taken", detail=detail, harmless=True)

    def rest(self) -> Iterator[Gap]:
        """How the tables were understood, and where it was not clear."""
        for table in self._tables.values():
            if table is not None and (names := table.unclear):
                detail = (("columns", ", ".join(names)),)
                yield Gap(place=" ".join(table.names)[:80], why="columns_unclear", detail=detail)
        yield from self._told.values()


def of_mail(title: str) -> bool:
    """Whether a title speaks of mail."""
    return act(title[:300]).of_mail


def _member(place: str) -> str:
    """The place of a table, without the row."""
    return place.rpartition(":row ")[0] or place.rpartition(":item ")[0] or place


def _base(moment: Moment, source: Source, account: str, *, partial: bool = False) -> dict[str, Any]:
    return {
        "id": f"{source.exhibit[:16]}:{source.place}", "at": moment.at, "zone": moment.zone, "source": source,
        "account": account, "partial": moment.partial or partial,
    }  # fmt: skip


def _said(told: str, more: str, target: str) -> Act:
    """What was done, by the act; by its details where the act says nothing, or only that an account was changed."""
    said = act(told)
    inner = act(f"{told} {flat(more)} {target}"[:_LOOKED_AT])
    if not said.thing:
        return inner
    vague = said.thing == "user" and said.verb in ("", CHANGE) and inner.thing in _WITHIN
    return Act(inner.thing, "", inner.of_mail) if vague else said


def _mentioned(thing: str, told: str, actor: str) -> str:
    """The mailbox that a detail says it was done to: `重置用户密码 a@b.test`, `为成员 a@b.test 开启 IMAP`."""
    plain = flat(told)
    keyed = plain != told or _KEYED.search(told) is not None
    found = (_CONCERNED if keyed or thing not in _AIMED else _FOR).search(plain)
    named = found[1].lower() if found else ""
    if not named and thing == "password":
        named = address(told)
    return named if named != actor else ""


def _way_in(table: Table, cells: Mapping[str, str]) -> Method:
    """How somebody came in; a remark tells the password that was used, and in a log of acts the way itself."""
    way = method(*table.cells(cells, "protocol", "client", "device", "factor", "action"))
    told = table.cell(cells, "detail")
    if not told or len(told) > _REASON:
        return way
    more = method(told)
    factor = more.factor if more.factor != "password" and way.factor in ("", "password") else way.factor
    return Method(way.protocol or more.protocol, way.client or more.client, factor or way.factor)


def _operation(table: Table, cells: Mapping[str, str]) -> str:
    return (table.cell(cells, "action") or table.cell(cells, "protocol"))[:200]


def _agent(table: Table, cells: Mapping[str, str]) -> str:
    return next((one for one in table.cells(cells, "client", "device") if "/" in one), "")[:500]


def _where(table: Table, cells: Mapping[str, str], way: Method) -> dict[str, Any]:
    """The address, the program, and the place in the console's words, with its country where that is certain."""
    told = table.cell(cells, "ip")
    ip = ip_in(told)
    place = " ".join(table.cells(cells, "place"))
    if not place and ip:
        place = told.partition(ip)[2].strip(" ()（）[]【】,，;")
    return {"ip": ip, "agent": _agent(table, cells), "client": way.client, "city": place, "country": land(place)}


def _joined(parts: list[str]) -> str:
    """What is said, each thing once: a detail often repeats the act."""
    kept: list[str] = []
    for part in parts:
        if not any(part in one for one in kept):
            kept = [one for one in kept if one not in part] + [part]
    return "；".join(kept)
