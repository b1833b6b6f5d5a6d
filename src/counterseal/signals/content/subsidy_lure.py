"""
A subsidy, tax refund or social insurance is to be claimed.

What it sees
    Wage and tax subsidies, social insurance, road-toll cards and their like, in Chinese, with a code to scan, a
    link or a file.

Why it matters
    It goes to whole companies at once, often from a colleague's stolen mailbox. The page behind the code takes the
    bank card and its codes.

When it is innocent
    Offices do announce subsidies, and payroll departments explain taxes. Without anything to scan, open or fill
    in, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, words
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def subsidy_lure(scene: Scene) -> Iterator[Sign]:
    """Yield the words about the subsidy."""
    letter = scene.letter
    subsidy = clear(scene, "subsidy_cn")
    if subsidy < 0.5 or scene.outgoing:
        return
    scan = clear(scene, "login_here") >= 0.5
    if not (scan or letter.links or letter.attachments):
        return
    yield Sign(
        strength=min(1.0, subsidy * (1.0 if scan else 0.7)),
        said=text(
            "A subsidy or insurance is to be claimed by a code, a link or a file: “{words}”",
            words=words(scene, "subsidy_cn")[0],
        ),
        types=("credential_phishing",),
        spots=words(scene, "subsidy_cn", "login_here"),
    )
