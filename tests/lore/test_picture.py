"""The picture: every source's halves put together in one order."""

from __future__ import annotations

from counterseal.lore.picture import pictured
from counterseal.testing import company


def test_records_come_out_in_order_of_time_each_once():
    records = company(
        """
        2026-03-02 09:00 signin who=anna@acme.test ip=198.51.100.7
        2026-03-02 08:00 signin who=anna@acme.test ip=198.51.100.7
        """
    ).records

    found = pictured((*records, records[0]))

    assert [record.at.hour for record in found] == [8, 9]
