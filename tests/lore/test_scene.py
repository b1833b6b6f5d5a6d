"""What is ours and what only looks so."""

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter


def test_subdomains_are_ours_and_look_alikes_are_not():
    us = Us(domains=frozenset({"acme.test"}))

    assert us.ours("acme.test")
    assert us.ours("mail.acme.test")
    assert not us.ours("notacme.test")
    assert not us.ours("acme.test.example")


def test_a_scene_knows_nothing_unless_it_is_told():
    scene = Scene(letter=Letter())

    assert not scene.us.domains
    assert not scene.register.partners
    assert not scene.payees
