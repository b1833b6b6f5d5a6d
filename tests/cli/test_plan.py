"""What to do, in order, and how each step is done by hand."""

import json

from tests.cli.runs import Line, played


def case(line):
    return line("case", "list").stdout.split()[0]


def test_the_plan_names_each_step_with_why_what_it_breaks_and_how(tmp_path):
    line = Line(tmp_path / "w")
    line("investigate", *played("supplier_fraud", tmp_path / "s"))
    done = line("plan", case(line))

    assert done.return_value == 1
    assert all(word in done.stdout for word in ("Why:", "Breaks:", "How:"))
    assert json.loads(line("plan", case(line), "--json", "-").stdout_bytes)["plan"]


def test_a_quiet_company_has_nothing_to_do(tmp_path):
    line = Line(tmp_path / "w")
    line("investigate", *played("quiet_week", tmp_path / "s"))

    assert line("plan", case(line)).return_value == 0
