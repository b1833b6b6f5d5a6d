"""
Wages are to go to another account.

What it sees
    A wish to change direct deposit, salary account or payroll details.

Why it matters
    An intruder or impostor takes one month of wages, and nobody notices before pay day.

When it is innocent
    Notices of our own house about its wages, unless somebody in it wants their own changed. Employees do change banks. A payroll office asks them to come by or to use its form, whatever a mail says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.our_house import inside
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_MINE = re.compile(
    r"\b(?:my|mein\w*|mon|ma|mes|mi|mis|meu|minha|mio|mia|mijn)\b|我|本人|打到|发到|转到|汇到|打入", re.IGNORECASE
)


@signal(judgement=Judgement.CONTENT)
def asks_to_change_payroll(scene: Scene) -> Iterator[Sign]:
    """Yield the words of it."""
    payroll = clear(scene, "payroll")
    if payroll < 0.5 or scene.outgoing:
        return
    change = max(payroll - 0.2, clear(scene, "account_change"))
    if change < 0.5:
        return
    said = words(scene, "payroll")[0]
    if inside(scene) and not scene.payees and _MINE.search(said) is None:
        return
    yield Sign(
        strength=min(1.0, change),
        said=text("Wages are to go to another account: “{words}”", words=said),
        types=("payroll",),
        spots=words(scene, "payroll", "account_change"),
    )
