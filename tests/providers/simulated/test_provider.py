"""The simulated provider hands out files, and they are read like anybody's."""

import tempfile
from datetime import UTC, datetime

from counterseal.model.reading import Gap, Part
from counterseal.providers.simulated.export import play
from counterseal.providers.simulated.provider import PROVIDER, Simulated, SimulatedProvider
from counterseal.providers.simulated.story import shipped
from counterseal.reach import Asked, Provider, Read
from tests.providers.simulated.tiny import HEAD, tiny, told_on

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))


def test_it_is_a_provider():
    provider: Provider = PROVIDER

    assert provider.name == "simulated"


def test_collecting_writes_the_export_and_only_the_export(tmp_path):
    story = tiny("2026-03-02 08:21 signin as=anna")
    (path,) = SimulatedProvider(story).collect(tmp_path)

    assert path.read_bytes() == play(story)["AuditRecords.csv"]


def test_collecting_twice_gives_equal_files(tmp_path):
    story = tiny("2026-03-02 08:21 signin as=anna")
    first, second = (SimulatedProvider(story, "jsonl", "gz", True).collect(tmp_path / n) for n in "ab")

    assert [path.name for path in first] == ["AuditRecords.jsonl.gz", "SignIns.json.gz"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_a_story_of_another_platform_hands_out_that_platforms_files(tmp_path):
    story = told_on("exmail", "2026-03-02 08:21 signin as=anna")

    assert "登录记录.csv" in {path.name for path in SimulatedProvider(story, platform="exmail").collect(tmp_path)}


def test_stories_are_named_or_lie_in_a_file(tmp_path):
    mine = tmp_path / "mine.story"
    mine.write_text(HEAD + "2026-03-02 08:21 signin as=anna\n", "utf-8")
    found = list(Simulated(tmp_path / "played").sources(["refused_at_the_door", str(mine)]))

    assert [path.parts[-3:] for path in found if not isinstance(path, Gap)] == [
        ("refused_at_the_door", "export", "AuditRecords.csv"),
        ("mine", "export", "AuditRecords.csv"),
    ]


def test_without_a_folder_it_plays_into_one_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (path,) = PROVIDER.sources(["refused_at_the_door"])

    assert not isinstance(path, Gap)
    assert path.read_bytes() == play(shipped()["refused_at_the_door"])["AuditRecords.csv"]


def test_a_story_that_is_not_there_is_a_gap():
    (gap,) = Simulated().sources(["no_such_story"])

    assert isinstance(gap, Gap)
    assert gap.why == "missing"


def test_what_it_plays_is_read_as_an_export(tmp_path):
    story = tiny("2026-03-02 08:21 signin as=anna", "2026-03-02 08:22 access as=anna act=read")
    (path,) = SimulatedProvider(story).collect(tmp_path)
    with path.open("rb") as stream:
        found = list(PROVIDER.read(stream, name=path.name, exhibit="0" * 64, asked=ASKED, scratch=tmp_path))

    assert sum(isinstance(one, Read) for one in found) == 2
    assert [one.records for one in found if isinstance(one, Part)] == [2]
    assert not [one for one in found if isinstance(one, Gap)]
