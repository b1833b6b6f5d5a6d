"""A client is known by its family; and nothing that a stranger's program says of itself makes it the provider."""

import pytest

from counterseal.providers.exports.clients import client_of, system_client
from tests.providers.exports.m365.events import CHROME

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1"


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        (CHROME, "Chrome on Windows"),
        (CHROME.replace("144", "121"), "Chrome on Windows"),
        (IPHONE, "Mobile Safari on iOS"),
        ("BAV2ROPC", "IMAP or POP with a password"),
        ("python-requests/2.32", "Script (python-requests)"),
        ("Python/3.11 aiohttp/3.9", "Script (Python)"),
        ("axios/1.7.2", "Script (axios)"),
        ("eMClient/9.2.2157.0", "eM Client"),
        ("eM Client/9", "eM Client"),
        ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.13929; Pro)", "Outlook desktop"),
        ("Microsoft Office/16.0 (Windows NT 10.0)", "Office desktop"),
        ("EvoSTS", ""),
        ("Microsoft Azure Graph Client Library 1.0", ""),
        ("", ""),
        (" ; ", ""),
        ("Nobody's own program", ""),
    ],
)
def test_a_user_agent_is_known_by_its_family_without_versions(agent, family):
    assert client_of(agent) == family


@pytest.mark.parametrize(
    ("info", "family"),
    [
        (f"Client=OWA;{CHROME};", "Chrome on Windows"),
        ("Client=OWA;Action=ViaProxy", "Outlook on the web"),
        ("Client=OutlookService;Outlook-iOS/2.0;", "Outlook mobile"),
        ("Client=MSExchangeRPC", "Outlook desktop"),
        ("Client=Microsoft.Exchange.ActiveSync;Apple-iPhone15C2", "Mobile mail"),
        ("Client=POP3/IMAP4;Protocol=IMAP4", "IMAP"),
        ("Client=POP3/IMAP4;Protocol=POP3", "POP"),
        ("Client=REST;;", "An application"),
        ("Client=REST;axios/1.7.2;", "Script (axios)"),
        ("Client=WebServices;ExchangeServicesClient/15.00;", "Exchange Web Services"),
        ("Client=WebServices;MacOutlook/16.78;", "Outlook for Mac"),
        ("", ""),
    ],
)
def test_an_exchange_client_string_is_known_by_its_protocol_or_what_stands_behind_it(info, family):
    assert client_of("", info) == family


def test_the_exchange_client_comes_before_the_user_agent():
    assert client_of(CHROME, "Client=MSExchangeRPC") == "Outlook desktop"


def test_a_user_agent_of_a_megabyte_is_read_by_its_beginning():
    assert client_of(CHROME + " x" * 500_000) == "Chrome on Windows"


@pytest.mark.parametrize(
    "info",
    [
        "Client=REST;Client=RESTSystem;;",
        "Client=WebServices;Action=ConfigureGroupMailbox",
        "Client=Monitoring;Action=Probe",
    ],
)
def test_background_work_of_the_provider_is_known(info):
    assert system_client(info)


@pytest.mark.parametrize(
    "info",
    [
        "",
        "Client=OWA;Action=ViaProxy",
        "Client=OWA;Mozilla/5.0 (Windows NT 10.0) monitoring",
        "Client=OWA;Mozilla/5.0 (Windows NT 10.0; Client=RESTSystem)",
        "Client=WebServices;substratesearch/1.0;Action=Monitoring",
    ],
)
def test_a_user_agent_that_calls_itself_background_work_is_not(info):
    assert not system_client(info)
