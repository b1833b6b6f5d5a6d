"""
A mailbox as Google Takeout exports it: one mbox for everything, with the labels of each message in a header.

There are no folders: `X-Gmail-Labels` says what a message is (Inbox, Sent, Draft, Trash, Spam, Unread, labels of
somebody's own), and the From line of the mbox carries a number in the place of the sender.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from email.utils import format_datetime

from counterseal.providers.simulated.google.activities import profile
from counterseal.providers.simulated.letters import DRAFTS, INBOX, JUNK, SENT, TRASH, Copy
from counterseal.providers.simulated.rfc5322 import Stamp, encoded, written
from counterseal.providers.simulated.story import Story

MBOX = "Takeout/Mail/All mail Including Spam and Trash.mbox"
_LABELS = {INBOX: "Inbox", SENT: "Sent", DRAFTS: "Drafts", TRASH: "Trash", JUNK: "Spam"}


def takeout(story: Story, boxes: Mapping[str, Sequence[Copy]]) -> dict[str, bytes]:
    """One archive for each person who has mail, by name."""
    found = {}
    for person in story.people:
        if copies := boxes.get(person.address, ()):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                info = zipfile.ZipInfo(MBOX, (2026, 1, 1, 0, 0, 0))
                archive.writestr(
                    info, b"".join(_message(story, person.address, one) for one in copies), zipfile.ZIP_DEFLATED
                )
            found[f"takeout-{person.address.partition('@')[0]}.zip"] = out.getvalue()
    return found


def _message(story: Story, owner: str, copy: Copy) -> bytes:
    letter = copy.letter
    thread = letter
    while thread.answers is not None:
        thread = thread.answers
    labels = [_LABELS.get(copy.folder, copy.folder)]
    labels += ["Unread"] if "unseen" in copy.flags else ["Opened"] if copy.delivered else []
    marks = [("X-GM-THRID", profile(thread.message_id)[:19]), ("X-Gmail-Labels", encoded(",".join(labels)))]
    received = []
    if copy.delivered:
        domain = letter.sender.rpartition("@")[2]
        marks.append(("Delivered-To", owner))
        received = [f"from mx.{domain} by mx.google.com with ESMTPS; {format_datetime(letter.at)}"]
    content = written(story, letter, Stamp(first=marks, received=received)).replace(b"\r\n", b"\n")
    head, _, body = content.partition(b"\n\n")
    quoted = b"\n".join(b">" + one if one.startswith(b"From ") else one for one in body.split(b"\n"))
    first = f"From {profile(letter.message_id)[:19]}@xxx {letter.at:%a %b %d %H:%M:%S +0000 %Y}\n"
    return first.encode() + head + b"\n\n" + quoted + b"\n"
