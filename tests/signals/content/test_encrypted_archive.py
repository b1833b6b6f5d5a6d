"""Locked archives are seen, above all beside their key; banks' locked PDFs are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.encrypted_archive import encrypted_archive, password
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened

LOCKED = made.zipped({"a.pdf": b"x"}, locked=True)


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (0.9, opened("a.zip", LOCKED, text="Please see the attached file. Password: 4471")),
        (0.9, opened("a.zip", LOCKED, text="解压密码：abc123")),
        (0.4, opened("a.zip", LOCKED, text="The password follows by telephone.")),
        (0.2, opened("a.zip", LOCKED, text="see attached", known=True)),
        (0.6, attached(found("a.xlsx", "encrypted", state="encrypted"), text="Passwort ist: Rechnung7")),
        (0.2, attached(found("a.xlsx", "encrypted", state="encrypted"))),
        (0.7, attached(found("a.pdf", "pdf", state="encrypted"), text="Senha de acesso ao PDF: 4471")),
    ],
)
def test_a_locked_file_is_seen(strength, scene):
    sign = encrypted_archive(scene)

    assert sign is not None
    assert sign.strength == pytest.approx(strength)


@pytest.mark.parametrize(
    "scene",
    [
        attached(text="Password: 1234"),
        opened("a.zip", made.zipped({"a.pdf": b"x"}), text="Password: 1234"),
        attached(found("statement.pdf", "pdf", state="encrypted"), text="The password is your date of birth"),
    ],
)
def test_open_files_and_locked_statements_are_innocent(scene):
    assert encrypted_archive(scene) is None


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("Archive password is 8842", "8842"),
        ("password for the attached zip: Tiger!9", "Tiger!9"),
        ("mot de passe : facture2026", "facture2026"),
        ("密码是 888888", "888888"),
        ("пароль: 1234", "1234"),
        ("パスワード：abc1", "abc1"),
        ("Senha do PDF 4471", "4471"),
        ("[PDF Password]:88421", "88421"),
        ("Your password will be sent separately.", ""),
        ("The password is your date of birth.", ""),
        ("Your password was changed on 2026-03-02", ""),
        ("the password protected file", ""),
        ("Reset your password now", ""),
        ("", ""),
    ],
)
def test_a_password_that_is_told_is_found(written, word):
    assert password(written) == word
