"""Words of names are learnt where hyphens part them, and where names that are alike go on in different ways."""

from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.learnt_words import learn
from counterseal.mail.one_letter import one_letter

NAMES = [
    "fuente-textil",
    "puente-vidrio",
    "fuentegruas",
    "fuentehierro",
    "fuenteplomo",
    "puentetextil",
    "roblestextil",
    "lagotextil",
]


def test_hyphens_part_words():
    assert {"fuente", "textil", "puente", "vidrio"} <= learn(NAMES[:2])


def test_words_end_where_names_go_on_in_several_ways():
    assert "fuente" in learn(NAMES[2:5])
    assert "textil" in learn(NAMES[5:])
    assert "fuent" not in learn(NAMES[2:5])


def test_nothing_is_learnt_of_little():
    assert learn([]) == frozenset()
    assert learn(["acme", "zwin"]) == frozenset()


def test_what_was_learnt_makes_two_names_of_a_name_and_its_imitation():
    assert one_letter("puentetextil", "fuentetextil") == "replaced"
    assert one_letter("puentetextil", "fuentetextil", words=learn(NAMES)) == ""
    assert one_letter("fuentetextjl", "fuentetextil", words=learn(NAMES)) == "replaced"


@given(st.lists(st.text(max_size=20), max_size=20))
def test_any_names_can_be_read(names):
    assert all(word.isalpha() for word in learn(names))
