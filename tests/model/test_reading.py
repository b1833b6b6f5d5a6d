"""A reading counts what was seen and what came of it."""

from counterseal.model.reading import Part, Reading


def test_rows_and_records_are_those_of_all_parts():
    parts = (Part(place="a", dialect="x", rows=3, records=2), Part(place="b", dialect="", rows=4))
    found = Reading(exhibit="e", name="export.zip", parts=parts)

    assert (found.rows, found.records) == (7, 2)
