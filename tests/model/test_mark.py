"""Until when a mark keeps something quiet."""

from datetime import UTC, datetime, timedelta

import pytest

from counterseal.model.mark import Mark

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("word", "until", "holds"),
    [
        ("wrong", None, True),
        ("wrong", NOW + timedelta(days=1), True),
        ("expected", NOW, False),
        ("right", NOW + timedelta(days=1), False),
    ],
)
def test_a_mark_holds_until_its_day(word: str, until: datetime | None, holds: bool):
    assert Mark(thing="message", key="<1@a>", word=word, by="anna", at=NOW, until=until).holds(NOW) is holds
