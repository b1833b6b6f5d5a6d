"""The group loads a command only when it is asked for, and knows where the workspace is."""

import click

from counterseal.cli.group import COMMANDS, default_workspace, group


def test_every_command_that_is_listed_can_be_loaded():
    context = click.Context(group)

    assert all(group.get_command(context, name) is not None for name in COMMANDS)
    assert group.get_command(context, "../evil") is None


def test_the_workspace_is_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERSEAL_HOME", str(tmp_path))
    assert default_workspace() == tmp_path

    monkeypatch.delenv("COUNTERSEAL_HOME")
    assert default_workspace().name == "counterseal"
