"""
A story as the files that somebody saves from the consoles of Tencent Exmail.
"""

from __future__ import annotations

from collections.abc import Mapping

from counterseal.providers.simulated.exmail.page import page
from counterseal.providers.simulated.exmail.tables import mail_search, operations, sign_ins
from counterseal.providers.simulated.letters import post_of
from counterseal.providers.simulated.standing import standing
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tells import EXMAIL

FORMS: Mapping[str, str] = {"": "csv"}


def play(story: Story, form: str = "") -> dict[str, bytes]:
    """The files of a story by name. Raises `KeyError` for a form that it has not."""
    _ = FORMS[form]
    files = {
        "登录记录.csv": sign_ins(story),
        "操作记录.csv": operations(story),
        "邮件搜索.csv": mail_search(story, post_of(story, EXMAIL)),
    }
    kept = standing(story, EXMAIL)
    return {name: content for name, content in files.items() if content} | {
        f"邮箱设置-{one.address}.html": page(one.address, kept) for one in story.people
    }
