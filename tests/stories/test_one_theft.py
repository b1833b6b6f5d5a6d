"""
The same theft told through Microsoft 365, a server of one's own, Google and Exmail: one answer, one culprit, one plan.

What a platform cannot tell is not compared: a line that is not in its exports, and the order to fetch what is missing
(`look_closer`), which differs because what is missing does. Everything else has to be the same.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from counterseal.model.investigation import Investigation
from counterseal.model.records import Message, Record, SignIn
from counterseal.providers.simulated.story import Beat, shipped
from counterseal.providers.simulated.tells import DOVECOT, EXMAIL, GOOGLE, M365
from tests.stories.investigations import investigated
from tests.stories.readings import NEAR, happened

STORY = shipped()["one_theft_four_platforms"]
OTHERS = (DOVECOT, GOOGLE, EXMAIL)
VICTIM, THIEF = "lin.jing@acme.test", "203.0.113.21"
FETCH = "look_closer"
FOLLOWS = {"restore_deleted": "access"}
"""Actions that answer to what was done to mail in a mailbox, which Exmail's console does not list."""
STANDING = (DOVECOT, GOOGLE, EXMAIL)
"""Platforms that tell what stands and not since when: where that is the proof, the first proven act has no moment."""


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> dict[str, Investigation]:
    return {one: investigated(STORY, one, tmp_path_factory.mktemp(one)) for one in STORY.platforms}


def answers(one: Investigation) -> dict[str, tuple[str, ...]]:
    return {each.account: (each.compromised.value, each.cause, each.state) for each in one.answers}


def victim(one: Investigation):
    return next(each for each in one.answers if each.account == VICTIM)


def words(one: Investigation, platform: str) -> dict[str, str]:
    """Who did each sign-in and each message of the story, by the line's key, as far as the platform tells it."""
    found = {}
    for beat in STORY.on(platform):
        kind = {"signin": SignIn, "failed": SignIn, "message": Message}.get(beat.line.verb)
        if kind is not None:
            mine = (each for each in one.company.records if isinstance(each, kind) and _same(each, beat))
            said = {one.attributions[each.id].by.value for each in mine}
            assert said, f"no record of {platform} tells line {beat.line.number} at {beat.line.at}"
            found[beat.key] = "|".join(sorted(said))
    return found


def _same(record: Record, beat: Beat) -> bool:
    fields = beat.line.fields
    if not happened(record, beat.line.at) or record.account != fields.get("account", fields["who"]):
        return False
    if isinstance(record, SignIn):
        return record.ip == fields["ip"]
    assert isinstance(record, Message)
    return (record.act == "received") == (fields["act"] == "received")


def differences(ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    lines = {beat.key: beat.line for beat in STORY.beats}
    return [
        f"line {lines[key].number} {lines[key].verb} at {lines[key].at}: {theirs[key]}, not {ours[key]}"
        for key in sorted(ours.keys() & theirs.keys())
        if ours[key] != theirs[key]
    ]


def actions(one: Investigation, platform: str) -> set[tuple[str, str]]:
    """The plan's actions, but for those that answer to lines which a platform cannot tell."""
    verbs = {beat.line.verb for beat in STORY.on(platform)}
    untold = {FETCH} | {name for name, verb in FOLLOWS.items() if verb not in verbs}
    return {(each.name, each.account or each.target) for each in one.plan if each.name not in untold}


@pytest.mark.parametrize("platform", OTHERS)
def test_the_answer_is_the_same(told, platform):
    assert answers(told[platform]) == answers(told[M365])


@pytest.mark.parametrize("platform", STORY.platforms)
def test_the_intruder_is_known_by_his_address(told, platform):
    assert victim(told[platform]).intruder.ips == (THIEF,)


@pytest.mark.parametrize("platform", STORY.platforms)
def test_it_began_with_an_act_of_his_and_may_have_begun_with_the_first(told, platform):
    his = [beat.line.at for beat in STORY.on(platform) if beat.line.fields.get("ip") == THIEF]
    found = victim(told[platform])

    assert found.possible_since is not None
    assert abs(found.possible_since - his[0]) <= NEAR
    assert any(abs(found.since - at) <= NEAR for at in his) if found.since else platform in STANDING


@pytest.mark.parametrize("platform", OTHERS)
def test_every_sign_in_and_message_is_laid_to_the_same(told, platform):
    assert not differences(words(told[M365], M365), words(told[platform], platform))


@pytest.mark.parametrize("platform", STORY.platforms)
def test_what_the_thief_did_is_laid_to_him_and_nothing_else_is(told, platform):
    said = words(told[platform], platform)
    wrong = [
        f"line {beat.line.number} at {beat.line.at}: {said[beat.key]}"
        for beat in STORY.on(platform)
        if beat.key in said and (said[beat.key] == "intruder") != _his(beat)
    ]

    assert not wrong


def _his(beat: Beat) -> bool:
    """Whether the story says that the thief did it; only the whole line has the address."""
    whole = next(one for one in STORY.beats if one.key == beat.key)
    return whole.line.fields.get("ip") == THIEF


@pytest.mark.parametrize("platform", OTHERS)
def test_the_plan_is_the_same(told, platform):
    theirs = actions(told[platform], platform)
    ours = actions(told[M365], M365) & actions(told[M365], platform)  # without what the other platform cannot tell

    assert (sorted(theirs - ours), sorted(ours - theirs)) == ([], [])
