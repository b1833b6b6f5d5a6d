"""What every event begins with."""

from counterseal.providers.simulated.events.shot import Shot, named
from counterseal.providers.simulated.lines import parse_line
from counterseal.providers.simulated.tenant import Tenant, guid


def shot(line, key="story/1"):
    return Shot(Tenant("acme.test"), parse_line(f"2026-03-02 08:21:09 {line}"), key)


def test_fields_are_words_lists_and_switches():
    one = shot("access who=anna@acme.test items=a,b,, throttled=yes")

    assert one.get("who") == "anna@acme.test"
    assert one.get("folder", "Inbox") == "Inbox"
    assert one.every("items") == ["a", "b"]
    assert one.flag("throttled")
    assert not one.flag("other")
    assert one.flag("other", "yes")


def test_the_account_is_the_actor_s_unless_it_is_another():
    assert shot("rule who=anna@acme.test").account == "anna@acme.test"
    assert shot("rule who=it@acme.test account=anna@acme.test").account == "anna@acme.test"


def test_every_event_begins_alike():
    base = shot("rule who=anna@acme.test").base("New-InboxRule", 1, "Exchange")

    assert base["CreationTime"] == "2026-03-02T08:21:09"
    assert base["Id"] == guid("story/1")
    assert (base["Operation"], base["RecordType"], base["Workload"]) == ("New-InboxRule", 1, "Exchange")
    assert (base["UserId"], base["UserType"], base["Version"]) == ("anna@acme.test", 0, 1)


def test_the_provider_itself_is_no_person():
    one = shot('change who="NT AUTHORITY\\SYSTEM (w3wp)" actor_kind=system')

    assert not one.person
    assert one.base("Set-Mailbox", 1, "Exchange")["UserType"] == 3


def test_ids_differ_by_part_and_by_line():
    assert len({shot("rule").id(), shot("rule").id("inter"), shot("rule", "story/2").id()}) == 3
    assert shot("message who=anna@acme.test").message_id("a").endswith(".apcprd04.prod.outlook.com>")


def test_names_and_values():
    assert named({"A": "1"}) == [{"Name": "A", "Value": "1"}]
