"""A page knows its lines, its IBANs and which of its labels stand as labels."""

from counterseal.mail.payments.page import Page


def test_lines_and_places():
    page = Page("a\nbc\n", "a\nbc\n")

    assert [page.line(at) for at in range(5)] == [0, 0, 1, 1, 1]
    assert [page.line_end(line) for line in range(3)] == [1, 4, 5]


def test_an_iban_hides_the_words_inside_it():
    text = "IBAN NO9386011117947 here"
    page = Page(text, text)

    assert page.within_iban(6)
    assert not page.within_iban(4)
    assert [text[one.start : one.end] for one in page.labels] == ["IBAN "]
    assert page.iban_in(0, len(text)) == page.ibans[0]
    assert page.iban_in(6, len(text)) is None


def test_words_stand_as_labels_before_a_colon_alone_or_before_their_number():
    def labels(text: str) -> list[str]:
        page = Page(text, text)
        return [text[one.start : one.end].strip() for one in page.labels]

    assert labels("my bank says") == []
    assert labels("bank: x") == ["bank:"]
    assert labels("bank\n") == ["bank"]
    assert labels("account 12345678") == ["account"]
    assert labels("account of Anna") == []
    assert labels("in favour of Sample Ltd") == ["in favour of"]
    assert labels("in favour of the plan") == []
    assert labels("Account Name Sample Ltd") == ["Account Name"]
    assert labels("tel 12345") == ["tel"]


def test_the_next_labels():
    text = "bank: a\naccount: 12345678\n"
    page = Page(text, text)

    assert page.near(3) == page.labels[1:]
