"""A brand is found where it is named as one; the words of every day that are brands too are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.brands import BRANDS, brand_domains, brand_of, named, owner, owns


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("DHL Express", "DHL"),
        ("Your Netflix account", "Netflix"),
        ("PAYPAL", "PayPal"),
        ("Apple", "Apple"),
        ("Apple Support", "Apple"),
        ("Chase Online", "Chase"),
        ("Visa Card", "Visa"),
        ("UPS", "UPS"),
        ("Your UPS parcel", "UPS"),
        ("Microsoft 365 Team", "Microsoft"),
        ("中国银行通知", "中国银行"),
        ("【支付宝】", "Alipay"),
        ("网易企业邮箱", "NetEase"),
        ("腾讯企业邮箱", "腾讯企业邮"),
        ("Сбербанк", "Sberbank"),
    ],
)
def test_a_brand_is_found(text, brand):
    assert brand_of(text) == brand


@pytest.mark.parametrize(
    "text",
    [
        "an apple a day", "we chase the order", "Chase the dog", "orange juice", "discover our offers", "a visa application",
        "ups and downs", "I will target customers", "microsoftish", "info@paypal.com", "www.paypal.com", "Ing. Rossi", "",
        "the workday ends", "la caixa de herramientas", "cash application",
    ],
)  # fmt: skip
def test_everyday_words_are_no_brand(text):
    assert brand_of(text) == ""


def test_domains_of_a_brand():
    assert "paypal.com" in brand_domains("PayPal")
    assert brand_domains("Nobody's") == ()
    assert owns("PayPal", "mail.paypal.com")
    assert not owns("PayPal", "paypal.com.evil.test")


@pytest.mark.parametrize(
    ("domain", "brand"),
    [("email.paypal.com", "PayPal"), ("exmail.qq.com", "Tencent"), ("paypal.test", ""), ("com", ""), ("", "")],
)
def test_whose_domain_it_is(domain, brand):
    assert owner(domain) == brand


def test_the_name_by_which_it_is_named():
    assert named("Your Amazon Prime account") == ("Amazon", "amazon prime")
    assert named("nothing") == ("", "")


def test_there_are_many():
    assert len(BRANDS) > 250


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text):
    assert brand_of(text) == "" or brand_of(text) in BRANDS
    owner(text)
