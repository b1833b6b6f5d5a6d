"""Money that is to go elsewhere: which accounts, in which words, and whose words a quotation tells."""

from dataclasses import replace

import pytest

from counterseal.lore.missing import OPERATION
from counterseal.lore.paid_elsewhere import (
    clearest,
    elsewhere,
    lost_words_of_ours,
    numbers,
    quoted_only,
    rest,
    sums,
)
from counterseal.model.records import Message
from counterseal.model.text import text
from counterseal.testing import mailbox, verdict

ANSWER = "2026-03-02 10:00 message act=received sender=bo@buyer.test message_id=<2@buyer.test>"
SENT = "2026-03-02 09:00 message act=sent message_id=<1@acme.test> recipients=bo@buyer.test sender=anna@acme.test"


@pytest.mark.parametrize("status", ["changed", "conflict", "reverted"])
def test_accounts_that_are_not_where_money_went_are_named(status):
    found = elsewhere(verdict("fraud", status=status))

    assert numbers(found) == ("…6819",)
    assert [one.template for one in sums(found)] == ["It is about {amount}"]


@pytest.mark.parametrize("status", ["known", "seen", "new", "invalid"])
def test_others_are_not(status):
    assert elsewhere(verdict("fraud", status=status)) == ()


def test_the_sign_that_tells_the_account_is_the_clearest_and_the_others_remain():
    one = verdict("fraud", "payment_change", status="changed")
    sign = clearest(one)

    assert sign is not None
    assert sign.signal == "account_changed"
    assert [said.template for said in rest(one, sign)] == ["It is {kind}"]


def test_without_such_a_sign_the_heaviest_is_taken_and_none_where_nothing_speaks_against_it():
    found = clearest(verdict("fraud", "boss_fraud"))

    assert found is not None
    assert found.said == text("It is {kind}", kind="boss_fraud")
    assert clearest(verdict("clean")) is None


def test_quotations_are_told_apart():
    said, quoted = (elsewhere(verdict("fraud", status="changed", where=where)) for where in ("text", "quoted"))

    assert (quoted_only(said), quoted_only(quoted), quoted_only([*said, *quoted])) == (False, True, False)


@pytest.mark.parametrize(
    ("sent", "fields", "lost"),
    [
        (SENT, "in_reply_to=<1@acme.test>", True),
        (SENT, "references=<0@acme.test>,<1@acme.test>", True),
        (f"{SENT} kept=yes", "in_reply_to=<1@acme.test>", False),
        (f"{SENT} operation='{OPERATION}'", "in_reply_to=<1@acme.test>", True),
        ("", "in_reply_to=<1@acme.test>", False),
        ("", "", False),
        ("", "tells='quotation||anna@acme.test'", True),
        ("", "tells='quotation||carl@acme.test'", False),
    ],
    ids=[
        "only a log has it", "named last", "its copy is there", "only the answer tells of it", "nobody's", "no answer",
        "the quotation names us", "the quotation names another",
    ],
)  # fmt: skip
def test_whose_words_a_quotation_holds(sent, fields, lost):
    box = mailbox(sent, f"{ANSWER} {fields}")
    answer = next(one for one in box.every(Message) if one.act == "received")

    assert lost_words_of_ours(box, answer) is lost


def test_a_copy_beside_the_log_is_a_copy():
    box = mailbox(SENT, f"{SENT} kept=yes", f"{ANSWER} in_reply_to=<1@acme.test>")

    assert not lost_words_of_ours(box, replace(box.every(Message)[-1]))
