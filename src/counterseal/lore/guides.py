"""
How each action is done by hand where the account lives.

Microsoft's commands stand with the actions (`actions.KINDS`). Here are Google's console, a server of one's own with
Dovecot and Sieve, and the consoles of Chinese providers. No vendor of those publishes where every switch is; a guide
names what to look for and does not invent a menu ("Menus of consoles", docs/sources.md). What has no guide here is the
same everywhere (calling people), or does not exist on the platform.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterseal.lore.guides_console import CONSOLE_GUIDES
from counterseal.lore.guides_google import GOOGLE_GUIDES
from counterseal.lore.guides_server import SERVER_GUIDES
from counterseal.lore.platforms import CONSOLE, GOOGLE, SERVER
from counterseal.model.text import Text

Details = Mapping[str, str]
Guide = Callable[[str, Details], Text]

GUIDES: Mapping[str, Mapping[str, Guide]] = {
    GOOGLE: GOOGLE_GUIDES,
    SERVER: SERVER_GUIDES,
    CONSOLE: CONSOLE_GUIDES,
}


def guide(name: str, platform: str) -> Guide | None:
    """How an action is done on a platform; None where the guide that stands with the action holds."""
    return GUIDES.get(platform, {}).get(name)
