"""A stranger who writes our domain where the sender's name stands."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter, Link
from counterseal.mail.people import Person
from counterseal.signals.identity.claims_our_house import claims_our_house


def scene(
    name: str,
    text: str = "",
    *,
    sender: str = "admin@notice.example",
    us: bool = True,
    subject: str = "",
    listed: bool = False,
) -> Scene:
    """One letter to bo@ours.test, with a link to the sender's house."""
    person = Person(sender, name)
    return Scene(
        us=Us(domains=frozenset({"ours.test"} if us else ())),
        letter=Letter(
            subject=subject, fresh=text, sender=person, senders=(person,), to=(Person("bo@ours.test", ""),), listed=listed,
            links=(Link(url="https://login.notice.example/a", text="here"),),
        ),
    )  # fmt: skip


WANTED = "Your password will expire. Please verify your account."


@pytest.mark.parametrize(
    ("letter", "strength"),
    [
        (scene("ours.test Mail Administrator", WANTED), 1.0),
        (scene("ours.test 邮件系统", "您的邮箱密码将于今日过期，请点击下方。"), 1.0),
        (scene("ours.test Mail Administrator", WANTED, us=False), 1.0),
        (scene("邮箱管理员", "尊敬的 bo@ours.test：请完成邮箱备案，否则停用。您的邮箱密码将过期。"), 0.8),
        (scene("Notice", WANTED + " ours.test IT Support"), 0.7),
        (scene("IT Support", WANTED), 0.5),
    ],
)
def test_it_is_seen(letter, strength):
    found = claims_our_house(letter)

    assert found is not None
    assert found.strength == pytest.approx(strength)
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("ours.test Mail Administrator", WANTED, sender="it@ours.test"),
        scene("GitHub for ours.test", WANTED, sender="noreply@github.com"),
        scene("ours.test help", WANTED, listed=True),
        scene("IT Support", "The printer on your desk is repaired."),
        scene("Ann Lee", "Your domain ours.test expires in May. Renew it here."),
        scene("bo@ours.test", "Your message could not be delivered."),
    ],
    ids=["our own", "a known service", "a list", "an office that wants nothing", "a domain's renewal", "an address"],
)
def test_innocent_mail_is_left_in_peace(letter):
    assert claims_our_house(letter) is None
