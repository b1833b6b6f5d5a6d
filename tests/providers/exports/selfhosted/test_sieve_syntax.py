"""Sieve as it is written: every command, and what is left of a script that is broken."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.sieve_syntax import parse


def names(commands):
    return [(one.name, names(one.block)) if one.block else one.name for one in commands]


def test_commands_arguments_tests_and_blocks():
    script = parse(
        'require ["copy", "body"];\nif allof (not size :over 10K, header :is "a" ["b", "c"]) { keep; }\nelse { stop; }'
    )
    _, branch, _ = script.commands

    assert names(script.commands) == ["require", ("if", ["keep"]), ("else", ["stop"])]
    assert branch.tests[0].name == "allof"
    assert [test.name for test in branch.tests[0].tests] == ["not", "header"]
    assert branch.tests[0].tests[0].tests[0].arguments == [":over", "10k"]
    assert branch.tests[0].tests[1].arguments == [":is", ("a",), ("b", "c")]
    assert not script.errors


def test_strings_with_escapes_and_texts_of_many_lines():
    script = parse('redirect "a\\"b\\\\c";\nvacation :subject "x" text: # words\nDear all\n..dot\n.\n;')
    redirect, vacation = script.commands

    assert redirect.strings() == [('a"b\\c',)]
    assert vacation.strings()[-1] == ("Dear all\n.dot",)
    assert vacation.tagged(":subject") == ("x",)
    assert vacation.tagged(":from") == ()
    assert parse("vacation text:\nno end").commands[0].strings() == [("no end",)]


def test_comments_before_and_inside_a_head_are_kept():
    (one,) = parse('# rule:[x]\nif false # header "a"\n{ discard; }\n/* no rule */').commands

    assert one.comments == ("rule:[x]", 'header "a"')
    assert one.line == 2


@pytest.mark.parametrize(
    ("source", "line", "left"),
    [
        ('if header "a" "b { discard; }\nstop;', 1, "discard"),
        ('redirect "x@y.test"\nstop;', 2, "redirect"),
        ("keep; }\nstop;", 1, "stop"),
        ('if true { discard;\n', 2, "discard"),
        ("keep; $ stop;", 1, "stop"),
        ('fileinto ["a" {; }; stop;', 1, "stop"),
        ("{ keep; } stop;", 1, "keep"),
        ("if not ; stop;", 1, "stop"),
        ("if anyof (true { keep; }", 1, "keep"),
    ],
)  # fmt: skip
def test_a_broken_script_is_read_past_the_break_and_said(source, line, left):
    script = parse(source)
    flat = str(names(script.commands))

    assert script.errors
    assert script.errors[0][0] in {line, 1}
    assert left in flat


def test_a_lost_quotation_mark_does_not_swallow_the_rules_below():
    script = parse('# rule:[a]\nif header :is "subject" "x\n{ discard; }\n# rule:[b]\nif true { fileinto "Bin"; }\n')

    assert [line for line, _ in script.errors] == [2]
    assert "fileinto" in str(names(script.commands))


def test_an_answer_with_words_like_commands_is_one_string():
    script = parse('vacation "Dear all,\nif you need help, call.\nkeep calm";')

    assert not script.errors
    assert len(script.commands) == 1


def test_depth_and_junk_have_an_end():
    deep = "if true {" * 200 + "discard;" + "}" * 200
    assert parse(deep).errors
    assert parse("if " + "not " * 500 + "true { keep; }").errors
    assert len(parse("$" * 10_000).errors) <= 51
    assert not parse("").commands


STANDARD = [
    (
        'require ["copy","fileinto","imap4flags","body"];\n# rule:[x]\nif anyof (header :contains ["subject"] ["a","b"], body :text '
        ':contains "c") {\n redirect :copy "x@y.test";\n addflag "\\\\Seen";\n fileinto "Z";\n stop;\n}\n'
    ),
    (
        'require ["fileinto"];\nif allof (not address :is :domain "from" "acme.test", size :over 10K) { discard; }\n'
        'elsif header :matches "X" "*" { keep; } else { fileinto "A"; }\n'
    ),
    'require ["vacation"];\nvacation :days 7 :subject "Away" text:\nDear all\n..dot\n.\n;\n',
    'redirect "x@y.test";\nkeep;\n',
]


@pytest.mark.parametrize("source", STANDARD)
def test_another_reader_of_sieve_sees_the_same_commands(source):
    other = pytest.importorskip("sievelib.parser").Parser()
    assert other.parse(source)

    def tree(commands):
        return [(one.name.lower(), tree(one.children)) for one in commands]

    def ours(commands):
        return [(one.name, ours(one.block)) for one in commands]

    assert tree(other.result) == ours(parse(source).commands)
