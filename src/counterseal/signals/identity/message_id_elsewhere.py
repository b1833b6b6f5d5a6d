"""
The message's number was given by another house.

What it sees
    A Message-ID made at a domain that is neither the sender's nor a known mail service's.

Why it matters
    The program that wrote a message numbers it, mostly with the domain it was set up for.

When it is innocent
    Very often: mailing services, hosted mail and mail programs put their own host or a computer's name there. So it counts
    hardly anything, and nothing for lists, newsletters, hosts without a public name, and services many use.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import FREE_MAIL, free_mail
from counterseal.mail.link_hosts import TRACKERS, listed
from counterseal.mail.suffixes import core, parts, registered
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_SERVICES = frozenset(
    "outlook.com google.com gmail.com amazonses.com sendgrid.net sendgrid.info mailgun.net mailgun.org mandrillapp.com "
    "sparkpostmail.com mcsv.net rsgsv.net hubspotemail.net exacttarget.com salesforce.com zendesk.com freshdesk.com "
    "mailjet.com sendinblue.com brevo.com mktdns.com protection.outlook.com ionos.com kundenserver.de strato.de "
    "secureserver.net ovh.net gandi.net zohomail.com zoho.eu icloud.com apple.com exmail.qq.com qiye.163.com "
    "alibaba-inc.com aliyun-inc.com coremail.cn".split()
)
_INSIDE = frozenset("local internal lan localdomain home corp invalid localhost intern arpa".split())


@signal(judgement=Judgement.IDENTITY)
def message_id_elsewhere(scene: Scene) -> Iterator[Sign]:
    """Yield the domain in the number."""
    letter = scene.letter
    host = letter.message_id.rstrip(">").rpartition("@")[2].strip("[].").lower()
    if "." not in host or not letter.domain or letter.listed or letter.bulk or scene.outgoing:
        return
    _, name, suffix = parts(host)
    house = registered(host)
    if (
        not name
        or not suffix
        or suffix in _INSIDE
        or house in _SERVICES
        or house in FREE_MAIL
        or listed(host, TRACKERS)
    ):
        return
    if house == registered(letter.domain) or name == core(letter.domain):
        return
    if letter.sent_by.address.endswith(house) or letter.return_path.endswith(house):
        return
    free = free_mail(letter.sender.address)
    yield Sign(
        strength=0.25 if free else 0.15,
        said=text("The message was numbered at {host}, not at {domain}", host=host, domain=letter.domain),
        spots=(host,),
    )
