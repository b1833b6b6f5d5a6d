"""The register answers who is behind an address, a domain, a name, an account, a number."""

from __future__ import annotations

from counterseal.lore.register import Register
from counterseal.model.partner import Contact, Partner, PayeeAccount, Phone

ACCOUNT = PayeeAccount(scheme="cn_account", account="6222021234567890123")
HENGTAI = Partner(
    id="P1", names=("Shenzhen Hengtai Electronics Co., Ltd.", "深圳市恒泰电子有限公司"), domains=("hengtai.test", "gmail.com"),
    contacts=(Contact(address="li@hengtai.test", name="Li Wei"), Contact(address="hengtai@qq.com"), Contact(address="", name="Wu")),
    phones=(Phone(number="+8675512345678"),), accounts=(ACCOUNT,),
)  # fmt: skip
EXAMPLE = Partner(id="P2", names=("Example GmbH",), domains=("example.com",), accounts=(ACCOUNT,))
REGISTER = Register([HENGTAI, EXAMPLE])


def test_an_empty_register_knows_nobody():
    empty = Register()

    assert not empty
    assert (
        empty.by_address("a@example.com"),
        empty.by_domain(""),
        empty.by_name(""),
        empty.by_account("iban", ""),
    ) == (None, None, (), ())
    assert empty.domains == frozenset()
    assert empty.index.find("example.com") is None


def test_by_address():
    assert REGISTER.by_address("LI@hengtai.test") == HENGTAI
    assert REGISTER.by_address("new@hengtai.test") == HENGTAI
    assert REGISTER.by_address("hengtai@qq.com") == HENGTAI
    assert REGISTER.by_address("other@qq.com") is None
    assert REGISTER.by_address("") is None


def test_by_domain_and_what_lies_below_it():
    assert REGISTER.by_domain("Mail.Example.com.") == EXAMPLE
    assert REGISTER.by_domain("example.com.evil.test") is None
    assert REGISTER.by_domain("notexample.com") is None


def test_a_free_mail_service_is_nobodys_domain():
    assert REGISTER.domains == {"hengtai.test", "example.com"}
    assert REGISTER.by_address("anybody@gmail.com") is None


def test_by_name_in_either_script():
    assert REGISTER.by_name("SHENZHEN HENGTAI ELECTRONICS CO LTD") == (HENGTAI,)
    assert REGISTER.by_name("Hengtai Electronics (Shenzhen) Limited") == (HENGTAI,)
    assert REGISTER.by_name("恒泰电子(深圳)有限公司") == (HENGTAI,)
    assert REGISTER.by_name("Shenzhen Hongtai Electronics Co., Ltd.") == ()
    assert REGISTER.by_name("Hengtai Electronics (HK) Limited") == ()


def test_by_account_and_under_another_scheme():
    both = ((HENGTAI, ACCOUNT), (EXAMPLE, ACCOUNT))

    assert REGISTER.by_account("cn_account", ACCOUNT.account) == both
    assert REGISTER.by_account("other", ACCOUNT.account) == both
    assert REGISTER.by_account("other", "1234") == ()


def test_by_phone_and_people():
    assert REGISTER.by_phone("+8675512345678") == HENGTAI
    assert dict(REGISTER.people) == {"li@hengtai.test": "Li Wei"}


def test_what_looks_like_a_partner_is_found():
    found = REGISTER.index.find("examp1e.com")

    assert found is not None
    assert found.target == "example.com"
    assert REGISTER.index is REGISTER.index
