"""XML of strangers: read as far as it goes, bombs refused."""

from __future__ import annotations

from counterseal.mail.documents.xml import DEEPEST, attribute, read


class Told:
    def __init__(self):
        self.said = []

    def start(self, name, attributes):
        self.said.append(name)

    def end(self, name):
        pass

    def text(self, text):
        self.said.append(text)


def test_names_come_without_prefix():
    told = Told()

    assert read(b'<w:a xmlns:w="x"><w:b>hi</w:b></w:a>', told)
    assert told.said == ["a", "b", "hi"]


def test_entities_are_refused():
    told = Told()

    assert not read(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', told)
    assert told.said == []


def test_depth_has_an_end():
    told = Told()

    assert not read(b"<a>" * (DEEPEST + 5) + b"</a>" * (DEEPEST + 5), told)
    assert len(told.said) == DEEPEST


def test_what_is_broken_was_read_to_the_break():
    told = Told()

    assert not read(b"<a>yes<b", told)
    assert told.said[0] == "a"
    assert not read(b"", told)
    assert read("<a>ü</a>".encode("utf-16"), told)


def test_attributes_are_found_with_and_without_prefix():
    assert attribute({"r:id": "7"}, "id") == "7"
    assert attribute({"id": "8", "r:id": "7"}, "id") == "8"
    assert attribute({}, "id") == ""
