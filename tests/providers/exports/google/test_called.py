"""The names of files and folders tell which setting an empty answer is of."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.google.called import called

KNOWN = ("filters", "delegates", "sendas", "imap", "forwarding", "forwardingaddresses", "autoforwarding")


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("settings.zip!anna@acme.test/filters.json:item 1", "filters"),
        ("anna@acme.test/sendAs.json", "sendas"), ("send_as.json", "sendas"), ("users.settings.delegates.list.json", "delegates"),
        ("forwarding-addresses_anna@acme.test.json", "forwardingaddresses"), ("gmail auto forwarding.json", "autoforwarding"),
        ("imap-anna@acme.test.json", "imap"), ("anna@acme.test-imap.json", "imap"), ("anna@acme.test_imap.json", "imap"),
        ("filters/anna@acme.test.json", "filters"), ("filters/anna/export.json", ""), ("imap@acme.test.json", ""),
        ("export.json", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_file_is_called_after_a_setting_or_its_folder_is(place, name):
    assert called(place, KNOWN) == name
