"""Records are facts: they cannot be changed, and every kind is listed once."""

from dataclasses import FrozenInstanceError, fields

import pytest

from counterseal.model.records import CHANGES, KINDS, Record, SignIn
from counterseal.testing import mailbox


def test_a_record_cannot_be_changed():
    (signin,) = mailbox("2026-03-02 08:21 signin").every(SignIn)

    with pytest.raises(FrozenInstanceError):
        setattr(signin, "ok", False)  # noqa: B010  the type checker forbids to try it plainly


def test_every_kind_of_record_is_listed():
    declared = {kind.__name__ for kind in Record.__subclasses__() if kind.__module__ == Record.__module__}

    assert {kind.__name__ for kind in KINDS} == declared
    assert set(CHANGES) < set(KINDS)


def test_every_kind_is_made_by_keyword_and_keeps_what_all_records_have():
    common = {field.name for field in fields(Record)}

    assert all(common <= {field.name for field in fields(kind)} for kind in KINDS)
