"""
The desk: the verbs, joined. The only room that both thinks (by calling the pure rooms) and acts (by calling stores).

`investigate` seals every source first, reads it second, and remembers both; then the whole case is examined again from
its records. Every step can be repeated: sealed bytes are sealed once, a read exhibit is not read again, and an
examination that says what the last one said is not written down twice. So a run that was killed is completed by
running it again, and a second export adds to the case of the same company.

Open rooms are found by name here and imported by nobody else.
"""

from __future__ import annotations

import getpass
import importlib
import os
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from counterseal import __version__
from counterseal.answer import answers, no_records
from counterseal.attribute import attribute
from counterseal.cover import cover
from counterseal.errors import CountersealError
from counterseal.examine import Detector, blind_spots, examine
from counterseal.expose import expose, warn
from counterseal.intake import Watch, Words, plain, read, seal
from counterseal.judge import Signal
from counterseal.keep import Workspace
from counterseal.lore.clocks import skew, zones
from counterseal.lore.company import own_domains
from counterseal.lore.marks import Marks, quieted, set_aside
from counterseal.lore.names import BRANDS
from counterseal.lore.picture import pictured
from counterseal.lore.platforms import platforms
from counterseal.lore.register import Register
from counterseal.lore.runs import MANY
from counterseal.lore.scene import Us
from counterseal.lore.troubles import answered, remarks, trouble
from counterseal.model.answer import Answer
from counterseal.model.case import Case, Tag
from counterseal.model.exhibit import Exhibit
from counterseal.model.finding import Finding, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import END, Company
from counterseal.model.progress import Progress, Stage
from counterseal.model.reading import Reading
from counterseal.model.records import Message, Record
from counterseal.model.text import Text, When, many, text
from counterseal.plan import Situation, Step, plan
from counterseal.reach import Provider
from counterseal.rereading import reread
from counterseal.sift import Surroundings
from counterseal.tell import SHEET, Report, Sheet, Speaker, pieces
from counterseal.weights import weights_for

T = TypeVar("T")
Reported = Callable[[Progress], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person asked to have investigated."""

    sources: Sequence[str]
    mailbox: str = ""
    since: datetime | None = None
    until: datetime | None = None
    timezone: str = ""
    geoip: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    """Names of columns that the person corrected: (theirs, ours)."""

    @property
    def words(self) -> Words:
        """What of it decides how sources are read."""
        return Words(timezone=self.timezone, columns=self.columns)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it."""

    investigation: Investigation
    readings: tuple[Reading, ...]


def unwatched(progress: Progress) -> None:
    """Nobody looks."""


def now() -> datetime:
    """This moment, in UTC: the one clock that the verbs are handed."""
    return datetime.now(UTC)


def person() -> str:
    """Who is at the keyboard, for the journal. Identities with a password come with `user`."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def open_workspace(root: Path) -> Workspace:
    """Open or create the workspace in a folder."""
    module = importlib.import_module("counterseal.stores.workspace")
    opened: Workspace = module.Workspace.open(root)
    return opened


def things(room: str, kind: type[T]) -> list[T]:
    """Everything of a kind that lies in an open room, third parties' entry points included, by name."""
    package = importlib.import_module(f"counterseal.{room}")
    modules = [importlib.import_module(found.name) for found in _modules(package)]
    modules += [entry.load() for entry in metadata.entry_points(group=f"counterseal.{room}")]
    return [thing for module in modules for thing in vars(module).values() if isinstance(thing, kind)]


def _modules(package: ModuleType) -> Iterator[pkgutil.ModuleInfo]:
    found = pkgutil.walk_packages(package.__path__, package.__name__ + ".")
    return (module for module in sorted(found, key=lambda m: m.name) if not module.ispkg)


def provider(name: str) -> Provider:
    """A provider by its name."""
    found: Provider = importlib.import_module(f"counterseal.providers.{name}.provider").PROVIDER
    return found


# ------------------------------------------------------------------------------------------------------ investigate


def investigate(place: Workspace, request: Request, at: datetime, report: Reported = unwatched) -> Outcome:
    """
    Seal, read, examine, remember. `report` is told how far that is.

    Raises `CountersealError` when not one record could be read.
    """
    exports = provider("exports")
    where = _atlas(request)  # a table of places that cannot be read is told before anything is sealed
    watch = Watch(report)
    exhibits, refused = seal(place, exports, request.sources, by=person(), at=at, watch=watch)
    readings = answered(read(place, exports, exhibits, request.words, watch), request.mailbox)
    extra = (Reading(exhibit="", name="", gaps=tuple(refused)),) if refused else ()
    if not any(reading.records for reading in readings):
        raise _nothing([*readings, *extra])
    seen = _look(place, exports, readings, request.mailbox, watch)
    case = _case(place, request, seen.domains, at)
    for exhibit, reading in zip(exhibits, readings, strict=True):
        place.ledger.add_exhibit(case.id, exhibit)
        body = {"exhibit": exhibit.sha256, "rows": reading.rows, "records": reading.records, "gaps": len(reading.gaps)}
        place.ledger.append(
            case.id, Tag.EXHIBIT_READ, body, by=person(), at=at, key=f"read {exhibit.sha256} {reading.timezone}"
        )
    investigation = examined(place, case.id, request, at, where, extra, seen)
    return Outcome(investigation, (*readings, *extra))


def _nothing(readings: Sequence[Reading]) -> CountersealError:
    gaps = [gap for reading in readings for gap in reading.gaps]
    return CountersealError(
        text("Nothing could be read from these sources. {gaps}", gaps=many((trouble(gap) for gap in gaps), 5)),
        text(
            "Give logs, mail or settings as they were exported, plain or in an archive without password; the README lists what is read"
        ),
    )


def _atlas(request: Request) -> Any:
    """The table of places to use. Raises `CountersealError` when the one that was named cannot be read."""
    atlas = importlib.import_module("counterseal.stores.atlas").Atlas
    if not request.geoip:
        return atlas.bundled()
    path = Path(request.geoip)
    if not (path.is_file() or path.is_dir()):
        raise _no_atlas(path, "it is neither a file nor a folder")
    try:
        return atlas.open(path)
    except (ValueError, OSError, OverflowError) as wrong:
        raise _no_atlas(path, str(wrong)) from wrong


def _no_atlas(path: Path, why: str) -> CountersealError:
    return CountersealError(
        text("The table of places {file} cannot be read: {why}", file=plain(path), why=why),
        text("Leave --geoip away to use the table that ships, or give a CSV with the columns cidr, country"),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """Everything that some exhibits say, as one picture."""

    tables: Mapping[str, int]
    """The exhibits, and in how many tables of the lake each is."""
    records: tuple[Record, ...]
    domains: frozenset[str]
    """Domains of the company, also under names that the picture does not use any more."""
    notes: tuple[Text, ...]


def _look(place: Workspace, exports: Provider, readings: Sequence[Reading], mailbox: str, watch: Watch) -> _Seen:
    """The picture of what was read. In a very large one the same sign-in again and again is one record."""
    tables = _tables(readings)
    count = place.lake.count(tables, exports.version)
    watch.begin(Stage.EXAMINING, records=count)
    told = place.lake.records(tables, exports.version, in_runs=count > MANY)
    domains, notes = own_domains(told), tuple(skew(told))
    records = pictured(told, mailbox)
    return _Seen(tables, records, domains | own_domains(records), notes)


def _tables(readings: Sequence[Reading]) -> dict[str, int]:
    """In how many tables each exhibit is, in an order that depends on nothing but their bytes."""
    return dict(sorted((reading.exhibit, reading.tables) for reading in readings))


def _case(place: Workspace, request: Request, domains: frozenset[str], at: datetime) -> Case:
    """The open case of this company, or a new one."""
    with importlib.import_module("counterseal.stores.files").alone(place.root):
        found = place.ledger.find_open_case(domains, request.mailbox)
        if found is not None:
            return found
        title = request.mailbox or ", ".join(sorted(domains)) or "?"
        return place.ledger.open_case(at=at, by=person(), title=title, domains=domains, mailbox=request.mailbox)


def examined(
    place: Workspace, case_id: str, request: Request, at: datetime, where: Any, extra: Sequence[Reading] = (),
    seen: _Seen | None = None,
) -> Investigation:  # fmt: skip
    """
    Examine a case from its records, and write down what was found if it is not what was found last.

    `where` is the table of places to use; `extra` are readings that belong to no exhibit: what was refused; `seen` is
    a picture that is taken if it is that of the whole case.
    """
    exports = provider("exports")
    case = place.ledger.case(case_id)
    exhibits = _held(place, case)
    watch = Watch(unwatched)
    readings = answered(read(place, exports, exhibits, request.words, watch), request.mailbox)
    if seen is None or seen.tables != _tables(readings):
        seen = _look(place, exports, readings, request.mailbox, watch)
    every, notes = seen.records, seen.notes
    records = tuple(one for one in every if one.standing or one.at < request.until) if request.until else every
    distances = importlib.import_module("counterseal.stores.distances")
    domains = own_domains(records) | frozenset(case.domains)
    marks = Marks(place.marks.all())
    mail = reread(
        place, exports, exhibits, (one for one in records if isinstance(one, Message)), lambda: _around(place, domains)
    )
    company = Company(
        records=records,
        domains=domains,
        where=where.lookup,
        distance=distances.kilometres,
        brands=tuple(BRANDS),
        judged={record: quieted(one, marks, at) for record, one in mail.judged.items()},
    )
    examination = examine(company, things("detectors", Detector))
    findings, quiet = set_aside(examination.findings, marks, at)
    tracing = attribute(company, findings)
    found = _asked(answers(company, findings, tracing), request.mailbox)
    first = min((one.possible_since for one in found if one.possible_since), default=None)
    coverage = (*cover(company, [*readings, *extra], first), *mail.coverage, *blind_spots(examination))
    situation = Situation(
        company=company, answers=found, findings=findings, tracing=tracing, coverage=coverage,
        platforms=platforms(records, readings),
    )  # fmt: skip
    investigation = Investigation(
        case=case_id,
        asked=request.mailbox,
        company=company,
        answers=found,
        attributions=tracing.by,
        findings=tuple(one for one in findings if _told(one, request)),
        plan=plan(situation, things("steps", Step)),
        coverage=coverage,
        exposure=expose(company, tracing),
        warn=warn(company, tracing, found, findings),
        exhibits=tuple(exhibits),
        notes=(
            *_window(request, len(every) - len(records)),
            *zones(records, request.timezone),
            *notes,
            *remarks((*readings, *extra)),
            *quiet,
        ),
        data=where.about,
        native=lambda ids: place.lake.native(_tables(readings), exports.version, list(ids)),
    )
    _remember(place, case, investigation, request, at)
    return investigation


def _around(place: Workspace, domains: frozenset[str]) -> Surroundings:
    """What the judge of messages is given: who we are, whom we know, and the weights of this workspace."""
    return Surroundings(
        signals=tuple(things("signals", Signal)),
        weights=weights_for(place.root),
        us=Us(domains=domains),
        register=Register(place.partners.all()),
    )


def _held(place: Workspace, case: Case) -> tuple[Exhibit, ...]:
    """
    The exhibits of a case, under the names that its journal gives them.

    The same bytes may be called otherwise in another case, so the names beside the journal are not compared but not
    used either. Raises `CountersealError` when the digests or sizes differ: somebody took evidence out of the case.
    """
    exhibits = place.ledger.exhibits(case.id)
    names = {one.sha256: one.name for one in case.exhibits}
    if {(one.sha256, one.size) for one in exhibits} != {(one.sha256, one.size) for one in case.exhibits}:
        raise CountersealError(
            text("The list of exhibits of case {case} is not what its journal says was sealed", case=case.id),
            text("Somebody changed the ledger. Keep a copy of the workspace, and put the ledger back from a copy"),
        )
    return tuple(replace(one, name=names[one.sha256]) for one in exhibits)


def _asked(found: tuple[Answer, ...], mailbox: str) -> tuple[Answer, ...]:
    if mailbox and all(one.account != mailbox for one in found):
        return (*found, no_records(mailbox))
    if not found:
        raise CountersealError(
            text("The sources speak of no account of the company"),
            text("Export the audit log of the whole company, or name the account with --mailbox"),
        )
    return found


def _told(finding: Finding, request: Request) -> bool:
    """
    Whether a finding is told when somebody asks from a day on: doubts of earlier days are not, the intruder's acts are.

    Everything is judged whatever was asked, because an intruder who came before that day is still there.
    """
    earlier = request.since is not None and all(record.at < request.since for record in finding.records)
    return not earlier or finding.shows in {Shows.INTRUDER, Shows.OPENED}


def _window(request: Request, left_out: int) -> Iterator[Text]:
    if request.since is not None:
        said = text("You asked from {at} on; what an intruder did before is told all the same", at=When(request.since))
        yield said
    if left_out:
        yield text("Records from {at} on were left out, as you asked: {n}", at=When(request.until or END), n=left_out)


def _remember(place: Workspace, case: Case, investigation: Investigation, request: Request, at: datetime) -> None:
    """The journal's word on an examination: with what it was made, what it answered, what it found."""
    asked = {key: str(value) for key, value in asdict(request).items() if value and key != "sources"}
    body = {
        "version": __version__,
        "request": asked,
        "exhibits": sorted(exhibit.sha256 for exhibit in investigation.exhibits),
        "answers": {
            one.account: [one.compromised.value, one.since and one.since.isoformat(), one.cause]
            for one in investigation.answers
        },
        "findings": {finding.key: [finding.severity.word, len(finding.records)] for finding in investigation.findings},
        "plan": [f"{action.key}" for action in investigation.plan],
    }
    if case.examined != body:
        place.ledger.append(case.id, Tag.CASE_EXAMINED, body, by=person(), at=at)


# ------------------------------------------------------------------------------------------------------------- cases


def again(place: Workspace, case_id: str, at: datetime, geoip: str = "") -> Investigation:
    """A case examined anew with what was asked last, without its window: what stands is shown whole."""
    case = place.ledger.case(case_id)
    kept: Mapping[str, str] = (case.examined or {}).get("request", {})
    request = Request(
        sources=(), mailbox=kept.get("mailbox", ""), timezone=kept.get("timezone", ""), geoip=geoip or kept.get("geoip", ""),
    )  # fmt: skip
    if request.geoip and not Path(request.geoip).exists():
        request = replace(request, geoip="")
    return examined(place, case_id, request, at, _atlas(request))


def note(place: Workspace, case_id: str, words: str, at: datetime) -> None:
    """Write a note into the journal of a case."""
    place.ledger.append(case_id, Tag.CASE_NOTED, {"note": words}, by=person(), at=at)


def close(place: Workspace, case_id: str, why: str, at: datetime) -> None:
    """Close a case. A closed case takes no more exports; a new one is opened for them."""
    place.ledger.append(case_id, Tag.CASE_CLOSED, {"why": why}, by=person(), at=at)


def reopen(place: Workspace, case_id: str, why: str, at: datetime) -> None:
    """Open a closed case again."""
    place.ledger.append(case_id, Tag.CASE_REOPENED, {"why": why}, by=person(), at=at)


# ------------------------------------------------------------------------------------------------------------ telling


def report(name: str) -> Report:
    """A report by its name. Raises `CountersealError` listing what there is."""
    found = {one.name: one for one in things("reports", Report)}
    if name not in found:
        raise CountersealError(
            text("There is no report named {name}", name=name),
            text("There are: {names}", names=", ".join(sorted(found))),
        )
    return found[name]


def tell(investigation: Investigation, name: str, form: str, voice: Speaker, sheet: Sheet = SHEET) -> bytes:
    """A report of a case in one of its formats, as bytes. Raises `CountersealError` for a format that it has not."""
    return b"".join(telling(investigation, name, form, voice, sheet))


def telling(
    investigation: Investigation, name: str, form: str, voice: Speaker, sheet: Sheet = SHEET
) -> Iterator[bytes]:
    """The same in pieces, for those that may be long."""
    wanted = report(name)
    if form and form not in wanted.formats:
        raise CountersealError(
            text("The report {name} cannot be written as {form}", name=name, form=form),
            text("There are: {names}", names=", ".join(wanted.formats)),
        )
    return pieces(wanted, investigation, voice, form, sheet)


def report_path(place: Workspace, case_id: str, name: str) -> Path:
    """Where a report of a case lies."""
    return place.root / "reports" / case_id / name


def put(path: Path, data: bytes | Iterable[bytes]) -> Path:
    """Write a file, whole or not at all, and return where it is."""
    files = importlib.import_module("counterseal.stores.files")
    files.make_folder(path.parent)
    with files.told(path), files.part(path.parent) as (fresh, out):
        out.writelines((data,) if isinstance(data, bytes) else data)
        out.flush()
        files.settle(fresh, path)
    return path


# ------------------------------------------------------------------------------------------------------------ stories


@dataclass(frozen=True, slots=True)
class Played:
    """A story as export files: the folder to investigate, and the table of its networks."""

    folder: Path
    geoip: Path


def play(name: str, folder: Path, platform: str = "") -> Played:
    """
    Play a story that ships with the product into the export files of one platform, the first that it is told through
    unless another is named. Raises `CountersealError` listing what there is.
    """
    stories = importlib.import_module("counterseal.providers.simulated.story").shipped()
    if name not in stories:
        raise CountersealError(
            text("There is no story named {name}", name=name),
            text("There are: {names}", names=", ".join(sorted(stories))),
        )
    told = stories[name].platforms
    if platform and platform not in told:
        raise CountersealError(
            text("The story {name} cannot be told through {platform}", name=name, platform=platform),
            text("There are: {names}", names=", ".join(told)),
        )
    export = importlib.import_module("counterseal.providers.simulated.export")
    written = export.write(stories[name], folder, platform=platform or told[0])
    return Played(written.folder, written.geoip)
