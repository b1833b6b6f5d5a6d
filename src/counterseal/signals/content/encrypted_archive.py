"""
An archive that nobody can look into, and the key beside it.

What it sees
    An archive or an office document that is protected with a password. Stronger when the mail says the password; a PDF
    only then.

Why it matters
    A password in the same mail protects nothing from a stranger. It protects the file from being looked at by scanners on
    its way.

When it is innocent
    Accountants and personnel offices send protected files and tell the password in another way: without the password in
    the text it is weak, and from somebody we know weaker still. Protected PDFs are what banks send: without the password
    they are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.bait import known
from counterseal.lore.scene import Scene
from counterseal.mail.documents.kinds import ARCHIVES
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_WORD: Final = (
    r"(?:pass\s?word|pass\s?code|passwort|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|hasło|пароль|şifre|parola|mật khẩu"
    r"|密码|密碼|口令|パスワード|비밀번호|암호|كلمة المرور|\bpwd)"
)
_GIVEN: Final = r"[\"“'‘«]?([A-Za-z0-9!@#$%&*_.+-]{3,24})"
_SAID: Final = re.compile(
    _WORD
    + r"(?:[ \t\xa0]{1,3}[^\W\d_]{1,14}){0,6}[\])]?[ \t\xa0]{0,3}(?:[:：=]|\bis\b:?|\bist\b:?|\bé\b:?|是|为|為|は)\s{0,3}"
    + _GIVEN,
    re.IGNORECASE,
)
"""The word, some more words, a sign that it is said now, and what is said."""
_BESIDE: Final = re.compile(
    _WORD + r"(?:[ \t]{1,3}(?:d[eoa]|del|du|pdf|zip|file|rar)){0,3}[ \t]{0,3}" + _GIVEN, re.IGNORECASE
)
"""What stands right beside the word: it counts with a digit in it."""
_WORDS: Final = frozenset(
    "protected the and for your you will sent separately was has reset change with below follows".split()
)


@signal(judgement=Judgement.CONTENT)
def encrypted_archive(scene: Scene) -> Iterator[Sign]:
    """Yield each locked archive or document."""
    locked = [one for one in scene.letter.documents if one.state == "encrypted"]
    if not locked:
        return
    told = password(f"{scene.letter.subject}\n{scene.letter.text[:20_000]}")
    for one in locked:
        alone, beside = (0.4, 0.9) if one.kind in ARCHIVES else (0.0, 0.7) if one.kind == "pdf" else (0.2, 0.6)
        if told:
            said = text(
                "{file} is locked with a password, and the mail tells it: whoever looks for harm on its way cannot look into it, and you are asked to",
                file=one.name,
            )
        else:
            said = text("{file} is locked with a password: nobody could look into it on its way", file=one.name)
        yield Sign(
            strength=(beside if told else alone) * (0.5 if known(scene) else 1.0),
            said=said,
            types=("credential_phishing",) if one.kind == "pdf" else ("malware",),
            spots=(one.name, told) if told else (one.name,),
        )


def password(written: str) -> str:
    """The password that a text gives away; empty for one that only speaks of passwords."""
    for found in list(_SAID.finditer(written))[:20]:
        word = found[1].rstrip(".")
        if (
            len(word) >= 3
            and word.lower() not in _WORDS
            and (":" in found[0] or "：" in found[0] or not word.isalpha())
        ):
            return word
    for found in list(_BESIDE.finditer(written))[:20]:
        word = found[1].rstrip(".")
        if len(word) >= 3 and any(map(str.isdigit, word)):
            return word
    return ""
