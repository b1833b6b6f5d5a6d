"""Account numbers in texts that are sent by themselves are told; a trader's signature hardly."""

import pytest

from counterseal.detectors.settings.auto_text_carries_account import auto_text_carries_account
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LIFE = tuple(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
PARTNER = tuple(f"2026-02-{day:02} 10:00 message recipients=kim@harbour.test subject=Day{day}" for day in range(1, 5))
DESK = "ip=198.51.100.7"
CAME = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 client='Firefox on Linux'"
JOURNEY = CAME.replace("Firefox on Linux", "Chrome on Windows")
AWAY = "ip=203.0.113.9"
VACATION = "2026-03-02 08:21 change what=vacation.set"
SIGNATURE = "2026-03-02 08:21 change what=signature.set"
IBAN, OTHER = "GB82WEST12345698765432", "DE89370400440532013000"


def found(*lines, who="anna@acme.test", **more):
    told = [line.replace("anna@acme.test", who) for line in (*LIFE, *PARTNER, *lines)]
    return list(auto_text_carries_account(mailbox(*told, who=who, **more)))


def test_an_automatic_answer_with_an_account_is_told():
    (finding,) = found(f'{VACATION} after="I am away. Pay to {IBAN}"')

    assert finding.key == f"auto_text_carries_account:anna@acme.test:vacation:{IBAN}"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert [one.action for one in finding.remedies] == ["hold_payments", "review_mailbox", "ask_owner"]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((f'{VACATION} after="We have a new bank account: {IBAN}"',), Severity.HIGH, Shows.DOUBT),
        ((f'{VACATION} after="账户已变更，账号：6222020000000000000" standing=yes',), Severity.HIGH, Shows.DOUBT),
        ((CAME, f'{VACATION} after="Pay to {IBAN}" {AWAY}'), Severity.HIGH, Shows.INTRUDER),
        ((f'{VACATION} after="Write to anna@acrne.test"',), Severity.HIGH, Shows.INTRUDER),
        ((f'{SIGNATURE} after="Anna. IBAN {IBAN}" before="Anna. IBAN {OTHER}"',), Severity.MEDIUM, Shows.DOUBT),
        ((f'{SIGNATURE} after="Anna. IBAN {IBAN}"',), Severity.LOW, Shows.DOUBT),
        ((f'{SIGNATURE} after="Anna. IBAN {IBAN}" standing=yes',), Severity.LOW, Shows.DOUBT),
        ((JOURNEY, f'{SIGNATURE} after="Anna. IBAN {IBAN}" {AWAY}'), Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "a new account", "in Chinese, standing", "from a strange place", "a look-alike", "another account than before",
        "a trader's signature", "one that stands", "on a journey",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


def test_the_accounts_department_may_answer_so():
    (finding,) = found(f'{VACATION} after="Pay to {IBAN}"', who="accounts@acme.test")

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "line",
    [
        f'{VACATION} after="I am away until Monday. Ask bo@acme.test or call +86 755 8888 6666"',
        f'{VACATION} after="I am away, write to anna.li@gmail.com"',
        f'{SIGNATURE} after="Anna Li, anna.li@gmail.com"',
        f'{SIGNATURE} after="Anna. IBAN {IBAN}" before="Anna Li. IBAN {IBAN}"',
        VACATION,
        f'{VACATION} after="Pay to {IBAN}" succeeded=no',
        f'2026-03-02 08:21 change what=other after="Pay to {IBAN}"',
    ],
    ids=[
        "a colleague",
        "a private mailbox",
        "a signature",
        "the same account",
        "taken out",
        "refused",
        "another change",
    ],
)
def test_innocent_texts_are_left_alone(line):
    assert not found(line)


def test_what_was_set_before_the_window_is_left_alone():
    assert not found(f'{VACATION} after="Pay to {IBAN}"', since="2026-03-09")
