"""The installed command, run as a person runs it: help, languages, errors that say what to do."""

import os
import subprocess
import sys

import pytest


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "counterseal", *arguments], capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.mark.parametrize("command", [[], ["investigate"], ["case"], ["tell"], ["plan"], ["demo"]], ids=" ".join)
def test_every_command_has_help_in_both_languages(command):
    english, chinese = run("--lang", "en", *command, "--help"), run("--lang", "zh", *command, "--help")

    assert (english.returncode, chinese.returncode) == (0, 0)
    assert "Usage:" in english.stdout
    assert "用法" in chinese.stdout
    assert "Show this message" not in chinese.stdout


def test_the_locale_chooses_the_language():
    assert "用法" in run("--help", LC_ALL="zh_CN.UTF-8").stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["investigate"],
        ["investigate", "--since", "soon", "x"],
        ["investigate", "--timezone", "Mars", "x"],
    ],
    ids=["no such command", "no source", "no date", "no zone"],
)
def test_wrong_usage_ends_with_two_and_one_sentence(wrong, tmp_path):
    done = run("--workspace", str(tmp_path / "w"), *wrong)

    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_a_source_that_is_not_there_ends_with_two_and_names_it(tmp_path):
    done = run("--workspace", str(tmp_path / "w"), "--lang", "en", "investigate", str(tmp_path / "nowhere.csv"))

    assert done.returncode == 2
    assert "nowhere.csv" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_workspace_is_refused_with_a_way_out(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    done = run("--workspace", str(tmp_path), "--lang", "zh", "case", "list")

    assert done.returncode == 2
    assert "--workspace" in done.stderr
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_the_version_is_told():
    assert run("--version").stdout.startswith("counterseal")
