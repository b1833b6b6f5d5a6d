"""The words of an answer are those of the JSON contract."""

from counterseal.model.answer import Answer, By, Compromised


def test_cannot_tell_is_a_word_of_its_own():
    assert {one.value for one in Compromised} == {"yes", "likely", "no", "cannot_tell"}


def test_every_doer_of_the_contract_is_there():
    assert {one.value for one in By} == {"owner", "intruder", "partner", "outsider", "system", "unknown"}


def test_an_answer_without_an_intruder_knows_no_marks():
    found = Answer(account="a@acme.test", compromised=Compromised.NO, confidence=0, cause="unknown", because=())

    assert (found.intruder.ips, found.since) == ((), None)
