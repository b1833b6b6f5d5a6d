"""
The workspace: one folder with everything that is remembered.

    VERSION          the form of this folder; a newer one is refused rather than misread
    exhibits/        the vault
    lake/            the lake, and the readings beside it
    judged/          verdicts on the messages of cases; may be thrown away and made again
    scratch/         what is needed while something runs
    ledger.sqlite    the ledger, unless it is in PostgreSQL

All of it may be read by its owner only. Opening it sweeps up what died processes left, and makes whatever is missing.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from counterseal.errors import CountersealError
from counterseal.model.text import text
from counterseal.stores.files import PREFIX, make_folder, part, settle, sweep, told
from counterseal.stores.lake import Lake
from counterseal.stores.ledger import Ledger
from counterseal.stores.marks import Marks
from counterseal.stores.partners import Partners
from counterseal.stores.readings import Readings
from counterseal.stores.vault import Vault

VERSION = 1


class Workspace:
    """The stores of one folder. Close it."""

    def __init__(self, root: Path, *, ledger: Ledger) -> None:
        self.root, self.scratch = root, root / "scratch"
        self.vault, self.ledger, self.lake = Vault(root / "exhibits"), ledger, Lake(root / "lake")
        self.readings = Readings(root / "lake")

    @classmethod
    def open(cls, root: Path, *, ledger_url: str | None = None) -> Self:
        """Open a workspace, or make one in a folder that is empty or not there yet."""
        root = root.absolute()
        make_folder(root)
        _check_version(root)
        for name in ("exhibits", "lake", "scratch"):
            make_folder(root / name)
        for folder in (root, *root.glob("*/"), *root.glob("lake/*/"), *root.glob("reports/*/")):
            sweep(folder)
        return cls(root, ledger=Ledger.open(ledger_url or root / "ledger.sqlite"))

    @property
    def partners(self) -> Partners:
        """The register of partners, in the ledger's database."""
        return self.ledger.partners

    @property
    def marks(self) -> Marks:
        """What people said about findings and verdicts, in the ledger's database."""
        return self.ledger.marks

    def keep(self, name: str, data: bytes) -> None:
        """Keep what was worked out and can be worked out again, under a name made of what it depends on."""
        folder = self.root / "judged"
        make_folder(folder)
        with part(folder) as (path, out):
            out.write(data)
            out.flush()
            settle(path, folder / name)

    def kept(self, name: str) -> bytes | None:
        """The same again; None when it is not there or cannot be read."""
        try:
            return (self.root / "judged" / name).read_bytes()
        except OSError:
            return None

    def close(self) -> None:
        """Let go of the ledger."""
        self.ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _check_version(root: Path) -> None:
    """The version is written first, so a folder that has things but no version is somebody else's."""
    mark = root / "VERSION"
    with told(root):
        if not mark.exists():
            filled = any(not path.name.startswith(PREFIX) for path in root.iterdir())
            if filled and not mark.exists():  # asked again: another process may have made it meanwhile
                raise CountersealError(
                    text("{place} holds other things and is not a workspace", place=str(root)),
                    text("Choose an empty folder, or one that is not there yet, with --workspace."),
                )
            with part(root) as (path, out):
                out.write(b"%d\n" % VERSION)
                out.flush()
                settle(path, mark)
        found = mark.read_text(encoding="ascii", errors="replace").strip()
    if not found.isdecimal():
        raise CountersealError(
            text("{place} cannot be opened: its VERSION says {found}", place=str(root), found=found[:40]),
            text("Put the file VERSION back as it was; in this version of Counterseal it holds 1."),
        )
    if int(found) > VERSION:
        raise CountersealError(
            text(
                "{place} was made by a newer version of Counterseal (its form is {found})", place=str(root), found=found
            ),
            text("Install the newest version of Counterseal and run again. Nothing was changed."),
        )
