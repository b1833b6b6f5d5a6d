"""From exported files to the answer, twice, with a second export, and with rubbish beside it."""

import json
import os
import shutil
import threading

import click
import pytest

from counterseal.errors import CountersealError
from tests.cli.runs import Line, played


@pytest.fixture
def line(tmp_path):
    return Line(tmp_path / "w")


def test_the_answer_is_printed_the_report_written_and_the_code_says_act(line, tmp_path):
    out = tmp_path / "out.json"
    done = line("investigate", *played("supplier_fraud", tmp_path / "s"), "--json", str(out))
    told = json.loads(out.read_bytes())

    assert done.return_value == 1
    assert "lin.jing@acme.test" in done.stdout
    assert told["schema"] == "counterseal.investigation/1"
    assert (told["mailbox"], told["answer"]["compromised"]) == ("lin.jing@acme.test", "yes")
    assert (line.workspace / "reports" / told["case"] / "investigation.en.html").stat().st_size > 10_000


def test_a_quiet_week_needs_nobody(line, tmp_path):
    done = line("investigate", *played("quiet_week", tmp_path / "s"))

    assert done.return_value == 0


def test_running_it_twice_doubles_nothing(line, tmp_path):
    arguments = ["investigate", *played("supplier_fraud", tmp_path / "s"), "--json", str(tmp_path / "out.json")]
    line(*arguments)
    first = json.loads((tmp_path / "out.json").read_bytes())
    journal = json.loads(line("case", "list", "--json", "-").stdout_bytes)
    line(*arguments)

    assert json.loads((tmp_path / "out.json").read_bytes()) == first
    assert json.loads(line("case", "list", "--json", "-").stdout_bytes) == journal


def test_a_second_export_of_the_company_adds_to_its_case(line, tmp_path):
    source, *geoip = played("supplier_fraud", tmp_path / "s")
    rows = next((tmp_path / "s" / "export").iterdir()).read_text(encoding="utf-8").splitlines(keepends=True)
    middle = len(rows) // 2
    halves = [rows[:middle], [rows[0], *rows[middle:]]]
    for number, half in enumerate(halves):
        (tmp_path / f"{number}.csv").write_text("".join(half), encoding="utf-8")
        line("investigate", str(tmp_path / f"{number}.csv"), *geoip, "--json", str(tmp_path / "halves.json"))
    line.workspace = tmp_path / "whole"
    line("investigate", source, *geoip, "--json", str(tmp_path / "whole.json"))
    halved, whole = (json.loads((tmp_path / name).read_bytes()) for name in ("halves.json", "whole.json"))

    assert halved["case"] == whole["case"]
    for part in ("answer", "accounts", "findings", "signins", "changes"):
        assert halved[part] == whole[part]


def test_json_alone_goes_to_standard_output_and_the_words_elsewhere(line, tmp_path):
    done = line("investigate", *played("spray_without_success", tmp_path / "s"), "--json", "-")

    assert json.loads(done.stdout_bytes)["answer"]["compromised"] == "no"
    assert done.stderr


def test_rubbish_beside_an_export_is_named_and_the_rest_is_read(line, tmp_path):
    source, *geoip = played("supplier_fraud", tmp_path / "s")
    (tmp_path / "s" / "export" / "broken.zip").write_bytes(b"PK\x03\x04" + b"\0" * 40)
    (tmp_path / "s" / "export" / "empty.csv").write_bytes(b"")
    done = line("investigate", source, *geoip)

    assert done.return_value == 1
    assert "broken.zip" in done.stderr
    assert "empty.csv" in done.stderr


def test_rubbish_beside_a_quiet_export_makes_it_done_in_part(line, tmp_path):
    source, *geoip = played("quiet_week", tmp_path / "s")
    (tmp_path / "s" / "export" / "broken.zip").write_bytes(b"PK\x03\x04" + b"\0" * 40)

    assert line("investigate", source, *geoip).return_value == 3


def test_an_account_of_which_nothing_is_known_cannot_be_told(line, tmp_path):
    out = tmp_path / "out.json"
    source = played("quiet_week", tmp_path / "s")
    done = line("investigate", *source, "--mailbox", "Nobody@acme.test", "--json", str(out))
    told = json.loads(out.read_bytes())

    assert done.return_value == 3
    assert (told["mailbox"], told["answer"]["compromised"]) == ("nobody@acme.test", "cannot_tell")


def test_the_account_that_was_asked_for_stands_on_top(line, tmp_path):
    out = tmp_path / "out.json"
    line("investigate", *played("supplier_fraud", tmp_path / "s"), "--mailbox", "xu.li@acme.test", "--json", str(out))

    assert json.loads(out.read_bytes())["mailbox"] == "xu.li@acme.test"


def test_only_what_happened_in_the_window_is_judged(line, tmp_path):
    out = tmp_path / "out.json"
    source = played("supplier_fraud", tmp_path / "s")
    line("investigate", *source, "--until", "2026-03-20", "--json", str(out))

    assert json.loads(out.read_bytes())["answer"]["compromised"] != "yes"


def test_an_archive_is_as_good_as_a_folder(line, tmp_path):
    source, *geoip = played("supplier_fraud", tmp_path / "s")
    shutil.make_archive(str(tmp_path / "export"), "zip", source)

    assert line("investigate", str(tmp_path / "export.zip"), *geoip).return_value == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ["", "--json", "-"],
        ["x", "--since", "2026-03-02", "--until", "2026-03-01"],
        ["x", "--json", ""],
        ["x", "--json", "x"],
        ["x", "--since", "0001-01-01T00:00+14:00"],
    ],
    ids=["no name", "no window", "no target", "target is the source", "beyond every calendar"],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_done(line, wrong):
    with pytest.raises(click.UsageError):
        line("investigate", *wrong)
    assert not line.workspace.exists()


def test_a_pipe_is_written_to_and_not_replaced(line, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    done = []
    reader = threading.Thread(target=lambda: done.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    line("investigate", *played("quiet_week", tmp_path / "s"), "--json", str(tmp_path / "pipe"))
    reader.join(30)

    assert json.loads(done[0])["schema"] == "counterseal.investigation/1"


def test_a_mailbox_is_understood_as_people_write_it(line, tmp_path):
    out = tmp_path / "out.json"
    source = played("supplier_fraud", tmp_path / "s")
    line("investigate", *source, "--mailbox", " Xu Li <Xu.Li@acme.test>", "--json", str(out))

    assert json.loads(out.read_bytes())["mailbox"] == "xu.li@acme.test"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_columns_that_were_read_wrong_are_corrected_by_a_list(encoding, line, tmp_path):
    log = tmp_path / "log.csv"
    log.write_text(
        "甲,乙,登录账号,登录IP\n" + "2026-03-02 11:10,2026-03-01 09:00,anna@acme.test,203.0.113.9\n" * 3,
        encoding="utf-8",
    )
    (tmp_path / "columns.txt").write_bytes("甲, time\n乙, ignore\n".encode(encoding))
    done = line(
        "investigate", str(log), "--columns", str(tmp_path / "columns.txt"), "--json", str(tmp_path / "out.json")
    )
    told = json.loads((tmp_path / "out.json").read_bytes())

    assert done.return_value in (0, 1, 3)
    assert {one["at"] for one in told["signins"]} == {"2026-03-02T03:10:00Z"}


def test_a_word_that_is_no_column_is_refused_with_its_line(line, tmp_path):
    (tmp_path / "log.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "columns.txt").write_text("甲, tiem\n", encoding="utf-8")
    with pytest.raises(CountersealError, match="Line 1 of the list of columns: tiem is not known"):
        line("investigate", str(tmp_path / "log.csv"), "--columns", str(tmp_path / "columns.txt"))
