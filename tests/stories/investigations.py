"""
A story played into exports of one platform, and investigated as anybody's in a workspace of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from counterseal import desk
from counterseal.model.investigation import Investigation
from counterseal.providers.simulated.export import write
from counterseal.providers.simulated.story import Story

WHEN = datetime(2026, 4, 1, tzinfo=UTC)
"""When the exports were taken: after every story."""


def investigated(story: Story, platform: str, folder: Path, form: str = "") -> Investigation:
    """What comes of a story's exports: the files and the table of its networks are all that is handed over."""
    written = write(story, folder / "sample", form, platform=platform)
    request = desk.Request(sources=[str(written.folder)], geoip=str(written.geoip), timezone=written.zone)
    with desk.open_workspace(folder / "home") as place:
        return desk.investigate(place, request, WHEN).investigation
