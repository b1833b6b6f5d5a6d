"""Progress on standard error: a line that moves on a terminal, plain lines now and then elsewhere."""

import io
from datetime import UTC

import pytest

from counterseal.cli.progress import Shown, _clock, _cut, figures
from counterseal.model.progress import Progress, Stage
from counterseal.tell import Speaker
from tests.cli.runs import Line, played

ENGLISH = Speaker("en", UTC)
HALF = Progress(
    stage=Stage.READING, name="a.mbox", done=500_000_000, total=1_000_000_000, records=20_000, seconds=10
)  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def lines(*told: Progress, quiet: bool = False) -> list[str]:
    out = io.StringIO()
    with Shown(ENGLISH, quiet=quiet, out=out) as shown:
        for one in told:
            shown(one)
    return out.getvalue().splitlines()


def reading(seconds: float, done: int = 1_000_000) -> Progress:
    return Progress(stage=Stage.READING, name="a.mbox", done=done, total=10_000_000, records=5, seconds=seconds)


def test_elsewhere_there_are_plain_lines_at_stages_and_every_ten_seconds():
    seconds = [0, 0.2, 5, 9.9, 10, 12, 19, 20.5]
    told = lines(Progress(stage=Stage.SEALING, total=5), *map(reading, seconds), Progress(stage=Stage.WRITING))

    assert [line.split()[0] for line in told] == ["Sealing", "Reading", "Reading", "Reading", "Writing"]
    assert not any("\r" in line or "\x1b" in line for line in told)


def test_a_plain_line_says_how_much_how_fast_and_how_long_still():
    assert lines(reading(0), HALF)[-1] == "Reading  50 % of 1,000 MB  50 MB/s  2,000 records/s  0:10 left  a.mbox"


def test_with_json_only_a_terminal_is_told():
    assert lines(HALF, quiet=True) == []
    out = Terminal()
    with Shown(ENGLISH, quiet=True, out=out) as shown:
        shown(HALF)
    assert "50 %" in out.getvalue()


def test_on_a_terminal_one_line_moves_and_is_gone_at_the_end(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    out = Terminal()
    with Shown(ENGLISH, out=out) as shown:
        shown(HALF)
        shown(Progress(stage=Stage.EXAMINING, records=7))
    first, second, rest = out.getvalue().split("\r\x1b[K")[1:]

    assert first.startswith("Reading  [##########..........]  50 %")
    assert len(first) <= 59
    assert (second, rest) == ("Examining  7 records", "")
    assert "\n" not in out.getvalue()


def test_closing_what_was_never_opened_writes_nothing():
    out = Terminal()
    Shown(ENGLISH, out=out).close()

    assert out.getvalue() == ""


@pytest.mark.parametrize(("seconds", "said"), [(0.4, "0:00"), (65, "1:05"), (3729, "1:02:09")])
def test_what_remains_is_said_as_a_clock_says_it(seconds, said):
    assert _clock(seconds) == said


def test_a_line_is_cut_by_columns_of_which_chinese_takes_two():
    assert (_cut("收件箱 abc", 5), _cut("abc", 5), _cut("e\u0301e\u0301", 1)) == ("收件", "abc", "e\u0301")


def test_what_is_not_known_is_not_said():
    assert figures(Progress(stage=Stage.WRITING)) == []
    assert [ENGLISH.say(one) for one in figures(Progress(stage=Stage.EXAMINING, records=12_345))] == ["12,345 records"]
    early = Progress(stage=Stage.READING, done=1, total=10_000_000, seconds=0.1)
    assert not any("left" in ENGLISH.say(one) for one in figures(early))


def test_an_investigation_tells_its_stages_and_in_chinese_too(tmp_path):
    for lang in ("en", "zh"):
        done = Line(tmp_path / lang, lang)("investigate", *played("quiet_week", tmp_path / "s"))
        told = [line.split()[0] for line in done.stderr.splitlines() if line][:3]

        assert len(told) == 3
    quiet = Line(tmp_path / "en")("investigate", *played("quiet_week", tmp_path / "s"), "--json", str(tmp_path / "o"))
    assert "Sealing" not in quiet.stderr
