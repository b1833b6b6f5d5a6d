"""An owner is in a far place when a program of theirs is there and nobody is at home."""

import pytest

from counterseal.lore.journeys import in_person
from counterseal.model.records import Access
from counterseal.testing import mailbox

LIFE = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=CN asn=4134 client='Chrome on Windows'"
    for day in range(1, 20)
]
HOTEL = "ip=203.0.113.70 country=AE asn=64500"
FETCH = f"2026-03-02 20:00 access act=download client=IMAP count=900 {HOTEL}"
CAME = f"2026-03-01 18:00 signin {HOTEL} client='Chrome on Windows'"
HOME = "2026-03-02 10:00 signin ip=198.51.100.7"


def there(*lines):
    box = mailbox(*sorted((*LIFE, *lines, FETCH)))
    return in_person(box, box.every(Access)[-1])


def test_a_telephone_beside_the_owners_notebook_is_the_owners():
    assert there(CAME)


@pytest.mark.parametrize(
    "more",
    [f"{HOME} protocol=imap client=IMAP", f"{HOME} client='Mobile Safari on iOS'", HOME.replace("signin", "failed")],
    ids=["a computer left running", "a telephone that roams", "a failure"],
)  # fmt: skip
def test_what_happens_at_home_without_the_owner_says_nothing(more):
    assert there(CAME, more)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (CAME.replace("Chrome on Windows", "Firefox on Linux"),),
        (CAME.replace("client='Chrome on Windows'", "client=IMAP protocol=imap"),),
        (CAME.replace("203.0.113.70", "192.0.2.9").replace("64500", "64501"),),
        (CAME, f"{HOME} client='Chrome on Windows'"),
        (CAME.replace("03-01", "02-20"),),
        (CAME.replace("03-01 18", "03-02 22"),),
    ],
    ids=[
        "nobody",
        "another program",
        "no program named",
        "another network",
        "at the desk since",
        "long ago",
        "afterwards",
    ],
)
def test_without_the_owner_it_is_nobody_of_ours(lines):
    assert not there(*lines)
