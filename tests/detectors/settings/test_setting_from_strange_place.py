"""A setting made in a sign-in from a strange place is found; one made at the desk or on a journey is not."""

import pytest

from counterseal.detectors.settings.setting_from_strange_place import setting_from_strange_place
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

LIFE = "\n".join(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Edge on Windows' device=PC"
    for day in range(1, 20)
)
ABROAD = "ip=203.0.113.9 country=RO asn=64500"
CAME = f"2026-03-02 19:10 signin {ABROAD} client='Chrome on Windows' session=s1"
RENTED = CAME.replace("asn=64500", "asn=64500 net_kind=hosting")
NEWS = "2026-03-02 19:40 rule name=Newsletter senders=jo@buyer.test moves_to=Archive marks_read=yes"


def found(*lines, since=""):
    return list(setting_from_strange_place(company(LIFE, *lines, since=since)))


def test_an_honest_looking_rule_is_found_by_where_it_was_made():
    (finding,) = found(CAME, f"{NEWS} ip=203.0.113.9")

    assert finding.key == "setting_from_strange_place:anna@acme.test:rule:Newsletter"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.INTRUDER, 0.7)
    assert [one.id for one in finding.records] == ["L21"]
    assert [one.id for one in finding.related] == ["L20"]
    assert [one.action for one in finding.remedies] == ["remove_rule", "ask_owner"]


def test_a_rented_machine_in_a_new_country_makes_it_surer():
    (finding,) = found(RENTED, f"{NEWS} session=s1")

    assert finding.confidence == 0.8
    assert len(finding.because) == 2


@pytest.mark.parametrize(
    ("line", "severity", "about", "action"),
    [
        ("rule name=x marks_read=yes", Severity.MEDIUM, "rule:x", "remove_rule"),
        ("rule name=x forwards_to=jo@acme.test", Severity.MEDIUM, "rule:x", "remove_rule"),
        ("rule name=x forwards_to=jo@qq.com", Severity.HIGH, "rule:x", "remove_rule"),
        ("rule name=x deletes=yes", Severity.HIGH, "rule:x", "remove_rule"),
        ("forward to=jo@qq.com", Severity.HIGH, "forward:jo@qq.com", "remove_forward"),
        ("forward to=jo@acme.test", Severity.MEDIUM, "forward:jo@acme.test", "remove_forward"),
        ("forward", Severity.MEDIUM, "forward:", "remove_forward"),
        (
            "delegate to=default right=folder folder=Inbox level=Reviewer",
            Severity.MEDIUM,
            "right:default:folder:Inbox",
            "remove_delegate",
        ),
        (
            "delegate account=bo@acme.test to=anna@acme.test right=full_access",
            Severity.MEDIUM,
            "bo@acme.test:right:anna@acme.test:full_access",
            "remove_delegate",
        ),
        ("factor what=added method=Phone", Severity.MEDIUM, "factor:Phone", "review_factor"),
        ("app_password name=mail", Severity.MEDIUM, "app password", "review_factor"),
    ],
)
def test_every_setting_that_serves_a_thief_is_found(line, severity, about, action):
    (finding,) = found(CAME, f"2026-03-02 19:40 {line} session=s1")

    assert (finding.account, finding.severity, finding.about) == ("anna@acme.test", severity, about)
    assert finding.remedies[0].action == action


def test_a_rule_that_is_gone_already_is_not_offered_for_removal():
    (finding,) = found(CAME, f"{NEWS} session=s1", "2026-03-02 20:40 rule name=Newsletter what=removed session=s1")

    assert [one.action for one in finding.remedies] == ["ask_owner"]


def test_several_sign_ins_from_there_tell_a_setting_once():
    again = CAME.replace("19:10", "19:20")

    assert len(found(CAME, again, f"{NEWS} ip=203.0.113.9")) == 1


@pytest.mark.parametrize(
    "lines",
    [
        (CAME, f"{NEWS} ip=198.51.100.7"),
        (CAME.replace("Chrome", "Edge"), f"{NEWS} ip=203.0.113.9"),
        (f"{CAME} device=PC", f"{NEWS} ip=203.0.113.9"),
        (CAME, f"{NEWS} ip=203.0.113.9".replace("2026-03-02", "2026-03-05")),
        (CAME.replace("country=RO", "country=DE"), f"{NEWS} ip=203.0.113.9"),
        (CAME.replace("Chrome on Windows", "Outlook mobile"), f"{NEWS} ip=203.0.113.9"),
        (CAME, f"{NEWS} ip=203.0.113.9 who=bo@acme.test account=anna@acme.test"),
        (CAME, "2026-03-02 19:40 rule name=x ip=203.0.113.9"),
        (CAME, f"{NEWS} ip=203.0.113.9 succeeded=no"),
        (CAME, "2026-03-02 19:40 factor what=removed ip=203.0.113.9"),
        (CAME, "2026-03-02 19:40 forward what=removed to=jo@qq.com ip=203.0.113.9"),
        (CAME,),
    ],
    ids=[
        "at the desk",
        "the usual program on a journey",
        "the known device on a journey",
        "days later",
        "another network of the country",
        "a phone that fetches",
        "by somebody else",
        "a rule that does nothing",
        "refused",
        "a factor removed",
        "forwarding removed",
        "nothing set",
    ],
)
def test_innocent_settings_are_left_alone(lines):
    assert not found(*lines)


def test_an_application_that_was_let_in_there_is_found():
    (finding,) = found(
        CAME, "2026-03-02 19:40 grant app=a1 app_name=Mailer scopes=https://mail.google.com/ ip=203.0.113.9"
    )

    assert finding.about == "grant:Mailer"
    assert (finding.severity, finding.remedies[0].action) == (Severity.HIGH, "revoke_grant")


@pytest.mark.parametrize(
    "line",
    ["grant app=a1 app_name=Name scopes=openid", "grant app=a1 app_name=M scopes=Mail.Read everyone=yes", "forward to=jo@qq.com standing=yes"],
    ids=["only knows who signs in", "for everybody", "what stands"],
)  # fmt: skip
def test_other_settings_are_left_to_others(line):
    assert not found(CAME, f"2026-03-02 19:40 {line} ip=203.0.113.9")
