"""
Every story that ships, twice: what is read back from its exports, and what an investigation makes of them.

Each story is told through the exports of every platform that its head names. What Microsoft's export says is held
against the story line by line here; `test_readings.py` does the same for the other platforms.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.lore.company import unified
from counterseal.model.records import Record, SignIn
from counterseal.providers.exports.provider import PROVIDER as EXPORTS
from counterseal.providers.simulated.events.play import events_of
from counterseal.providers.simulated.export import GEOIP, play
from counterseal.providers.simulated.places import place_of
from counterseal.providers.simulated.story import shipped
from counterseal.providers.simulated.tells import M365
from counterseal.reach import Asked, Read
from tests.stories.conformance import by_id, differences
from tests.stories.expectations import check
from tests.stories.investigations import investigated

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))

STORIES = shipped()
MICROSOFTS = [name for name, story in STORIES.items() if M365 in story.platforms]
TOLD = [(name, platform) for name, story in STORIES.items() for platform in story.platforms]
INNOCENT = [name for name, story in STORIES.items() if any(one.kind in {"quiet", "calm"} for one in story.expectations)]
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


@pytest.mark.parametrize("name", MICROSOFTS)
@pytest.mark.parametrize(("form", "wrap"), FORMS, ids=["csv", "purview", "jsonl.gz"])
def test_both_readings_of_a_line_agree(name, form, wrap, tmp_path):
    story = STORIES[name]
    read = by_id(unified(read_back(play(story, form, wrap), tmp_path)))
    wrong = [
        f"line {beat.line.number} {beat.line.verb}: {said}"
        for beat in story.on(M365)
        for said in differences(
            beat.line, read[str(events_of(story, beat)[0]["Id"])], story.tenant.domain, story.tenant.organization
        )
    ]

    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("name", MICROSOFTS)
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


def test_there_are_twenty_stories_and_a_third_of_them_are_innocent():
    assert len(STORIES) >= 20
    assert len(INNOCENT) * 3 >= len(STORIES)


@pytest.mark.parametrize(("name", "platform"), TOLD, ids=[f"{name}-{platform}" for name, platform in TOLD])
def test_an_investigation_comes_to_what_the_story_says(name, platform, tmp_path):
    story = STORIES[name]
    wrong = check(story, investigated(story, platform, tmp_path), platform)

    assert not wrong, "\n".join(wrong)
