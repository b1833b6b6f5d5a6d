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


def test_a_story_that_is_not_there_is_answered_with_those_that_are(tmp_path):
    with pytest.raises(CountersealError) as told:
        Line(tmp_path / "w")("demo", "no_such_story", "--no-open")

    assert "quiet_week" in str(told.value.advice())
