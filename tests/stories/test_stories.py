"""
Every story that ships, twice: what is read back from its export, and what an investigation makes of it.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal import desk
from counterseal.lore.company import unified
from counterseal.model.records import Record, SignIn
from counterseal.providers.exports.provider import PROVIDER as EXPORTS
from counterseal.providers.simulated.events.play import events_of
from counterseal.providers.simulated.export import GEOIP, play, write
from counterseal.providers.simulated.places import place_of
from counterseal.providers.simulated.story import shipped
from counterseal.reach import Asked, Read
from tests.stories.conformance import by_id, differences
from tests.stories.expectations import check

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))

STORIES = shipped()
FORMS = [("csv", ""), ("purview", ""), ("jsonl", "gz")]


def read_back(files: dict[str, bytes], scratch: Path) -> list[Record]:
    """The records of exports, through the provider of exports: unpacked, recognised, read, nothing left over."""
    found: list[Record] = []
    for name, content in files.items():
        if name != GEOIP:
            things = list(EXPORTS.read(io.BytesIO(content), name=name, exhibit="0" * 64, asked=ASKED, scratch=scratch))
            gaps = [one for one in things if not isinstance(one, Read) and not hasattr(one, "records")]
            assert not gaps
            found += [one.record for one in things if isinstance(one, Read)]
    return found


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize(("form", "wrap"), FORMS, ids=["csv", "purview", "jsonl.gz"])
def test_both_readings_of_a_line_agree(name, form, wrap, tmp_path):
    story = STORIES[name]
    read = by_id(unified(read_back(play(story, form, wrap), tmp_path)))
    wrong = [
        f"line {beat.line.number} {beat.line.verb}: {said}"
        for beat in story.beats
        for said in differences(
            beat.line, read[str(events_of(story, beat)[0]["Id"])], story.tenant.domain, story.tenant.organization
        )
    ]

    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("name", STORIES)
def test_the_sign_in_log_tells_the_same_sign_ins(name, tmp_path):
    story = STORIES[name]
    files = play(story, entra=True)
    audit = by_id(one for one in read_back({"a.csv": files["AuditRecords.csv"]}, tmp_path) if isinstance(one, SignIn))
    entra = by_id(read_back({"s.json": files["SignIns.json"]}, tmp_path))

    assert entra.keys() == audit.keys()
    for key, one in entra.items():
        other = audit[key]
        assert isinstance(one, SignIn)
        assert isinstance(other, SignIn)
        same = ("at", "account", "ip", "agent", "session", "device", "app", "ok", "interrupted", "password_right")
        assert [getattr(one, field) for field in same] == [getattr(other, field) for field in same]
        assert one.country == place_of(story.networks, one.ip).country


@pytest.mark.parametrize("name", STORIES)
def test_a_story_has_a_title_and_a_summary_in_both_languages(name):
    story = STORIES[name]

    assert all(story.titles[language] and story.summaries[language] for language in ("en", "zh"))
    assert story.expectations


def test_two_weeks_and_more_are_quiet():
    assert sum(any(one.kind == "quiet" for one in story.expectations) for story in STORIES.values()) >= 2


@pytest.mark.parametrize("name", STORIES)
def test_an_investigation_comes_to_what_the_story_says(name, tmp_path):
    story = STORIES[name]
    written = write(story, tmp_path / "sample")
    request = desk.Request(sources=[str(written.folder)], geoip=str(written.geoip))
    with desk.open_workspace(tmp_path / "home") as place:
        outcome = desk.investigate(place, request, datetime(2026, 4, 1, tzinfo=UTC))
    wrong = check(story, outcome.investigation)

    assert not wrong, "\n".join(wrong)
