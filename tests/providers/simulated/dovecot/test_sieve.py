"""The script as Roundcube's filter page writes it."""

import pytest

from counterseal.providers.simulated.dovecot.sieve import script
from counterseal.providers.simulated.standing import standing
from tests.providers.simulated.tiny import told_on


def written(*lines):
    return script(standing(told_on("dovecot", *lines), "dovecot"))


def test_a_rule_stands_under_its_name():
    text = written(
        "2026-03-02 08:21 rule as=anna name=. words=付款,invoice senders=bo@partner.test moves_to=Junk marks_read=yes stops=yes"
    )

    assert text == (
        'require ["fileinto","imap4flags"];\n'
        "# rule:[.]\n"
        'if allof (header :contains "subject" ["付款","invoice"], header :contains "from" "bo@partner.test")\n'
        '{\n\taddflag "\\\\Seen";\n\tfileinto "Junk";\n\tstop;\n}\n'
    )


def test_a_forwarding_stands_above_the_rules_and_keeps_or_does_not():
    rule = "2026-03-02 08:21 rule as=anna name=a deletes=yes"
    kept = written(rule, "2026-03-02 08:22 forward as=anna to=x@freepost.test")
    gone = written(rule, "2026-03-02 08:22 forward as=anna to=x@freepost.test keeps_copy=no")

    assert kept.index("# rule:[Forward]") < kept.index("# rule:[a]")
    assert 'redirect :copy "x@freepost.test";' in kept
    assert 'require ["copy"];' in kept
    assert '\tredirect "x@freepost.test";' in gone
    assert "require" not in gone


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("deletes=yes", "\tdiscard;\n\tstop;\n"),
        ("forwards_to=x@freepost.test keeps=no", '\tredirect "x@freepost.test";\n'),
        ("forwards_to=x@freepost.test", '\tredirect :copy "x@freepost.test";\n'),
        ("recipients=anna@acme.test", 'header :contains "to" "anna@acme.test"'),
        ('words=a"b', 'header :contains "subject" "a\\"b"'),
        ("enabled=no words=a", "if false # allof"),
        ("moves_to=Customers\\\\Bo", 'fileinto "Customers/Bo";'),
    ],
)
def test_each_thing_that_a_rule_does_has_its_words(fields, line):
    assert line in written(f"2026-03-02 08:21 rule as=anna name=a {fields}".replace('a"b', "'a\"b'"))


def test_an_automatic_answer_is_a_vacation():
    text = written('2026-03-02 08:21 change as=anna what=vacation.set target=anna@acme.test after="I am away"')

    assert '# rule:[Vacation]\nif true\n{\n\tvacation :days 1 "I am away";\n}\n' in text


def test_without_settings_there_is_no_script():
    assert written("2026-03-02 08:21 signin as=anna") == ""
