"""Scanning: one verdict for each message in, in the order in which they lie, by one process or several."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from counterseal.scanning import BATCH, BATCH_BYTES, batches, letters, scan
from counterseal.sift import Found, Surroundings
from counterseal.weighing import signals
from counterseal.weights import shipped_weights


@pytest.fixture
def around() -> Surroundings:
    return Surroundings(signals=signals(), weights=shipped_weights())


def mail(
    number: int, text: str = "All is well.", sender: str = "bob@buyer.test", day: int = 2, more: str = ""
) -> bytes:
    return (
        f"From: Bob <{sender}>\r\nTo: anna@acme.test\r\nSubject: Order {number}\r\nDate: Mon, {day} Mar 2026 08:00:00 +0800\r\n"
        f"Message-ID: <{number}@buyer.test>\r\n{more}\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "mail"
    place.mkdir()
    for number in range(5):
        (place / f"{number}.eml").write_bytes(mail(number))
    (place / "broken.eml").write_bytes(b"\x00\x01\x02" * 100)
    with zipfile.ZipFile(place / "more.zip", "w") as archive:
        archive.writestr("inside.eml", mail(7))
    (place / "box.mbox").write_bytes(
        b"".join(
            b"From bob@buyer.test Mon Mar  2 08:00:00 2026\n" + mail(n).replace(b"\r\n", b"\n") + b"\n" for n in (8, 9)
        )
    )
    return place


def test_every_message_gets_a_line(folder: Path, around: Surroundings):
    found = {Path(one.file.split("!")[0].split(":")[0]).name + one.message_id: one for one in scan([folder], around)}

    assert len(found) == 9
    assert found["broken.eml"].verdict.word == "unreadable"
    assert found["more.zip<7@buyer.test>"].verdict.word == "clean"
    assert {"box.mbox<8@buyer.test>", "box.mbox<9@buyer.test>"} <= set(found)


def test_two_processes_say_what_one_says(folder: Path, around: Surroundings):
    assert list(scan([folder], around, jobs=2)) == list(scan([folder], around, jobs=1))


def test_a_changed_account_is_seen_only_with_the_past(tmp_path: Path, around: Surroundings):
    old, new = "DE89370400440532013000", "GB29NWBK60161331926819"
    history = tmp_path / "history"
    history.mkdir()
    for number in range(1, 4):
        text = f"Dear Anna,\r\nplease pay to our account.\r\nIBAN: {old}\r\nBeneficiary: Buyer GmbH\r\nRegards, Bob"
        (history / f"{number}.eml").write_bytes(mail(number, text, day=number))
    asked = tmp_path / "asked.eml"
    text = f"Dear Anna,\r\nplease pay to our account.\r\nIBAN: {new}\r\nBeneficiary: Buyer GmbH\r\nRegards, Bob"
    asked.write_bytes(mail(9, text, day=20))

    (alone,) = scan([asked], around)
    (known,) = scan([asked], around, history=[history])
    (again,) = scan([asked], around, history=[history], jobs=2)
    assert [one.status for one in alone.verdict.payees] == ["new"]
    assert [one.status for one in known.verdict.payees] == ["changed"]
    assert known.verdict.word in {"fraud", "suspicious"}
    assert known == again


PAY = "Dear Anna,\r\nplease pay.\r\nIBAN: DE89370400440532013000\r\n"


@pytest.mark.parametrize(
    ("number", "status"),
    [(1, "new"), (2, "seen")],
    ids=["a message of the history itself", "a date that its writer made up"],
)
def test_the_past_of_a_message(number: int, status: str, tmp_path: Path, around: Surroundings):
    (tmp_path / "h").mkdir()
    (tmp_path / "h" / "1.eml").write_bytes(mail(1, PAY, day=3))
    (tmp_path / "h" / "3.eml").write_bytes(mail(3, PAY, day=20))
    (tmp_path / "a.eml").write_bytes(mail(number, PAY, day=3 if number == 1 else 1))

    (one,) = scan([tmp_path / "a.eml"], around, history=[tmp_path / "h"])
    assert [payee.status for payee in one.verdict.payees] == [status]


def test_what_is_no_file_is_told(tmp_path: Path):
    (one,) = letters([tmp_path / "nowhere.eml"])

    assert (one.data, bool(one.why)) == (b"", True)


def test_huge_messages_are_handed_over_one_by_one():
    found = [Found(str(number), bytes(size)) for number, size in enumerate([10, BATCH_BYTES, 10, 10])]

    assert [[one.file for one in batch] for batch in batches(found)] == [["0", "1"], ["2", "3"]]
    assert [len(batch) for batch in batches(found[:1] * (BATCH + 1))] == [BATCH, 1]
