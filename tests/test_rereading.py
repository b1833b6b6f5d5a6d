"""The messages of a case are judged once more from their sealed bytes: each finds its bytes, in whatever it was handed over."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from counterseal import desk
from counterseal.lore.register import Register
from counterseal.model.investigation import Investigation
from counterseal.model.records import Message
from counterseal.model.text import Text
from counterseal.rereading import KIND, MOST, Reread, reread
from counterseal.sift import Surroundings
from counterseal.stores.workspace import Workspace
from counterseal.weighing import signals
from counterseal.weights import shipped_weights
from tests.reports.world import speaker

AT = datetime(2026, 4, 1, 8, tzinfo=UTC)
ANNA, BO = "Anna Berg <anna@acme.test>", "Bo Lind <bo@buyer.test>"
OLD, NEW = "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19"


def mail(number: int, text: str = "All is well.", *, out: bool = False, day: int = 2) -> bytes:
    sender, to = (ANNA, BO) if out else (BO, ANNA)
    travelled = "" if out else f"Received: from mx.buyer.test by mx.acme.test; {day:02} Mar 2026 08:00:05 +0800\r\n"
    domain = "acme.test" if out else "buyer.test"
    return (
        f"{travelled}From: {sender}\r\nTo: {to}\r\nSubject: Order {number}\r\nDate: {day:02} Mar 2026 08:00:00 +0800\r\n"
        f"Message-ID: <{number}@{domain}>\r\n\r\n{text}\r\n"
    ).encode()


def pay(account: str) -> str:
    return f"Please pay EUR 1,000.00 to our account:\r\nBeneficiary: Lind Trading GmbH\r\nIBAN: {account}\r\nBest regards\r\nBo Lind"


LETTERS = {
    "1": mail(1, pay(OLD), day=2),
    "2": mail(2, "Thank you, we will pay.", out=True, day=3),
    "3": mail(3, pay(OLD), day=9),
    "4": mail(4, "The goods are here.", out=True, day=12),
    "5": mail(5, pay(NEW), day=20),
}


def eml_folder(place: Path) -> Path:
    for folder, own in (("Inbox", "135"), ("Sent", "24")):
        (place / "mail" / folder).mkdir(parents=True)
        for name in own:
            (place / "mail" / folder / f"{name}.eml").write_bytes(LETTERS[name])
    return place / "mail"


def mbox(place: Path) -> Path:
    for folder, own in (("Inbox", "135"), ("Sent", "24")):
        boxed = b"".join(
            b"From bo@buyer.test Mon Mar  2 08:00:00 2026\n" + LETTERS[name].replace(b"\r\n", b"\n") + b"\n"
            for name in own
        )
        (place / "mail").mkdir(exist_ok=True)
        (place / "mail" / f"{folder}.mbox").write_bytes(boxed)
    return place / "mail"


def zipped(place: Path) -> Path:
    with zipfile.ZipFile(place / "mail.zip", "w") as archive:
        for folder, own in (("Inbox", "135"), ("Sent", "24")):
            for name in own:
                archive.writestr(f"{folder}/{name}.eml", LETTERS[name])
    return place / "mail.zip"


def maildir(place: Path) -> Path:
    for folder, own in ((".", "135"), (".Sent", "24")):
        for part in ("cur", "new", "tmp"):
            (place / "Maildir" / folder / part).mkdir(parents=True, exist_ok=True)
        for name in own:
            (place / "Maildir" / folder / "cur" / f"177241800{name}.M1P{name}.mail:2,S").write_bytes(LETTERS[name])
    return place / "Maildir"


FORMS = [eml_folder, mbox, zipped, maildir]


@pytest.fixture
def place(tmp_path):
    with desk.open_workspace(tmp_path / "w") as opened:
        yield opened


@pytest.fixture
def around() -> Surroundings:
    return Surroundings(signals=signals(), weights=shipped_weights())


def investigated(place: Workspace, source: Path) -> Investigation:
    return desk.investigate(place, desk.Request(sources=[str(source)], mailbox="anna@acme.test"), AT).investigation


def kept(case: Investigation) -> list[Message]:
    return [one for one in case.company.every(Message) if one.kept]


def verdicts(place: Workspace) -> list[Path]:
    return sorted((place.root / "judged").iterdir())


def again(place: Workspace, case: Investigation, around: Surroundings, messages: list[Message] | None = None) -> Reread:
    return reread(
        place, desk.provider("exports"), case.exhibits, kept(case) if messages is None else messages, lambda: around
    )


@pytest.mark.parametrize("form", FORMS)
def test_every_message_finds_its_bytes(form, place, tmp_path):
    case = investigated(place, form(tmp_path))
    judged = case.company.judged

    assert sorted(one.message_id for one in kept(case)) == [
        "<1@buyer.test>", "<2@acme.test>", "<3@buyer.test>", "<4@acme.test>", "<5@buyer.test>",
    ]  # fmt: skip
    assert {one.id: (one.message_id, one.source.place) for one in kept(case)} == {
        key: (one.message_id, one.file) for key, one in judged.items()
    }


@pytest.mark.parametrize("form", FORMS)
def test_each_is_judged_with_nothing_later_than_itself(form, place, tmp_path):
    case = investigated(place, form(tmp_path))
    told = {one.message_id: [payee.status for payee in one.verdict.payees] for one in case.company.judged.values()}

    assert told["<1@buyer.test>"] == ["new"]
    assert told["<3@buyer.test>"] == ["seen"]
    assert told["<5@buyer.test>"] == ["changed"]


def test_the_finding_and_the_coverage_come_of_it(place, tmp_path):
    case = investigated(place, eml_folder(tmp_path))
    (finding,) = (one for one in case.findings if one.detector == "payment_fraud_received")
    (covered,) = (one for one in case.coverage if one.kind == KIND)

    assert (finding.account, finding.about) == ("anna@acme.test", "bo@buyer.test")
    assert (covered.complete, covered.count) == (True, 5)
    assert [one.address for one in case.warn] == ["bo@buyer.test"]  # the partner's own mailbox may be the stolen one


def test_looking_again_takes_what_was_kept(place, tmp_path):
    case = investigated(place, eml_folder(tmp_path))
    (path,) = verdicts(place)
    second = desk.again(place, case.case, AT)

    assert second.company.judged == case.company.judged
    assert verdicts(place) == [path]

    told = orjson.loads(path.read_bytes())
    path.write_bytes(orjson.dumps(told | {"judged": dict(list(told["judged"].items())[:2])}))
    assert len(desk.again(place, case.case, AT).company.judged) == 2  # it was taken, and not made again


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b'{"judged": {"a": {}}, "lost": 0}', b"\xff\xfe", b'{"judged": 5, "lost": 0}']
)
def test_what_is_damaged_is_made_again(damaged, place, tmp_path):
    case = investigated(place, eml_folder(tmp_path))
    (path,) = verdicts(place)
    good = path.read_bytes()
    path.write_bytes(damaged)

    assert desk.again(place, case.case, AT).company.judged == case.company.judged
    assert path.read_bytes() == good


def test_other_surroundings_are_judged_anew(place, tmp_path, around):
    case = investigated(place, eml_folder(tmp_path))
    again(place, case, around)
    count = len(verdicts(place))
    again(place, case, Surroundings(signals=signals()[:5], weights=shipped_weights(), register=Register()))

    assert len(verdicts(place)) == count + 1


@pytest.mark.parametrize("name", ["bias", "takeover_bias", "suspicious", "bad", "default"])
def test_every_number_of_the_judge_counts(name, place, tmp_path, around):
    case = investigated(place, eml_folder(tmp_path))
    count = len(verdicts(place))
    again(place, case, replace(around, weights=replace(around.weights, **{name: 0.123})))

    assert len(verdicts(place)) == count + 1


def test_in_a_large_mailbox_the_newest_and_those_that_were_sent_are_judged(place, tmp_path, around):
    case = investigated(place, eml_folder(tmp_path))
    messages = kept(case)
    first = messages[0]
    newer = [
        replace(first, id=f"x{n}", at=AT, source=replace(first.source, place=f"{n}.eml")) for n in range(MOST)
    ]  # in no exhibit: they take the places of older ones all the same
    found = again(place, case, around, [*messages, *newer])

    assert sorted(one.message_id for one in found.judged.values()) == ["<2@acme.test>", "<4@acme.test>"]
    assert (found.left, found.lost) == (5, MOST - 2)
    (covered,) = found.coverage
    assert (covered.complete, said(covered.reason)) == (False, "5 older messages were not judged")


def test_messages_whose_bytes_are_not_found_are_counted(place, tmp_path, around):
    case = investigated(place, eml_folder(tmp_path))
    messages = kept(case)
    for number in range(2):
        source = replace(messages[number].source, place="nowhere.eml")
        messages[number] = replace(messages[number], source=source)
    found = again(place, case, around, messages)

    assert (found.lost, found.left, len(found.judged)) == (2, 0, 3)
    assert again(place, case, around, messages) == found
    assert said(found.coverage[0].reason) == "2 messages could not be opened again"


def test_without_mail_there_is_nothing_to_say(place, tmp_path, around):
    case = investigated(place, eml_folder(tmp_path))
    found = again(place, case, around, [])

    assert (found.judged, found.coverage) == ({}, ())


def said(reason: Text | None) -> str:
    assert reason is not None
    return speaker().say(reason)
