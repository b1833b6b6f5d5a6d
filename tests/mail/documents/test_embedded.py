"""Files under icons in documents."""

from __future__ import annotations

from counterseal.mail.documents.embedded import EQUATION, embedded, package
from tests.mail.documents.made import compound, native, program


def test_a_package_gives_its_file_and_name():
    found = embedded(compound({"\x01Ole10Native": native("C:\\x\\bill.exe", program())}), "oleObject1.bin")

    assert (found.name, found.data) == ("bill.exe", program())


def test_an_equation_that_is_a_package_is_named_so():
    assert embedded(compound({"\x01Ole10Native": b"\x10\0\0\0junk"}, maker=EQUATION), "o").name == "equation.exploit"


def test_other_objects_are_the_file_itself():
    assert embedded(b"%PDF-1.4", "a.pdf").data == b"%PDF-1.4"
    assert embedded(compound({"CONTENTS": b"%PDF-1.4"}), "a").data == b"%PDF-1.4"


def test_broken_packages_keep_the_other_name():
    assert package(b"", "o").name == "o"
    assert package(b"\0" * 50, "o").name == "o"
    assert package(native("a.txt", b"hello")[:-3], "o").data in {b"he", b"hello"[:2]}
