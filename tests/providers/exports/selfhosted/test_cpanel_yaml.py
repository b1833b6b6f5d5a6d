"""cPanel's own list of filters names them and says which are switched off."""

from __future__ import annotations

from counterseal.providers.exports.selfhosted.cpanel_yaml import yaml_rules

LIST = """\
---
filter:
  -
    actions:
      -
        action: deliver
        dest: drop@evil.test
      -
        action: save
        dest: /dev/null
    enabled: 1
    filtername: 'it''s mine'
    rules:
      -
        match: contains
        opt: or
        part: '$header_subject:'
        val: "inv\\u006fice"
      -
        match: does not contain
        opt: or
        part: '$header_from:'
        val: boss
    unescaped: 1
  -
    actions:
      -
        action: save
        dest: /home/acme/mail/acme.test/anna/.News
      -
        action: finish
        dest: ~
    enabled: 0
    filtername: folder
    rules:
      -
        match: is
        part: '$header_to:'
        val: sales@acme.test
version: '2.2'
"""


def test_filters_with_names_and_switches():
    (watch, folder), errors = yaml_rules(LIST.splitlines())

    assert not errors
    assert (watch.name, watch.words, watch.forwards_to, watch.deletes, watch.keeps) == (
        "it's mine", ("invoice",), ("drop@evil.test",), True, False,
    )  # fmt: skip
    assert watch.conditions == (("subject contains", "invoice"), ("from does not contain", "boss"))
    assert (folder.enabled, folder.moves_to, folder.recipients, folder.stops, folder.line) == (
        False, "News", ("sales@acme.test",), True, 25,
    )  # fmt: skip


def test_what_is_arranged_otherwise_is_said():
    for broken in (
        LIST.replace("action: deliver", "actqon: deliver"), LIST.replace("action: deliver", "action: delqver"),
        LIST.replace("    actions:\n      -\n        action: deliver", "    actions: deliver"), LIST.replace("enabled: 1", "enabled: 1q"),
        "filter:\n  - {a: b}\n", LIST.replace("    filtername: folder", "  filternameq"),
    ):  # fmt: skip
        assert yaml_rules(broken.splitlines())[1]


def test_nothing_is_nothing():
    assert yaml_rules(["---", "filter: []", "version: '2.2'"]) == ([], [])
    assert yaml_rules(["key: value"])[0] == []
    (pipe,), _ = yaml_rules(["filter:", "  -", "    actions:", "      -", "        action: pipe", "        dest: /x"])
    (fail,), _ = yaml_rules(
        ["filter:", "  -", "    actions:", "      -", "        action: fail", '        dest: "bro\\ken']
    )

    assert pipe.conditions == (("pipe", "/x"),)
    assert fail.deletes
