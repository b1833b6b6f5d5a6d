"""What a setting does is the same whether a log tells that it was made or a page that it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterseal.lore.essence import essence
from counterseal.testing import company


@pytest.mark.parametrize(
    "line",
    [
        'rule name="." moves_to="RSS Feeds" forwards_to=x@evil.test', "forward to=x@evil.test",
        "delegate to=x@evil.test right=full_access", "grant app=1 app_name=Mailer", "app_password name=phone",
    ],
)  # fmt: skip
def test_a_setting_made_and_standing_has_one_essence(line):
    (made,) = company(f"2026-03-02 08:00 {line}").records

    assert essence(made)
    assert essence(made) == essence(replace(made, standing=True, actor="", id="other"))


def test_settings_of_two_accounts_differ():
    one, other = company(
        "2026-03-02 08:00 forward to=x@evil.test", "2026-03-02 08:00 forward who=bo@acme.test to=x@evil.test"
    ).records

    assert essence(one) != essence(other)


def test_a_sign_in_has_none():
    assert essence(company("2026-03-02 08:00 signin").records[0]) == ()
