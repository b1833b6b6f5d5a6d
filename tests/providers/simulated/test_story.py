"""Reading a story: what it says is there, and what is wrong with it is said with file and line."""

import pytest

from counterseal.providers.simulated.lines import Line
from counterseal.providers.simulated.story import open_story, read_story, shipped
from tests.providers.simulated.tiny import CHROME, FIRST, HEAD, tiny, told_on


def one(line) -> Line:
    (beat,) = tiny(line).beats
    return beat.line


def test_a_story_is_read():
    text = HEAD.replace("# zh: 标题\n", "# zh: 标题\n# en: It is\n# en: short.\n# zh: 它很短，\n# zh: 很短。\n")
    story = read_story(text + "expect anna@acme.test no\n", "short")

    assert story.name == "short"
    assert story.titles == {"en": "A title", "zh": "标题"}
    assert story.summaries == {"en": "It is short.", "zh": "它很短，很短。"}
    assert (story.company, story.zone, story.tenant.domain) == ("Acme Hardware", "Asia/Shanghai", "acme.test")
    assert [person.name for person in story.people] == ["Anna Berg", "Bo Ss", ""]
    assert [network.country for network in story.networks] == ["CN", "NG"]
    assert [expected.subject for expected in story.expectations] == ["anna@acme.test"]


def test_a_line_takes_what_a_name_stands_for():
    fields = one("2026-03-02 08:21 signin as=anna protocol=browser").fields

    assert fields["who"] == "anna@acme.test"
    assert fields["agent"] == CHROME
    assert fields["device"] == "NB-1"
    assert "as" not in fields


def test_a_line_overrules_what_it_takes():
    assert one("2026-03-02 08:21 signin as=anna ip=203.0.113.9").fields["ip"] == "203.0.113.9"


def test_a_line_takes_only_what_its_event_has_room_for():
    fields = one('2026-03-02 08:21 rule as=anna name="."').fields

    assert fields.keys() == {"who", "ip", "session", "name"}


def test_a_name_may_be_made_of_another():
    story = tiny("let anna-abroad as=anna ip=203.0.113.9", "2026-03-02 08:21 signin as=anna-abroad")

    assert story.beats[0].line.fields["ip"] == "203.0.113.9"
    assert story.beats[0].line.fields["device"] == "NB-1"


def test_words_for_sessions_and_applications_become_ids():
    first, second = tiny(
        "2026-03-02 08:21 access as=anna act=read app=exchange",
        "2026-03-02 08:22 access as=anna act=read app=helper",
    ).beats

    assert first.line.fields["session"] == second.line.fields["session"] != "desk"
    assert first.line.fields["app"] == "00000002-0000-0ff1-ce00-000000000000"
    assert len(second.line.fields["app"]) == 36


def test_sessions_of_two_stories_are_two():
    line = "2026-03-02 08:21 signin as=anna"

    assert tiny(line, name="a").beats[0].line.fields["session"] != tiny(line, name="b").beats[0].line.fields["session"]


def test_beats_are_in_order_of_time_and_have_keys_of_their_own():
    story = tiny(
        "2026-03-02 08:21 signin as=anna",
        "habit as=anna from=2026-02-27 to=2026-02-27 signins=1 reads=2",
    )

    assert [beat.line.at for beat in story.beats] == sorted(beat.line.at for beat in story.beats)
    assert [beat.key for beat in story.beats][-1] == str(FIRST)
    assert len({beat.key for beat in story.beats}) == 4


def test_a_line_may_say_where_its_address_is():
    story = tiny("2026-03-02 08:21 signin who=anna@acme.test ip=192.0.2.9 country=de asn=64501 network=Hotel")

    assert "country" not in story.beats[0].line.fields
    assert [(one.cidr, one.country) for one in story.networks][-1] == ("192.0.2.9/32", "DE")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-03-02 08:21 dance who=anna@acme.test", "no such verb: dance"),
        ("2026-03-02 8h21 signin who=anna@acme.test", "Invalid isoformat"),
        ("2026-03-02 08:21 signin ip=198.51.100.7", "nobody did it"),
        ("2026-03-02 08:21 signin as=bob", "nothing is called bob"),
        ("2026-03-02 08:21 signin who=ana@acme.test", "ana@acme.test is nobody"),
        ("2026-03-02 08:21 delegate who=it@acme.test account=bos@acme.test to=it@acme.test", "bos@acme.test is nobody"),
        ("2026-03-02 08:21 signin who=anna@acme.test ip=8.8.8.8", "8.8.8.8 is not kept for documentation"),
        ("2026-03-02 08:21 signin who=anna@acme.test ip=here", "here is not kept for documentation"),
        ("2026-03-02 08:21 rule who=anna@acme.test name=x agent=Chrome", "the log of a rule cannot tell agent"),
        ("2026-03-02 08:21 signin who=anna@acme.test risk=high", "the log of a signin cannot tell risk"),
        ("2026-03-02 08:21 change who=anna@acme.test what=made.up", "cannot play made.up"),
        ("company other.test", "a story has one company"),
        ("network 10.0.0.0/8", "not kept for documentation"),
        ("network 198.51.100.0/28 colour=red", "no such key: colour"),
        ("person x@acme.test age=4", "no such key: age"),
        ("let x words=a", "let takes who"),
        ("let x y", "'y' is no key=value"),
        ("habit as=anna from=2026-03-02", "a habit needs who, ip, from and to"),
        ("habit as=anna from=2026-03-02 to=2026-03-03 colour=red", "a habit has no colour"),
        ("expect anna@acme.test perhaps", "no such answer"),
        ("sing loudly", "no such directive: sing"),
        ('person "x', "No closing quotation"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(line, said):
    with pytest.raises(ValueError, match=rf"(?s)^tiny\.story, line {FIRST}: .*{said}"):
        tiny(line)


def test_a_story_needs_both_titles_and_a_company():
    with pytest.raises(ValueError, match=r"bare\.story: has not a title \(# zh: \.\.\.\) and not a company"):
        read_story("# en: A title\n", "bare")


def test_a_time_zone_must_exist():
    with pytest.raises(ValueError, match="no such time zone: Mars/Base"):
        read_story("company acme.test zone=Mars/Base", "x")


def test_a_story_is_microsofts_unless_it_says_otherwise():
    assert tiny().platforms == ("m365",)
    assert told_on("exmail dovecot").platforms == ("dovecot", "exmail")


def test_a_platform_sees_of_each_line_what_it_can_tell():
    story = told_on(
        "m365 exmail",
        "2026-03-02 08:21 signin as=anna protocol=browser",
        "2026-03-02 08:22 access as=anna act=read",
        "2026-03-02 08:23 message act=received who=bo@partner.test account=anna@acme.test subject=Order",
    )

    assert len(story.beats) == 3
    assert [beat.line.verb for beat in story.on("m365")] == ["signin", "access"]
    assert [beat.line.verb for beat in story.on("exmail")] == ["signin", "message"]
    assert story.on("exmail")[0].line.fields == {
        "who": "anna@acme.test", "ip": "198.51.100.7", "protocol": "browser",
    }  # fmt: skip
    assert {"agent", "session", "device"} <= story.on("m365")[0].line.fields.keys()


def test_a_field_that_one_of_several_platforms_can_tell_may_be_said():
    line = "2026-03-02 08:21 message as=anna act=sent recipients=bo@partner.test kept=no"

    assert told_on("m365 dovecot", line).beats[0].line.fields["kept"] == "no"
    with pytest.raises(ValueError, match="the log of a message cannot tell kept"):
        told_on("m365 exmail", line)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("lotus", "platform names some of m365"),
        ("", "platform names some of m365"),
        ("dovecot\nplatform google", "platform stands once, above everything"),
    ],
)
def test_a_platform_is_known_and_stands_at_the_top(head, said):
    with pytest.raises(ValueError, match=said):
        told_on(head)
    with pytest.raises(ValueError, match="above everything that happens"):
        tiny("2026-03-02 08:21 signin as=anna", "platform dovecot")


def test_a_story_is_opened_from_a_file(tmp_path):
    path = tmp_path / "mine.story"
    path.write_text(HEAD, "utf-8")

    assert open_story(path).name == "mine"


def test_stories_ship_with_the_program():
    assert "supplier_fraud" in shipped()
    assert len(shipped()) >= 10
