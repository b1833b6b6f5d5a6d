"""Coverage: what was obtained, what was not, and what that means, said every time."""

from dataclasses import replace

from counterseal.cover import cover
from counterseal.model.reading import Gap, Part, Reading
from counterseal.testing import company


def kinds(world, readings=(), first=None):
    return {one.kind: one for one in cover(world, readings, first)}


def test_a_kind_with_records_is_covered_from_its_first_to_its_last():
    world = company("2026-03-02 08:00 signin", "2026-03-05 09:00 signin")
    found = kinds(world)["sign-ins"]

    assert (found.complete, found.start, found.end, found.count) == (True, world.records[0].at, world.records[1].at, 2)


def test_a_kind_without_records_is_not_looked_and_says_what_that_means():
    found = kinds(company("2026-03-02 08:00 rule"))["sign-ins"]

    assert not found.complete
    assert "nobody can say who came in" in found.reason.template


def test_what_no_audit_log_tells_is_said_every_time():
    assert {"settings that stand now", "recipients of sent mail"} <= set(kinds(company("2026-03-02 08:00 signin")))


def test_little_history_before_the_first_doubtful_act_is_said():
    world = company("2026-03-02 08:00 signin", "2026-03-04 08:00 signin", "2026-03-20 08:00 signin")

    assert "history before" in kinds(world, first=world.records[1].at)
    assert "history before" not in kinds(world, first=world.records[2].at)
    assert "history before" not in kinds(world)


def test_a_busy_export_that_falls_silent_for_days_has_a_hole():
    busy = [f"2026-03-{day:02} 08:{minute:02} signin" for day in (2, 3, 10) for minute in range(12)]

    assert "time without events" in kinds(company(*busy))
    assert "time without events" not in kinds(company(*busy[:24]))
    assert "time without events" not in kinds(company("2026-03-02 08:00 signin", "2026-03-22 08:00 signin"))


def test_an_export_of_exactly_as_many_rows_as_the_tool_gives_is_not_whole():
    part = Part(place="audit.csv", dialect="x", rows=50_000, records=50_000)
    found = kinds(company("2026-03-02 08:00 signin"), [Reading(exhibit="e", name="audit.csv", parts=(part,))])

    assert not found["rows of an export"].complete


def test_places_that_could_not_be_read_are_counted_and_harmless_ones_are_not():
    gaps = (Gap(place="a", why="truncated", count=3), Gap(place="b", why="nul_bytes", harmless=True))
    found = kinds(company("2026-03-02 08:00 signin"), [Reading(exhibit="e", name="x", gaps=gaps)])

    assert dict(found["unreadable input"].reason.values)["n"] == 3
    assert "unreadable input" not in kinds(company("2026-03-02 08:00 signin"), [Reading(exhibit="e", name="x")])


def test_rows_that_were_cut_off_are_counted():
    found = kinds(company("2026-03-02 08:00 signin partial=yes", "2026-03-02 09:00 signin"))

    assert found["rows that were cut off"].count == 1


def test_settings_of_every_account_that_signs_in_make_what_stands_whole():
    seen = "2026-03-09 00:00 forward to=x@acme.test standing=yes"

    assert kinds(company("2026-03-02 08:00 signin", seen))["settings that stand now"].complete
    some = kinds(company("2026-03-02 08:00 signin", "2026-03-02 08:00 signin who=bo@acme.test", seen))
    assert not some["settings that stand now"].complete


def test_recipients_are_known_when_the_sources_name_them():
    named = "2026-03-02 08:00 message act=sent recipients=a@buyer.test"

    assert kinds(company(named))["recipients of sent mail"].complete
    assert not kinds(company(named, "2026-03-02 09:00 message act=sent"))["recipients of sent mail"].complete


def test_a_mailbox_without_its_bin_or_sent_mail_is_not_whole_and_says_which_is_missing():
    inbox = "2026-03-02 08:00 message act=received kept=yes role=inbox account=anna@acme.test sender=a@buyer.test"
    found = kinds(company(inbox))["messages of a mailbox"]
    whole = [inbox, "2026-03-02 09:00 message kept=yes role=sent", "2026-03-02 10:00 message kept=yes role=trash"]

    assert not found.complete
    assert len(dict(found.reason.values)["folders"].values) == 2
    assert kinds(company(*whole))["messages of a mailbox"].complete


def test_a_mail_log_in_which_nobody_changes_a_setting_says_nothing_about_settings():
    logged = "2026-03-02 08:00 message act=sent queue=4A recipients=a@buyer.test"

    assert not kinds(company(logged))["changes of settings"].complete
    assert kinds(company("2026-03-02 08:00 message act=sent"))["changes of settings"].complete


def test_the_days_until_somebody_looked_at_what_stands_are_no_hole():
    busy = [f"2026-03-{day:02} 08:{minute:02} signin" for day in (2, 3) for minute in range(12)]

    assert "time without events" not in kinds(company(*busy, "2026-03-22 08:00 rule name=x standing=yes"))


def test_settings_of_which_nobody_knows_whose_they_are_are_told_and_the_companys_are_not():
    world = company(
        "2026-03-02 08:00 signin",
        "2026-03-22 08:00 rule name=x standing=yes account= who=",
        "2026-03-22 08:00 rule name=y standing=yes account= who= scope=tenant",
    )
    found = kinds(world)["settings of an unknown mailbox"]

    assert (found.complete, found.count) == (False, 1)
    assert "settings of an unknown mailbox" not in kinds(company("2026-03-22 08:00 rule name=x standing=yes"))


def test_times_without_a_zone_are_no_places_that_could_not_be_read():
    reading = Reading(exhibit="e", name="mail.log", gaps=(Gap(place="mail.log", why="no_zone"),))
    found = kinds(company("2026-03-02 08:00 signin"), [reading])

    assert "unreadable input" not in found
    assert "--timezone" in found["time zone"].reason.template


def test_a_message_that_only_another_one_tells_of_is_no_audit_log():
    (told,) = company("2026-03-02 08:00 message act=sent").records
    (read,) = company("2026-03-02 08:00 access act=download").records
    for record in (replace(told, operation="told by another message"), replace(read, operation="imap")):
        world = replace(company("2026-03-02 08:00 signin"), records=(record,))

        assert not kinds(world)["changes of settings"].complete
