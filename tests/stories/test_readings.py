"""
Every story that is told through another platform than Microsoft's is read back, line by line.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from counterseal.lore.picture import pictured
from counterseal.model.reading import Gap
from counterseal.model.records import Record
from counterseal.providers.exports.provider import PROVIDER as EXPORTS
from counterseal.providers.simulated.export import GEOIP, play
from counterseal.providers.simulated.story import shipped
from counterseal.providers.simulated.tells import M365
from counterseal.reach import Asked, Read
from tests.stories.investigations import WHEN
from tests.stories.readings import missing

STORIES = shipped()
FORMS = {"dovecot": ("", "mbox", "rfc3339"), "google": ("", "takeout"), "exmail": ("",)}
ALWAYS = {"one_theft_four_platforms", "drafts_and_the_bin", "password_for_one_program", "quiet_holiday"}
"""Stories that between them have every kind of line; the others are read back in the full run."""
EACH = [
    pytest.param(
        name, platform, form,
        id="-".join(filter(None, (name, platform, form))), marks=[] if name in ALWAYS else [pytest.mark.slow],
    )
    for name, story in STORIES.items()
    for platform in story.platforms
    if platform != M365
    for form in (FORMS[platform] if name == "one_theft_four_platforms" else ("",))
]  # fmt: skip


def read_back(files: dict[str, bytes], zone: str, scratch: Path) -> tuple[list[Record], list[Gap]]:
    """The records of exports and what was wrong with them, file by file, as an investigation reads them."""
    records: list[Record] = []
    gaps: list[Gap] = []
    asked = Asked(seen=WHEN, timezone=zone)
    for number, (name, content) in enumerate(files.items()):
        if name == GEOIP:
            continue
        exhibit = f"{number:064x}"
        for found in EXPORTS.read(io.BytesIO(content), name=name, exhibit=exhibit, asked=asked, scratch=scratch):
            if isinstance(found, Read):
                records.append(found.record)
            elif isinstance(found, Gap) and not found.harmless:
                gaps.append(found)
    return records, gaps


@pytest.mark.parametrize(("name", "platform", "form"), EACH)
def test_every_line_that_a_platform_tells_is_read_back(name, platform, form, tmp_path):
    story = STORIES[name]
    records, gaps = read_back(play(story, form, platform=platform), story.zone, tmp_path)
    wrong = [f"{gap.place}: {gap.why} {dict(gap.detail)}" for gap in gaps]
    wrong += missing(story, platform, pictured(records))

    assert not wrong, "\n".join(wrong[:20])
