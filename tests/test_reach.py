"""What a provider is: the ones that ship answer to it."""

import pytest

from counterseal.desk import provider
from counterseal.model.reading import Gap


@pytest.mark.parametrize("name", ["exports", "simulated"])
def test_a_provider_has_a_name_a_version_and_says_what_is_missing(name, tmp_path):
    found = provider(name)

    assert (found.name, found.version >= 1) == (name, True)
    assert [type(one) for one in found.sources([str(tmp_path / "nowhere.story")])] == [Gap]
