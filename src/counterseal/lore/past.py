"""
The past of a mailbox: what every correspondent's mail looked like until now, and what stood in each thread.
"""

from __future__ import annotations

from counterseal.mail.letter import Letter


class Past:
    """What was learnt from earlier mail. Ask first, then `learn`, in order of time."""

    def learn(self, letter: Letter, *, outgoing: bool) -> None:
        """Take a message into the past."""
