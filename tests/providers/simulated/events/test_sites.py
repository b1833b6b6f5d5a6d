"""Files: one event is one file."""

import pytest

from tests.providers.simulated.tiny import event


def test_a_file_is_an_address_and_parts():
    found = event("access as=anna act=read thing=file items=offer.xlsx folder=Documents/2026")

    assert (found["Operation"], found["RecordType"], found["Workload"]) == ("FileAccessed", 6, "OneDrive")
    assert found["ObjectId"] == "https://acme-my.sharepoint.com/personal/anna_acme_test/Documents/2026/offer.xlsx"
    assert (found["SourceFileName"], found["SourceFileExtension"]) == ("offer.xlsx", "xlsx")
    assert found["SourceRelativeUrl"] == "Documents/2026"
    assert found["UserAgent"].startswith("Mozilla")


def test_the_account_stands_in_lower_case():
    assert event("access who=Anna@acme.test act=read thing=file items=a.txt")["UserId"] == "anna@acme.test"


@pytest.mark.parametrize(
    ("act", "operation"),
    [
        ("download", "FileDownloaded"),
        ("upload", "FileUploaded"),
        ("update", "FileModified"),
        ("move", "FileMoved"),
        ("delete", "FileRecycled"),
        ("purge", "FileDeletedSecondStageRecycleBin"),
        ("sync", "FileSyncDownloadedFull"),
    ],
)
def test_each_act_has_its_operation(act, operation):
    assert event(f"access as=anna act={act} thing=file items=a.txt")["Operation"] == operation


@pytest.mark.parametrize(
    ("fields", "operation", "kind"),
    [
        ("", "AnonymousLinkCreated", "<Type>View</Type>"),
        ("link=edit with=anyone", "AnonymousLinkCreated", "<Type>Edit</Type>"),
        ("with=company", "CompanyLinkCreated", "<Type>View</Type>"),
        ("with=people to=x@y.test", "SecureLinkCreated", "<Type>View</Type>"),
    ],
)
def test_a_link_says_what_it_allows(fields, operation, kind):
    found = event(f"access as=anna act=share thing=file items=a.txt {fields}")

    assert (found["Operation"], found["RecordType"]) == (operation, 14)
    assert kind in found["EventData"]
    assert found.get("TargetUserOrGroupName", "") == ("x@y.test" if "x@y.test" in fields else "")


def test_an_application_is_named():
    assert event("access as=anna act=read thing=file items=a.txt app=helper")["ApplicationId"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("access as=anna act=read thing=file", "one file at a time"),
        ("access as=anna act=read thing=file items=a,b", "one file at a time"),
        ("access as=anna act=search thing=file items=a", "nobody can search a file"),
        ("access as=anna act=share thing=file items=a with=friends", "a file is shared with"),
    ],
)
def test_what_the_log_cannot_tell_is_refused(line, said):
    with pytest.raises(ValueError, match=said):
        event(line)
