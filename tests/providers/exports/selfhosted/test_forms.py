"""Every program and form of self-hosted servers is registered once."""

from __future__ import annotations

from counterseal.providers.exports.selfhosted.forms import PROGRAMS, WHOLE, dialects
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, line


def test_each_program_knows_its_own_lines_and_no_other():
    made = [program(EXHIBIT, UTC_TOLD) for program in PROGRAMS]
    names = ("dovecot", "postfix/smtpd", "exim", "roundcube", "cpanel")

    for name in names:
        assert sum(program.fits(line("x", name)) for program in made) == 1
    assert not any(program.fits(line("x", "sshd")) for program in made)


def test_forms_are_made_anew_for_each_exhibit():
    assert all(form(EXHIBIT, UTC_TOLD).name for form in WHOLE)
    assert [one.name for one in dialects(UTC_TOLD)] == ["roundcube"]
