"""The smallest story: a company of three, so that a test shows only the lines it is about."""

from __future__ import annotations

from counterseal.providers.simulated.events.play import events_of
from counterseal.providers.simulated.events.shot import Event
from counterseal.providers.simulated.story import Story, read_story

CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
)
HEAD = f"""
# en: A title
# zh: 标题
company acme.test name="Acme Hardware" zone=Asia/Shanghai
person anna@acme.test name="Anna Berg" role=sales
person boss@acme.test name="Bo Ss"
person it@acme.test
network 198.51.100.0/28 country=CN asn=64496 name="Example Telecom, the office"
network 203.0.113.0/26 country=NG asn=64508 name="Example Hosting" kind=hosting
let anna who=anna@acme.test ip=198.51.100.7 agent="{CHROME}" session=desk device=NB-1
"""
FIRST = len(HEAD.splitlines()) + 1
"""The number of the first line after the head."""


def tiny(*lines: str, name: str = "tiny") -> Story:
    """A story of these lines."""
    return read_story(HEAD + "\n".join(lines), name)


def told_on(platform: str, *lines: str, name: str = "tiny") -> Story:
    """A story of these lines, told through another platform, or several."""
    head = HEAD.replace("company acme", f"platform {platform}\ncompany acme")
    return read_story(head + "\n".join(lines), name)


def played(line: str) -> list[Event]:
    """The events of one line."""
    (beat,) = (story := tiny(f"2026-03-02 08:21 {line}")).beats
    return events_of(story, beat)


def event(line: str) -> Event:
    """The event of one line, or the first of several."""
    return played(line)[0]


def pairs(found: Event, field: str) -> dict[str, str]:
    """A list of names and values as a mapping."""
    return {pair["Name"]: pair["Value"] for pair in found[field]}


def changed(found: Event) -> dict[str, tuple[str, str]]:
    """What changed in the directory: name -> before, after."""
    return {row["Name"]: (row["OldValue"], row["NewValue"]) for row in found["ModifiedProperties"]}
