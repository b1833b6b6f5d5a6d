"""Opening a source down to its data, whatever it is wrapped in; and the hostile zoo."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import DEFAULT, MIB
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member, members
from tests.providers.exports.zoo import TABLE, opened, overlapping, peak, sevened, special, tarred, zeros, zipped


def nested(times: int) -> bytes:
    data = TABLE
    for _ in range(times):
        data = zipped({"inner": data})
    return data


def test_a_plain_file_is_its_own_only_member():
    assert opened(TABLE, name="audit.csv") == [("audit.csv", TABLE)]


@pytest.mark.parametrize(
    ("name", "pack", "place"),
    [
        ("audit.csv.gz", gzip.compress, "audit.csv.gz!audit.csv"),
        ("audit.csv.xz", lzma.compress, "audit.csv.xz!audit.csv"),
        ("audit.csv.bz2", bz2.compress, "audit.csv.bz2!audit.csv"),
        ("AUDIT.GZ", gzip.compress, "AUDIT.GZ!AUDIT"),
        ("audit.csv", gzip.compress, "audit.csv!audit.csv"),
        (".gz", gzip.compress, ".gz!.gz"),
    ],
)
def test_a_compressed_file_is_known_by_content_and_called_what_it_was_before(name, pack, place):
    assert opened(pack(TABLE), name=name) == [(place, TABLE)]


@pytest.mark.parametrize("suffix", ["tgz", "txz", "tbz2", "tbz", "tar.gz"])
def test_a_compressed_tar_is_opened_to_its_files(suffix):
    assert opened(gzip.compress(tarred({"logs/a.csv": TABLE})), name=f"export.{suffix}") == [
        (f"export.{suffix}!export.tar!logs/a.csv", TABLE)
    ]


@pytest.mark.parametrize("make", [zipped, tarred, sevened])
def test_archives_in_archives_are_opened(make):
    data = make({"a.csv": TABLE, "more.zip": zipped({"b.csv": b"1,2"}), "c.csv.gz": gzip.compress(TABLE)})

    assert opened(data, name="e") == [
        ("e!a.csv", TABLE),
        ("e!more.zip!b.csv", b"1,2"),
        ("e!c.csv.gz!c.csv", TABLE),
    ]


def test_a_zip_of_a_tar_of_a_compressed_table_is_as_deep_as_people_go():
    data = zipped({"mailbox.tar.gz": gzip.compress(tarred({"audit.csv.gz": gzip.compress(TABLE)}))})

    assert opened(data) == [("x!mailbox.tar.gz!mailbox.tar!audit.csv.gz!audit.csv", TABLE)]


def test_ten_zips_in_one_another_are_too_deep():
    (found,) = opened(nested(10))

    assert found == ("too_deep", "x!inner!inner!inner!inner")
    assert opened(nested(4)) == [("x!inner!inner!inner!inner", TABLE)]


def test_compression_in_compression_is_too_deep_as_well():
    data = TABLE
    for _ in range(50):
        data = gzip.compress(data)

    assert [why for why, _ in opened(data)] == ["too_deep"]


def test_two_files_of_one_name_have_two_places():
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w") as archive:
        for data in (b"first", b"second"):
            entry = tarfile.TarInfo("a")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))

    assert opened(into.getvalue()) == [("x!a", b"first"), ("x!a#2", b"second")]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "x"),
        (zipped({}), "x"),
        (tarred({}) or b"", "x"),
        (gzip.compress(b""), "x!x"),
        (zipped({"a": b""}), "x!a"),
        (sevened({}), "x"),
    ],
    ids=["file", "zip", "tar", "gzip", "in a zip", "7z"],
)
def test_nothing_is_told_as_empty(data, place):
    found = opened(data)
    if data[:1] == b"\0":  # a tar of nothing is 10 kB of zeros, which nobody can tell from any other zeros
        assert found == [("x", data)]
        return

    assert found == [("empty", place)]


def test_a_zip_of_folders_only_is_empty():
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("logs/", b"")

    assert opened(into.getvalue()) == [("empty", "x")]


def test_a_document_in_an_archive_is_named_and_the_rest_is_read():
    lol = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><lolz>&b;</lolz>'

    assert opened(zipped({"bomb.xml": lol, "a.pdf": b"%PDF-1.7", "a.csv": TABLE})) == [
        ("unsupported", "x!bomb.xml"),
        ("unsupported", "x!a.pdf"),
        ("x!a.csv", TABLE),
    ]


def test_a_truncated_archive_in_an_archive_gives_what_it_has():
    inner = gzip.compress(tarred({"a": b"1", "b": os.urandom(50_000)}))
    found = opened(zipped({"t.tgz": inner[:20_000], "c": b"3"}))

    assert found[0] == ("x!t.tgz!t.tar!a", b"1")
    assert found[1][0] == "x!t.tgz!t.tar!b"
    assert found[2:] == [
        ("truncated", "x!t.tgz!t.tar!b"),
        ("truncated", "x!t.tgz!t.tar"),
        ("x!c", b"3"),
    ]


def test_a_truncated_stream_whose_head_is_unreadable_is_one_trouble():
    assert opened(gzip.compress(TABLE)[:8]) == [("truncated", "x!x")]


def test_bombs_of_every_kind_end_by_name():
    limits = replace(DEFAULT, ratio_from=MIB)
    bombs = {
        "gz": zeros(50 * MIB),
        "zip": zipped({"a": bytes(50 * MIB)}),
        "7z": sevened({"a": bytes(50 * MIB)}),
        "flat": overlapping(20, MIB),
        "wrapped": zipped({"b.gz": gzip.compress(zeros(50 * MIB))}),
    }

    for kind, bomb in bombs.items():
        found = opened(bomb, limits)
        whys = {one[0] for one in found}
        assert "bomb" in whys, kind
        assert sum(len(one[1]) for one in found if isinstance(one[1], bytes)) < 20 * MIB, kind


def test_a_bomb_made_of_many_modest_layers_meets_the_bound_of_the_source():
    layers = gzip.compress(zipped({f"{number}": zeros(3 * MIB) for number in range(40)}))
    limits = replace(DEFAULT, ratio_from=4 * MIB, deflate_ratio=2000, source_ratio=100)
    found = opened(layers, limits)

    assert found[0] == ("x!x!0!0", bytes(3 * MIB))
    assert found[-1] == ("bomb", "x!x!39")
    assert sum(len(one[1]) for one in found if isinstance(one[1], bytes)) < 5 * MIB


def test_a_nested_archive_cannot_fill_the_scratch_folder():
    limits = replace(DEFAULT, total_bytes=MIB)
    found = opened(zipped({"a.tar": tarred({"big": os.urandom(4 * MIB)})}), limits)

    assert found[0][0] == "x!a.tar!big"
    assert len(found[0][1]) <= MIB
    assert ("too_large", "x!a.tar") in found


def test_too_many_entries_end_the_source_and_are_told_once():
    found = opened(tarred({str(number): b"1" for number in range(30)}), replace(DEFAULT, members=7))

    assert len(found) == 8
    assert found[-1] == ("too_many", "x")


def test_without_a_scratch_folder_nested_archives_say_so_and_the_rest_is_read(tmp_path):
    data = zipped({"a.zip": zipped({"b": b"1"}), "c": b"2"})

    assert opened(data, scratch=tmp_path / "missing") == [("no_scratch", "x!a.zip"), ("x!c", b"2")]


def test_links_and_devices_and_climbing_names_do_not_stop_the_rest():
    data = tarred(
        {"a": b"1"},
        links=[special("l", tarfile.SYMTYPE, "/etc"), special("d", tarfile.BLKTYPE), special("../e", tarfile.REGTYPE)],
    )

    assert opened(data) == [("x!a", b"1"), ("symlink", "x!l"), ("special_file", "x!d"), ("path_traversal", "x!../e")]


def test_a_path_is_opened_under_its_own_name_or_the_one_it_is_given(tmp_path):
    (tmp_path / "sealed").write_bytes(zipped({"a": TABLE}))
    (one,) = members(tmp_path / "sealed")
    (other,) = members(tmp_path / "sealed", name="export\n.zip")

    assert isinstance(one, Member)
    assert isinstance(other, Member)
    assert one.place == "sealed!a"
    assert other.place == "export\\n.zip!a"
    assert one.size == len(TABLE)


def test_a_path_that_is_no_file_is_a_trouble(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    assert list(members(tmp_path / "pipe")) == [Trouble("pipe", "special_file", (("kind", "pipe"),))]
    assert list(members(tmp_path / "none")) == [Trouble("none", "missing")]


def test_members_can_be_kept_and_opened_later_and_more_than_once(tmp_path):
    data = zipped({"a.zip": zipped({"b": b"1", "c": b"2"}), "d.7z": sevened({"e": b"3", "f": b"4"})})
    (tmp_path / "x").write_bytes(data)
    kept = [one for one in members(tmp_path / "x", scratch=tmp_path) if isinstance(one, Member)]

    for _ in range(2):
        assert [one.open().read() for one in reversed(kept)] == [b"4", b"3", b"2", b"1"]
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_two_members_can_be_read_side_by_side():
    one, other = members(io.BytesIO(tarred({"a": b"1" * 600_000, "b": b"2" * 600_000})))
    assert isinstance(one, Member)
    assert isinstance(other, Member)

    with one.open() as first, other.open() as second:
        for _ in range(3):
            assert first.read(200_000) == b"1" * 200_000
            assert second.read(200_000) == b"2" * 200_000


@given(st.binary(max_size=2000))
def test_random_bytes_are_a_member_or_a_trouble(data):
    assert len(opened(data)) > 0


WRAPPERS = {
    "zip": zipped({"a": TABLE, "b": b"[1]"}),
    "tar": tarred({"a": TABLE, "b": b"[1]"}),
    "7z": sevened({"a": TABLE, "b": b"[1]"}),
    "gz": gzip.compress(TABLE),
    "xz": lzma.compress(TABLE),
    "bz2": bz2.compress(TABLE),
    "zip in zip": zipped({"x": zipped({"a": TABLE})}),
}


@pytest.mark.parametrize("kind", list(WRAPPERS))
@given(data=st.data())
def test_broken_archives_of_every_kind_give_something_and_never_raise(kind, data):
    whole = bytearray(WRAPPERS[kind])
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(whole)))

    assert opened(bytes(whole[:end]), replace(DEFAULT, total_bytes=10 * MIB))


@pytest.mark.slow
def test_a_large_nested_archive_is_opened_in_little_memory(tmp_path):
    """A zip, deflated, with a tar in it that holds 256 MB: through the scratch file, never through memory."""
    noise = os.urandom(MIB)
    with (
        zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("a.tar", "w", force_zip64=True) as file,
    ):
        entry = tarfile.TarInfo("a.csv")
        entry.size = 256 * MIB
        file.write(entry.tobuf())
        for _ in range(256):
            file.write(noise)
        file.write(bytes(1024))
    script = """
        (one,) = members(Path(sys.argv[1]), scratch=Path(sys.argv[1]).parent)
        with one.open() as stream:
            while piece := stream.read(1 << 20):
                print(len(piece))
        """
    printed, megabytes = peak(script, tmp_path / "x.zip")

    assert sum(map(int, printed)) == 256 * MIB
    assert megabytes < 80
