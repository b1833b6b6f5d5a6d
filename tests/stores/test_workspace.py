"""The workspace: one folder that always opens."""

from __future__ import annotations

import io
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.errors import CountersealError
from counterseal.model.case import Tag
from counterseal.model.records import SignIn
from counterseal.stores.workspace import Workspace
from tests.killing import Seam, at_random_moments, go_on, together
from tests.stores.records import some

MONDAY = datetime(2026, 3, 2, 8, 21, tzinfo=UTC)


def work(workspace: Workspace) -> str:
    """What an investigation does, in short; twice is once."""
    exhibit = workspace.vault.seal(
        io.BytesIO(b"a,b\n" * 400_000), name="audit.csv", taken_from="/export", by="ada", at=MONDAY, how="file"
    )
    if not workspace.lake.has(exhibit.sha256, 1):
        workspace.lake.write(exhibit.sha256, 1, [(some(SignIn, ok=True), b"{}")])
    case = workspace.ledger.find_open_case(["acme.test"], "") or workspace.ledger.open_case(
        at=MONDAY, by="ada", title="", domains=["acme.test"], mailbox=""
    )
    workspace.ledger.add_exhibit(case.id, exhibit)
    body = {"exhibit": exhibit.sha256, "records": 1}
    workspace.ledger.append(case.id, Tag.EXHIBIT_READ, body, by="ada", at=MONDAY, key=f"read {exhibit.sha256}")
    return case.id


def test_a_workspace_is_made_where_there_is_none(tmp_path):
    with Workspace.open(tmp_path / "a" / "b") as workspace:
        case = work(workspace)
        root = workspace.root

    assert root == tmp_path / "a" / "b"
    assert {path.name for path in root.iterdir()} >= {"VERSION", "exhibits", "lake", "scratch", "ledger.sqlite"}
    assert (root / "VERSION").read_text() == "1\n"
    for folder in (root, root / "exhibits", root / "lake", workspace.scratch):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with Workspace.open(root) as workspace:
        assert work(workspace) == case
        assert len(workspace.ledger.journal(case)) == 3


def test_the_ledger_may_be_elsewhere(tmp_path, place):
    with Workspace.open(tmp_path / "workspace", ledger_url=place) as workspace:
        case = work(workspace)
        assert workspace.ledger.case_ids() == (case,)

    assert not (tmp_path / "workspace" / "ledger.sqlite").exists()


def test_a_workspace_of_a_newer_version_is_left_alone(tmp_path):
    Workspace.open(tmp_path).close()
    (tmp_path / "VERSION").write_text("2\n")
    (tmp_path / ".part-1").touch()

    with pytest.raises(CountersealError, match=r"newer version of Counterseal \(its form is 2\)"):
        Workspace.open(tmp_path)
    assert (tmp_path / ".part-1").exists()


def test_a_version_that_is_none_is_told(tmp_path):
    Workspace.open(tmp_path).close()
    (tmp_path / "VERSION").write_text("")

    with pytest.raises(CountersealError, match="its VERSION says"):
        Workspace.open(tmp_path)


def test_a_folder_with_other_things_is_not_taken(tmp_path):
    (tmp_path / "letters").mkdir()

    with pytest.raises(CountersealError, match="holds other things") as told:
        Workspace.open(tmp_path)
    assert "--workspace" in told.value.advice().template
    assert [path.name for path in tmp_path.iterdir()] == ["letters"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(CountersealError, match="cannot be written: Not a directory"):
        Workspace.open(tmp_path / "file")


def test_opening_sweeps_up_what_died(tmp_path):
    with Workspace.open(tmp_path) as workspace:
        work(workspace)
        workspace.keep("made.json", b"{}")
    (tmp_path / "reports" / "2026-001").mkdir(parents=True)
    folders = (".", "exhibits", "judged", "lake", "lake/v1", "reports", "reports/2026-001", "scratch")
    left = [tmp_path / folder / ".part-0" for folder in folders]
    for path in left:
        path.touch()
    Workspace.open(tmp_path).close()

    assert not any(path.exists() for path in left)


# Killed


def victim(seam: Seam, run: str, root: str) -> None:
    """Works in a workspace that may not be there yet, until it is killed."""
    for number in range(1000):
        with Workspace.open(Path(root) / str(number)) as workspace:
            work(workspace)


def once(seam: Seam, run: str, root: str) -> None:
    """Works once."""
    with Workspace.open(Path(root)) as workspace:
        work(workspace)


def test_killed_at_random_the_next_run_completes(tmp_path):
    at_random_moments(15, "tests.stores.test_workspace:victim", tmp_path)
    for root in tmp_path.iterdir():
        once(go_on, "", str(root))
        with Workspace.open(root) as workspace:
            (case,) = workspace.ledger.cases()
            (held,) = case.exhibits
            assert workspace.vault.verify(held.sha256) is None
            assert len(workspace.lake.records({held.sha256: 1}, 1)) == 1
            assert len(held.readings) == 1


def test_several_processes_may_work_in_it_at_once(tmp_path):
    together(4, "tests.stores.test_workspace:once", tmp_path / "workspace")

    with Workspace.open(tmp_path / "workspace") as workspace:
        for case in workspace.ledger.cases():
            assert [len(held.readings) for held in case.exhibits] == [1]
