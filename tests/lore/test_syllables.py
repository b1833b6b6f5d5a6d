"""Names in pinyin are read by their syllables."""

import pytest

from counterseal.lore.syllables import syllables


@pytest.mark.parametrize(
    ("letters", "read"),
    [
        ("hengtai", ("heng", "tai")),
        ("hongtai", ("hong", "tai")),
        ("shuangxing", ("shuang", "xing")),
        ("xian", ("xian",)),
        ("hengtal", ()),
        ("acme", ()),
        ("müller", ()),
        ("", ()),
        ("a" * 61, ()),
    ],
)
def test_a_name_is_made_of_syllables_or_it_is_none(letters, read):
    assert syllables(letters) == read
