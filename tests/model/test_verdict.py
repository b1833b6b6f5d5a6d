"""A verdict's reasons are those that speak for its word."""

from counterseal.model.text import text
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict


def sign(name: str, weight: float) -> Sign:
    return Sign(strength=1, said=text("It is so"), signal=name, weight=weight)


SIGNS = tuple(sign(name, weight) for name, weight in (("a", 5.0), ("b", -4.0), ("c", 3.0), ("d", 2.0), ("e", 1.0)))


def verdict(word: str) -> Verdict:
    return Verdict(word=word, score=0.5, judgements=dict.fromkeys(Judgement, 0.0), signs=SIGNS)


def test_three_strongest_reasons_for_a_bad_word():
    assert [one.signal for one in verdict("fraud").reasons] == ["a", "c", "d"]


def test_a_clean_word_is_explained_by_what_speaks_for_the_sender():
    assert [one.signal for one in verdict("clean").reasons] == ["b"]


def test_the_domain_is_that_of_the_address():
    one = Judged(file="a.eml", verdict=verdict("clean"), address="anna@acme.test")

    assert one.domain == "acme.test"
    assert Judged(file="a.eml", verdict=verdict("clean")).domain == ""
