"""
From the bytes of a message to a `Letter`: the one way in which a message is opened for judging.

Opening never fails. Bytes that are no message make a letter that says so. What a reader sees is told apart from what is
hidden, what is written now from what is quoted, and the HTML from its plain alternative, if that says something else:
then each is shown to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta, timezone
from typing import Final

from counterseal.mail import hops, marks
from counterseal.mail.alternatives import differs
from counterseal.mail.auth import auth, in_place
from counterseal.mail.dates import header_date
from counterseal.mail.documents.reading import inspect
from counterseal.mail.fresh import split
from counterseal.mail.headers import Head
from counterseal.mail.identity import message_id, message_ids
from counterseal.mail.language import language
from counterseal.mail.letter import Auth, Document, Letter, Link, Markup
from counterseal.mail.markup import read_html
from counterseal.mail.parsed import Parsed, parse
from counterseal.mail.payments.finding import may_pay, payees
from counterseal.mail.people import Person, people
from counterseal.mail.plain_letters import clean
from counterseal.model.payee import Payee
from counterseal.model.text import text

SUBJECT_LONGEST: Final = 1000
TEXT_LONGEST: Final = 500_000
LINKS_MOST: Final = 1000
PAYEES_MOST: Final = 100
_NOBODY: Final = Person("", "")
_REST: Final = re.compile(r"[^\s<>\"'，。；、）】》「」]{2,2000}")
_PLAIN_PATH: Final = re.compile(r"<?[\w.+=/-]+@[\w.-]+>?", re.ASCII)
_SCHEMES: Final = ("https", "http", "ftp")
_TAIL: Final = ".,;:!?)]}>*_'\"…"
_ZONE: Final = re.compile(r"([+-])(\d{2}):?(\d{2})\s*(?:\([^)]{0,60}\)\s*)?$")
_STAMPS: Final = ("authentication-results", "arc-authentication-results", "received-spf")
_AGENTS: Final = ("x-mailer", "user-agent", "x-newsreader", "x-qq-mailer", "x-webmail-agent", "x-mimeole", "x-originating-client")  # fmt: skip
_DELIVERED: Final = ("delivered-to", "envelope-to", "x-original-to", "x-envelope-to", "x-delivered-to")
_MARKS: Final = (
    "list-id", "list-unsubscribe", "list-post", "feedback-id", "x-campaign", "x-campaignid", "x-mailing-list", "precedence",
    "auto-submitted", "x-autoreply", "x-autorespond", "x-auto-reply", "x-failed-recipients", "x-autoresponder", "x-qq-autoreply", "return-path",
    *(name.decode() for name in hops.ORIGINS),
)  # fmt: skip
_LISTS: Final = ("list-post", "x-beenthere", "x-mailman-version", "mailing-list", "x-mailing-list")


def letter(data: bytes, *, own: Collection[str] = (), documents: bool = True) -> Letter:
    """
    Open a message. Never raises.

    `own`: names of the receiver's own servers, whose stamps are believed. `documents`: look into attachments.
    """
    if not data.strip(b"\x00\r\n\t "):
        return Letter(trouble="it is empty", size=len(data))
    found = parse(data)
    headers = found.headers
    sender = (*found.senders, *found.sent_by, _NOBODY)[0]
    ids = message_id(_first(found, "message-id"))
    if not (sender.address or found.to or found.subject or ids or "date" in headers or "received" in headers):
        return Letter(trouble="no header of a message stands at its top", size=len(data))
    words = _Words(found)
    inside = inspect(found.attachments, fresh=words.fresh) if documents and found.attachments else ()
    if words.beyond:
        inside = (*inside, _beyond(found.subject))
    top = Head({name.encode(): [one.encode("utf-8", "replace") for one in headers[name]] for name in _MARKS if name in headers}, 0, 0)  # fmt: skip
    received = headers.get("received", ())
    path = hops.hops(received)
    subject, odd = clean(found.subject[:SUBJECT_LONGEST].strip())
    return Letter(
        message_id=ids,
        subject=subject,
        sender=sender,
        senders=found.senders,
        sent_by=(*found.sent_by, _NOBODY)[0],
        reply_to=found.reply_to,
        to=found.to,
        cc=found.cc,
        return_path=_path(headers),
        delivered=_delivered(headers),
        date=_written(_text(headers, "date")),
        received=hops.arrived(received) if received else None,
        in_reply_to=next(iter(message_ids(_all(headers, "in-reply-to"))), ""),
        references=message_ids(_all(headers, "references")),
        agent=_agent(headers),
        ip=hops.origin(top, received),
        hops=path,
        auth=_stamps(found, path, own),
        bulk=marks.bulk(top),
        auto=marks.automatic(top, _text(headers, "content-type").partition(";")[0].strip().lower()),
        listed=_listed(headers),
        headers=headers,
        text=words.text,
        fresh=words.fresh,
        quoted=words.quoted,
        odd=words.odd | odd | (clean(sender.name)[1] if sender.name else frozenset()),
        language=language(words.fresh or subject),
        html=words.html,
        markup=words.markup,
        links=words.links,
        attachments=found.attachments,
        documents=inside,
        payees=tuple(_payees(words, inside))[:PAYEES_MOST],
        size=len(data),
        whole=found.whole,
        disputes=tuple(found.disputes),
    )


def envelope(data: bytes) -> Letter:
    """Only who wrote a message to whom, which is read much faster. Never raises."""
    found = parse(data)
    return Letter(
        sender=(*found.senders, *found.sent_by, _NOBODY)[0], senders=found.senders, to=found.to, cc=found.cc,
        delivered=_delivered(found.headers), size=len(data),
    )  # fmt: skip


class _Words:
    """What the text of a message says, in all its forms."""

    def __init__(self, found: Parsed) -> None:
        shown = [read_html(one) for one in found.htmls]
        self.html = bool(shown)
        self.alternative = ""
        plain = "\n".join(found.plains[: len(found.plains)])
        page = "\n".join(one.text for one in shown)
        self.links = tuple(link for one in shown for link in one.links)
        self.odd: frozenset[str] = frozenset()
        if shown and page.strip():
            beside = found.beside
            if plain and not beside and differs(plain, page, self.links):
                found.disputes["alternative"] = None
                self.alternative, self.odd = clean(plain[:TEXT_LONGEST])
            page = "\n".join([*beside, page])
        else:
            page = plain
        self.text, odd = clean(page[:TEXT_LONGEST])
        self.beyond = page[TEXT_LONGEST - 3_000 :] if len(page) > TEXT_LONGEST else ""
        """What stands behind the text that is read as a whole; an account may stand there too."""
        self.odd |= odd
        self.fresh, self.quoted = split(self.text)
        self.links = (*self.links, *_bare(self.text if not shown or found.beside else "", self.alternative))[
            :LINKS_MOST
        ]
        self.markup = _joined([one.markup for one in shown])


def _joined(every: list[Markup]) -> Markup:
    """The markup of several parts as one."""
    if len(every) == 1:
        return every[0]
    return Markup(
        hidden="\n".join(one.hidden for one in every if one.hidden),
        forms=sum(one.forms for one in every),
        passwords=sum(one.passwords for one in every),
        scripts=sum(one.scripts for one in every),
        smuggles=any(one.smuggles for one in every),
        refreshes=next((one.refreshes for one in every if one.refreshes), ""),
        pictures=sum(one.pictures for one in every),
        remote=tuple(dict.fromkeys(url for one in every for url in one.remote)),
        base=next((one.base for one in every if one.base), ""),
    )


def _bare(*texts: str) -> Iterator[Link]:
    """Addresses that stand in plain text, which mail programs make links of."""
    seen: dict[str, None] = {}
    for said in texts:
        for mark in ("://", "www."):
            at = said.find(mark)
            while at >= 0 and len(seen) < LINKS_MOST:
                found = _REST.match(said, at)
                if found is None:
                    at = said.find(mark, at + 3)
                    continue
                before = said[max(0, at - 5) : at].lower()
                scheme = next((one for one in _SCHEMES if before.endswith(one)), "") if mark == "://" else "http://"
                if scheme and not (mark == "www." and before[-1:] in {"/", ".", "@"}):
                    seen[scheme + found.group().rstrip(_TAIL)] = None
                at = said.find(mark, found.end())
    for url in seen:
        yield Link(url=url, where="text")


def _beyond(subject: str) -> Document:
    """That the text goes on behind what was read as a whole: said like anything else that was not looked at."""
    said = text(
        "The text is very long: behind its first {n} letters it was looked through for accounts only", n=TEXT_LONGEST
    )
    return Document(name=subject[:80], kind="text", state="large", why=said)


def _payees(words: _Words, documents: tuple[Document, ...]) -> Iterator[Payee]:
    texts = [(words.fresh, "html" if words.html else "text", "", False), (words.alternative, "text", "", False)]
    texts += [(words.markup.hidden, "html", "", True), (words.quoted, "quoted", "", False)]
    texts.append((words.beyond, texts[0][1], "", False))
    texts += [(one.text, one.kind, one.name, False) for one in documents]
    for said, where, file, hidden in texts:
        if said and may_pay(said):
            yield from payees(said, where, file=file, hidden=hidden)


# ------------------------------------------------------------------------------------------------------------- headers


def _text(headers: dict[str, tuple[str, ...]], name: str) -> str:
    values = headers.get(name)
    return values[0] if values else ""


def _all(headers: dict[str, tuple[str, ...]], name: str) -> list[bytes]:
    return [one.encode("utf-8", "replace") for one in headers.get(name, ())]


def _first(found: Parsed, name: str) -> bytes:
    return _text(found.headers, name).encode("utf-8", "replace")


def _path(headers: dict[str, tuple[str, ...]]) -> str:
    path = _text(headers, "return-path").strip()
    if not path or path == "<>":
        return ""
    if _PLAIN_PATH.fullmatch(path) is not None:
        return path.strip("<>").lower()
    found = people(_all(headers, "return-path")[:1])
    return found[0].address if found else ""


def _delivered(headers: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    fields = [raw for name in _DELIVERED for raw in _all(headers, name)]
    return tuple(dict.fromkeys(one.address for one in people(fields))) if fields else ()


def _written(text: str) -> datetime | None:
    """The Date header, in the zone in which it was written."""
    at = header_date(text)
    if at is None or (zone := _ZONE.search(text[:200])) is None:
        return at
    minutes = int(zone[2]) * 60 + int(zone[3])
    if minutes >= 24 * 60:
        return at
    return at.astimezone(timezone(timedelta(minutes=-minutes if zone[1] == "-" else minutes)))


def _agent(headers: dict[str, tuple[str, ...]]) -> str:
    """The program that wrote it, in its own words. Apple's says so in MIME-Version where X-Mailer is missing."""
    for name in _AGENTS:
        if name in headers:
            return headers[name][0][:200]
    version = _text(headers, "mime-version")
    start = version.find("(Apple")
    return version[start:].strip("()")[:200] if start >= 0 else ""


def _listed(headers: dict[str, tuple[str, ...]]) -> bool:
    """Whether a mailing list handed it in. Newsletters bear a List-Id as well, but nobody can write to them."""
    if any(name in headers for name in _LISTS):
        return True
    return "list-id" in headers and ("list-subscribe" in headers or "list-archive" in headers)


def _stamps(found: Parsed, path: tuple[str, ...], own: Collection[str]) -> Auth:
    if not any(name in found.headers for name in _STAMPS):
        return Auth()
    placed = in_place(found.block, found.headers, own)
    if any(placed.values()):
        return auth(placed, path, own)
    told = auth(found.headers, path, own)
    return Auth(by=told.by, spf=told.spf, dkim=told.dkim, dmarc=told.dmarc, spf_domain=told.spf_domain, dkim_domains=told.dkim_domains, arc=told.arc)  # fmt: skip
