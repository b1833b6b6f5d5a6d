"""A list that is cut says how much is left."""

from counterseal.reports.cuts import cut


def test_what_is_left_out_is_counted():
    assert (cut("abc", 2).shown, cut("abc", 2).left) == (["a", "b"], 1)


def test_a_short_list_is_whole():
    assert (cut("abc", 3).shown, cut("abc", 3).left) == (["a", "b", "c"], 0)
