"""Whose a file is, its path tells."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.owners import owner


@pytest.mark.parametrize(
    ("place", "account"),
    [
        ("home/anna/.dovecot.sieve", "anna"),
        ("var/vmail/acme.test/anna/sieve/roundcube.sieve", "anna@acme.test"),
        ("sieve/Anna@acme.test/roundcube.sieve", "anna@acme.test"),
        ("vmail/acme.test/lin.jing/sieve/roundcube.sieve", "lin.jing@acme.test"),
        ("x.zip!anna/sieve/roundcube.sieve", "anna"),
        ("anna@acme.test.sieve", "anna@acme.test"),
        ("b.tgz!b.tar!var/vmail/vmail1/acme.test/a/n/n/anna-2020.01.01.00.00.00/sieve/dovecot.sieve", "anna@acme.test"),
        ("spool/sieve/domain/a/acme.test/a/anna/x.script", "anna@acme.test"),
        ("homedir/etc/acme.test/anna/filter", "anna@acme.test"),
        ("roundcube.sieve", ""),
        ("export (2 settings)!home/anna/.forward", "anna"),
        ("export (2 settings)!.forward", ""),
        ("sieve/global/spam.sieve", ""),
        ("", ""),
    ],
)
def test_the_folder_of_a_person_names_them(place, account):
    assert owner(place) == account
