"""A verdict that was kept is the verdict that was given."""

from datetime import UTC, datetime

import orjson
import pytest

from counterseal.lore.packing import packed, unpacked
from counterseal.model.payee import Payee
from counterseal.model.text import Land, When, many, text
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict

SAID = text("{n} from {land} at {at}: {list} {inner}", n=3, land=Land("CN"), at=When(datetime(2026, 3, 2, tzinfo=UTC)), list=many(["a", "b"]), inner=text("so"))  # fmt: skip
JUDGED = Judged(
    file="a.eml",
    message_id="<1@a.test>",
    at=datetime(2026, 3, 2, tzinfo=UTC),
    excerpts=("please pay",),
    error=text("broke"),
    verdict=Verdict(
        word="fraud",
        score=0.9,
        judgements={Judgement.IDENTITY: 0.5},
        types=("payment_change",),
        signs=(Sign(strength=0.5, said=SAID, types=("payment_change",), spots=("pay",), signal="x", weight=2.0),),
        payees=(Payee(scheme="iban", account="DE89", why=text("odd"), valid=False),),
        unread=(text("locked"),),
    ),
)


def test_there_and_back_through_json():
    assert unpacked(orjson.loads(orjson.dumps(packed(JUDGED)))) == JUDGED


@pytest.mark.parametrize("broken", [{}, {"error": ["text"]}, packed(JUDGED) | {"error": 5}])
def test_what_is_no_verdict_is_refused(broken: dict[str, object]):
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpacked(broken)
