"""An exhibit cannot be changed after it was sealed."""

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from counterseal.model.exhibit import Exhibit


def test_what_was_sealed_stays_as_it_was():
    sealed = Exhibit(
        sha256="a" * 64, sha512="b" * 128, size=3, name="audit.csv", taken_from="/tmp/audit.csv",
        sealed_at=datetime(2026, 3, 2, tzinfo=UTC), sealed_by="anna", how="investigate",
    )  # fmt: skip

    with pytest.raises(FrozenInstanceError):
        setattr(sealed, "size", 4)  # noqa: B010  the type checker forbids to try it plainly
