"""
A way in that this person never used, from a network that is new as well.

What it finds
    The first good sign-in over IMAP, POP, SMTP or ManageSieve, or with the password handed straight to the token
    service, of an account that always came another way, from a network where neither the person nor the company was.

Why it matters
    These ways take a password and ask for no second factor. An intruder who has the password but not the phone tries
    them; POP and IMAP then copy the whole mailbox.

When it is innocent
    The owner sets up another mail program at home or in the office: the network is known, and it is left out. A
    program that fetches mail through its maker's servers is left out too. A new phone may be set up on the way: mail
    fetched or sent from an ordinary line in a known country is told as low.

What to do
    Ask the owner by telephone whether they set up a mail program. If not, change the password and close the protocol.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts), T1114.002 (Remote Email Collection)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.habits import strange_signins
from counterseal.lore.networks import fetcher, hosted, spot
from counterseal.lore.networks import told as told_in_words
from counterseal.lore.terms import PROTOCOLS, term
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import SignIn
from counterseal.model.text import Land, many, text

PHONES = frozenset({"imap", "pop", "smtp"})
PLAIN = frozenset({"ropc", "managesieve", *PHONES})


@detector(severity=Severity.HIGH, needs=[SignIn])
def new_protocol(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and protocol, for the first sign-in with it."""
    told: set[tuple[str, str]] = set()
    for strange in strange_signins(company):
        signin, key = strange.signin, (strange.signin.account, strange.signin.protocol)
        if signin.protocol not in PLAIN or "protocol" not in strange.news or fetcher(signin) or key in told:
            continue
        told.add(key)
        foreign = hosted(strange.place) or "country" in strange.news
        ordinary = not foreign and signin.protocol in PHONES
        yield Finding(
            account=signin.account,
            about=signin.protocol,
            said=text(
                "Signed in with {protocol} from {ip} ({place}); until now only with {usual}",
                protocol=term(PROTOCOLS, signin.protocol),
                ip=spot(signin),
                place=Land(strange.place.country) if told_in_words(signin) else str(strange.place),
                usual=many(term(PROTOCOLS, one) for one in strange.habit.values("protocol") if one != signin.protocol),
            ),
            records=(signin,),
            severity=Severity.HIGH if foreign else Severity.LOW if ordinary else Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.6 if foreign else 0.3 if ordinary else 0.5,
            because=(
                text("This way in asks for the password alone"),
                text("The network is new for this person, and the company does not use it"),
            ),
            remedies=_remedies(signin),
        )


def _remedies(signin: SignIn) -> tuple[Remedy, ...]:
    """What can be closed for one account is closed; a password handed to the token endpoint needs a second factor."""
    ask = Remedy("ask_owner", signin.account)
    if signin.protocol in {"imap", "pop", "smtp", "managesieve", "activesync", "ews"}:
        return ask, Remedy("close_protocol", signin.protocol, (("account", signin.account),))
    return ask, Remedy("require_second_factor", signin.account)
