"""
A message of a story as the bytes that lie in a mailbox (RFC 5322, RFC 2045 to 2047).

Headers are those that the programs on the way really write: the sender's program names itself, each server adds a
Received line on top, and a copy in the folder of sent mail has none of these, because it never travelled. Bodies are
short and neutral, and an answer quotes what it answers, because much of what is known about a deleted message is known
from the answers to it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.header import Header
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from counterseal.providers.simulated.letters import Letter
from counterseal.providers.simulated.places import network_at
from counterseal.providers.simulated.story import Story

ZONES = {
    "CN": "Asia/Shanghai", "DE": "Europe/Berlin", "NG": "Africa/Lagos", "NL": "Europe/Amsterdam", "RU": "Europe/Moscow",
    "CA": "America/Toronto", "US": "America/New_York", "BR": "America/Sao_Paulo", "ZA": "Africa/Johannesburg",
    "SG": "Asia/Singapore", "AE": "Asia/Dubai", "IT": "Europe/Rome", "VN": "Asia/Ho_Chi_Minh",
}  # fmt: skip
"""The clock of a country, for the Date header."""
PARTNERS = "Europe/Berlin"
"""Where correspondents sit of whom the story says nothing."""
_SAID = (
    "thank you for your mail. We confirm the details below and will come back to you this week.",
    "please find the current state in short: production runs, inspection is planned for the end of the week.",
    "the papers are ready on our side. Let us know if the marks on the cartons should be changed.",
    "just a short word that we have received everything. The rest follows with the next shipment.",
)
_SAID_ZH = (
    "来信收悉。所述内容确认无误，本周内再给您详细回复。",
    "目前进度如下：正在生产，验货安排在本周末。",
    "资料我方已备齐，箱唛如需修改请告知。",
)
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
_TYPES = {"pdf": "application/pdf", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What the servers on the way, and the sender's program, write on a message."""

    program: tuple[str, str] = ("", "")
    """The header and the words by which the sender's program names itself."""
    received: Sequence[str] = ()
    """Received lines, the newest first."""
    first: Sequence[tuple[str, str]] = ()
    """Headers that stand above everything: Return-Path, Delivered-To."""
    extra: Mapping[str, str] = field(default_factory=dict)


def written(story: Story, letter: Letter, stamp: Stamp) -> bytes:
    """The message as bytes, with Windows line ends."""
    names = {one.address: one.name for one in story.people}
    head: list[tuple[str, str]] = [*stamp.first, *(("Received", one) for one in stamp.received)]
    head += [
        ("MIME-Version", "1.0"),
        ("Date", format_datetime(local(story, letter))),
        ("From", _person(letter.sender, names)),
        ("To", ", ".join(_person(one, names) for one in letter.recipients) or "undisclosed-recipients:;"),
        ("Subject", encoded(letter.subject)),
        ("Message-ID", letter.message_id),
    ]
    head += [("Reply-To", letter.get("reply_to"))] if letter.get("reply_to") else []
    head += [("In-Reply-To", letter.in_reply_to)] if letter.in_reply_to else []
    head += [("References", "\r\n ".join(letter.references))] if letter.references else []
    head += [stamp.program] if stamp.program[1] else []
    head += [("List-Unsubscribe", f"<mailto:leave@{letter.sender.rpartition('@')[2]}>")] if letter.flag("bulk") else []
    head += [("Auto-Submitted", "auto-replied")] if letter.flag("auto") else []
    head += list(stamp.extra.items())
    return _joined(head) + _content(story, letter)


def encoded(text: str) -> str:
    """A header's text: as it is, or as an encoded word."""
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode(linesep="\r\n")


def local(story: Story, letter: Letter) -> datetime:
    """When it was written, by the clock of whoever wrote it."""
    network = network_at(story.networks, letter.get("ip")) if letter.get("ip") and not letter.outside else None
    home = PARTNERS if letter.outside else story.zone
    return letter.at.astimezone(ZoneInfo(ZONES.get(network.country, "UTC") if network else home))


def body(story: Story, letter: Letter) -> str:
    """The words of a message; an answer has those of the answered one below them."""
    names = {one.address: one.name for one in story.people}
    name = names.get(letter.sender, letter.sender.partition("@")[0].title())
    chinese = not letter.subject.isascii()
    said = letter.get("text").split("|") if letter.get("text") else [_sentence(letter)]
    lines = ["您好：" if chinese else "Hello,", "", *said, "", "此致" if chinese else "Best regards", name]
    if letter.answers is not None:
        asked = letter.answers
        lines += ["", f"On {asked.at:%a, %d %b %Y %H:%M} +0000, {asked.sender} wrote:"]
        lines += [f"> {one}".rstrip() for one in _plain(story, asked)]
    return "\r\n".join(lines) + "\r\n"


def _plain(story: Story, letter: Letter) -> list[str]:
    """What is quoted: one level, so that a long thread does not grow without end."""
    return body(story, letter).partition("\r\nOn ")[0].split("\r\n")


def _sentence(letter: Letter) -> str:
    choice = _SAID if letter.subject.isascii() else _SAID_ZH
    return choice[int(_digest(letter.message_id)[:6], 16) % len(choice)]


def _person(address: str, names: Mapping[str, str]) -> str:
    name = names.get(address, "")
    if not name:
        return address
    return f"{encoded(name)} <{address}>" if not name.isascii() else f'"{name}" <{address}>'


def _joined(head: Sequence[tuple[str, str]]) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in head).encode("utf-8")


def _content(story: Story, letter: Letter) -> bytes:
    text = body(story, letter)
    plain = b"Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text.encode()
    files = [one for one in letter.get("attachments").split(",") if one]
    if not files:
        return plain
    edge = f"=_{_digest(letter.message_id)[:24]}"
    parts = [plain, *(_attached(one) for one in files)]
    inside = b"".join(b"--" + edge.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return (
        f'Content-Type: multipart/mixed;\r\n boundary="{edge}"\r\n\r\n'.encode() + inside + f"--{edge}--\r\n".encode()
    )


def _attached(name: str) -> bytes:
    kind = _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    packed = base64.encodebytes(_PDF).replace(b"\n", b"\r\n")
    head = f'Content-Type: {kind}; name="{encoded(name)}"\r\nContent-Transfer-Encoding: base64\r\n'
    head += f'Content-Disposition: attachment; filename="{encoded(name)}"\r\n\r\n'
    return head.encode() + packed


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
