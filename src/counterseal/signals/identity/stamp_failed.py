"""
Our own mail server could not confirm the sender.

What it sees
    The stamp of the receiver's own server says that DMARC failed, or that both SPF and DKIM failed.

Why it matters
    The owner of the sender's domain says from where its mail comes, and this one did not come from there.

When it is innocent
    Forwarding breaks SPF, lists break DKIM, so both together break DMARC on honest mail: for lists and for mail whose chain
    of forwarders is sealed (ARC) nothing is said. A service that sends for a house without its signature fails DMARC with
    SPF in order for itself: that is told more weakly. Without a stamp that is known to be our own server's, or without any,
    nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.IDENTITY)
def stamp_failed(scene: Scene) -> Iterator[Sign]:
    """Yield what the stamp says."""
    letter, auth = scene.letter, scene.letter.auth
    if not auth.trusted or letter.listed or auth.arc == "pass" or auth.dmarc == "pass" or not letter.domain:
        return
    values = {"by": auth.by, "domain": letter.domain, "spf": auth.spf or "?", "dkim": auth.dkim or "?"}
    if auth.dmarc == "fail":
        yield Sign(
            strength=0.6 if auth.spf == "pass" or (auth.spf_domain and not auth.spf) else 1.0,
            said=text(
                "Our server {by} could not confirm that this came from {domain} (DMARC fail, SPF {spf}, DKIM {dkim})",
                **values,
            ),
            spots=(letter.domain,),
        )
    elif auth.spf in {"fail", "softfail"} and auth.dkim not in {"pass", ""}:
        yield Sign(
            strength=0.7 if auth.spf == "fail" else 0.4,
            said=text(
                "Our server {by} could not confirm that this came from {domain} (SPF {spf}, DKIM {dkim})", **values
            ),
            spots=(letter.domain,),
        )
