"""Names of columns with one wrong letter are noticed; other names are not."""

import pytest

from counterseal.providers.exports.nearly import almost, damaged, damaged_keys


@pytest.mark.parametrize(
    "name", ["ForwardXo1", "Forwardo1x"[:9] + "", "ForwardTo1"[1:], "ForwardTo12", "xForwardTo1", "ForwardTo\ufffd"]
)
def test_one_letter_changed_lost_or_added_is_almost_the_name(name):
    assert almost(name, "ForwardTo1")


@pytest.mark.parametrize(
    ("name", "known"),
    [("ForwardTo1", "ForwardTo1"), ("Form", "From"), ("Identity", "Description"), ("FxrwxrdTo", "ForwardTo")],
)
def test_the_name_itself_short_names_and_others_are_not(name, known):
    assert not almost(name, known)


def test_a_name_is_damaged_only_where_the_known_one_is_missing():
    known = {"ForwardTo", "RedirectTo"}

    assert damaged(["ForwardXo", "Name"], known) == ("ForwardXo",)
    assert damaged(["ForwardTo", "ForwardTo1"], known) == ()


def test_keys_of_objects_inside_are_looked_at_too():
    known = {"forwardTo", "redirectTo"}

    assert damaged_keys({"actions": {"forwxrdTo": [], "redirectTo": []}, "id": "x"}, known) == ("forwxrdTo",)
    assert damaged_keys({"actions": {"forwardTo": [], "redirectTo": []}}, known) == ()
    assert damaged_keys({"a": {"b": {"c": {"forwxrdTo": 1}}}}, known) == ()
    assert damaged_keys({"a": [{"forwxrdTo": 1}]}, known) == ()
