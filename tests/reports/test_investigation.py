"""The page: whole, safe to open, readable by everybody, and never longer than a mail can carry."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from counterseal.model.answer import Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import Access, Change, Item, Message, Record, Rule, SignIn, Source
from counterseal.model.text import text
from counterseal.reports.investigation import investigation
from counterseal.tell import Lang, Sheet, render
from counterseal.testing import company, verdict
from tests.laws.tree import PACKAGE
from tests.reports.world import found, judged, quiet, speaker, stolen

VOID = {"meta", "br", "col", "path", "rect", "line", "circle", "use"}
HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\x00\u202egnp.exe\u200b"
JUDGED = verdict("fraud", "payment_change", status="changed")


def page(case: Investigation, lang: Lang = "en", sheet: Sheet | None = None) -> str:
    return render(investigation, case, speaker(lang), sheet=sheet or Sheet()).decode()


class Reader(HTMLParser):
    """What a browser makes of the page: elements with attributes, headings, text by element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.broken: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.broken.append(tag)


@pytest.fixture(scope="module", params=["en", "zh"])
def html(request):
    return page(stolen(), request.param)


def test_every_element_is_closed_where_it_was_opened(html):
    read = Reader(html)

    assert (read.open, read.broken) == ([], [])


def test_it_carries_no_program_and_asks_no_network(html):
    read = Reader(html)
    policy = next(each["content"] for tag, each in read.elements if each.get("http-equiv") == "Content-Security-Policy")

    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not {tag for tag, _ in read.elements} & {
        "script",
        "iframe",
        "object",
        "embed",
        "link",
        "img",
        "form",
        "base",
    }
    assert not [name for _, each in read.elements for name in each if name.startswith("on") or name == "src"]
    assert not re.search(r"url\((?!#)|@import", html)


def test_links_lead_inside_or_to_a_licence(html):
    links = [each["href"] or "" for tag, each in Reader(html).elements if tag == "a"]
    ids = {each["id"] for _, each in Reader(html).elements if each.get("id")}

    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    assert {link for link in links if not link.startswith("#")} == {"https://db-ip.com"}


def test_headings_are_in_order(html):
    levels = Reader(html).headings

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_the_language_is_said_and_tables_name_their_columns(html):
    read = Reader(html)

    assert read.elements[0][1]["lang"] in {"en", "zh-CN"}
    assert all(each.get("scope") for tag, each in read.elements if tag == "th")
    assert all(each.get("aria-label") or each.get("aria-hidden") or each.get("class") == "at"
               for tag, each in read.elements if tag == "svg")  # fmt: skip


def test_ids_are_given_once(html):
    ids = [each["id"] for _, each in Reader(html).elements if each.get("id")]

    assert len(ids) == len(set(ids))


def test_it_begins_with_the_answer_and_what_to_do():
    html = page(stolen(), sheet=Sheet(made=datetime(2026, 3, 2, 10, tzinfo=UTC)))
    text_of = re.sub(r"<style>.*?</style>|<nav.*?</nav>|<[^>]+>", " ", html, flags=re.DOTALL)
    order = [
        "Case 2026-001 · 2 Mar 2026 18:00 (UTC+8)", "proven, 97%", "2 Mar 2026 11:10 (UTC+8)", "by guessing the password",
        "Do first", "Hold every payment", "What was not looked at is not clean", "What to do now", "Throw the intruder out",
        "What happened", "Signed in with axios",
    ]  # fmt: skip
    places = [text_of.find(part) for part in order]

    assert "<h1>anna@acme.test is stolen</h1>" in html
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    "said",
    [
        "Remove-InboxRule -Mailbox &#39;anna@acme.test&#39; -Identity &#39;.&#39;",
        "when the mail says invoice, bank, move to “RSS Feeds”, mark as read",
        "<b>3</b>messages read one by one",
        "<b>1</b>messages sent by the intruder",
        "Sent by the intruder <span",
        "No file: the log of the provider tells of it",
        "It broke: KeyError: &#39;x&#39;",
        "ab" * 32,
        "14,355,128",
        "The clocks of two sources differ by 4 seconds",
        "Accounts are written without @acme.test.",
        "exhibit 0000000000000000…, line",
        "Nigeria",
        "AS64501 Example Broadband",
        "attacked without success",
        "cfo@buyer.test",
        "impossible_travel",
        "&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_it_says(said):
    assert said in page(stolen())


@pytest.mark.parametrize(
    "said", ["anna@acme.test 已被盗", "现在要做什么", "尼日利亚", "新建或修改收信规则", "泄露范围"]
)
def test_it_says_in_chinese(said):
    assert said in page(stolen(), "zh")


def test_a_quiet_company_gets_a_quiet_page():
    html = page(quiet())

    assert "No sign of a stolen mailbox" in html
    assert "Nothing needs to be done" in html
    assert "No mark of an intruder is known." in html


def test_nothing_at_all_is_told_as_not_known():
    html = page(judged(company(), (), coverage=(), plan=()))

    assert "It cannot be told whether a mailbox is stolen" in html
    assert "The sources hold no sign-ins." in html


@pytest.mark.parametrize("word", Compromised)
@pytest.mark.parametrize("state", ["", "signed_in", "opened", "rogue", "outside"])
def test_every_answer_can_be_shown(word, state):
    case = stolen()

    assert "anna@acme.test" in page(replace(case, answers=(replace(case.answers[0], compromised=word, state=state),)))


def defrauded() -> Investigation:
    """Nobody was in the mailbox, and somebody outside writes under a name that looks like a partner's."""
    world = company(
        "2026-03-02 08:00 signin ip=198.51.100.7 country=CN",
        "2026-03-03 08:00 message act=received sender=bo@harb0ur.test recipients=anna@acme.test subject='New bank' kept=yes folder=INBOX role=inbox flags=seen reply_to=x@elsewhere.test",
        "2026-03-03 09:00 forward to=archive@acme.test standing=yes",
    )
    false = Finding(
        account="anna@acme.test", about="harb0ur.test", severity=Severity.HIGH, shows=Shows.OUTSIDE, confidence=0.9, detector="thread_changes_domain",
        said=text("{name} takes the place of {target}", name="harb0ur.test", target="harbour.test"), records=(world.records[1],),
    )  # fmt: skip
    case = judged(world, [false], notes=tuple(text("{place} has no year", place=f"log.{n}") for n in range(2)))
    return replace(
        case, answers=(replace(case.answers[0], compromised=Compromised.NO, state="outside"), *case.answers[1:])
    )


def test_who_is_defrauded_from_outside_gets_no_green_card():
    html = page(defrauded())

    assert "<h1>anna@acme.test is being defrauded from outside; no sign that it is stolen</h1>" in html
    assert '<article class="card outside first">' in html
    assert "card no" not in html
    assert '<td class="outside">' in html


@pytest.mark.parametrize(
    "said",
    [
        '<span class="differs"><span>0</span><span>o</span></span>',
        "harb0ur.test stands where harbour.test should stand: “0” instead of “o”",
        "Answers go to:",
        "<bdi>INBOX</bdi>",
        "What else stands now; nothing tells who set it",
        "Stands now",
        "Messages of each mailbox, by folder",
        "How the sources were understood, and what could not be read: 1 remarks",
        "The same for: log.1",
    ],
)
def test_of_mail_and_settings_it_says(said):
    assert said in page(defrauded())


def test_the_page_about_fraud_from_outside_is_as_well_made_as_any():
    read = Reader(page(defrauded()))
    ids = [each["id"] or "" for _, each in read.elements if each.get("id")]
    links = [each["href"] or "" for tag, each in read.elements if tag == "a"]

    assert (read.open, read.broken) == ([], [])
    assert len(ids) == len(set(ids))
    assert [link for link in links if link[1:] not in ids] == []
    assert [b for a, b in pairwise(read.headings) if b > a + 1] == []


def evil() -> Investigation:
    """Everything an intruder can name is named to break the page."""
    lines = (
        "2026-03-02 03:10 signin ip=203.0.113.9 country=NG session=s",
        "2026-03-02 03:14 access act=download thing=file items=x ip=203.0.113.9",
        "2026-03-02 03:16 access act=sync items=y ip=203.0.113.9",
        "2026-03-02 03:21 rule name=r deletes=yes ip=203.0.113.9",
        "2026-03-02 03:22 grant app_name=a scopes=b app=c ip=203.0.113.9",
        "2026-03-02 03:23 change what=user.created target=t before=b after=a extra=e ip=203.0.113.9",
        "2026-03-02 03:24 message act=sent subject=s recipients=r ip=203.0.113.9",
        "2026-03-02 03:25 message act=received subject=s kept=yes role=inbox flags=unseen",
    )
    world = company(*lines)
    records = tuple(spoiled(record) for record in world.records)
    world = replace(
        world, records=records, where=lambda ip: Place("<b>", 1, network=HOSTILE), people={"anna@acme.test": HOSTILE}
    )
    said = text("The rule “{name}” does", name=HOSTILE * 300)
    findings = [
        Finding(account=records[0].account, about=str(n), said=said, records=(record,), severity=Severity.HIGH,
                shows=Shows.INTRUDER, confidence=0.9, because=(said,), detector=HOSTILE)
        for n, record in enumerate(records)
    ]  # fmt: skip
    return judged(world, findings, case=HOSTILE, data=(HOSTILE,), native=lambda ids: dict.fromkeys(ids, HOSTILE))


def spoiled(record: Record) -> Record:
    spoil = {
        name: HOSTILE + str(getattr(record, name))
        for name in ("account", "actor", "operation", "agent", "client", "session", "name", "app_name", "target", "after",
                     "before", "subject", "moves_to", "folder")
        if hasattr(record, name)
    }  # fmt: skip
    if isinstance(record, Access):
        spoil["items"] = (Item(id=HOSTILE, name=HOSTILE, folder=HOSTILE),)  # type: ignore[assignment]
    if isinstance(record, Rule):
        spoil |= {"words": (HOSTILE * 500,), "conditions": ((HOSTILE, HOSTILE),)}  # type: ignore[dict-item]
    if isinstance(record, Message):
        many = dict.fromkeys(("recipients", "reply_to", "attachments"), (HOSTILE,) * 9)
        spoil |= {"sender": HOSTILE, "state": HOSTILE, "role": HOSTILE, "names": {HOSTILE: HOSTILE}, **many}  # type: ignore[dict-item]
    if isinstance(record, SignIn):
        spoil["city"] = HOSTILE
    if isinstance(record, Change):
        spoil["details"] = {HOSTILE: HOSTILE}  # type: ignore[assignment]
    return replace(record, source=Source("0" * 64, HOSTILE), id=f"{record.id}{HOSTILE}", **spoil)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hostile_names_stay_names(lang):
    html = page(evil(), lang)
    read = Reader(html)

    assert (read.open, read.broken) == ([], [])
    assert not {tag for tag, _ in read.elements} & {"script", "img"}
    assert not set(html) & set("\x00\u202e\u200b")
    assert "[U+202E]" in html
    assert len(html) < 1_500_000


@pytest.mark.slow
def test_a_large_company_still_gives_a_page_that_a_mail_can_carry():
    start = datetime(2026, 1, 1, tzinfo=UTC)

    def fact(n: int) -> Record:
        who, at, source = f"user{n % 400}@acme.test", start + timedelta(minutes=n), Source("0" * 64, f"row {n}")
        if n % 2:
            ip = f"198.51.{n % 100}.{n % 250}"
            return SignIn(
                id=f"S{n}", at=at, account=who, actor=who, ok=n % 7 > 0, ip=ip, client="Outlook", source=source
            )
        items = (Item(f"<m{n}@acme.test>", "subject " * 9, "Inbox"),)
        return Access(id=f"A{n}", at=at, account=who, actor=who, act="read", items=items, source=source)

    records = tuple(fact(n) for n in range(100_000))
    world = Company(records=records, domains=frozenset({"acme.test"}), where=lambda ip: Place("NG", 64501, network=ip))
    mine = [record for record in records if record.actor in {"user1@acme.test", "user2@acme.test"}]
    one, *_ = found(stolen().company)
    findings = [replace(one, account=record.actor, about=record.id, records=(record,)) for record in mine]
    case = judged(world, findings, native=lambda ids: dict.fromkeys(ids, '{"x": "' + "y" * 5000 + '"}'))
    html = page(case)

    assert len(html.encode()) < 3_000_000
    assert "more are not shown here" in html


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def themes() -> list[dict[str, str]]:
    style = (PACKAGE / "reports" / "templates" / "style.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in (light, dark)]


@pytest.mark.parametrize("theme", themes(), ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("ink", "paper"), ("ink", "shade"), ("soft", "paper"), ("soft", "shade"), ("link", "paper"), ("link", "warn-bg"),
        ("bad", "paper"), ("bad", "bad-bg"), ("warn", "paper"), ("warn", "warn-bg"), ("good", "paper"), ("good", "good-bg"),
        ("unsure", "paper"), ("unsure", "unsure-bg"), ("ink", "bad-bg"), ("ink", "warn-bg"), ("soft", "bad-bg"),
        ("soft", "warn-bg"), ("soft", "unsure-bg"), ("soft", "good-bg"),
    ],
)  # fmt: skip
def test_letters_have_the_contrast_that_people_need(theme, ink, paper):
    dark, light = sorted((luminance(theme[ink]), luminance(theme[paper])))

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_what_the_judge_says_of_a_message_stands_below_it():
    world = company("2026-03-02 08:00 message act=received sender=x@y.test kept=yes", judged={1: JUDGED})
    html = page(judged(world, ()))
    read = Reader(html)

    assert (read.open, read.broken) == ([], [])
    assert "<mark>GB29NWBK60161331926819</mark>" in html
    assert "CHANGED: this partner was paid elsewhere until now" in html
    assert 'class="opinion grave"' in html


def test_nothing_of_a_judged_message_is_taken_for_markup():
    payee = replace(
        JUDGED.verdict.payees[0], account=HOSTILE, beneficiary=HOSTILE, bank=HOSTILE, reference=HOSTILE, file=HOSTILE
    )
    sign = replace(JUDGED.verdict.signs[0], said=text("It says {what}", what=HOSTILE), spots=("<script>",))
    bad = replace(
        JUDGED, excerpts=(f"{HOSTILE} {HOSTILE}",), verdict=replace(JUDGED.verdict, payees=(payee,), signs=(sign,))
    )
    html = page(judged(company("2026-03-02 08:00 message act=received sender=x@y.test kept=yes", judged={1: bad}), ()))
    read = Reader(html)

    assert (read.open, read.broken) == ([], [])
    assert not {tag for tag, _ in read.elements} & {"script", "img"}
    assert "<mark>&lt;script&gt;</mark>" in html
    assert not {"\x00", "\u202e", "\u200b"} & set(html)
