"""
A program that this person never used signed in from a network that is new as well.

What it finds
    A good sign-in of a script (a program that people do not read mail with) that the account does not know, or of a
    program on an operating system that the account never used, from a network where neither the person nor the
    company was.

Why it matters
    Kits that steal sessions and passwords sign in with the library they are written in. Whoever uses a stolen
    password from another machine brings that machine's system.

When it is innocent
    A new phone, and a new program on a known system or in a known network, are left out. The company's own script
    runs where it always ran. A first day with a new computer in a hotel looks the same as a stranger; in a country
    that the person uses, and not on rented machines, it is told as low.

What to do
    Ask the owner by telephone. A script that nobody knows: change the password and end all sessions.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts), T1557 (Adversary-in-the-Middle)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.habits import Habit, strange_signins
from counterseal.lore.networks import fetcher, hosted, on_phone, scripted, spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import many, text


@detector(severity=Severity.HIGH, needs=[SignIn])
def new_client(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and program, for the first sign-in with it."""
    told: set[tuple[str, str]] = set()
    for strange in strange_signins(company):
        signin, client = strange.signin, strange.signin.client or strange.signin.agent
        script = scripted(signin)
        if "client" not in strange.news or fetcher(signin) or (signin.account, client) in told:
            continue
        if not script and (on_phone(signin) or not _new_system(client, strange.habit)):
            continue
        told.add((signin.account, client))
        foreign = hosted(strange.place) or "country" in strange.news
        yield Finding(
            account=signin.account,
            about=client,
            said=text(
                "Signed in with {client} from {ip} ({place}); until now this account used {usual}",
                client=client,
                ip=spot(signin),
                place=str(strange.place),
                usual=many([one for one in strange.habit.values("client") if one != client], 5),
            ),
            records=(signin,),
            severity=Severity(Severity.LOW + script + foreign),
            shows=Shows.DOUBT,
            confidence=0.7 if script else 0.4,
            because=(
                text("People do not read mail with this program; scripts do")
                if script
                else text("The account had never been used on this operating system"),
                text("The network is new for this person, and the company does not use it"),
            ),
            remedies=(Remedy("ask_owner", signin.account), Remedy("end_sessions", signin.account)),
        )


def _new_system(client: str, habit: Habit) -> bool:
    """Whether a client family names a system that no known family names ("Firefox on Ubuntu")."""
    system = client.partition(" on ")[2]
    return bool(system) and system not in {
        known.partition(" on ")[2] for known in habit.values("client") if known != client
    }
