"""The tool that keeps the catalogues finds what the source says, and says what a catalogue lacks."""

from __future__ import annotations

import gettext
import shutil
from pathlib import Path

import pytest

from tools.texts import collect, gaps_of, main, missing, po_path, problems, read, update

SAYING = """
from counterseal.model.text import text
from counterseal.cli.words import words

SAID = text("One {n}", n=text("two"))
LONG = text(
    "this sentence is "
    "written on two lines"
)
HELP = words("Help with {what}").format(what=1)
text_of = str  # no message
"""
PAGE = "{{ _(\"From the page: {name}\", name=x) }}{% if x %}{{ _('nested') }}{% endif %}"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "reports" / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "said.py").write_text(SAYING, encoding="utf-8")
    (tmp_path / "reports" / "templates" / "parts" / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def translate(package: Path, **words: str) -> None:
    """Fill in the catalogue the way a person does: by editing the file."""
    path = po_path("zh", package)
    content = path.read_text(encoding="utf-8")
    for entry in list(read(path, "zh")):
        told = words.get(str(entry.id).split(" ", maxsplit=1)[0])
        if entry.id and told:
            content = content.replace(f'msgid "{entry.id}"\nmsgstr ""', f'msgid "{entry.id}"\nmsgstr "{told}"')
    path.write_text(content, encoding="utf-8")


def complete(package: Path) -> None:
    list(update(package))
    translate(package, One="一 {n}", two="二", this="两行", Help="{what} 的帮助", From="来自 {name}", nested="里面")
    list(update(package))


def test_it_finds_what_is_said(package):
    wanted = {
        "One {n}",
        "two",
        "this sentence is written on two lines",
        "Help with {what}",
        "From the page: {name}",
        "nested",
    }

    assert collect(package).messages == wanted
    assert collect(package).errors == []


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("text(name)", "not a literal"),
        ('text(f"one {name}")', "not a literal"),
        ("text()", "not a literal"),
        ('text("")', "not a literal"),
        ('text("one {name")', "braces do not match"),
        ('text("one {name}", nam=1)', "differ"),
        ('text("one")(name=text("{x}"))', "differ"),
    ],
)
def test_what_no_catalogue_can_hold_is_named_by_file_and_line(package, line, wrong):
    (package / "bad.py").write_text(f"from counterseal.model.text import text\n\n{line}\n", encoding="utf-8")
    (found,) = collect(package).errors

    assert found.startswith("bad.py:3: ")
    assert wrong in found
    with pytest.raises(ValueError, match=r"bad\.py:3"):
        list(update(package))


def test_values_given_as_a_mapping_are_taken_on_trust(package):
    (package / "more.py").write_text('from counterseal.model.text import text\ntext("a {b}", **c)\n', encoding="utf-8")

    assert collect(package).errors == []


def test_a_function_of_the_same_name_from_elsewhere_says_nothing(package):
    (package / "more.py").write_text('from elsewhere import text\ntext("not ours")\n', encoding="utf-8")

    assert "not ours" not in collect(package).messages


def test_a_message_in_a_page_that_is_no_literal_is_an_error(package):
    (package / "reports" / "templates" / "bad.html").write_text("\n{{ _(name) }}{% if %}", encoding="utf-8")
    (package / "reports" / "templates" / "worse.html").write_text("\n{{ _(name) }}", encoding="utf-8")

    assert [error.split(": ")[0] for error in collect(package).errors] == [
        "reports/templates/bad.html:2",
        "reports/templates/worse.html:2",
    ]


def test_a_complete_catalogue_has_no_problems(package):
    complete(package)

    assert list(problems(package)) == []


def test_the_compiled_catalogue_is_what_gettext_reads(package):
    complete(package)
    with po_path("zh", package).with_suffix(".mo").open("rb") as file:
        told = gettext.GNUTranslations(file)

    assert told.gettext("One {n}") == "一 {n}"
    assert told.gettext("unheard of") == "unheard of"


def test_the_lists_of_another_library_are_found_and_its_pairs_are_told_one_from_several(package):
    (package / "cli").mkdir()
    (package / "cli" / "words.py").write_text('CLICK = ("Usage:", ("an {a}", "some {b}"))\n', encoding="utf-8")
    complete(package)
    translate(package, **{"Usage:": "用法:", "an": "一个 {a}", "some": "几个 {b}"})
    list(update(package))
    with po_path("zh", package).with_suffix(".mo").open("rb") as file:
        told = gettext.GNUTranslations(file)

    assert list(problems(package)) == []
    assert [told.ngettext("an {a}", "some {b}", n) for n in (1, 2)] == ["一个 {a}", "几个 {b}"]
    assert told.gettext("Usage:") == "用法:"


def test_updating_twice_changes_nothing(package):
    complete(package)
    before = [path.read_bytes() for path in sorted(package.rglob("counterseal.*"))]
    list(update(package))

    assert [path.read_bytes() for path in sorted(package.rglob("counterseal.*"))] == before


def test_a_catalogue_holds_words_and_nothing_that_changes_by_itself(package):
    complete(package)
    content = po_path("zh", package).read_text(encoding="utf-8")

    assert "Date" not in content
    assert "#:" not in content


def test_what_is_missing_is_a_problem_and_can_be_printed(package):
    list(update(package))

    assert "zh: not translated: 'two'" in list(problems(package))
    assert 'msgid "two"\nmsgstr ""' in "".join(missing(package))


def test_other_gaps_in_the_translation_are_a_problem(package):
    list(update(package))
    translate(package, One="一 {m}")

    assert "zh: gaps differ: 'One {n}' and '一 {m}'" in list(problems(package))


def test_a_sentence_that_changed_a_little_keeps_its_translation_as_fuzzy(package):
    complete(package)
    (package / "said.py").write_text(SAYING.replace("written on two lines", "written on 2 lines"), encoding="utf-8")
    list(update(package))

    assert list(problems(package)) == ["zh: fuzzy: 'this sentence is written on 2 lines'"]


def test_what_nobody_says_any_more_is_a_problem_until_the_next_update(package):
    complete(package)
    (package / "reports" / "templates" / "parts" / "page.html").unlink()

    assert "zh: nobody says this any more: 'nested'" in list(problems(package))
    list(update(package))
    assert list(problems(package)) == []


def test_a_stale_compiled_catalogue_is_a_problem(package):
    complete(package)
    po_path("zh", package).with_suffix(".mo").write_bytes(b"old")

    assert list(problems(package)) == ["zh: texts/zh/LC_MESSAGES/counterseal.mo is older than the catalogue"]


def test_without_a_catalogue_every_message_is_missing(package):
    shutil.rmtree(package / "texts", ignore_errors=True)

    assert "zh: not in the catalogue: 'two'" in list(problems(package))


@pytest.mark.parametrize(
    ("message", "gaps"),
    [("a {b} {c}", {"b", "c"}), ("{{literal}}", set()), ("{name!r}", {"name!r"}), ("{n:02}", {"n:02"}), ("{", None)],
)
def test_gaps_are_read_as_python_reads_them(message, gaps):
    assert gaps_of(message) == gaps


def test_the_command_says_how_complete_the_catalogue_is(capsys):
    assert main(["--missing"]) == 0
    assert main(["--check"]) in {0, 1}
    assert capsys.readouterr()
