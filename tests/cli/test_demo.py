"""The demonstration goes the whole way on its own, and leaves a report in both languages."""

import pytest

from counterseal.errors import CountersealError
from tests.cli.runs import Line


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_sample_company_is_investigated_as_anybodys(tmp_path, lang):
    line = Line(tmp_path / "w", lang)
    done = line("demo", "--no-open")

    assert done.return_value == 0
    assert "lin.jing@acme.test" in done.stdout
    assert {path.name for path in (tmp_path / "w" / "reports").rglob("*.html")} == {
        "investigation.en.html", "investigation.zh.html",
    }  # fmt: skip


def test_a_story_is_told_through_the_exports_of_another_platform(tmp_path):
    line = Line(tmp_path / "w")
    done = line("demo", "one_theft_four_platforms", "--platform", "exmail", "--no-open")

    assert done.return_value == 0
    assert list((tmp_path / "w" / "sample").rglob("登录记录.csv"))
    assert "lin.jing@acme.test" in done.stdout
    with pytest.raises(CountersealError) as told:
        line("demo", "supplier_fraud", "--platform", "exmail", "--no-open")
    assert "m365" in str(told.value.advice())


def test_a_story_that_is_not_there_is_answered_with_those_that_are(tmp_path):
    with pytest.raises(CountersealError) as told:
        Line(tmp_path / "w")("demo", "no_such_story", "--no-open")

    assert "quiet_week" in str(told.value.advice())
