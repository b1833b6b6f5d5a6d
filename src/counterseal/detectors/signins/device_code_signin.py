"""
A sign-in by device code from a network that is new for this person.

What it finds
    A good sign-in of the kind made for devices without a keyboard (a short code is typed on another machine), from a
    network where neither the person nor the company was.

Why it matters
    An intruder asks for a code, sends it with a good story ("enter it to join the meeting"), and the owner signs the
    intruder in: with the true password and the true second factor, on the provider's true page.

When it is innocent
    A meeting room's screen, a television or a command line in a network that the person or the company uses is left
    out. An account that has signed in by device code before is left out as well.

What to do
    Ask the owner by telephone whether somebody sent them a code. If so, end all sessions and look at the devices and
    the second factors that were added since.

See
    MITRE ATT&CK T1528 (Steal Application Access Token), T1566 (Phishing)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.habits import strange_signins
from counterseal.lore.networks import hosted, network
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import text


@detector(severity=Severity.HIGH, needs=[SignIn])
def device_code_signin(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and network, for the first such sign-in."""
    told: set[tuple[str, str]] = set()
    for strange in strange_signins(company):
        signin, key = strange.signin, (strange.signin.account, network(strange.signin.ip, strange.place))
        if signin.protocol != "device code" or "protocol" not in strange.news or key in told:
            continue
        told.add(key)
        foreign = hosted(strange.place) or "country" in strange.news
        yield Finding(
            account=signin.account,
            about=key[1],
            said=text(
                "Signed in by device code from {ip} ({place}), a network that this account had never used",
                ip=signin.ip,
                place=str(strange.place),
            ),
            records=(signin,),
            severity=Severity.HIGH if foreign else Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.65 if foreign else 0.5,
            because=(text("The account had never signed in by device code before"),),
            remedies=(Remedy("ask_owner", signin.account), Remedy("end_sessions", signin.account)),
        )
