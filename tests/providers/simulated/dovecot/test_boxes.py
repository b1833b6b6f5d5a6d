"""Mailboxes as files: Maildir and mbox, read by Python's own readers."""

import gzip
import io
import mailbox
import tarfile
from contextlib import closing

from counterseal.providers.simulated.dovecot.boxes import maildirs, mboxes, packed
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"
LINES = (
    "2026-03-02 08:20 rule as=anna name=r words=order moves_to=付款",
    f"2026-03-02 08:21 {IN} subject=Order",
    f"2026-03-02 08:22 {IN} subject=Hello flags=unseen",
    "2026-03-02 08:23 message as=anna act=sent recipients=bo@partner.test subject=Offer",
    "2026-03-02 08:24 message as=anna act=sent recipients=bo@partner.test subject=Mine protocol=smtp agent=Foxmail/7.2",
    "2026-03-02 08:25 message as=anna act=sent recipients=boss@acme.test subject=Plan",
)


def files(make, *lines, scripts=None):
    story = told_on("dovecot", *(lines or LINES))
    archive = make(story, post_of(story, "dovecot").mailboxes, scripts or {})
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        opened = {one.name: tar.extractfile(one) for one in tar.getmembers()}
        return {name: file.read() for name, file in opened.items() if file}


def test_folders_are_those_of_maildir_with_names_in_utf7():
    found = {name.rpartition("/")[0] for name in files(maildirs)}

    assert found == {
        "vmail/acme.test/anna/Maildir/.&TthrPg-/cur", "vmail/acme.test/anna/Maildir/new",
        "vmail/acme.test/anna/Maildir/.Sent/cur", "vmail/acme.test/boss/Maildir/cur",
    }  # fmt: skip


def test_flags_stand_in_the_name_and_what_nobody_looked_at_is_new():
    found = files(maildirs)
    sent = [name for name in found if ".Sent" in name]
    new = [name for name in found if "/new/" in name]

    assert all(name.endswith(":2,S") for name in sent)
    assert len(new) == 1
    assert ":2," not in new[0]
    assert f",S={len(found[sent[0]])}:" in sent[0]


def test_a_delivered_copy_has_travelled_and_a_sent_one_has_not():
    found = files(maildirs)
    sent = next(content for name, content in found.items() if ".Sent" in name)
    came = next(content for name, content in found.items() if "/new/" in name)
    inside = next(content for name, content in found.items() if "/boss/" in name)

    assert b"Received:" not in sent
    assert b"User-Agent: Roundcube Webmail/1.6.9\r\n" in sent
    assert came.startswith(b"Return-Path: <bo@partner.test>\r\nDelivered-To: anna@acme.test\r\nReceived: ")
    assert b"[IPv6:2001:db8:25::" in came
    assert b"from [127.0.0.1] (localhost [127.0.0.1])" in inside
    assert b"(Authenticated sender: anna@acme.test)" in inside


def test_a_mail_program_names_itself():
    assert any(b"X-Mailer: Foxmail/7.2\r\n" in content for content in files(maildirs).values())


def test_scripts_lie_beside_the_mail():
    found = files(maildirs, scripts={"anna@acme.test": "keep;\n"})

    assert found["vmail/acme.test/anna/sieve/roundcube.sieve"] == b"keep;\n"
    assert "vmail/acme.test/anna/sieve/roundcube.sieve" in files(mboxes, scripts={"anna@acme.test": "keep;\n"})


def test_an_mbox_is_one_file_a_folder(tmp_path):
    found = files(mboxes)
    (tmp_path / "INBOX").write_bytes(found["vmail/acme.test/anna/mail/INBOX"])
    (tmp_path / "Sent").write_bytes(found["vmail/acme.test/anna/mail/Sent"])
    with closing(mailbox.mbox(tmp_path / "INBOX")) as box:
        (came,) = box
    with closing(mailbox.mbox(tmp_path / "Sent")) as box:
        sent = len(box)

    assert came["Subject"] == "Hello"
    assert came["Status"] == "O"
    assert came.get_from().startswith("bo@partner.test Mon Mar  2 08:22:00 2026")
    assert sent == 3
    assert "vmail/acme.test/anna/mail/&TthrPg-" in found


def test_a_draft_of_an_mbox_is_marked():
    found = files(mboxes, "2026-03-02 08:21 message as=anna act=drafted recipients=bo@partner.test subject=Later")

    assert b"\nX-Status: T\n" in found["vmail/acme.test/anna/mail/Drafts"]


def test_a_tar_is_always_the_same_bytes():
    once = packed({"a": (b"x", None)})

    assert once == packed({"a": (b"x", None)})
    assert gzip.decompress(once)
