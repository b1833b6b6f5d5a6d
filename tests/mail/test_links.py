"""An address is read as a browser reads it, and as what it is behind what stands before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.links import host_of, nested, unwrapped, url_traits


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Acme.TEST/path", "acme.test"),
        ("http://user:word@acme.test:8080/", "acme.test"),
        ("http://www.acme.test@evil.test/", "evil.test"),
        ("https:\\\\acme.test\\x", "acme.test"),
        ("http:///acme.test", "acme.test"),
        ("//acme.test/x", "acme.test"),
        (" \n https://acme.test", "acme.test"),
        ("http://[2001:db8::1]:80/", "[2001:db8::1]"),
        ("http://acme%2etest/", "acme.test"),
        ("http://acme。test/", "acme.test"),
        ("hxxps://acme.test/", "acme.test"),
        ("acme.test/page", "acme.test"),
        ("www.acme.test", "www.acme.test"),
        ("mailto:a@acme.test", ""),
        ("a@acme.test", ""),
        ("click here", ""),
        ("javascript:x", ""),
        ("", ""),
    ],
)
def test_the_host_that_is_asked(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    "url",
    [
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.test%2Fx&data=05",
        "https://urldefense.com/v3/__https://acme.test/x__;!!abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__acme.test_x&d=DwM",
        "https://www.google.com/url?q=https://acme.test/x&sa=D",
        "https://www.google.de/url?url=https%3A%2F%2Facme.test%2Fx",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Facme.test%2Fx&h=1",
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Facme%2Etest%2Fx",
        "https://secure-web.cisco.com/1abc/https%3A%2F%2Facme.test%2Fx",
        "https://url.avanan.click/v2/___https://acme.test/x___.abc",
        "https://eu-west-1.protection.sophos.com/?d=acme.test&u=aHR0cHM6Ly9hY21lLnRlc3QveA==&i=1",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Facme.test%2Fx",
    ],
)
def test_what_stands_before_is_taken_off(url):
    assert unwrapped(url) == "https://acme.test/x"


def test_of_some_only_the_house_is_known():
    assert unwrapped("https://protect-eu.mimecast.com/s/abcDEF?domain=acme.test") == "https://acme.test/"


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.test/?url=https%3A%2F%2Fother.test", "https://www.google.com/maps?q=x", "https://www.facebook.com/acme",
        "https://urldefense.com/v3/", "https://x.protection.sophos.com/?u=%%%", "not an address", "https://secure-web.cisco.com/x?y",
    ],
)  # fmt: skip
def test_other_addresses_stay_as_they_are(url):
    assert unwrapped(url) == url


@pytest.mark.parametrize(
    ("url", "trait"),
    [
        ("http://192.0.2.1/x", "ip_host"),
        ("http://0x7f.1/", "ip_host"),
        ("https://bit.ly/x", "shortener"),
        ("https://r.acme.test/?to=https%3a%2f%2fother.test%2f", "redirect"),
        ("https://r.acme.test/https://other.test/", "nested_url"),
        ("http://a@acme.test/", "userinfo"),
        ("data:text/html;base64,xx", "data"),
        ("java\nscript:alert(1)", "javascript"),
        ("VBScript:x", "javascript"),
        ("file://server/x", "file"),
        ("\\\\server\\x", "file"),
        ("http://acme.test:8443/", "port"),
        ("https://xn--cme-5cd.test/", "punycode"),
        ("https://аcme.test/", "punycode"),
        ("https://x.web.app/", "free_hosting"),
        ("https://x.duckdns.org/", "dynamic_dns"),
        ("https://ipfs.io/ipfs/Qm", "ipfs"),
        ("https://acme.test/ipfs/Qm", "ipfs"),
        ("https://acme.test/" + "a1" * 30, "long_random"),
        ("https://a.b.c.d.e.acme.test/", "many_dots"),
        ("https://paypal.evil.test/", "brand_below"),
        ("https://netflix-billing.test/", "brand_below"),
        ("http://acme%2etest/", "encoded_host"),
    ],
)
def test_a_trait_is_seen(url, trait):
    assert trait in url_traits(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.test/", "https://acme.test:443/a/b?c=d#e", "https://www.paypal.com/signin", "https://paypal.in/", "mailto:a@acme.test",
        "https://acme.test/2026/11/a-title-of-several-words-in-a-row-that-is-long", "https://gitlab.acme.test/x", "", "words only",
    ],
)  # fmt: skip
def test_honest_addresses_have_none(url):
    assert url_traits(url) == frozenset()


def test_what_is_nested_in_the_same_house_leads_nowhere_else():
    assert nested("https://acme.test/?next=https://login.acme.test/") == ""
    assert nested("https://acme.test/?next=https://other.test/a") == "https://other.test/a"


@given(st.text(max_size=300))
def test_any_text_can_be_asked(url):
    for one in (url, "https://" + url, "https://www.google.com/url?q=" + url, "https://urldefense.com/v3/__" + url):
        host_of(one)
        unwrapped(one)
        nested(one)
        url_traits(one)


@pytest.mark.parametrize(
    ("url", "end"),
    [
        ("https://google.co.jp/amp/s/acme.test/x", "https://acme.test/x"),
        ("https://www.google.com/amp/acme.test", "https://acme.test"),
        ("https://www.bing.com/ck/a?!&&p=2&u=a1aHR0cHM6Ly9hY21lLnRlc3QvbG9naW4&ntb=1", "https://acme.test/login"),
        ("https://www.google.com/amp/help", "https://www.google.com/amp/help"),
    ],
)
def test_pages_of_search_engines_that_send_on_are_unwrapped(url, end):
    assert unwrapped(url) == end
