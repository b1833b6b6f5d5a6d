"""A file opened to anybody is found and graded by what strangers may do and by its name."""

import pytest

from counterseal.detectors.messages.file_shared_to_anyone import file_shared_to_anyone
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LINK = "2026-03-02 08:25 access act=share thing=file with=anyone items="


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        (LINK + "Photos.zip link=edit", Severity.MEDIUM),
        (LINK + "'Invoice list.xlsx' link=view", Severity.LOW),
        (LINK + "'Our accounts.docx' link=edit", Severity.HIGH),
        (LINK + "合同_2026.docx link=edit", Severity.HIGH),
        ("2026-03-02 08:25 access act=share thing=file with=anyone folder=Photos link=edit", Severity.MEDIUM),
    ],
    ids=["to write", "money to read", "money to write", "a contract", "a folder"],
)
def test_the_link_and_the_name_decide(line, severity):
    (finding,) = file_shared_to_anyone(mailbox(line))

    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)
    assert finding.remedies[0].action == "remove_link"


def test_two_links_to_one_file_are_one_finding():
    (finding,) = file_shared_to_anyone(mailbox(LINK + "Photos.zip link=view", LINK + "Photos.zip link=edit"))

    assert finding.key == "file_shared_to_anyone:anna@acme.test:Photos.zip"
    assert len(finding.records) == 2


def test_who_does_it_on_many_days_does_it_for_the_work():
    days = [LINK.replace("03-02", f"02-0{day}") + f"File{day} link=view" for day in (1, 2, 3)]
    finding = list(file_shared_to_anyone(mailbox(*days, LINK + "'Invoice.xlsx' link=edit")))[-1]

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "innocent",
    [
        LINK + "Catalogue.pdf link=view",
        LINK.replace("anyone", "people") + "Invoice.xlsx link=edit",
        LINK.replace("anyone", "company") + "Invoice.xlsx link=edit",
        LINK.replace("anyone", "used") + "Invoice.xlsx",
        LINK + "Invoice.xlsx succeeded=no",
        LINK + "Invoice.xlsx actor_kind=system",
        LINK.replace("share", "read") + "Invoice.xlsx",
    ],
    ids=["a catalogue", "named people", "the company", "a link was used", "refused", "the provider", "read"],
)
def test_other_sharing_is_left_alone(innocent):
    assert not list(file_shared_to_anyone(mailbox(innocent)))
