"""Sign-ins as Entra writes them: the error number says more than the operation."""

import pytest

from tests.providers.simulated.tiny import CHROME, event, pairs


def test_a_good_sign_in():
    found = event("signin as=anna factor=password protocol=browser")

    assert (found["Operation"], found["RecordType"], found["ErrorNumber"]) == ("UserLoggedIn", 15, "0")
    assert "LogonError" not in found
    assert found["ClientIP"] == found["ActorIpAddress"] == "198.51.100.7"
    assert found["IntraSystemId"] == found["Id"]
    assert {"ID": "anna@acme.test", "Type": 5} in found["Actor"]
    assert pairs(found, "ExtendedProperties") == {
        "ResultStatusDetail": "Success",
        "UserAgent": CHROME,
        "UserAuthenticationMethod": "1",
        "RequestType": "Login:login",
    }
    device = pairs(found, "DeviceProperties")
    assert (device["OS"], device["BrowserType"], device["DisplayName"]) == ("Windows 10", "Chrome", "NB-1")
    assert device["IsCompliantAndManaged"] == "True"
    assert len(device["SessionId"]) == 36


def test_a_wrong_password_of_a_script_is_failed():
    found = event("failed who=anna@acme.test ip=203.0.113.9 agent=python-requests/2.32.3 protocol=ropc factor=password")

    assert (found["Operation"], found["ErrorNumber"]) == ("UserLoginFailed", "50126")
    assert found["LogonError"] == "InvalidUserNameOrPassword"
    assert found["ResultStatus"] == "Failed"
    assert pairs(found, "ExtendedProperties")["RequestType"] == "OAuth2:Token"


def test_a_wrong_password_in_a_browser_is_called_a_success_and_still_has_its_number():
    found = event("failed as=anna protocol=browser")

    assert (found["ResultStatus"], found["ErrorNumber"]) == ("Success", "50126")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("interrupted as=anna", "50074"),
        ("interrupted as=anna error=UserStrongAuthEnrollmentRequiredInterrupt", "50072"),
        ("failed as=anna password_right=yes", "53003"),
        ("failed as=anna error=IdsLocked", "50053"),
        ("failed as=anna error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes", "500121"),
    ],
)
def test_each_way_to_fail_has_its_number(line, number):
    assert event(line)["ErrorNumber"] == number


def test_an_old_mail_program_has_no_agent_of_its_own():
    found = event("signin who=anna@acme.test ip=203.0.113.9 protocol=imap")

    assert pairs(found, "ExtendedProperties")["UserAgent"] == "BAV2ROPC"
    assert pairs(found, "DeviceProperties") == {"BrowserType": "Other", "IsCompliantAndManaged": "False"} or pairs(
        found, "DeviceProperties"
    ) == {"IsCompliantAndManaged": "False"}


@pytest.mark.parametrize(
    ("agent", "app"),
    [
        ("Outlook-iOS/2.0", "27922004-5251-4030-b22d-91ecd9a37ea4"),
        (
            '"Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.1; Pro)"',
            "d3590ed6-52b3-4102-aeff-aad2292ab01c",
        ),
        ("Mozilla/5.0", "00000002-0000-0ff1-ce00-000000000000"),
    ],
)
def test_the_program_is_the_application(agent, app):
    assert event(f"signin who=anna@acme.test agent={agent}")["ApplicationId"] == app


def test_the_portal_is_another_target():
    assert event("signin as=anna app=azure-portal")["ObjectId"] == "797f4846-ba00-4fd7-ba43-dac1f8f63013"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("signin as=anna error=IdsLocked", "a good sign-in has no error"),
        ("failed as=anna error=50126", "no such error: 50126"),
        ("failed as=anna error=IdsLocked password_right=yes", "does not give away that the password was right"),
        ("signin as=anna protocol=smtp", "cannot tell the protocol smtp"),
        ("signin as=anna protocol=imap", "leave the agent out"),
        ("signin as=anna factor=charm", "no such factor: charm"),
    ],
)
def test_what_the_log_cannot_tell_is_refused(line, said):
    with pytest.raises(ValueError, match=rf"tiny\.story, line \d+: .*{said}"):
        event(line)
