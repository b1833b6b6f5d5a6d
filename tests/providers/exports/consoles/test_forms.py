"""What the reader of exports takes from here."""

from __future__ import annotations

from counterseal.providers.exports.consoles.forms import WHOLE, dialects
from counterseal.reach import Asked
from tests.providers.exports.mutation import SEEN


def test_the_forms_and_dialects_have_names_and_are_made_anew():
    asked = Asked(seen=SEEN)

    assert [one.name for one in dialects(asked)] == ["log of a mail console", "settings of a mail console"]
    assert [make("e", asked).name for make in WHOLE] == ["exmail api", "settings of a mail console"]
    assert dialects(asked)[0] is not dialects(asked)[0]
