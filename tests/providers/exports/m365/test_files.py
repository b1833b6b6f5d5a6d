"""Files in SharePoint and OneDrive: read, taken, put down, deleted, and shared with whom."""

import pytest

from counterseal.model.records import Access, Item
from tests.providers.exports.m365.events import ANNA, CHROME, event, one


def touched(operation, **fields):
    more = {
        "RecordType": 6,
        "Workload": "OneDrive",
        "UserAgent": CHROME,
        "ListItemUniqueId": "f1",
        "SourceFileName": "offer.docx",
        "SourceRelativeUrl": "Documents",
        "ObjectId": "https://acme-my.sharepoint.example/personal/anna/Documents/offer.docx",
        "AppAccessContext": {"AADSessionId": "s1"},
    }
    return one(event(operation, **more | fields))


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("FileAccessed", "read"),
        ("FileDownloaded", "download"),
        ("FileSyncDownloadedFull", "sync"),
        ("FileUploaded", "upload"),
        ("FileRecycled", "delete"),
        ("FolderDeleted", "delete"),
        ("FileDeletedSecondStageRecycleBin", "purge"),
        ("filemoved", "move"),
    ],
)
def test_a_file_is_touched_in_one_of_few_ways(operation, what):
    access = touched(operation)

    assert isinstance(access, Access)
    assert (access.act, access.thing, access.account, access.folder) == (what, "file", ANNA, "Documents")
    assert access.items == (Item("f1", "offer.docx", "Documents"),)
    assert (access.client, access.session) == ("Chrome on Windows", "s1")


def test_a_file_without_a_name_is_named_by_its_address():
    assert (
        touched("PageViewed", SourceFileName=None, ObjectId="https://acme.example/x").items[0].name
        == "https://acme.example/x"
    )


def test_a_search_of_files_tells_what_was_searched_for():
    assert touched("SearchQueryPerformed", SearchQueryText="iban").details == {"query": "iban"}


@pytest.mark.parametrize(
    ("operation", "data", "link", "details"),
    [
        (
            "AnonymousLinkCreated",
            "<Type>Edit</Type><MembersCanShareApplied>False</MembersCanShareApplied>",
            "edit",
            {"with": "anyone"},
        ),
        ("AnonymousLinkCreated", "<Type>View</Type>", "view", {"with": "anyone"}),
        ("SharingSet", "<Permissions granted>System.LimitedEdit</Permissions granted>", "edit", {"with": "people"}),
        ("SecureLinkCreated", None, "", {"with": "people"}),
    ],
)
def test_a_shared_file_says_with_whom_and_whether_they_may_write(operation, data, link, details):
    access = touched(operation, EventData=data)

    assert (access.act, access.link, access.details) == ("share", link, details)


def test_a_file_shared_with_somebody_names_them():
    assert touched("AddedToSecureLink", TargetUserOrGroupName="jo@partner.example").details == {
        "with": "people",
        "to": "jo@partner.example",
    }


def test_who_may_share_with_strangers_is_a_change_of_the_company():
    change = touched("SharingPolicyChanged", ObjectId="https://acme.example/sites/x")

    assert (change.what, change.target) == ("sharing.changed", "https://acme.example/sites/x")
