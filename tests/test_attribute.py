"""Who did it: certain acts grow by what they carry, and never over the owner's own places."""

from dataclasses import replace

from counterseal.attribute import attribute
from counterseal.lore.traces import marks_of
from counterseal.model.answer import By
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import company

HOME = """
2026-02-02 08:40 signin ip=198.51.100.7 client=Outlook country=DE
2026-02-03 08:40 signin ip=198.51.100.7 client=Outlook
2026-02-04 08:40 signin ip=198.51.100.7 client=Outlook
"""


def seen(company, *seeds, confidence=0.95, shows=Shows.INTRUDER):
    """A finding whose records are those that begin at the given minutes."""
    records = tuple(r for r in company.records if any(r.at.isoformat().startswith(seed) for seed in seeds))
    assert records
    return Finding(
        account=records[0].account, about="x", said=text("Found"), records=records, severity=Severity.HIGH, shows=shows,
        confidence=confidence, detector="d",
    )  # fmt: skip


def who(company, *findings):
    tracing = attribute(company, findings)
    return {record.at.strftime("%d %H:%M"): tracing.by[record.id].by for record in company.records}


def test_the_session_of_a_certain_act_is_the_intruders():
    world = company(HOME, """
        2026-03-02 03:10 signin ip=203.0.113.9 client=axios session=s1 country=NG
        2026-03-02 03:21 rule name=. session=s1
        2026-03-02 03:30 access session=s1 ip=203.0.113.77 client=axios
    """)  # fmt: skip

    assert who(world, seen(world, "2026-03-02T03:21")) | {} == {
        "02 08:40": By.OWNER, "03 08:40": By.OWNER, "04 08:40": By.OWNER,
        "02 03:10": By.INTRUDER, "02 03:21": By.INTRUDER, "02 03:30": By.INTRUDER,
    }  # fmt: skip


def test_an_address_grows_to_other_accounts_but_not_over_the_place_an_owner_used_before():
    world = company(HOME, """
        2026-03-02 03:21 rule name=. ip=203.0.113.9
        2026-03-02 03:25 signin who=bob@acme.test ip=203.0.113.9
        2026-03-02 03:40 rule name=. ip=198.51.100.7
        2026-03-02 09:00 signin ip=198.51.100.7 client=Outlook
    """)  # fmt: skip
    found = who(world, seen(world, "2026-03-02T03:21", "2026-03-02T03:40"))

    assert (found["02 03:25"], found["02 09:00"]) == (By.INTRUDER, By.OWNER)


def test_a_mark_that_was_the_owners_is_named_as_shared():
    world = company(HOME, "2026-03-02 03:40 rule name=. ip=198.51.100.7")
    tracing = attribute(world, [seen(world, "2026-03-02T03:40")])

    assert ("ip", "198.51.100.7") in tracing.shared


def test_the_providers_own_address_proves_nothing():
    world = company("""
        2026-03-02 03:21 rule name=. ip=192.0.2.1 net_kind=provider
        2026-03-02 12:25 signin who=bob@acme.test ip=192.0.2.1 net_kind=provider
    """)

    assert who(world, seen(world, "2026-03-02T03:21"))["02 12:25"] is By.OWNER
    assert not list(marks_of(world.records[0], world))


def test_what_an_application_of_the_intruder_does_is_the_intruders():
    world = company("""
        2026-03-02 03:21 grant app=a1 app_name=rnicrosoft ip=192.0.2.1 net_kind=provider
        2026-03-05 12:00 message subject=Hello app=a1 ip=192.0.2.1
        2026-03-05 15:00 message subject=Hello app=a2 ip=192.0.2.1
    """)
    tracing = attribute(world, [seen(world, "2026-03-02T03:21")])

    assert [tracing.by[r.id].by for r in world.records[1:]] == [By.INTRUDER, By.OWNER]


def test_an_act_without_marks_right_after_the_intruders_is_the_intruders():
    world = company(HOME, """
        2026-03-02 03:21 rule name=. session=s1
        2026-03-02 03:50 delegate to=eve@acme.test
        2026-03-02 08:40 delegate to=carl@acme.test
    """)  # fmt: skip
    found = who(world, seen(world, "2026-03-02T03:21"))

    assert (found["02 03:50"], found["02 08:40"]) == (By.INTRUDER, By.OWNER)


def test_an_act_without_marks_after_the_owner_came_back_is_not_the_intruders():
    world = company(HOME, """
        2026-03-02 08:21 rule name=. session=s1
        2026-03-02 08:30 signin ip=198.51.100.7 client=Outlook
        2026-03-02 08:50 delegate to=carl@acme.test
    """)  # fmt: skip

    assert who(world, seen(world, "2026-03-02T08:21"))["02 08:50"] is By.OWNER


def test_a_doubtful_finding_makes_nobody_an_intruder():
    world = company(HOME, "2026-03-02 03:10 signin ip=203.0.113.9 client=axios")

    assert who(world, seen(world, "2026-03-02T03:10", shows=Shows.DOUBT))["02 03:10"] is By.UNKNOWN


def test_failed_attempts_from_outside_are_outsiders_and_the_provider_is_the_provider():
    world = company("""
        2026-03-02 03:10 failed ip=203.0.113.9
        2026-03-02 04:10 change what=policy.changed actor_kind=system actor=SYSTEM
        2026-03-02 05:10 message act=received sender=eve@example.com
        2026-03-02 06:10 change what=policy.changed actor_kind=app actor=ServicePrincipal_1
        2026-03-02 07:10 change what=policy.changed actor=unknown
    """)

    assert list(who(world, seen(world, "2026-03-02T03:10", shows=Shows.ATTEMPT)).values()) == [
        By.OUTSIDER, By.SYSTEM, By.OUTSIDER, By.SYSTEM, By.UNKNOWN,
    ]  # fmt: skip


def test_an_unsure_finding_is_a_seed_that_does_not_grow():
    world = company("""
        2026-03-02 03:21 rule name=x session=s1
        2026-03-02 03:25 access session=s1
    """)

    assert who(world, seen(world, "2026-03-02T03:21", confidence=0.65)) == {
        "02 03:21": By.INTRUDER, "02 03:25": By.OWNER,
    }  # fmt: skip


def test_how_sure_it_is_falls_with_every_step():
    world = company("""
        2026-03-02 03:21 rule name=. session=s1
        2026-03-02 03:22 access session=s1 ip=203.0.113.9
        2026-03-02 03:23 access ip=203.0.113.9
    """)
    tracing = attribute(world, [seen(world, "2026-03-02T03:21")])
    sure = [tracing.sure(record) for record in world.records]

    assert sure == sorted(sure, reverse=True)
    assert 0.7 < sure[2] < sure[1] < sure[0] == 0.95


def test_a_weak_sign_and_a_doubtful_sign_in_of_the_same_session_add_up():
    world = company(HOME, """
        2026-03-02 03:10 signin ip=203.0.113.9 client=Chrome session=s1
        2026-03-02 03:20 rule name=x session=s1
        2026-03-02 03:40 message subject=New ip=203.0.113.9 client=Chrome session=s1
    """)  # fmt: skip
    weak = seen(world, "2026-03-02T03:20", confidence=0.65)
    doubt = seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.5)

    assert who(world, weak)["02 03:40"] is By.OWNER
    assert who(world, weak, doubt)["02 03:40"] is By.INTRUDER


def test_days_of_patient_reading_do_not_make_a_doubtful_address_the_owners():
    nights = "\n".join(
        f"2026-03-{day:02} 03:10 signin ip=203.0.113.9 client=Chrome session=n{day}" for day in range(2, 8)
    )
    world = company(HOME, nights, "2026-03-08 03:21 rule name=. ip=203.0.113.9")
    act = seen(world, "2026-03-08T03:21")
    doubt = seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.5)

    assert who(world, act)["05 03:10"] is By.OWNER
    assert who(world, act, doubt)["05 03:10"] is By.INTRUDER


def test_doubts_of_several_detectors_about_one_address_are_a_seed():
    world = company(
        HOME, "2026-03-02 03:10 signin ip=203.0.113.9 client=axios", "2026-03-02 03:30 access ip=203.0.113.9"
    )
    doubts = [
        replace(seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.7), detector=name) for name in "ab"
    ]

    assert who(world, doubts[0])["02 03:30"] is By.UNKNOWN
    assert who(world, *doubts)["02 03:30"] is By.INTRUDER


def test_a_mailbox_opened_in_a_doubtful_session_was_opened_by_the_intruder():
    world = company(HOME, """
        2026-03-02 03:10 signin ip=203.0.113.9 client=Chrome session=s1
        2026-03-02 03:20 delegate to=default right=folder session=s1
    """)  # fmt: skip
    opened = seen(world, "2026-03-02T03:20", shows=Shows.OPENED, confidence=0.8)
    doubt = seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.6)

    assert who(world, opened)["02 03:20"] is By.OWNER
    assert who(world, opened, doubt)["02 03:20"] is By.INTRUDER


STANDS = '2026-03-09 00:00 rule name="." words=invoice moves_to=RSS standing=yes'


def test_what_stands_as_the_intruder_set_it_is_the_intruders():
    world = company(HOME, f"""
        2026-03-02 03:10 signin ip=203.0.113.9 session=s1
        2026-03-02 03:21 rule name="." words=invoice moves_to=RSS session=s1
        {STANDS}
    """)  # fmt: skip

    assert who(world, seen(world, "2026-03-02T03:10"))["09 00:00"] is By.INTRUDER


def test_what_stands_and_serves_an_intruder_who_was_in_the_account_is_held_to_be_his():
    world = company(HOME, "2026-03-02 03:10 signin ip=203.0.113.9 session=s1", STANDS)
    doubt = seen(world, "2026-03-09T00:00", confidence=0.6, shows=Shows.DOUBT)

    assert who(world, seen(world, "2026-03-02T03:10"), doubt)["09 00:00"] is By.INTRUDER
    assert who(world, doubt)["09 00:00"] is By.UNKNOWN
    assert who(world, seen(world, "2026-03-02T03:10"))["09 00:00"] is By.UNKNOWN


def test_a_message_from_somebody_we_wrote_to_is_a_partners():
    world = company(
        "2026-03-01 09:00 message act=sent recipients=ap@partner.test",
        "2026-03-02 09:00 message act=received account=anna@acme.test who=ap@partner.test sender=ap@partner.test",
        "2026-03-02 09:10 message act=received account=anna@acme.test who=x@news.test sender=x@news.test",
    )

    assert who(world) == {"01 09:00": By.OWNER, "02 09:00": By.PARTNER, "02 09:10": By.OUTSIDER}


def test_where_the_intruder_left_a_setting_a_doubtful_sign_in_is_his():
    world = company(HOME, "2026-03-02 03:10 signin ip=203.0.113.9", STANDS)
    left = seen(world, "2026-03-09T00:00")
    doubt = seen(world, "2026-03-02T03:10", confidence=0.5, shows=Shows.DOUBT)

    assert who(world, left, doubt)["02 03:10"] is By.INTRUDER
    assert who(world, doubt)["02 03:10"] is By.UNKNOWN
    assert who(world, left)["02 03:10"] is By.UNKNOWN


def test_where_a_setting_was_left_and_nobody_is_seen_to_leave_it_a_strange_place_is_not_called_the_owners():
    world = company(HOME, "2026-03-02 03:10 signin ip=203.0.113.9", "2026-03-02 08:10 signin ip=198.51.100.7", STANDS)
    left = seen(world, "2026-03-09T00:00")

    assert who(world, left) | {} == {
        "02 08:40": By.OWNER, "03 08:40": By.OWNER, "04 08:40": By.OWNER, "02 03:10": By.UNKNOWN, "02 08:10": By.OWNER,
        "09 00:00": By.INTRUDER,
    }  # fmt: skip


TOWN = """
2026-02-02 08:40 signin city=Shenzhen said=CN client=Webmail
2026-02-03 08:40 signin city=Shenzhen said=CN client=Webmail
2026-03-02 03:10 signin city=Lagos said=NG client=Webmail
2026-03-02 03:15 failed city=Lagos said=NG client=Webmail
2026-03-03 03:10 signin city=Lagos said=NG client=IMAP
2026-03-03 04:10 signin city=Lagos said=NG client=Webmail who=bo@acme.test
2026-03-03 08:40 signin city=Shenzhen said=CN client=Webmail
"""


def test_doubts_of_several_detectors_about_one_town_are_a_seed_for_that_account_only():
    world = company(TOWN)
    doubts = [
        replace(seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.65), detector=name) for name in "ab"
    ]
    found = who(world, *doubts)

    assert {found[one] for one in ("02 03:10", "02 03:15", "03 03:10")} == {By.INTRUDER}
    assert (found["03 04:10"], found["03 08:40"]) == (By.OWNER, By.OWNER)


def test_what_comes_from_where_something_unusual_came_from_is_not_called_the_owners():
    world = company(TOWN, "2026-03-05 03:10 signin city=Lagos said=NG client=IMAP")
    found = who(world, seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.5))

    assert [found[one] for one in ("02 03:10", "02 03:15", "03 03:10", "05 03:10")] == [By.UNKNOWN] * 4
    assert found["03 08:40"] is By.OWNER


def test_a_place_is_not_the_owners_because_a_stranger_kept_coming_from_it():
    nights = "\n".join(f"2026-03-{day:02} 03:10 signin ip=203.0.113.9 client=IMAP" for day in range(2, 9))
    world = company(HOME, nights)
    found = who(world, seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.5))

    assert found["08 03:10"] is By.UNKNOWN


def test_each_doubt_that_adds_up_is_said_of_its_own_record():
    world = company(HOME, "2026-03-02 03:10 signin ip=203.0.113.9", "2026-03-02 09:10 access ip=203.0.113.9")
    came = replace(seen(world, "2026-03-02T03:10", shows=Shows.DOUBT, confidence=0.6), detector="a", said=text("Came"))
    read = replace(seen(world, "2026-03-02T09:10", shows=Shows.DOUBT, confidence=0.7), detector="b", said=text("Read"))
    tracing = attribute(world, (came, read))

    assert [tracing.by[one.id].because[0].template for one in world.records[-2:]] == ["Came", "Read"]
