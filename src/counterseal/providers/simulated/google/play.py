"""
A story as the files that a Google Workspace administrator exports.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from counterseal.providers.simulated.google.activities import GMAIL, activities
from counterseal.providers.simulated.google.mail import mail_activities
from counterseal.providers.simulated.google.settings import settings
from counterseal.providers.simulated.google.takeout import takeout
from counterseal.providers.simulated.letters import post_of
from counterseal.providers.simulated.standing import standing
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tells import GOOGLE

FORMS: Mapping[str, bool] = {"": False, "takeout": True}
"""Whether the mailboxes are exported too."""


def play(story: Story, form: str = "") -> dict[str, bytes]:
    """The files of a story by name."""
    post = post_of(story, GOOGLE)
    logs: dict[str, list[dict[str, Any]]] = dict(activities(story))
    logs[GMAIL] = mail_activities(story, post)
    files = {f"{name}.json": _page(rows) for name, rows in sorted(logs.items()) if rows}
    files["gmail-settings.zip"] = settings(story, standing(story, GOOGLE))
    return files | (takeout(story, post.mailboxes) if FORMS[form] else {})


def _page(rows: list[dict[str, Any]]) -> bytes:
    """One answer of `activities.list`."""
    page = {"kind": "admin#reports#activities", "etag": '"s"', "items": rows}
    return json.dumps(page, indent=1, ensure_ascii=False).encode()
