"""What a message wants is found in its words, with its place and its own spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.acts import SUBJECT_BONUS, Family, acts, index


def one_of(found, family):
    return next(one for one in found if one.family == family)


def test_the_words_are_shown_as_they_stand_there():
    text = "Hello,\n\nplease  VERIFY\nyour Ac­count now".replace("­", "")
    found = one_of(acts(text, "", "en"), "credentials")

    assert found.phrase == "VERIFY your Account"
    assert text[found.at :].startswith("VERIFY")


def test_the_place_is_right_behind_other_letters():
    text = "Prüfung… 😀 银行。 我司銀行賬戶已變更。"
    found = one_of(acts(text, "", "zh"), "account_change")

    assert "銀行賬戶已變" in found.phrase
    assert text[found.at :].startswith(found.phrase)


def test_the_subject_weighs_more():
    subject, body = acts("", "Verify your account", "en"), acts("Verify your account", "", "en")

    assert subject[0].at == -1
    assert subject[0].clear == pytest.approx(body[0].clear + SUBJECT_BONUS)


def test_the_language_breaks_ties():
    spanish = acts("Verifique su cuenta", "", "es")[0]

    assert acts("Verifique su cuenta", "", "de")[0].clear < spanish.clear
    assert acts("Verifique su cuenta", "", "")[0].clear == spanish.clear


def test_the_clearest_comes_first_and_no_phrase_twice():
    found = acts("Urgent. Urgent. Our bank details have changed. Verify your account. Verify your account.", "", "en")

    assert [one.clear for one in found] == sorted((one.clear for one in found), reverse=True)
    assert len([one for one in found if one.family == "credentials"]) == 1


def test_a_denied_phrase_may_be_meant_later():
    found = acts("We did not change our bank account in May. In June we did: we changed our bank account.", "", "en")

    assert one_of(found, "account_change").at > 40


def test_look_alike_letters_hide_nothing():
    assert one_of(acts("Vеrify yоur aссount", "", "en"), "credentials")


def test_nothing_wants_nothing():
    assert acts("", "", "") == ()
    assert acts("The lock is taken before the list is walked, and dropped behind it.", "Re: list", "en") == ()


def test_a_text_of_nothing_but_phrases_is_bounded():
    assert len(acts("verify your account. " * 50_000, "", "en")) < 5


def test_every_anchor_has_its_phrases():
    assert all(index().patterns)
    assert {one.family for each in index().patterns for one in each} > {one.value for one in Family}


@given(st.text(), st.text(max_size=50))
def test_it_never_raises(text, subject):
    for one in acts(text, subject, ""):
        assert 0 < one.clear <= 1
        assert -1 <= one.at <= len(text)


@given(
    st.lists(
        st.sampled_from(
            ["verify ", "your account", "не ", "账户", "變更", " 银行", "😀", "ß", ".", "\n", "İ", "not ", "“"]
        ),
        max_size=40,
    )
)
def test_places_are_inside_the_text(pieces):
    text = "".join(pieces)
    for one in acts(text, "", ""):
        assert one.phrase
        assert one.phrase.split()[0] in text[one.at :]


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("account_change", "Bitte überweisen Sie alles ausschließlich auf das folgende Konto."),
        ("account_change", "Forderungsabtretung: unsere Forderungen wurden verkauft."),
        ("account_change", "Merci de ne plus utiliser l'ancien RIB."),
        ("account_change", "Nous vous informons de la cession de créances."),
        ("account_change", "Rogamos pagar únicamente en la siguiente cuenta."),
        ("account_change", "Pague somente na seguinte conta."),
        ("account_change", "Pagare esclusivamente sul seguente conto."),
        ("account_change", "The supplier has assigned all present and future receivables to us."),
        ("account_change", "应收账款已转让给我公司。"),
        ("tax_audit_excuse", "Das bisherige Konto ist geschlossen."),
        ("tax_audit_excuse", "Suite à un changement de banque, voici le compte."),
        ("tax_audit_excuse", "Debido a un cambio de banco les informamos."),
        ("tax_audit_excuse", "A seguito di un cambio di banca vi informiamo."),
    ],
)
def test_closed_accounts_and_assigned_claims(family, words):
    assert any(one.family == family and one.clear >= 0.5 for one in acts(words, "", ""))


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("payment_request", "Please send me the ageing report."),
        ("payment_request", "把余额发给我。"),
        ("tax_audit_excuse", "账号同对账单。"),
        ("callback", "联系电话 0574-5550 7715"),
    ],
)
def test_words_that_were_taken_for_more(family, words):
    assert not any(one.family == family and one.clear >= 0.5 for one in acts(words, "", "zh"))


@pytest.mark.parametrize("words", ["收款行：中信银行营业部。如有变动请来电。", "如账户有变，我们会电话通知。"])
def test_a_case_that_has_not_come_is_no_change(words):
    assert not any(one.family == "account_change" and one.clear >= 0.5 for one in acts(words, "", "zh"))
