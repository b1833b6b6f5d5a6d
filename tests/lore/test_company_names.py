"""Two names are compared part by part: a syllable decides, a score does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.company_names import REASONS, compare, is_company, is_person, keys

HENGTAI = "Shenzhen Hengtai Electronics Co., Ltd."


@pytest.mark.parametrize(
    ("other", "word", "reason"),
    [
        # The table of process.md 1.2, on which fuzzy scores fail.
        ("Shenzhen Hengtai Electronic Co Ltd", "close", "typo"),
        ("Hengtai Electronics (Shenzhen) Company Limited", "close", "order"),
        ("Shenzhen Hengtai Electronics (HK) Trading Limited", "no", "jurisdiction_changed"),
        ("Shenzhen Hongtai Electronics Co., Ltd.", "no", "syllable"),
        ("Shenzhen Hengtal Electronics", "no", "lookalike"),
        ("Li Wei", "no", "personal_account"),
        # And beyond it.
        ("SHENZHEN HENGTAI ELECTRONICS CO.,LTD", "match", ""),
        ("Shen Zhen Heng Tai Electronics Co. Ltd.", "match", ""),
        ("Shenzhen Hengtai Electronics", "close", "legal_form_absent"),
        ("Shenzhen Hengtai Electronics LLC", "close", "legal_form_differs"),
        ("Hengtai Electronics Co., Ltd.", "close", "place_absent"),
        ("Dongguan Hengtai Electronics Co., Ltd.", "no", "place_differs"),
        ("Shenzhen Hengtai Trading Co., Ltd.", "no", "trade_differs"),
        ("Shenzhen Hengtai Co., Ltd.", "close", "trade_absent"),
        ("Shenzhen Hengtai Electronics (BVI) Ltd", "no", "jurisdiction_changed"),
        ("深圳市恒泰电子有限公司", "close", "other_script"),
        ("深圳市宏泰电子有限公司", "no", "syllable"),
        ("李伟", "no", "personal_account"),
        ("Co., Ltd.", "not_possible", "nothing_distinctive"),
        ("", "not_possible", "empty"),
        ("Trading Company", "no", ""),
        ("深圳恒泰 Shenzhen Hongtai Electronics Co., Ltd.", "no", "syllable"),
        ("Shenzhen Hengt\u0430i Electronics Co., Ltd.", "no", "lookalike"),
    ],
)  # fmt: skip
def test_against_hengtai(other, word, reason):
    found = compare(HENGTAI, other)

    assert found.word == word, found
    assert reason in found.reasons or not reason, found
    assert set(found.reasons) <= set(REASONS)
    assert compare(other, HENGTAI).word == word


@pytest.mark.parametrize(
    ("a", "b", "word", "reasons"),
    [
        ("深圳市恒泰电子有限公司", "深圳市恒泰電子有限公司", "match", ()),
        ("深圳市恒泰电子有限公司", "深圳市恒太电子有限公司", "no", ("same_sound",)),
        ("深圳市恒泰电子有限公司", "恒泰电子（深圳）有限公司", "close", ("order",)),
        ("深圳市恒泰电子有限公司", "恒泰电子（香港）有限公司", "no", ("jurisdiction_changed", "place_absent")),
        ("深圳市恒泰电子股份有限公司", HENGTAI, "close", ("other_script",)),
        ("宁波日升贸易有限公司", "Ningbo Sunrise Trading Co., Ltd.", "not_possible", ("other_script",)),
        ("恒泰(香港)有限公司", "Hang Tai (HK) Limited", "not_possible", ("other_script",)),
        ("Müller Maschinenbau GmbH", "Mueller Maschinenbau GmbH", "match", ("spelling",)),
        ("Müller Maschinenbau GmbH", "MULLER MASCHINENBAU GMBH", "match", ()),
        ("José Fabricación S.L.", "Jose Fabricacion SL", "match", ()),
        ("Northwind Traders Inc.", "Nortwhind Traders Inc.", "close", ("typo",)),
        ("Northwind Technology Inc.", "Northwind Tech Inc.", "close", ("abbreviation",)),
        ("Acme Ltd", "Acne Ltd", "no", ("different_name",)),
        ("Acme Example Ltd", "Example Acme Ltd", "close", ("order",)),
        ("Li Wei", "Wei Li", "close", ("order",)),
        ("Li Wei", "Li Wei", "match", ()),
        ("Li Xiaoming", "Xiao Ming Li", "close", ("order",)),
        ("Li Wei", "李伟", "close", ("other_script",)),
        ("Anna Schmidt", "Acme GmbH", "no", ("personal_account",)),
        ("Anna Schmidt", "Maria Schmidt", "no", ("different_name",)),
        ("Ромашка ООО", "ООО Ромашка", "match", ()),
    ],
)  # fmt: skip
def test_two_names(a, b, word, reasons):
    found = compare(a, b)

    assert (found.word, found.reasons) == (word, reasons), found


def test_both_names_in_their_parts_are_the_evidence():
    assert compare(HENGTAI, "Li Wei").forms == ("[shenzhen] / heng·tai / electronics / limited", "li·wei")


def test_companies_and_people_are_told_apart():
    assert is_company(HENGTAI)
    assert not is_company("Hengtai")
    assert is_person("Li Wei")
    assert not is_person("Hengtai")


def test_names_that_match_share_a_key():
    assert set(keys(HENGTAI)) & set(keys("深圳市恒泰电子有限公司"))
    assert set(keys("Müller GmbH")) & set(keys("Mueller GmbH"))
    assert set(keys("Acme Example Ltd")) & set(keys("Example Acme Ltd"))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_alike_both_ways(a, b):
    assert compare(a, b).word == compare(b, a).word
    assert compare(a, a).word in {"match", "not_possible"}
