"""Hosts behind ordinary codes."""

from __future__ import annotations

from counterseal.mail.documents.code_hosts import contact


def test_services_of_contacts_are_known_with_what_lies_below_them():
    assert contact("u.wechat.com")
    assert contact("www.linkedin.com")
    assert not contact("login.example.test")
    assert not contact("u.wechat.com.example.test")
    assert not contact("")
