"""Sentences are kept as template and values, and long lists are cut with how many more there were."""

from counterseal.model.text import Many, Text, many, text


def test_a_sentence_is_its_template_and_its_values():
    assert text("Signed in from {ip}", ip="203.0.113.9") == Text("Signed in from {ip}", (("ip", "203.0.113.9"),))


def test_a_short_list_is_kept_whole():
    assert many(["a", "b"]) == Many(("a", "b"))


def test_a_long_list_is_cut_and_says_how_many_more():
    assert many(map(str, range(10)), limit=3) == Many(("0", "1", "2", text("{n} more", n=7)))
