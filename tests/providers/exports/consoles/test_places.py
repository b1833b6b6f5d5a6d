"""Places in words: the country where it is certain, and nothing where it is not."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.places import land, placed


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("广东省深圳市 电信", "CN"), ("廣東省深圳市", "CN"), ("深圳", "CN"), ("中国 广东 深圳", "CN"), ("中国-广东-广州", "CN"), ("浙江杭州阿里云", "CN"), ("Shenzhen, Guangdong", "CN"),
        ("尼日利亚", "NG"), ("奈及利亞", "NG"), ("Lagos, Nigeria", "NG"), ("美国 加利福尼亚", "US"), ("美国加利福尼亚州", "US"), ("Atlanta, Georgia, United States", "US"),
        ("香港", "HK"), ("中国香港", "HK"), ("Hong Kong", "HK"), ("澳門", "MO"), ("台湾省台北市", "TW"), ("俄罗斯莫斯科", "RU"), ("英国", "GB"), ("NG", "NG"),
        ("局域网", ""), ("内网IP", ""), ("未知", ""), ("Georgia", ""), ("河内市", ""), ("成功", ""), ("电信", ""), ("", ""), ("x" * 200, ""), ("CA", "CA"), ("zz", ""),
    ],
)  # fmt: skip
def test_the_country_of_a_place(place, code):
    assert land(place) == code


def test_a_private_network_is_a_place_without_a_country():
    assert placed("局域网")
    assert placed("深圳")
    assert not placed("成功")
