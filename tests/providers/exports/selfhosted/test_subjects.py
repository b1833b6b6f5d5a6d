"""Subjects as a server logs them."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.subjects import decoded


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Invoice 17", "Invoice 17"),
        ("=?UTF-8?B?5LuY5qy+6YCa55+l?=", "付款通知"),
        ("=?gb2312?B?uLa/7s2o1qo=?=", "付款通知"),
        ("=?UTF-8?B?5LuY5qy+?=??=?UTF-8?B?6YCa55+l?=", "付款通知"),
        ("=?UTF-8?Q?M=C3=BCller?= =?UTF-8?Q?_GmbH?=", "Müller GmbH"),
        ("=?UTF-8?B?5LuY5qy+?= =?UTF-8?B?6YCa", "付款"),
        ("=?no-such-code?B?5LuY5qy+?=", "=?no-such-code?B?5LuY5qy+?="),
        ("=?UTF-8?B?x?=", "=?UTF-8?B?x?="),
    ],
)
def test_a_subject_is_decoded_as_far_as_it_is_there(written, read):
    assert decoded(written) == read
