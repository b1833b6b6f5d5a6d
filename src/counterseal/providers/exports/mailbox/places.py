"""
Where a message lies: the mailbox's files (`store`) and the folder in it, from the path in an export.

A path does not say where the mailbox ends and its folders begin, and every program lays them out in its own way: Maildir++
(`.Sent/cur`), Dovecot's `fs` (`Sent/cur`), Thunderbird (`Inbox.sbd/Orders`), Apple Mail (`INBOX.mbox/…/Messages`), and
people who drag messages into folders of any name. Told are Maildirs by their layout, the rest by the first folder
whose name is one that mail programs give; what still fits both ways is one folder in its parent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counterseal.lore.folder_roles import by_name
from counterseal.lore.folders import SPECK, nobody_opens
from counterseal.providers.exports.mailbox.utf7 import folder_name

INBOX: Final = "INBOX"
_MAILDIR: Final = re.compile(r"(?:^|/)(?:cur|new|tmp)$")
_INFO: Final = re.compile(r"!2,[A-Za-z]*$")
"""What tools write at the end of Maildir names where a colon may not stand."""
_SUFFIX: Final = re.compile(r"\.(?:mbox|mbx|mbs|mbox\.txt)$", re.IGNORECASE)
_TAKEOUT: Final = re.compile(
    r"^(?:All mail Including|Alle E-Mails|所有邮件|所有郵件|Tous les messages|Todos los)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mailbox's files and a folder in it."""

    store: str
    folder: str


def parent(place: str) -> str:
    """The folder or archive in which a file lies; with a `!` at its end when it lies at the top of an archive."""
    place = _INFO.sub("", place)  # an exclamation mark in a name is no archive
    container, mark, path = place.rpartition("!")
    return f"{container}{mark}{path.rpartition('/')[0]}"


class Places:
    """The paths of one exhibit, seen one after the other: what a path shows, later ones profit from."""

    def __init__(self) -> None:
        self._roots: set[str] = set()
        """Folders known to be a mailbox: they have folders of mail below them."""
        self._spots: dict[str, Spot] = {}

    def state(self) -> list[str]:
        """What was seen so far, as JSON can hold it."""
        return sorted(self._roots)

    def restore(self, state: object) -> None:
        """Go on from what `state` once gave. Anything else is passed over."""
        self._roots |= {one for one in state if isinstance(one, str)} if isinstance(state, list) else set()

    def of_file(self, place: str) -> Spot:
        """Where a file with one message lies."""
        folder = parent(place)
        spot = self._spots.get(folder)
        if spot is None:
            spot = self._spots[folder] = self._folder(folder)
        return spot

    def of_mbox(self, place: str) -> Spot:
        """Where an mbox file lies."""
        container, path = _parted(place)
        parts = [part for part in path.split("/") if part]
        if len(parts) > 1 and parts[-1].lower() in {"mbox", "mbox.txt"}:  # Apple Mail: a folder with the mbox in it
            parts.pop()
        names = [_SUFFIX.sub("", part) for part in parts]
        first = next(
            (at for at, part in enumerate(parts[:-1]) if part.lower().endswith((".sbd", ".mbox"))), len(parts) - 1
        )
        names = [re.sub(r"\.sbd$", "", name, flags=re.IGNORECASE) for name in names]
        name = "/".join(folder_name(one) for one in names[max(0, first) :])
        store = _joined(container, "/".join(parts[: max(0, first)]))
        return Spot(store, "" if _TAKEOUT.match(name) else name)

    def _folder(self, folder: str) -> Spot:
        container, path = _parted(folder)
        if _MAILDIR.search(path):
            return self._maildir(container, path.rpartition("/")[0])
        parts = [part for part in path.split("/") if part]
        apple = [at for at, part in enumerate(parts) if part.lower().endswith(".mbox")]
        if apple:
            names = [folder_name(_SUFFIX.sub("", parts[at])) for at in apple]
            return Spot(_joined(container, "/".join(parts[: apple[0]])), "/".join(names))
        return self._plain(container, parts)

    def _maildir(self, container: str, path: str) -> Spot:
        above, _, name = path.rpartition("/")
        if name.startswith(".") and len(name) > 1 and name.lower() not in {".maildir", ".mail"}:
            root = _joined(container, above)
            self._roots.add(root)
            return Spot(root, "/".join(folder_name(part) for part in name[1:].split(".") if part))
        here, parent = _joined(container, path), _joined(container, above)
        readable = folder_name(name)
        if not name or here in self._roots:
            return Spot(here, INBOX)
        if _known(readable) or parent in self._roots:
            self._roots.add(parent)
            return Spot(parent, readable)
        return Spot(here, INBOX)

    def _plain(self, container: str, parts: list[str]) -> Spot:
        """Folders of files: the first name that mail programs give begins the mailbox."""
        names = [folder_name(part) for part in parts]
        for at, name in enumerate(names):
            if _known(name):
                root = _joined(container, "/".join(parts[:at]))
                self._roots.add(root)
                return Spot(root, "/".join(names[at:]))
        for at in range(len(parts) - 1, -1, -1):
            root = _joined(container, "/".join(parts[:at]))
            if root in self._roots:
                return Spot(root, "/".join(names[at:]))
        return Spot(_joined(container, "/".join(parts[:-1])), names[-1] if names else "")


def _known(name: str) -> bool:
    """Whether mail programs give this name to a folder."""
    return bool(by_name(name)) or nobody_opens(name) not in {"", SPECK}


def _parted(place: str) -> tuple[str, str]:
    """The innermost archive, and the path in it."""
    container, mark, path = place.rpartition("!")
    return container if mark else "", path.replace("\\", "/")


def _joined(container: str, path: str) -> str:
    return f"{container}!{path}" if container and path else container or path
