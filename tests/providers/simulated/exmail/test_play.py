"""The files that somebody saves from the consoles."""

import pytest

from counterseal.providers.simulated.exmail.play import play
from tests.providers.simulated.tiny import told_on

STORY = told_on("exmail", "2026-03-02 08:20 signin as=anna", "2026-03-02 08:21 forward as=anna to=x@freepost.test")


def test_a_story_is_three_tables_and_a_page_for_everybody():
    assert list(play(STORY)) == [
        "登录记录.csv", "操作记录.csv", "邮件搜索.csv", "邮箱设置-anna@acme.test.html", "邮箱设置-boss@acme.test.html",
        "邮箱设置-it@acme.test.html",
    ]  # fmt: skip


def test_a_story_plays_as_the_same_bytes_every_time():
    assert play(STORY) == play(STORY)


def test_there_is_one_form():
    with pytest.raises(KeyError):
        play(STORY, "xlsx")
