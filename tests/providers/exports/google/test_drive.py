"""Files at Google, and whole accounts that somebody takes away."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import Access, Source
from counterseal.providers.exports.google.drive import ACTS, READERS, SHARES, TAKEOUT
from counterseal.providers.exports.google.reports import Activities
from tests.providers.exports.google.samples import ANNA, BOB, EVIL, activity


def one(app: str, name: str, **parameters: Any) -> Any:
    (found,) = Activities().read(activity(app, name, **parameters), Source("e" * 64, "a.json:item 1"))
    return found


@pytest.mark.parametrize(
    ("name", "act"),
    [("view", "read"), ("download", "download"), ("delete", "purge"), ("trash", "delete"), ("edit", "update")],
)
def test_a_file_is_its_owners_whoever_touches_it(name, act):
    found = one("drive", name, doc_id="d1", doc_title="Invoices", owner=BOB)

    assert isinstance(found, Access)
    assert (found.act, found.account, found.actor, found.thing) == (act, BOB, ANNA, "file")
    assert (found.items[0].id, found.items[0].name) == ("d1", "Invoices")


@pytest.mark.parametrize(
    ("more", "link"),
    [
        ({"visibility": "people_with_link", "new_value": "can_edit"}, "edit"),
        ({"visibility": "public_on_the_web", "new_value": "can_view"}, "view"),
        ({"visibility": "private", "new_value": "can_edit", "target_user": EVIL}, ""),
    ],
)
def test_sharing_tells_whether_a_link_is_enough(more, link):
    found = one("drive", "change_user_access", doc_id="d1", owner=BOB, **more)

    assert (found.act, found.link, found.details.get("to", "")) == ("share", link, more.get("target_user", ""))


@pytest.mark.parametrize(
    ("name", "products", "act", "thing"),
    [
        ("STARTED_USER_TAKEOUT", "Mail, Drive", "sync", "mail"),
        ("COMPLETED_USER_TAKEOUT", "", "sync", "mail"),
        ("DOWNLOADED_USER_TAKEOUT", "Drive", "download", "file"),
    ],
)
def test_a_takeout_carries_the_mailbox_unless_it_says_otherwise(name, products, act, thing):
    found = one("takeout", name, USER_EMAIL=BOB, PRODUCTS_REQUESTED=products, TAKEOUT_DESTINATION="DROPBOX")

    assert (found.act, found.thing, found.account, found.details["to"]) == (act, thing, BOB, "DROPBOX")


def test_a_takeout_that_is_only_planned_took_nothing():
    assert one("takeout", "SCHEDULED_USER_TAKEOUT", USER_EMAIL=BOB).what == "other"


def test_every_event_has_its_reader():
    assert set(READERS) == {*ACTS, *SHARES}
    assert len(TAKEOUT) == 4
