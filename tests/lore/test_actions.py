"""A command that a person copies is built so that no name in it is ever run."""

import pytest

from counterseal.errors import plain
from counterseal.lore.actions import KINDS, UNFIT, quote


@pytest.mark.parametrize(
    ("name", "literal"),
    [
        (".", "'.'"),
        ("it's", "'it''s'"),
        ("'; Remove-Mailbox x; '", "'''; Remove-Mailbox x; '''"),
        ("a\nb\x1b[2J", UNFIT),
        ("x" * 101, UNFIT),
        ("", UNFIT),
        ("*", UNFIT),
        ("a\u2800b", UNFIT),
        ("\u2019; Remove-Mailbox x; \u2018", "'\u2019\u2019; Remove-Mailbox x; \u2018\u2018'"),
        ("$(evil) `n", "'$(evil) `n'"),
    ],
    ids=[
        "plain",
        "apostrophe",
        "breaking out",
        "line break and escape",
        "too long to be shown whole",
        "empty",
        "wildcard",
        "invisible",
        "typographic quotes",
        "expansion",
    ],
)
def test_a_name_is_quoted_as_a_powershell_literal(name, literal):
    assert quote(name) == literal


def test_every_guide_quotes_what_it_is_given():
    for kind in KINDS.values():
        told = plain(
            kind.guide("'; Remove-Mailbox '", {"account": "'; Remove-Mailbox '", "role": "'; Remove-Mailbox '"})
        )

        assert "'; Remove-Mailbox '" not in told.replace("'''; Remove-Mailbox '''", "")


@pytest.mark.parametrize(
    ("to", "command"),
    [
        ("default", "Set-MailboxFolderPermission 'anna@acme.test:\\Inbox' -User Default -AccessRights None"),
        ("匿名", "Set-MailboxFolderPermission 'anna@acme.test:\\Inbox' -User Anonymous -AccessRights None"),
        ("o'neil@acme.test", "Remove-MailboxFolderPermission 'anna@acme.test:\\Inbox' -User 'o''neil@acme.test'"),
    ],
)
def test_a_right_to_a_folder_is_taken_away_from_the_folder(to, command):
    kind = KINDS["remove_delegate"]
    details = {"account": "anna@acme.test", "right": "folder", "folder": "\\Inbox"}

    assert plain(kind.guide(to, details)) == command
    assert "Inbox" in plain(kind.what(to, details))
