"""Whatever is one letter away is found, however the words were filed."""

from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.neighbours import Neighbours, left_out

WORDS = st.text(alphabet="abcdef", min_size=2, max_size=10)


def test_a_word_and_what_remains_of_it():
    assert left_out("abc") == ["abc", "bc", "ac", "ab"]


def test_nothing_is_near_in_an_empty_file():
    assert Neighbours().near("abc") == set()


@given(WORDS, st.integers(0, 9), st.sampled_from("abcdefxyz"))
def test_one_letter_away_is_found(word, at, letter):
    at %= len(word)
    file = Neighbours([(word, 7), ("zzzzzzzz", 8)])

    for near in (word, word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert 7 in file.near(near)
        assert 8 not in file.near(near)


def test_swapped_letters_are_found():
    assert Neighbours([("hengtai", 0)]).near("hentgai") == {0}


def test_a_word_filed_later_is_found_as_well():
    file = Neighbours([("hengtai", 0)])
    file.add("bluestone", 1)

    assert file.near("blueston") == {1}
    assert file.near("hengta") == {0}


def test_the_file_grows_with_what_is_added():
    file = Neighbours()
    for number in range(3000):
        file.add(f"name{number:06}", number)

    assert 17 in file.near("name000017x")
    assert 2999 in file.near("nme002999")
    assert file.near("somethingelse") == set()
