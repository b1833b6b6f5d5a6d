"""Progress as a value: how much, how fast, how long still."""

from counterseal.model.progress import Progress, Stage


def test_what_was_done_in_a_time_tells_what_remains():
    half = Progress(stage=Stage.READING, done=500, total=1000, records=50, seconds=10)

    assert (half.share, half.rate, half.records_rate, half.remaining) == (0.5, 50, 5, 10)


def test_what_an_earlier_run_did_does_not_count_as_fast():
    later = Progress(stage=Stage.READING, done=900, total=1000, skipped=800, seconds=10)

    assert (later.share, later.rate, later.remaining) == (0.9, 10, 10)


def test_while_nobody_can_know_nothing_is_promised():
    for unknown in (
        Progress(stage=Stage.EXAMINING, records=10, seconds=1),
        Progress(stage=Stage.SEALING, total=100),
        Progress(stage=Stage.SEALING, total=100, done=50, skipped=50, seconds=3),
    ):
        assert unknown.remaining is None
        assert unknown.rate == 0
    assert Progress(stage=Stage.READING).share == 0
    assert Progress(stage=Stage.READING, done=120, total=100).share == 1
    assert Progress(stage=Stage.READING, done=120, total=100, seconds=1).remaining == 0
