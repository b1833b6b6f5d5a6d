"""
A sign-in from rented machines, with a program that is new for the account.

What it finds
    The first good sign-in from a network that rents out servers and exits of virtual private networks, when both the
    network and the program are new for this person.

Why it matters
    An intruder hides behind rented machines and brings a program of their own. The owner's machine keeps its program
    when the network changes, and keeps the network when the program changes.

When it is innocent
    A new network with a known program is a hotel, a phone, a new line at home, or the owner's private network: left
    out. So is the company's own way out. The owner may switch on a private network on a new computer on its first
    day.

What to do
    Ask the owner by telephone whether they have a new computer and use a private network.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts), T1583.003 (Acquire Infrastructure: Virtual Private Server)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.habits import strange_signins
from counterseal.lore.networks import fetcher, hosted, network, spot
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import many, text


@detector(severity=Severity.MEDIUM, needs=[SignIn])
def new_network(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and network, for the first sign-in from there."""
    told: set[tuple[str, str]] = set()
    for strange in strange_signins(company):
        signin, place = strange.signin, strange.place
        key = (signin.account, network(signin.ip, place))
        if not {"network", "client"} <= strange.news or not hosted(place) or fetcher(signin) or key in told:
            continue
        told.add(key)
        yield Finding(
            account=signin.account,
            about=key[1],
            said=text(
                "Signed in with {client} from rented machines of {network} ({ip}); both are new for this account",
                network=str(place),
                ip=spot(signin),
                client=signin.client or signin.agent,
            ),
            records=(signin,),
            severity=Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.5,
            because=(
                text("Programs known until then: {clients}", clients=many(strange.habit.values("client"), 5)),
                text("{days} days with sign-ins were known before it", days=strange.habit.days),
            ),
            remedies=(Remedy("ask_owner", signin.account),),
        )
