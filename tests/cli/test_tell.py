"""Reports of a case, in a format and a language, beside the case or where one says."""

from pathlib import Path

import pytest

from counterseal.errors import CountersealError
from tests.cli.runs import Line, played


@pytest.fixture(scope="module")
def line(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tell")
    line = Line(folder / "w")
    line("investigate", *played("supplier_fraud", folder / "s"))
    return line


def test_the_report_is_written_beside_the_case_in_the_language_asked_for(line):
    done = line("tell", "report", case(line), "--lang", "zh")

    assert 'lang="zh' in Path(done.stdout.strip()).read_text(encoding="utf-8")


def test_a_report_goes_where_one_says(line, tmp_path):
    line("tell", "summary", case(line), "--out", str(tmp_path / "summary.txt"))

    assert "lin.jing@acme.test" in (tmp_path / "summary.txt").read_text(encoding="utf-8")


def test_a_report_or_format_that_is_not_there_is_answered_with_what_there_is(line):
    with pytest.raises(CountersealError, match="poem"):
        line("tell", "poem", case(line))
    with pytest.raises(CountersealError, match="docx"):
        line("tell", "report", case(line), "--format", "docx")


def case(line):
    return line("case", "list").stdout.split()[0]
