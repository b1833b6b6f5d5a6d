"""From what somebody typed to files: everything once, in order, and nothing passed over in silence."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from counterseal.providers.exports.bundle import LARGEST, Bundle
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.walk import walk

LETTER = b"From: bob@example.com\nTo: anna@acme.test\nDate: Mon, 2 Mar 2026 08:00:00 +0000\n\nHello\n"


def walked(folder, *names):
    """What walking finds, with the folder left out of places and targets."""
    found: list[object] = []
    for one in walk([folder / name for name in names] or [folder]):
        if isinstance(one, Trouble):
            target = dict(one.detail).get("target", "").removeprefix(f"{folder}/")
            place = one.place.removeprefix(f"{folder}/")
            found.append((one.why, place, target) if target else (one.why, place))
        elif isinstance(one, Bundle):
            found.append((one.folder.relative_to(folder).as_posix(), one.names))
        else:
            found.append(one.relative_to(folder).as_posix())
    return found


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.csv", "b/z.csv", "b/a.csv", "a.csv", ".hidden"):
        (tmp_path / name).write_bytes(b"1")
    return tmp_path


def test_files_come_in_order_of_their_names_folder_by_folder(folder):
    assert walked(folder) == [".hidden", "a.csv", "b/a.csv", "b/z.csv", "c.csv"]


def test_a_file_is_itself(folder):
    assert walked(folder, "c.csv") == ["c.csv"]


def test_what_is_named_twice_is_read_once(folder):
    assert walked(folder, "b", "b/z.csv", "b") == ["b/a.csv", "b/z.csv", ("duplicate", "b/z.csv"), ("duplicate", "b")]


def test_a_second_name_of_a_file_is_told_as_harmless(folder):
    (folder / "d.csv").hardlink_to(folder / "c.csv")
    found = list(walk([folder]))

    assert found[-1] == Trouble(str(folder / "d.csv"), "duplicate")
    assert isinstance(found[-1], Trouble)
    assert found[-1].harmless


def test_what_is_not_there_is_missing(folder):
    assert walked(folder, "none", "a.csv/below", "a\0b", "c.csv") == [
        ("missing", "none"),
        ("missing", "a.csv/below"),
        ("missing", "a\\x00b"),
        "c.csv",
    ]


def test_empty_files_and_folders_are_told(folder):
    (folder / "b" / "empty").mkdir()
    (folder / "b" / "nothing.csv").write_bytes(b"")

    assert walked(folder, "b") == ["b/a.csv", ("empty", "b/empty"), ("empty", "b/nothing.csv"), "b/z.csv"]


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_bytes(b"1")
    (folder / "b" / "link").symlink_to(outside)

    assert walked(folder, "b") == ["b/a.csv", ("symlink", "b/link", str(outside)), "b/z.csv"]


def test_a_link_within_the_folder_is_a_second_name(folder):
    (folder / "b" / "link").symlink_to(folder / "c.csv")

    assert ("duplicate", "b/link", "c.csv") in walked(folder)


def test_a_link_to_a_folder_above_is_a_loop_and_not_followed(folder):
    (folder / "b" / "up").symlink_to(folder)

    assert walked(folder)[-3:] == [("loop", "b/up", str(folder)), "b/z.csv", "c.csv"]


def test_links_in_a_circle_or_to_nothing_are_told(folder):
    (folder / "b" / "one").symlink_to(folder / "b" / "two")
    (folder / "b" / "two").symlink_to(folder / "b" / "one")
    (folder / "b" / "void").symlink_to(folder / "nowhere")

    assert walked(folder, "b", "b/one", "b/void") == [
        "b/a.csv",
        ("symlink", "b/one", "circle"),
        ("symlink", "b/two", "circle"),
        ("symlink", "b/void", "missing"),
        "b/z.csv",
        ("symlink", "b/one", "circle"),
        ("missing", "b/void"),
    ]


def test_a_link_that_somebody_names_means_what_it_points_to(folder):
    (folder / "link").symlink_to(folder / "b")

    assert walked(folder, "link") == ["link/a.csv", "link/z.csv"]


def test_pipes_and_sockets_and_devices_are_told_and_never_waited_for(folder):
    os.mkfifo(folder / "b" / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "b" / "socket"))
        found = walked(folder, "b", "b/pipe")

    assert found == [
        "b/a.csv",
        ("special_file", "b/pipe"),
        ("special_file", "b/socket"),
        "b/z.csv",
        ("special_file", "b/pipe"),
    ]


def test_a_name_that_is_no_text_is_shown_escaped(folder):
    (folder / "b" / os.fsdecode(b"\xff\n")).write_bytes(b"")

    assert ("empty", "b/\\udcff\\n") in walked(folder, "b")


def test_folders_may_be_nested_deeper_than_python_calls(tmp_path):
    (tmp_path / "/".join("d" * 300)).mkdir(parents=True)
    script = (
        "import sys; from pathlib import Path\n"
        "from counterseal.providers.exports.walk import walk\n"
        "sys.setrecursionlimit(200)\n"
        "print(*(one.why for one in walk([Path(sys.argv[1])])))\n"
    )
    run = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)

    assert run.stdout == "empty\n"


@pytest.mark.skipif(sys.platform != "linux", reason="takes away its own rights the way Linux allows")
def test_what_may_not_be_read_is_told(folder):
    (folder / "b" / "locked").mkdir()
    (folder / "b" / "locked").chmod(0)
    (folder / "b" / "z.csv").chmod(0)
    script = (
        "import os, sys; from pathlib import Path\n"
        "from counterseal.providers.exports.walk import walk\n"
        "if not os.getuid(): os.setuid(65534)\n"
        "for one in walk([Path('b')]): print(getattr(one, 'why', 'read'), getattr(one, 'place', one))\n"
    )
    for above in (folder, *folder.parents):
        if above.stat().st_uid == os.getuid() and str(above).startswith("/tmp/"):
            above.chmod(0o755)
    run = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)

    assert run.stdout.splitlines() == ["read b/a.csv", "unreadable b/locked", "unreadable b/z.csv"]


# Messages


def letters(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(LETTER)


def test_the_messages_below_a_folder_are_one_bundle_and_other_files_are_themselves(folder):
    letters(folder, "b/cur/2:2,S", "b/cur/1:2,", "b/已发送/1.eml")

    assert walked(folder, "b") == ["b/a.csv", "b/z.csv", ("b", ["cur/1:2,", "cur/2:2,S", "已发送/1.eml"])]
    assert walked(folder)[-1] == (".", ["b/cur/1:2,", "b/cur/2:2,S", "b/已发送/1.eml"])


def test_one_message_is_a_file_like_others(folder):
    letters(folder, "b/1.eml")

    assert walked(folder, "b") == ["b/a.csv", "b/z.csv", "b/1.eml"]


def test_a_message_too_large_to_be_held_is_an_exhibit_of_its_own(folder):
    letters(folder, "b/1.eml", "b/2.eml", "b/3.eml")
    with (folder / "b/3.eml").open("ab") as file:
        file.truncate(LARGEST + 1)

    assert walked(folder, "b") == ["b/3.eml", "b/a.csv", "b/z.csv", ("b", ["1.eml", "2.eml"])]


def test_a_second_name_of_a_message_is_a_message_in_another_folder(folder):
    letters(folder, "b/cur/1", "b/cur/2")
    (folder / "b/.Trash/cur").mkdir(parents=True)
    (folder / "b/.Trash/cur/1").hardlink_to(folder / "b/cur/1")

    assert walked(folder, "b")[-1] == ("b", [".Trash/cur/1", "cur/1", "cur/2"])


def test_a_message_that_was_named_by_itself_is_not_bundled_again(folder):
    letters(folder, "b/1.eml", "b/2.eml", "b/3.eml")

    assert walked(folder, "b/2.eml", "b") == [
        "b/2.eml",
        ("duplicate", "b/2.eml"),
        "b/a.csv",
        "b/z.csv",
        ("b", ["1.eml", "3.eml"]),
    ]
    assert walked(folder, "b", "b/2.eml")[-1] == ("duplicate", "b/2.eml")


def test_of_a_maildir_the_folders_that_are_usually_empty_are_not_told(folder):
    letters(folder, "b/cur/1", "b/cur/2")
    for name in ("new", "tmp", "other"):
        (folder / "b" / name).mkdir()

    assert walked(folder, "b")[:-1] == ["b/a.csv", ("empty", "b/other"), "b/z.csv"]


def test_a_file_that_goes_away_while_its_folder_is_walked_is_told(folder):
    found = iter(walk([folder / "b"]))
    next(found)
    (folder / "b" / "z.csv").unlink()

    assert list(found) == [Trouble(str(folder / "b" / "z.csv"), "missing")]


def test_settings_that_only_their_folder_tells_whose_they_are_keep_their_place(tmp_path):
    for name in (
        "sieve/anna@acme.test/.dovecot.sieve",
        "home/bo/.forward",
        "etc/valiases/acme.test",
        "mail.log",
        "x.sieve",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"keep;\n")

    assert walked(tmp_path) == [
        "mail.log", "x.sieve",
        (".", ["etc/valiases/acme.test", "home/bo/.forward", "sieve/anna@acme.test/.dovecot.sieve"]),
    ]  # fmt: skip
