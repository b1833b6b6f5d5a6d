"""The acts of a message, one for each family."""

from counterseal.lore.acts import clear, every_act, scene_acts, words
from counterseal.lore.scene import Scene
from counterseal.mail.letter import Document, Letter


def scene(text: str, subject: str = "") -> Scene:
    return Scene(letter=Letter(fresh=text, subject=subject, quoted="Our bank details have changed."))


def test_several_phrases_to_one_end_are_clearer_than_one():
    one = clear(scene("Please verify your account."), "credentials")
    two = clear(scene("Please verify your account. We saw an unusual sign-in."), "credentials")

    assert one < two < 1


def test_the_same_words_count_once():
    one = clear(scene("Verify your account."), "credentials")

    assert clear(scene("Verify your account. Verify your account."), "credentials") == one


def test_what_is_quoted_is_not_wanted():
    assert scene_acts(scene("Thank you.")) == {}


def test_words_are_in_the_order_of_the_families_that_are_asked_for():
    here = scene("Verify your account within 24 hours.")

    assert words(here, "deadline", "gift_card", "credentials") == ("within 24 hours", "Verify your account")


def test_without_an_act_nothing_is_clear():
    assert clear(scene("Thank you."), "credentials", "threat") == 0.0
    assert every_act(scene("Thank you.")) == ()


def test_a_file_speaks_for_a_message_that_says_little():
    paper = Document(
        name="a.pdf", kind="pdf", text="Your subscription was renewed. Call our helpline number to cancel."
    )

    assert clear(Scene(letter=Letter(fresh="See attached.", documents=(paper,))), "callback") >= 0.5
    assert clear(Scene(letter=Letter(fresh="We talk. " * 90, documents=(paper,))), "callback") == 0.0


def test_archives_and_pictures_do_not_speak():
    sheet = Document(name="a.zip", kind="zip", text="Verify your account.")

    assert clear(Scene(letter=Letter(fresh="", documents=(sheet,))), "credentials") == 0.0
