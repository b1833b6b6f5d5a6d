"""What is told of a verdict: every key every time, and the lines that the reasons are about."""

from counterseal.lore.judged import as_fields, excerpts, judged, whole
from counterseal.mail.letter import Document, Letter
from counterseal.mail.people import Person
from counterseal.model.payee import Payee
from counterseal.model.text import Text, text
from counterseal.model.verdict import Judgement, Sign, Verdict

LETTER = Letter(
    message_id="<1@acme.test>",
    subject="Re: PI 31",
    sender=Person("anna@acrne.test", "Anna Li"),
    fresh="Dear Bob,\nplease use our new account DE89370400440532013000 from today.\nRegards",
    text="Dear Bob,\nplease use our new account DE89370400440532013000 from today.\nRegards",
    language="en",
    documents=(Document(name="pi.pdf", kind="pdf", text="Beneficiary: Example Trading"),),
)
SIGN = Sign(
    strength=1,
    said=text("New account"),
    signal="account_changed",
    weight=5.0,
    spots=("DE89370400440532013000", "Example Trading"),
)
VERDICT = Verdict(
    word="fraud",
    score=0.98765432,
    judgements={Judgement.TAKEOVER: 0.9},
    types=("payment_change",),
    signs=(SIGN,),
    payees=(Payee(scheme="iban", account="DE89370400440532013000", status="changed", valid=True),),
)


def say(said: Text) -> str:
    return said.template


def test_a_line_of_scan_has_every_key_of_the_contract():
    fields = as_fields(judged("a.eml", LETTER, VERDICT), say)

    assert {
        "file",
        "message_id",
        "verdict",
        "score",
        "judgements",
        "types",
        "signals",
        "payees",
        "from",
        "language",
        "error",
    } <= set(fields)
    assert fields["from"] == {"name": "Anna Li", "address": "anna@acrne.test", "domain": "acrne.test"}
    assert fields["signals"] == [{"id": "account_changed", "weight": 5.0, "said": "New account"}]
    assert fields["judgements"] == {"identity": 0.0, "content": 0.0, "takeover": 0.9}
    assert fields["because"] == ["New account"]
    assert fields["error"] is None
    payees = fields["payees"]
    assert isinstance(payees, list)
    payee = payees[0]
    assert {"scheme", "account", "bic", "beneficiary", "bank", "country", "where", "valid", "status"} <= set(payee)


def test_the_dangerous_part_is_the_line_in_which_a_spot_stands():
    assert list(excerpts(LETTER, [SIGN])) == [
        "please use our new account DE89370400440532013000 from today.",
        "Beneficiary: Example Trading",
    ]


def test_a_long_line_is_cut_around_the_spot():
    letter = Letter(fresh="x" * 500 + " NEEDLE " + "y" * 500)
    sign = Sign(strength=1, said=text("There"), weight=1.0, spots=("NEEDLE",))

    (line,) = excerpts(letter, [sign])
    assert "NEEDLE" in line
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) < 300


def test_a_clean_message_shows_no_part():
    clean = Verdict(word="clean", score=0.01, judgements={}, signs=(SIGN,))

    assert judged("a.eml", LETTER, clean).excerpts == ()


def test_what_could_not_be_read_is_an_error():
    broken = Verdict(word="unreadable", score=0, judgements={}, unread=(text("No header"),))

    assert as_fields(judged("a.eml", Letter(), broken), say)["error"] == "No header"


def test_half_a_character_is_written_out_and_everything_else_stays():
    assert whole({"a\ud800": ["b\udfff", 1, None, "发票"]}) == {"a\\ud800": ["b\\udfff", 1, None, "发票"]}
