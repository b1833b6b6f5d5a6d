"""Company names are taken apart: place, own part, trade, jurisdiction, legal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.lore.name_forms import LONGEST, fold, forms, tidy


def only(name):
    (found,) = forms(name)
    return found


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Shenzhen Hengtai Electronics Co., Ltd.", "[shenzhen] / heng·tai / electronics / limited"),
        ("SHEN ZHEN HENG TAI ELECTRONICS CO.,LTD", "[shenzhen] / heng·tai / electronics / limited"),
        ("Hengtai Electronics (HK) Limited", "heng·tai / electronics / {hk} / limited"),
        ("Hengtai Electronics (Hong Kong) Limited", "heng·tai / electronics / {hk} / limited"),
        ("Shenzhen City Hengtai Imp. & Exp. Co., Ltd.", "[shenzhen] / heng·tai / import export / limited"),
        ("Müller Maschinenbau GmbH & Co. KG", "muller / maschinenbau / gmbh_kg"),
        ("Example Holdings S.p.A.", "example / holding / spa"),
        ("Przykład Sp. z o.o.", "przyklad / zoo"),
        ("PT Contoh Jaya Tbk", "contoh jaya / pt"),
        ("深圳市恒泰电子有限公司", "[shenzhen] / 恒泰 (heng·tai) / 电子 / limited"),
        ("恒泰電子（香港）有限公司", "恒泰 (heng·tai) / 电子 / {hk} / limited"),
        ("广东省深圳市南山区恒泰国际贸易有限公司", "[guangdong shenzhen] / 恒泰 (heng·tai) / 国际 贸易 / limited"),
        ("Yongkang Tools Co.", "yong·kang / tools / company"),
        ("Example Ltd (US)", "example / {us} / limited"),
        ("", ""),
        ("Co., Ltd.", "limited"),
    ],
)
def test_a_name_in_its_parts(name, shown):
    assert only(name).shown == shown


@pytest.mark.parametrize(
    "name",
    [
        "Li Wei",
        "Wei Li",
        "Anna Schmidt",
        "Mr. Smith",
        "李伟",
        "王小明",
        "Peter Müller",
    ],
)
def test_people(name):
    assert only(name).person
    assert not only(name).company


@pytest.mark.parametrize(
    "name", ["Hengtai", "Acme GmbH", "Li Wei Trading", "Ocean Park", "王记商行", "深圳", "Sales Team"]
)
def test_no_people(name):
    assert not any(form.person for form in forms(name))


def test_a_name_in_two_scripts_has_two_forms():
    chinese, latin = forms("深圳恒泰 Shenzhen Hengtai Co., Ltd.")

    assert (chinese.script, latin.script) == ("han", "latin")
    assert chinese.letters == latin.letters == "hengtai"


def test_letters_are_made_plain():
    assert tidy("Ａcme\u200b  ＧmbH") == "acme gmbh"
    assert fold("müßig") == "mussig"
    assert (only("Müller GmbH").letters, only("Müller GmbH").german) == ("muller", "mueller")


@given(st.text(max_size=3 * LONGEST))
def test_whatever_a_name_is_it_is_read(name):
    assert all(isinstance(form.shown, str) for form in forms(name))
