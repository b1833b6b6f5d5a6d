"""How a letter was written, told without what changes from letter to letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from counterseal.lore.letter_traits import SAME, apart, moment, trait, traits
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from tests.lore.letters import mail


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        ("Microsoft Outlook 16.0", "microsoft outlook"),
        ("Foxmail 7.2.25.179[cn]", "foxmail"),
        ("iPhone Mail (20H115)", "iphone mail"),
        ("Apple Mail (2.3774.600.62)", "apple mail"),
        ("", ""),
    ],
)
def test_a_program_is_told_without_its_version(agent, family):
    assert trait(Letter(agent=agent), "client") == family


def test_the_zone_is_the_writers_and_utc_says_nothing():
    at = datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))

    assert trait(Letter(date=at), "zone") == "-0330"
    assert trait(Letter(date=at.astimezone(UTC)), "zone") == ""
    assert trait(Letter(), "zone") == ""


def test_zones_are_apart_the_shorter_way_round():
    assert apart("+0100", "+0200") == 60
    assert apart("+1300", "-1000") == 60
    assert apart("strange", "+0000") == 0


@pytest.mark.parametrize(
    ("hops", "path"),
    [
        (("from mx1.partner.example ([192.0.2.7]) by mx.ours.test with ESMTPS",), "partner.example"),
        (("from mx.ours.test by box.ours.test", "from out.partner.example by mx.ours.test"), "partner.example"),
        (
            ("by box.ours.test", "from [192.0.2.7] by mx.ours.test", "from a.partner.example by b.example"),
            "partner.example",
        ),
        (("from mx.partner.example (vps7.rented.example [192.0.2.9]) by mx.ours.test",), "rented.example"),
        (("from mx.partner.example (unknown [192.0.2.9]) by mx.ours.test",), "partner.example"),
        (("from desk.local by mx.ours.test",), ""),
        (("from 192.0.2.7 by mx.ours.test",), ""),
        ((), ""),
    ],
)
def test_the_path_is_whose_server_handed_it_over(hops, path):
    assert trait(Letter(hops=hops), "path") == path


@pytest.mark.parametrize(
    ("message_id", "maker"),
    [
        ("<1@mail.partner.example>", "partner.example"),
        ("<1@DESKTOP-7>", "a computer's name"),
        ("<1@192.0.2.7>", "a computer's name"),
        ("<1@pc.local>", "a computer's name"),
        ("", ""),
    ],
)
def test_who_numbered_it(message_id, maker):
    assert trait(Letter(message_id=message_id), "message_id") == maker


@pytest.mark.parametrize(
    ("fresh", "greeting"),
    [
        ("Dear Anna,\n\nthe goods", "dear …"),
        ("\n\nDear Sir or Madam,\n", "dear sir"),
        ("Hi\nthe goods", "hi"),
        ("High time to ship", ""),
        ("您好，\n货已备好", "您好"),
        ("Anna 您好：\n货已备好", "… 您好"),
        ("尊敬的客户：", "尊敬的 …"),
        ("", ""),
    ],
)
def test_the_salutation_is_told_without_the_name(fresh, greeting):
    assert trait(Letter(fresh=fresh), "greeting") == greeting


@pytest.mark.parametrize(
    ("fresh", "ending"),
    [
        ("...\n\nBest regards,\nWei\nHengtai", "best regards"),
        ("...\n\nMit freundlichen Grüßen\n", "mit freundlichen grüßen"),
        ("...\n顺祝商祺！\n张伟", "顺祝商祺"),
        ("thanks for the order that we got from you", ""),
    ],
)
def test_the_closing_words(fresh, ending):
    assert trait(Letter(fresh=fresh), "ending") == ending


def test_answers_to_the_own_house_go_to_the_sender():
    wei = Person("wei@hengtai.example", "")

    assert trait(Letter(sender=wei, reply_to=(Person("sales@hengtai.example", ""),)), "reply_to") == SAME
    assert trait(Letter(sender=wei, reply_to=(Person("wei@free.example", ""),)), "reply_to") == "wei@free.example"


def test_all_traits_at_once():
    assert traits(mail(1)) == {
        "client": "foxmail", "zone": "+0800", "path": "hengtai.example", "message_id": "hengtai.example",
        "language": "en", "greeting": "dear …", "ending": "best regards", "reply_to": SAME,
    }  # fmt: skip


def test_a_moment_always_has_a_zone():
    assert moment(Letter(date=datetime(2026, 3, 2))) == datetime(2026, 3, 2, tzinfo=UTC)  # noqa: DTZ001
    assert moment(Letter()) is None
