"""What the records say about applications is put together, graded, and doubted only for two reasons or more."""

import pytest

from counterseal.lore.apps import (
    Power,
    apps,
    doubtful_apps,
    first_party,
    gathered,
    homemade,
    loopback,
    mail_program,
    makers,
    naming,
    opens_mail,
    power,
    strongest,
    telling,
)
from counterseal.model.records import AppGrant
from counterseal.model.text import Text
from counterseal.testing import company

REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 object_id=o1 target="
GRAPH = "00000003-0000-0000-c000-000000000000"


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("openid", Power.SIGN_IN),
        ("User.Read", Power.SIGN_IN),
        ("", Power.SIGN_IN),
        ("Calendars.ReadWrite", Power.LOOK),
        ("User.Read.All", Power.LOOK),
        ("Sites.Selected", Power.LOOK),
        ("Mail.ReadBasic", Power.LOOK),
        ("https://www.googleapis.com/auth/drive.file", Power.LOOK),
        ("Mail.Read", Power.CONTENT),
        ("https://graph.microsoft.com/Mail.Send", Power.CONTENT),
        ("https://outlook.office.com/IMAP.AccessAsUser.All", Power.CONTENT),
        ("https://mail.google.com/", Power.CONTENT),
        ("https://www.googleapis.com/auth/gmail.modify", Power.CONTENT),
        ("Files.ReadWrite.All", Power.CONTENT),
        ("MailboxSettings.ReadWrite", Power.CONTENT),
        ("RoleManagement.ReadWrite.Directory", Power.COMPANY),
        ("Policy.ReadWrite.ConditionalAccess", Power.COMPANY),
        ("full_access_as_app", Power.COMPANY),
    ],
)
def test_a_permission_is_graded_by_what_it_lets_do(scope, expected):
    assert power(scope) is expected


def test_several_permissions_are_as_strong_as_the_strongest():
    scopes = ("openid", "Mail.Read", "Mail.Read", "Calendars.Read")

    assert strongest(scopes) is Power.CONTENT
    assert strongest(()) is Power.SIGN_IN
    assert telling(scopes) == ("Mail.Read",)
    assert opens_mail(scopes)
    assert not opens_mail(("Files.Read",))


def test_the_providers_own_and_ordinary_mail_programs_are_known_by_their_ids():
    assert first_party("00000002-0000-0FF1-CE00-000000000000")
    assert first_party("1fec8e78-bce4-4aaf-ab1b-5451cc387264")
    assert not first_party("a1")
    assert mail_program("9e5f94bc-e8a4-4e73-b8be-63364c29d753")


@pytest.mark.parametrize(
    ("url", "local", "made_up"),
    [
        ("http://localhost:8917/", True, False),
        ("https://127.0.0.1", True, False),
        ("http://[::1]:80/x", True, False),
        ("https://shop.acme.test/signin", False, False),
        ("post://box", False, True),
        ("msal1234://auth", False, False),
        ("com.acme.app://auth", False, False),
        ("urn:ietf:wg:oauth:2.0:oob", False, False),
        ("http://[broken", False, False),
    ],
)
def test_a_reply_address_is_a_server_or_not(url, local, made_up):
    assert (loopback(url), homemade(url)) == (local, made_up)


@pytest.mark.parametrize(
    ("lines", "weight"),
    [
        ([REGISTERED + "rnaersk_docs"], 3),
        ([REGISTERED + "Docu-Sign"], 2),
        ([REGISTERED + "...."], 3),
        ([REGISTERED + "anna@acme.test"], 2),
        (["2026-03-01 09:00 signin who=anna.li@acme.test", REGISTERED + "Anna.Li who=anna.li@acme.test"], 2),
        ([REGISTERED + "'Anna Li'"], 2),
        (["2026-03-02 12:40 grant app=ff8d92dc-3d82-41d6-bcbd-b9174d163620 app_name=PerfectData scopes=Mail.Read"], 4),
        ([REGISTERED + "Tool multi_tenant=yes reply_urls=http://localhost"], 2),
        (
            [
                REGISTERED + "Tool multi_tenant=yes reply_urls=post://box",
                "2026-03-02 12:50 grant app=a1 app_name=Tool scopes=Credentials.ReadWrite.All app_only=yes",
            ],
            4,
        ),
    ],
    ids=["disguise", "near miss", "signs", "an address", "its maker", "a person", "a tool", "two reasons", "power"],
)
def test_two_reasons_make_an_application_doubtful(lines, weight):
    (doubt,) = doubtful_apps(company(*lines, people={"anna@acme.test": "Anna Li"})).values()

    assert doubt.weight == weight
    assert doubt.grave is (weight >= 3)
    assert doubt.reasons


@pytest.mark.parametrize(
    "line",
    [
        REGISTERED + "Tool reply_urls=http://localhost",
        REGISTERED + "Shop multi_tenant=yes",
        REGISTERED + "'DHL tracking' reply_urls=https://dhl.test",
        REGISTERED + "rnaersk actor_kind=system",
        REGISTERED + "rnaersk succeeded=no",
        REGISTERED + "Sales who=sales@acme.test",
        "2026-03-02 12:50 grant app=b2 app_name=Backup scopes=full_access_as_app app_only=yes",
        "2026-03-02 12:50 grant app=1fec8e78-bce4-4aaf-ab1b-5451cc387264 app_name=rnaersk scopes=Mail.Read",
    ],
    ids=[
        "one reason",
        "many companies",
        "a brand",
        "provider",
        "refused",
        "an office word",
        "power alone",
        "provider's id",
    ],
)
def test_one_reason_alone_makes_none(line):
    assert doubtful_apps(company(line)) == {}


def test_records_of_one_application_find_together():
    of = apps(
        company(
            REGISTERED + "rnaersk",
            "2026-03-02 12:41 change what=app.secret_added object_id=o1 target=rnaersk",
            "2026-03-02 12:42 change what=app.changed target=rnaersk reply_urls=http://localhost",
            "2026-03-02 12:43 grant app_name=rnaersk scopes=Mail.Read",
            f"2026-03-02 12:43 grant app={GRAPH} app_name= scopes=Mail.Read,Mail.Send",
            f"2026-03-02 17:43 grant app={GRAPH} app_name= scopes=Files.Read",
            "2026-03-02 17:43 change what=app.owner_added object_id=o9 target=Other",
        )
    )

    assert {of[f"L{number}"].id for number in range(1, 6)} == {"a1"}
    assert of["L1"].scopes == ("Mail.Read", "Mail.Send")
    assert of["L1"].replies == ("http://localhost",)
    assert isinstance(of["L6"].label, Text)
    assert (of["L7"].id, of["L7"].key) == ("o9", "other")
    assert makers(of) == {"anna@acme.test"}


def test_two_applications_of_one_name_stay_two():
    of = apps(company(REGISTERED + "Tool", "2026-03-02 12:43 grant app=b2 app_name=Tool scopes=Mail.Read"))

    assert (of["L1"].id, of["L2"].id) == ("a1", "b2")


def test_a_name_that_two_applications_bear_leads_to_neither():
    of = apps(
        company(
            REGISTERED + "Tool",
            "2026-03-02 12:41 change what=app.registered app_id=b2 object_id=o2 target=Tool",
            "2026-03-02 12:42 change what=app.secret_added target=Tool",
        )
    )

    assert of["L3"].id == "Tool"


def test_records_are_gathered_by_account_and_application():
    world = company(
        REGISTERED + "rnaersk",
        "2026-03-02 12:43 grant app=a1 app_name=rnaersk scopes=Mail.Read",
        "2026-03-02 12:44 grant app=a1 app_name=rnaersk scopes=Mail.Send",
        "2026-03-02 12:45 grant app=b2 app_name=Shop scopes=openid who=bo@acme.test account=sales@acme.test",
        "2026-03-02 12:46 grant app=b2 app_name=Shop scopes=openid actor_kind=system",
        f"2026-03-02 18:47 grant app={GRAPH} app_name=Graph scopes=Mail.Read",
        "2026-03-02 12:48 grant app=b2 app_name=Shop scopes=openid what=removed",
    )
    found = list(gathered(world.every(AppGrant), apps(world), lambda grant, app: True, "account"))

    assert [(account, app.id, len(grants)) for account, app, grants in found] == [
        ("anna@acme.test", "a1", 2),
        ("sales@acme.test", "b2", 1),
    ]
    (false, shop) = (app for _, app, _ in found)
    assert (len(false.origin), len(false.reasons), false.grave) == (1, 2, True)
    assert (shop.origin, shop.reasons, shop.grave) == ((), (), False)


def test_a_grant_that_names_only_the_resource_stands_behind_those_that_name_the_application():
    world = company(
        "2026-03-02 12:43 grant app=a1 app_name=Shop scopes=Mail.Read",
        f"2026-03-02 12:43 grant app={GRAPH} app_name= scopes=Mail.Read",
    )
    named, nameless = world.every(AppGrant)
    app = apps(world)[named.id]

    assert naming(app, [named, nameless]) == (named,)
    assert naming(app, [nameless]) == (nameless,)


@pytest.mark.parametrize(
    "scope", ["https://www.googleapis.com/auth/userinfo.email", "https://www.google.com/accounts/OAuthLogin"]
)
def test_who_signs_in_at_google_opens_nothing(scope):
    assert power(scope) is Power.SIGN_IN


@pytest.mark.parametrize("scope", ["https://mail.google.com/", "https://www.googleapis.com/auth/gmail.readonly"])
def test_googles_mail_is_mail(scope):
    assert opens_mail([scope])
