"""
What cPanel keeps for each mailbox in files: filters, forwarders, automatic answers.

In a server's own folders and in the backup of an account they lie at fixed places: `etc/<domain>/<user>/filter` and
`filter.yaml`, `.cpanel/filter.yaml`, `vfilters/<domain>`, `valiases/<domain>` (in a backup `va/<domain>`), `.autorespond/
<address>`. The same forms are written by people without cPanel: `.forward`, `aliases` ("cPanel's mail files",
docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import orjson

from counterseal.mail.addresses import addresses_in
from counterseal.model.reading import Gap, Part
from counterseal.model.records import Change, Forward, Record, Source
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.selfhosted.cpanel_yaml import yaml_rules
from counterseal.providers.exports.selfhosted.exim_filter import filters
from counterseal.providers.exports.selfhosted.owners import owner
from counterseal.providers.exports.selfhosted.ruled import Ruled, Shelf
from counterseal.providers.exports.text import Characters, TooLong
from counterseal.providers.exports.trouble import Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

_FILTER: Final = re.compile(rb"(?:\xef\xbb\xbf)?# ?Exim filter", re.IGNORECASE)
_YAML: Final = re.compile(rb"^filter:\s*(?:\[\]\s*)?$", re.MULTILINE)
_PLACES: Final = re.compile(
    r"(?:^|[/!])(?:valiases|va)/(?P<domain>[a-z0-9-]+(?:\.[a-z0-9-]+)+)$|(?:^|[/!])(?:aliases|\.forward)$"
)
_ALIAS: Final = re.compile(r"(?:\"(?P<quoted>[^\"]+)\"|(?P<name>[^\s:#\"|/][^\s:\"]*)): *(?P<to>\S.*)$")
_INNER: Final = re.compile(r"[\" ]*:[a-z]+:|\\?[A-Za-z0-9_-]+[ ,]*$|[\"]?[|/]|\\?[^\s,@]+@[^\s,@]+[ ,]*$")
"""Where mail goes that stays here: refused, to the account itself, into a file, to a program."""
_JOINED: Final = re.compile(r"@\S+: ")
_AUTORESPOND: Final = re.compile(r"(?:^|[/!])\.autorespond/(?P<account>[^/!]+@[^/!]+?)(?P<json>\.json)?$")
_DOMAIN_FILTER: Final = re.compile(r"(?:^|[/!])(?:vfilters|vf)/[^/!]+$|(?:^|[/!])\.cpanel/filter(?:\.yaml)?$")
_REFUSALS: Final = re.compile(r":(?:fail|blackhole|defer|include|unknown):")
_LARGEST: Final = MIB
_BREAKS: Final = 5
_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    """`filter`, `yaml`, `aliases`, `forward` or `answer`."""
    account: str = ""


class CpanelFiles:
    """The form."""

    name = "cpanel"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._asked = asked
        self._filters: list[tuple[str, str, list[tuple[Record, str]]]] = []

    def fits(self, head: bytes, place: str) -> bool:
        """Whether a member is a filter by its first line, or lies where cPanel keeps forwarders and answers."""
        return _kind(head, place) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """Reads the file. Of a filter and its YAML, which say the same twice, one counts: see `rest`."""
        with member.open() as stream:
            kind = _kind(stream.read(65_536), member.place)
        assert kind is not None
        lines: list[str] = []
        with Characters(member) as text:
            for line in text.lines(_LARGEST):
                if isinstance(line, TooLong) or len(lines) > _LARGEST // 20:
                    yield Trouble(member.place, "too_large", detail(most=_LARGEST))
                    break
                lines.append(line.rstrip("\r\n"))
            yield from text.troubles()
        if kind.name in {"filter", "yaml"}:
            yield from self._filter(member.place, kind, lines)
            return
        made: list[tuple[Record, str]] = []
        for one in (
            self._aliases(member.place, kind, lines)
            if kind.name != "answer"
            else self._answer(member.place, kind, lines)
        ):
            if isinstance(one, Gap):
                yield one
            else:
                made.append(one)
                yield _read(member.place, *one)
        yield Part(place=member.place, dialect=self.name, rows=len(lines), records=len(made))

    def rest(self) -> Iterator[Found]:
        """The rules of filters; those of the YAML, which names them, where both are there."""
        named = {key for name, key, _ in self._filters if name == "yaml"}
        for name, key, made in self._filters:
            kept = made if name == "yaml" or key not in named else []
            place = key if name == "filter" else f"{key}.yaml"
            yield from (_read(record.source.place.rpartition(":")[0], record, words) for record, words in kept)
            yield Part(place=place, dialect=self.name, rows=len(made), records=len(kept))

    # ------------------------------------------------------------------------------------------------------ filters

    def _filter(self, place: str, kind: _Kind, lines: list[str]) -> Iterator[Found]:
        source = "\n".join(lines)
        found: list[Ruled]
        errors: list[tuple[int, str]]
        if kind.name == "yaml":
            found, errors = yaml_rules(lines)
        else:
            read = filters(source)
            found, errors = read.rules, read.errors
        for line, words in errors[:_BREAKS]:
            yield Gap(place=f"{place}:line {line}", why="bad_script", detail=(("value", words),))
        if len(errors) > _BREAKS:
            more = len(errors) - _BREAKS
            yield Gap(place=place, why="bad_script", detail=(("more", str(more)),), count=more)
        company = _DOMAIN_FILTER.search(place) is not None
        account = "" if company else kind.account
        shelf = Shelf(self._exhibit, self._asked, place, account, "cPanel filter", "tenant" if company else "mailbox")
        made: list[tuple[Record, str]] = [
            (shelf.rule(one), "\n".join(lines[max(0, one.line - 8) : one.line + 4])) for one in found
        ]
        self._filters.append((kind.name, place.removesuffix(".yaml"), made))

    # ------------------------------------------------------------------------------------------- forwarders, answers

    def _aliases(self, place: str, kind: _Kind, lines: list[str]) -> Iterator[tuple[Record, str] | Gap]:
        bad = 0
        for number, line in enumerate(lines, start=1):
            words = line.strip()
            if not words or words.startswith("#"):
                continue
            if kind.name == "forward":
                source, to = kind.account, words
            elif (found := _ALIAS.match(words)) is not None:
                source, to = (found["quoted"] or found["name"]).lower(), found["to"]
            else:
                bad += 1
                if bad <= _BREAKS:
                    yield Gap(place=f"{place}:line {number}", why="bad_row", detail=(("because", words[:120]),))
                continue
            record = self._forward(f"{place}:line {number}", source, to, kind)
            if record is not None:
                yield record, words
            if _JOINED.search(to) or (record is None and not _INNER.match(to)):
                yield Gap(place=f"{place}:line {number}", why="bad_row", detail=(("because", words[:120]),))
        if bad > _BREAKS:
            yield Gap(place=place, why="bad_row", detail=(("more", str(bad - _BREAKS)),), count=bad - _BREAKS)

    def _forward(self, place: str, source: str, to: str, kind: _Kind) -> Forward | None:
        """A forwarder; none for one that refuses, or that only names the mailbox itself."""
        plain = _REFUSALS.sub(" ", to) if not _REFUSALS.match(to.strip(' "')) else ""
        receivers = tuple(one for one in addresses_in(plain.replace('"', " ")) if one != source)
        piped = tuple(one.strip(' "') for one in re.findall(r"\"?\|[^\"]+\"?", plain))
        if not receivers and not piped:
            return None
        own = source.partition("@")[0]
        keeps = kind.name != "forward" or bool(
            re.search(rf"\\{re.escape(own)}\b|(?:^|,)\s*{re.escape(own)}\s*(?:,|$)", to)
        )
        return Forward(
            id=f"{self._exhibit[:16]}:{place}",
            at=self._asked.seen,
            account=source if source != "*" else f"*@{kind.account}" if kind.account else source,
            source=Source(self._exhibit, place),
            operation="valiases" if kind.name == "aliases" else ".forward",
            standing=True,
            to=receivers or piped,
            keeps_copy=keeps,
        )

    def _answer(self, place: str, kind: _Kind, lines: list[str]) -> Iterator[tuple[Record, str] | Gap]:
        head, _, body = "\n".join(lines).partition("\n\n")
        fields = {
            key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in head.split("\n"))
        }
        details = {"subject": fields.get("subject", ""), "from": " ".join(addresses_in(fields.get("from", "")))}
        record = Change(
            id=f"{self._exhibit[:16]}:{place}",
            at=self._asked.seen,
            account=kind.account,
            source=Source(self._exhibit, place),
            operation=".autorespond",
            standing=True,
            what="vacation.set",
            target=kind.account,
            after=body.strip(),
            details={key: value for key, value in details.items() if value},
        )
        yield record, "\n".join(lines)[:2000]


def _kind(head: bytes, place: str) -> _Kind | None:
    """What a file is, told by its first line or by where it lies."""
    low = place.lower()
    if b"\0" in head[:512]:
        return None
    if _FILTER.match(head.lstrip()):
        return _Kind("filter", owner(place))
    if low.endswith("filter.yaml") and _YAML.search(head):
        return _Kind("yaml", owner(place))
    if (found := _AUTORESPOND.search(low)) is not None and not found["json"]:
        return _Kind("answer", found["account"])
    if (known := _PLACES.search(low)) is not None:
        return _Kind("forward", owner(place)) if low.endswith(".forward") else _Kind("aliases", known["domain"] or "")
    return None


def _read(place: str, record: Record, words: str) -> Read:
    return Read(record, orjson.dumps({"file": place, "text": words[:_MOST]}))
