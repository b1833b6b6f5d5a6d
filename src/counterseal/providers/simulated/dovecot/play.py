"""
A story as the files that a self-hosted mail server's administrator would hand over.
"""

from __future__ import annotations

from collections.abc import Mapping

from counterseal.providers.simulated.dovecot.boxes import maildirs, mboxes
from counterseal.providers.simulated.dovecot.logins import Logins
from counterseal.providers.simulated.dovecot.postfix import write_mail
from counterseal.providers.simulated.dovecot.sieve import script
from counterseal.providers.simulated.dovecot.syslog import STYLES, Syslog
from counterseal.providers.simulated.letters import post_of
from counterseal.providers.simulated.standing import Setting, standing
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tells import DOVECOT

FORMS: Mapping[str, tuple[str, bool]] = {
    "": (STYLES[0], False),
    "mbox": (STYLES[0], True),
    "rfc3339": (STYLES[1], False),
}
"""The style of the log's time stamps, and whether the mailboxes are mbox files."""


def play(story: Story, form: str = "") -> dict[str, bytes]:
    """The files of a story by name."""
    style, mbox = FORMS[form]
    log = Syslog(story.zone, style)
    logins = Logins(story, log)
    logins.write()
    post = post_of(story, DOVECOT)
    write_mail(story, post, log)
    files = log.files()
    if web := logins.userlogins():
        files["userlogins.log"] = web
    boxes = mboxes if mbox else maildirs
    files["vmail.tar.gz"] = boxes(story, post.mailboxes, scripts(standing(story, DOVECOT)))
    return files


def scripts(settings: tuple[Setting, ...]) -> dict[str, str]:
    """The Sieve script of each account that has one."""
    accounts = dict.fromkeys(one.account for one in settings)
    found = {name: script(one for one in settings if one.account == name) for name in accounts}
    return {name: text for name, text in found.items() if text}
