"""A sign-in is good, failed or interrupted by its error number; some answers give away that the password was right."""

import pytest

from counterseal.model.records import SignIn
from tests.providers.exports.m365.events import ANNA, APP, CHROME, event, named, one

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1"


def signed(error="0", name="", request="OAuth2:Authorize", method="", agent=CHROME, **fields):
    good = error in {"0", "50140"}
    extended = {"UserAgent": agent, "RequestType": request} | ({"UserAuthenticationMethod": method} if method else {})
    return one(
        event(
            "UserLoggedIn" if good else "UserLoginFailed",
            **{
                "RecordType": 15,
                "Workload": "AzureActiveDirectory",
                "ResultStatus": "Success",
                "ApplicationId": APP,
                "ErrorNumber": error,
                "LogonError": name,
                "ExtendedProperties": named(extended),
                "DeviceProperties": named({"OS": "Windows 10", "SessionId": "s1", "DisplayName": "PC-7", "Id": "d1"}),
            }
            | fields,
        )
    )


def test_a_good_sign_in_tells_where_from_with_what_and_in_which_session():
    signin = signed()

    assert isinstance(signin, SignIn)
    assert (signin.account, signin.ok, signin.interrupted, signin.error, signin.password_right) == (
        ANNA,
        True,
        False,
        "",
        None,
    )
    assert (signin.client, signin.session, signin.device, signin.app) == ("Chrome on Windows", "s1", "PC-7", APP)
    assert (signin.ip, signin.protocol, signin.succeeded) == ("203.0.113.9", "browser", True)


@pytest.mark.parametrize(
    ("error", "interrupted", "right"),
    [
        ("50126", False, None),
        ("50053", False, None),
        ("50072", True, True),
        ("50074", True, True),
        ("50058", True, None),
        ("50011", True, None),
        ("65001", True, None),
        ("50055", True, True),
        ("53003", False, True),
        ("500121", False, True),
        ("1000000", True, None),
        ("", False, None),
    ],
)
def test_a_failure_is_weighed_by_its_number(error, interrupted, right):
    signin = signed(error or "x", ErrorNumber=error, name="Reason")

    assert (signin.ok, signin.interrupted, signin.password_right, signin.error) == (False, interrupted, right, "Reason")


def test_the_number_may_stand_under_its_documented_name():
    signin = signed("50126", ErrorNumber=None, ErrorCode="50126")

    assert (signin.error, signin.ok) == ("50126", False)


@pytest.mark.parametrize(
    ("number", "name", "ok", "interrupted", "right"),
    [
        (None, None, True, False, None),
        (None, "None", True, False, None),
        ("0", "", True, False, None),
        (None, "KmsiInterrupt", True, False, None),
        (None, "UserAccountNotFound", False, False, None),
        ("53000", "DeviceNotCompliantDeviceManagementRequired", False, False, True),
        (None, "BlockedByConditionalAccess", False, False, True),
        (None, "FaultDomainRedirect", False, True, None),
        ("50074", "UserStrongAuthClientAuthNRequiredInterrupt", False, True, True),
        (None, "SomethingNew", False, False, None),
    ],
)
def test_somebody_is_logged_in_only_where_no_error_ended_the_attempt(number, name, ok, interrupted, right):
    signin = signed(Operation="UserLoggedIn", ErrorNumber=number, LogonError=name)

    assert (signin.ok, signin.interrupted, signin.password_right) == (ok, interrupted, right)
    assert signin.error == ("" if ok else name)


@pytest.mark.parametrize("operation", ["UserLoggedIn", "userloggedin"])
def test_the_letter_case_of_the_operation_does_not_matter(operation):
    assert signed(Operation=operation).ok


@pytest.mark.parametrize(
    ("request_", "method", "error", "agent", "protocol"),
    [
        ("Login:login", "1", "0", CHROME, "browser"),
        ("OAuth2:Token", "1", "0", CHROME, "ropc"),
        ("OAuth2:Token", "16", "0", CHROME, "ropc"),
        ("OAuth2:Token", "", "50126", CHROME, "ropc"),
        ("OAuth2:Token", "", "0", CHROME, "token"),
        ("OAuth2:Token", "2", "0", CHROME, "token"),
        ("OAuth2:Token", "1", "0", "BAV2ROPC", "imap"),
        ("ROPC", "", "0", CHROME, "ropc"),
        ("OrgIdWsTrust2:process", "", "0", CHROME, "basic"),
        ("Cmsi:Cmsi", "", "0", CHROME, "device code"),
        ("Cmsi:Cmsi", "", "0", IPHONE, "browser"),
        ("DeviceCodeAuth:DeviceCodeAuth", "", "0", CHROME, "device code"),
        ("OAuth2:DeviceCode", "", "0", CHROME, "device code"),
    ],
)
def test_a_password_at_the_token_endpoint_is_told_from_a_token(request_, method, error, agent, protocol):
    assert signed(error, request=request_, method=method, agent=agent).protocol == protocol


def test_a_token_that_is_refused_says_nothing_about_a_password():
    assert signed("53003", request="OAuth2:Token").password_right is None
    assert signed("53003", request="OAuth2:Token", method="1").password_right is True


@pytest.mark.parametrize(
    ("method", "factor"),
    [
        ("", ""),
        ("0", ""),
        ("1", "password"),
        ("16", "password"),
        ("272", "password"),
        ("262144", "windows hello"),
        ("33554433", "passkey"),
        ("odd", ""),
        ("9" * 5000, ""),
    ],
)
def test_how_somebody_signed_in_is_read_from_its_bits(method, factor):
    assert signed(method=method).factor == factor


def test_a_device_without_a_name_is_known_by_its_id():
    assert signed(DeviceProperties=named({"Id": "d1"})).device == "d1"


def test_a_sign_in_without_any_of_its_lists_is_still_one():
    signin = signed(ExtendedProperties="odd", DeviceProperties=None)

    assert (signin.ok, signin.client, signin.session) == (True, "", "")
