"""
No detector knows the sample it was developed on: with another tenant, other ids and other dates it finds the same.

Needs `../shared/data/m365-audit`; without it these tests are skipped, and say so.
"""

import io
import lzma
import re
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counterseal.desk import provider, things
from counterseal.examine import Detector, examine
from counterseal.lore.apps import first_party
from counterseal.lore.company import own_domains, unified
from counterseal.lore.names import BRANDS
from counterseal.model.mailbox import Company, in_order
from counterseal.model.place import split_ip
from counterseal.reach import Asked, Read
from counterseal.stores.atlas import Atlas
from counterseal.stores.distances import kilometres

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))

SOURCE = Path(__file__).resolve().parents[2] / "shared" / "data" / "m365-audit" / "unified_audit_log.csv.xz"
GUID = re.compile(r"\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b")
ISO = re.compile(r"\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d")
SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}/20\d\d \d{1,2}:\d\d:\d\d [AP]M")
WORD = re.compile(r"[\w.@-]+")
SALT = uuid.UUID("6f1c0f0e-0000-4000-8000-000000000001")


@pytest.fixture(scope="module")
def export() -> str:
    if not SOURCE.exists():
        pytest.skip(f"{SOURCE} is not there: the real sample was not looked at")
    return lzma.decompress(SOURCE.read_bytes()).decode("utf-8-sig")


def redrawn(guid: str) -> str:
    """Another id for every id that is not a documented constant of the provider."""
    return guid if first_party(guid) else str(uuid.uuid5(SALT, guid.lower()))


def moved(export: str, tenant: str, days: float) -> str:
    """The same export of a company with another name, other ids, at another time."""
    later = timedelta(days=days)
    world = re.sub(tenant, "kontor-nord", export, flags=re.IGNORECASE)
    world = GUID.sub(lambda found: redrawn(found.group()), world)
    world = ISO.sub(lambda found: (datetime.fromisoformat(found.group()) + later).isoformat(), world)

    def us(found: re.Match[str]) -> str:
        at = datetime.strptime(found.group(), "%m/%d/%Y %I:%M:%S %p") + later  # noqa: DTZ007  as it stands there
        return f"{at.month}/{at.day}/{at.year} {at.strftime('%I').lstrip('0')}{at.strftime(':%M:%S %p')}"

    return SLASHED.sub(us, world)


def found_in(export: str, tmp_path: Path, name: str) -> set[tuple[str, str, str, str, tuple[str, ...]]]:
    """Every finding in the company's own words, with tenant and ids made comparable."""
    stream = io.BytesIO(export.encode())
    read = provider("exports").read(stream, name="audit.csv", exhibit="e" * 64, asked=ASKED, scratch=tmp_path)
    records = in_order(unified([one.record for one in read if isinstance(one, Read)]))
    company = Company(
        records=records, domains=own_domains(records), where=Atlas.bundled().lookup, distance=kilometres,
        brands=tuple(BRANDS),
    )  # fmt: skip
    plain = re.compile(name, re.IGNORECASE)
    return {
        (
            one.detector,
            one.severity.word,
            str(one.shows),
            plain.sub("TENANT", one.account),
            tuple(sorted(map(same, one.records))),
        )
        for one in examine(company, things("detectors", Detector)).findings
    }


def same(record) -> str:
    """A record by what does not change with the company: operation, place in the file."""
    return f"{record.operation} {record.source.place}"


@pytest.mark.parametrize(
    "days", [0, 365, -91.3125], ids=["same dates", "a year later", "a quarter earlier and half a day"]
)
def test_another_tenant_with_other_ids_and_dates_is_judged_the_same(export, tmp_path, days):
    (tenant,) = set(re.findall(r"@([\w-]+)\.onmicrosoft\.com", export)[:1])
    here = found_in(export, tmp_path, tenant)
    there = found_in(moved(export, tenant, days), tmp_path, "kontor-nord")

    assert here
    assert there == here


def test_no_source_names_anything_of_the_sample(export):
    """Tenant, people, applications, addresses and ids of the sample occur nowhere in the project."""
    words = {found.group().lower() for found in GUID.finditer(export) if not first_party(found.group())}
    words.discard("00000000-0000-0000-0000-000000000000")
    words |= {found.lower() for found in re.findall(r"[\w.]+@[\w.-]+\.\w+", export)}
    words |= {found.lower() for found in re.findall(r"@([\w-]+)\.onmicrosoft\.com", export)}
    words |= {found.partition("@")[0] for found in words if "@" in found}
    words |= {one for found in re.findall(r'"ClientIP"":""\[?([0-9a-f.:]+)', export) if (one := split_ip(found))}
    words -= {"example", "contoso"}
    words -= {"postmaster", "administrator"}
    here = Path(__file__).resolve().parents[1]
    ends = {".py", ".story", ".po", ".md", ".csv", ".html", ".sh", ".toml"}
    product = [path for room in ("src", "tests", "docs", "bench", "tools") for path in (here / room).rglob("*")]
    named = sorted(
        f"{path.relative_to(here)}: {word}"
        for path in product
        if path.suffix in ends
        for word in words & set(WORD.findall(path.read_text(encoding="utf-8", errors="replace").lower()))
    )

    assert not named
