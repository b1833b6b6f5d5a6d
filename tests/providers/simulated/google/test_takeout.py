"""A mailbox as Takeout exports it: one mbox, labels instead of folders."""

import io
import mailbox
import zipfile
from contextlib import closing

from counterseal.providers.simulated.google.takeout import MBOX, takeout
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"
LINES = (
    "2026-03-02 08:20 rule as=anna name=r words=order moves_to=付款",
    f"2026-03-02 08:21 {IN} subject=Order",
    f"2026-03-02 08:22 {IN} subject=Hello",
    '2026-03-02 08:23 message as=anna act=sent recipients=bo@partner.test subject="Re: Hello"',
)


def test_labels_tell_what_a_message_is(tmp_path):
    story = told_on("google", *LINES)
    (name, content), *rest = takeout(story, post_of(story, "google").mailboxes).items()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (tmp_path / "all").write_bytes(archive.read(MBOX))
    with closing(mailbox.mbox(tmp_path / "all")) as box:
        found = list(box)

    assert (name, rest) == ("takeout-anna.zip", [])
    assert [str(one["X-Gmail-Labels"]) for one in found][1:] == ["Inbox,Opened", "Sent"]
    assert str(found[0]["X-Gmail-Labels"]).startswith("=?utf-8?")
    assert found[1]["X-GM-THRID"] == found[2]["X-GM-THRID"] != found[0]["X-GM-THRID"]
    assert found[1]["Received"].startswith("from mx.partner.test by mx.google.com with ESMTPS;")
    assert found[2]["Received"] is None
    assert found[1].get_from().split()[0].endswith("@xxx")
