"""
A message opened for judging: who says they wrote it, what a reader sees, what is hidden, linked and attached.

These are the nouns; `mail.opening` makes them of bytes. Everything here is what the message *says*: none of it is true
because it stands there. A field that a message has not is empty, and empty is never evidence of anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counterseal.mail.people import Person
from counterseal.model.payee import Payee
from counterseal.model.text import Text

NOBODY: Final = Person("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of the text, of HTML, of a document or of a QR code."""

    url: str
    """As it stands, entities decoded, cut at 2,000 characters."""
    text: str = ""
    """The words that are clicked; empty for a bare address or a picture."""
    where: str = "html"
    """`text`, `html`, `form` (a form's action), `pdf`, `docx`, `xlsx`, `qr`."""
    picture: bool = False
    """A picture is clicked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A part that is a file. `data` is empty when it was longer than is read; `size` is always true."""

    name: str
    kind: str
    """What the message calls it: `application/pdf`, lower case."""
    size: int
    data: bytes = b""
    inline: bool = False
    """A picture that the text shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was found in an attachment, without running or fetching anything."""

    name: str
    kind: str
    """What its bytes are: `pdf`, `docx`, `xlsx`, `xls`, `doc`, `rtf`, `zip`, `html`, `image`, `lnk`, `iso`, `one`, `exe`, `script`, `mail`, `text`, `unknown`."""
    state: str = "read"
    """`read`, `encrypted`, `picture` (only images in it), `broken`, `large`, `opaque` (a kind that is not read)."""
    text: str = ""
    links: tuple[Link, ...] = ()
    traits: frozenset[str] = frozenset()
    """`macro`, `autorun`, `javascript`, `launch`, `open_action`, `embedded_file`, `external`, `double_extension`, `wrong_kind`, ..."""
    inside: tuple[str, ...] = ()
    """Names of the files in an archive, or of what is embedded."""
    producer: str = ""
    """The program that made a PDF, as its metadata has it."""
    why: Text | None = None
    """Why it was not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What HTML holds besides words."""

    hidden: str = ""
    """Text that no reader sees."""
    forms: int = 0
    passwords: int = 0
    """Fields into which a password is typed."""
    scripts: int = 0
    smuggles: bool = False
    """A script builds a file (Blob, atob, msSaveOrOpenBlob)."""
    refreshes: str = ""
    """Where a meta refresh leads."""
    pictures: int = 0
    remote: tuple[str, ...] = ()
    """Addresses of pictures and styles that would be loaded."""
    base: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """
    What the receiver's own server says about the sender. Empty is unknown.

    Only the stamp of the server that took the message counts; a sender may write any stamp below it.
    """

    by: str = ""
    """Whose stamp it is (authserv-id)."""
    spf: str = ""
    """`pass`, `fail`, `softfail`, `neutral`, `none`, `temperror`, `permerror`."""
    dkim: str = ""
    dmarc: str = ""
    spf_domain: str = ""
    dkim_domains: tuple[str, ...] = ()
    """Domains whose signatures passed."""
    arc: str = ""
    trusted: bool = False
    """Whether it is known to be the receiver's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message, opened."""

    message_id: str = ""
    subject: str = ""
    sender: Person = NOBODY
    """The first of From, else Sender."""
    senders: tuple[Person, ...] = ()
    """Everybody in From."""
    sent_by: Person = NOBODY
    """The Sender header."""
    reply_to: tuple[Person, ...] = ()
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    return_path: str = ""
    delivered: tuple[str, ...] = ()
    date: datetime | None = None
    """With the zone it was written in."""
    received: datetime | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    agent: str = ""
    ip: str = ""
    """From where it was handed in, if a header says so."""
    hops: tuple[str, ...] = ()
    """Received headers, the newest first, cut short."""
    auth: Auth = field(default_factory=Auth)
    bulk: bool = False
    auto: bool = False
    listed: bool = False
    """It came over a mailing list (List-Id, List-Post): the list, not the sender, handed it in."""
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Every header by lower-case name, decoded."""

    text: str = ""
    """All that a person reads, quotations included: NFC, line feeds, no zero-width or bidi characters."""
    fresh: str = ""
    """The part that was written now: above, between and below what is quoted, without the quotation."""
    quoted: str = ""
    """What is quoted, without quotation marks at the line starts."""
    odd: frozenset[str] = frozenset()
    """What was taken out of or is odd in the text: `zero_width`, `bidi`, `mixed_scripts`, `tags`."""
    language: str = ""
    """ISO 639-1 of what was written now; empty when it cannot be told."""
    html: bool = False
    markup: Markup = field(default_factory=Markup)
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    documents: tuple[Document, ...] = ()
    payees: tuple[Payee, ...] = ()
    size: int = 0
    whole: bool = True
    disputes: tuple[str, ...] = ()
    """Where two readers of mail read it differently: `from`, `subject`, `text`, `boundary`, `twice:from`. Mail programs differ too."""
    trouble: str = ""
    """Why it could not be read at all; empty when it could."""

    @property
    def domain(self) -> str:
        """The domain of the sender's address."""
        return self.sender.address.rpartition("@")[2]

    @property
    def everyone(self) -> tuple[Person, ...]:
        """Everybody it is addressed to."""
        return (*self.to, *self.cc)
