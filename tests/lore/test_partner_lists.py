"""Rows become partners, and whatever is wrong with one is told with its place and what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.errors import plain
from counterseal.lore.partner_cells import lines_of
from counterseal.lore.partner_lists import Listed, day_of, partners_in
from counterseal.model.partner import FROM_MAIL, Contact, Phone, Standing

TODAY = date(2026, 3, 2)
HEADER = "name,domains,contact,phone,account,bic,beneficiary,verified_at,source\n"


def read(text: str) -> Listed:
    return partners_in(lines_of(text.encode()), file="p.csv", today=TODAY)


def problems(found: Listed) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, plain(one.said)) for one in found.problems]


def test_a_whole_row():
    found = read(
        HEADER + "Example GmbH,https://www.example.com/;example.de,Anna Muster <anna@example.com>; info@example.com,"
        "+49 30 123456,DE89370400440532013000,COBADEFFXXX,Example GmbH,2024-03-01,contract 2024\n"
    )
    (one,) = found.partners

    assert found.problems == ()
    assert (one.names, one.domains, one.source) == (("Example GmbH",), ("example.com", "example.de"), "import p.csv")
    assert one.contacts[:1] == (Contact(address="anna@example.com", name="Anna Muster", source="import p.csv"),)
    assert one.contacts[1].address == "info@example.com"
    assert one.phones == (Phone(number="+4930123456", source="contract 2024", at=date(2024, 3, 1)),)
    (account,) = one.accounts
    assert (account.standing, account.verified_at, account.source) == (
        Standing.KNOWN,
        date(2024, 3, 1),
        "contract 2024",
    )


def test_a_chinese_list_below_a_title():
    found = read(
        "供应商一览表\n公司名称;域名;邮箱;联系人姓名;电话;收款账号;开户行;户名;核实日期;来源;类型\n"
        "深圳市恒泰电子有限公司;hengtai.test;li@hengtai.test;李伟;0755-12345678;6222021234567890128;工商银行深圳分行;深圳市恒泰电子有限公司;2024年3月1日;合同;供应商\n"
    )
    (one,) = found.partners

    assert found.problems == ()
    assert (one.name, one.kind, one.contacts[0].name) == ("深圳市恒泰电子有限公司", "supplier", "李伟")
    assert one.phones[0].number == "+8675512345678"
    assert (one.accounts[0].standing, one.accounts[0].account) == (Standing.KNOWN, "6222021234567890128")


def test_rows_of_one_partner_are_one():
    found = read(HEADER + "Example GmbH,example.com,,,DE89370400440532013000,,,2024-03-01,contract\nEXAMPLE GmbH,,,,GB29NWBK60161331926819,,,,\n")  # fmt: skip
    (one,) = found.partners

    assert [(each.account[:2], each.standing) for each in one.accounts] == [
        ("DE", Standing.KNOWN),
        ("GB", Standing.SEEN),
    ]


@pytest.mark.parametrize(
    ("verified", "source", "said"),
    [
        ("", "contract", None),
        ("2024-03-01", "", "nobody says how"),
        ("2024-03-01", "their e-mail of March", "mail confirms no account"),
        ("2024-03-01", "邮件确认", "mail confirms no account"),
        ("03/04/2024", "contract", "not clear as a day"),
        ("soon", "contract", "not clear as a day"),
        ("2030-01-01", "contract", "still to come"),
    ],
)
def test_an_account_that_nobody_confirmed_is_seen(verified, source, said):
    found = read(HEADER + f"Example GmbH,example.com,,+49 30 123456,DE89370400440532013000,,,{verified},{source}\n")
    (account,) = found.partners[0].accounts

    assert (account.standing, account.verified_at) == (Standing.SEEN, None)
    assert [said in each for _, _, each in problems(found)] == ([True] if said else [])


def test_a_number_that_was_copied_from_mail_is_from_mail():
    found = read(HEADER + "Example GmbH,example.com,,+49 30 123456,,,,,signature of their email\n")

    assert found.partners[0].phones[0].source == FROM_MAIL


def test_a_wrong_account_is_told_and_the_rest_of_the_row_is_read():
    found = read(
        HEADER + "Example GmbH,example.com,,,DE89370400440532013001,,,2024-03-01,contract\nOther GmbH,,,,6.2E+18,,,,\n"
    )
    first, second = problems(found)

    assert [one.accounts for one in found.partners] == [(), ()]
    assert (first[0], first[1], second[0]) == (2, "account", 3)


def test_a_free_mail_service_is_no_partners_domain():
    found = read(HEADER + "Example GmbH,gmail.com; com; a b@.,x@gmail.com,,,,,,\n")

    assert found.partners[0].domains == ()
    assert [row for row, column, _ in problems(found) if column == "domains"]


def test_without_domains_those_of_the_contacts_count():
    found = read("name,email\nExample GmbH,anna@example.com\nLi,li@qq.com\n")

    assert [one.domains for one in found.partners] == [("example.com",), ()]


def test_other_scripts_in_domains_are_kept_as_mail_writes_them():
    assert read("name,domain\nBücher GmbH,bücher.example\n").partners[0].domains == ("xn--bcher-kva.example",)


def test_a_row_without_a_partner_is_told():
    assert problems(read(HEADER + ",,,,DE89370400440532013000,,,,\n")) == [(2, "", "the row names no partner")]


@pytest.mark.parametrize("text", ["", "1,2,3\n4,5,6\n", "phone,account\n1,2\n"])
def test_a_list_without_names_of_columns_is_told(text):
    found = read(text)

    assert found.partners == ()
    assert "no line names its columns" in problems(found)[0][2]
    assert "name,domains,contact" in plain(found.problems[0].remedy)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-01", date(2024, 3, 1)), ("2024/3/1", date(2024, 3, 1)), ("2024年3月1日", date(2024, 3, 1)),
        ("2024-03-01 00:00:00", date(2024, 3, 1)), ("1.3.2024", date(2024, 3, 1)), ("31/12/2024", date(2024, 12, 31)),
        ("12/31/2024", date(2024, 12, 31)), ("5/5/2024", date(2024, 5, 5)), ("3/4/2024", None), ("2024-13-01", None),
        ("31-02-2024", None), ("", None), ("45352", None),
    ],
)  # fmt: skip
def test_a_day(written, day):
    assert day_of(written) == day


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    found = read(HEADER + text)

    assert all(one.name for one in found.partners)
