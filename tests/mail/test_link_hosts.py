"""Hosts are found in a table by themselves or by what stands above them."""

import pytest

from counterseal.mail.link_hosts import (
    CARRIERS,
    CHEAP_TOPS,
    DYNAMIC,
    FREE_HOSTING,
    IPFS,
    PICTURES,
    SHORTENERS,
    TRACKERS,
    cheap,
    listed,
)


@pytest.mark.parametrize(
    ("host", "table"),
    [
        ("bit.ly", SHORTENERS), ("some.web.app", FREE_HOSTING), ("a.b.duckdns.org", DYNAMIC), ("x.ipfs.dweb.link", IPFS),
        ("u1.ct.sendgrid.net", TRACKERS), ("click.dm.aliyun.com", TRACKERS), ("7b24.hs-sales-engage.com", TRACKERS), ("i.imgur.com", PICTURES), ("www.facebook.com", CARRIERS),
    ],
)  # fmt: skip
def test_is_listed(host, table):
    assert listed(host, table)


@pytest.mark.parametrize("host", ["example.com", "notbit.ly.test", "web.app.test", "", "app", "evilbit.ly"])
def test_others_are_not(host):
    assert not any(listed(host, table) for table in (SHORTENERS, FREE_HOSTING, DYNAMIC, IPFS, TRACKERS, CARRIERS))


def test_no_table_holds_what_is_no_host():
    for table in (SHORTENERS, FREE_HOSTING, DYNAMIC, IPFS, TRACKERS, CARRIERS, PICTURES):
        assert all("." in one and one == one.lower().strip(".") for one in table)


@pytest.mark.parametrize("suffix", ["click", "sa.com"])
def test_what_costs_nothing_is_cheap(suffix):
    assert cheap(suffix)


@pytest.mark.parametrize("suffix", ["com", "test", "example", "com.cn", "de", ""])
def test_other_suffixes_are_not(suffix):
    assert not cheap(suffix)
    assert all(one == one.lower() for one in CHEAP_TOPS)
