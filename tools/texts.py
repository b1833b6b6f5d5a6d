"""
Keeps the message catalogues: everything the source says, and what it is in other languages.

    tools/texts.py              collect what the source says, merge it into the catalogues, compile them
    tools/texts.py --check      say what is missing, unsure or out of date; exit code 1 if anything is
    tools/texts.py --missing    print what has no translation yet, as catalogue entries to fill in

The English sentence is the key. Whoever changes one loses its translation, unless the new one is so like the old that
it is kept and marked `fuzzy`: look at it, and remove the mark. Catalogues hold no line numbers and no dates, and are
sorted, so a diff shows words and nothing else. Needs no network.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import string
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "counterseal"
LANGUAGES = ("zh",)
"""English is the language of the source."""
SPEAKING = {"text": "counterseal.model.text", "words": "counterseal.cli.words"}
"""The functions whose first argument is a message, and where each comes from."""
LISTS = {"CLICK": "cli/words.py"}
"""Tuples of messages that another library looks up in our catalogue."""
TEMPLATES = ("*.html", "*.txt", "*.svg", "*.md")
HEADER = {
    "Language": "{lang}",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
}
LIKE = 0.8


@dataclass(slots=True)
class Source:
    """Every message of the source, and what cannot be read as one, with its place."""

    messages: set[str] = field(default_factory=set)
    numbered: set[tuple[str, str]] = field(default_factory=set)
    """Messages that another library says in one way of one thing and in another way of several."""
    errors: list[str] = field(default_factory=list)

    def add(self, place: str, message: object, given: set[str] | None) -> None:
        """One message; `given` are the names of its values where they are known."""
        if not isinstance(message, str) or not message:
            self.errors.append(f"{place}: the message is not a literal, so no catalogue can hold it")
            return
        gaps = gaps_of(message)
        if gaps is None:
            self.errors.append(f"{place}: braces do not match: {message!r}")
        elif given is not None and gaps != given:
            self.errors.append(f"{place}: gaps {sorted(gaps)} and values {sorted(given)} differ: {message!r}")
        else:
            self.messages.add(message)


def gaps_of(message: str) -> set[str] | None:
    """The `{gaps}` of a message with their conversions; None when it cannot be parsed."""
    try:
        parts = [part for part in string.Formatter().parse(message) if part[1] is not None]
    except ValueError:
        return None
    return {name + (f"!{how}" if how else "") + (f":{spec}" if spec else "") for _, name, spec, how in parts if name}


def collect(package: Path = PACKAGE) -> Source:
    """Read the whole package."""
    source = Source()
    for path in sorted(package.rglob("*.py")):
        _read_python(path, path.relative_to(package).as_posix(), source)
    environment = Environment(autoescape=True)
    for path in sorted(path for kind in TEMPLATES for path in package.rglob(f"templates/**/{kind}")):
        _read_template(path, path.relative_to(package).as_posix(), source, environment)
    return source


def _read_python(path: Path, name: str, source: Source) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), name)
    speaking = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if SPEAKING.get(alias.name) == node.module
    }
    module = f"counterseal.{name.removesuffix('.py').replace('/', '.')}"
    speaking |= {word: word for word, home in SPEAKING.items() if home == module}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in speaking:
            message = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            named = {keyword.arg for keyword in node.keywords if keyword.arg}
            open_ended = speaking[node.func.id] == "words" or len(named) < len(node.keywords)
            source.add(f"{name}:{node.lineno}", message, None if open_ended else named)
        elif isinstance(node, ast.Assign) and any(LISTS.get(ast.unparse(one)) == name for one in node.targets):
            for said in ast.literal_eval(node.value):
                for message in said if isinstance(said, tuple) else (said,):
                    source.add(f"{name}:{node.lineno}", message, None)
                if isinstance(said, tuple):
                    source.numbered.add(said)


def _read_template(path: Path, name: str, source: Source, environment: Environment) -> None:
    try:
        tree = environment.parse(path.read_text(encoding="utf-8"), name)
    except TemplateSyntaxError as wrong:
        source.errors.append(f"{name}:{wrong.lineno}: {wrong.message}")
        return
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "_":
            message = call.args[0].value if call.args and isinstance(call.args[0], nodes.Const) else None
            source.add(f"{name}:{call.lineno}", message, {keyword.key for keyword in call.kwargs})


def po_path(lang: str, package: Path = PACKAGE) -> Path:
    """Where the catalogue of a language lies; the compiled one lies beside it."""
    return package / "texts" / lang / "LC_MESSAGES" / "counterseal.po"


def read(path: Path, lang: str) -> Catalog:
    """A catalogue; an empty one where there is none yet."""
    if not path.exists():
        return Catalog(locale=lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def merge(old: Catalog, messages: set[str], lang: str) -> Catalog:
    """What the source says now, with the translations there are; one that nearly fits is kept as fuzzy."""
    known = {str(entry.id): entry for entry in old if entry.id and entry.string}
    orphans = sorted(known.keys() - messages)
    new = Catalog(locale=lang)
    for message in sorted(messages):
        kept = known.get(message)
        if kept is not None:
            new.add(message, kept.string, flags={"fuzzy"} & set(kept.flags), user_comments=kept.user_comments)
        elif like := get_close_matches(message, orphans, 1, LIKE):
            new.add(message, known[like[0]].string, flags={"fuzzy"})
        else:
            new.add(message, "")
    return new


def written(catalogue: Catalog, lang: str) -> str:
    """A catalogue as the text of its file."""
    for entry in catalogue:
        entry.flags &= {"fuzzy"}
    body = io.BytesIO()
    write_po(body, catalogue, width=120, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    head = "".join(f'"{key}: {value.format(lang=lang)}\\n"\n' for key, value in HEADER.items())
    return f'msgid ""\nmsgstr ""\n{head}\n{body.getvalue().decode().strip()}\n'


def packed(catalogue: Catalog, lang: str, numbered: Iterable[tuple[str, str]] = ()) -> bytes:
    """
    A catalogue as a .mo file (GNU gettext manual, "The Format of GNU MO Files").

    Babel's own writer puts dates and its version in, and the file would differ without a word having changed. Messages
    for one and for several are there a second time under both, which is where `ngettext` looks.
    """
    head = "".join(f"{key}: {value.format(lang=lang)}\n" for key, value in HEADER.items())
    pairs = {"": head} | {str(m.id): str(m.string) for m in catalogue if m.id and m.string and not m.fuzzy}
    for both in numbered:
        if pairs.keys() >= set(both):
            pairs["\0".join(both)] = "\0".join(pairs[one] for one in both)
    entries = sorted((key.encode(), value.encode()) for key, value in pairs.items())
    count, keys, values = len(entries), b"", b""
    for key, value in entries:
        keys += key + b"\0"
        values += value + b"\0"
    first = 28 + 16 * count
    index, at = b"", first
    for side, start in ((0, first), (1, first + len(keys))):
        at = start
        for entry in entries:
            index += struct.pack("<2I", len(entry[side]), at)
            at += len(entry[side]) + 1
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, first) + index + keys + values


def problems(package: Path = PACKAGE) -> Iterator[str]:
    """Everything that must not be committed, one line each."""
    source = collect(package)
    yield from source.errors
    for lang in LANGUAGES:
        path = po_path(lang, package)
        catalogue = read(path, lang)
        entries = {str(entry.id): entry for entry in catalogue if entry.id}
        for message in sorted(source.messages - entries.keys()):
            yield f"{lang}: not in the catalogue: {message!r}"
        for message in sorted(entries.keys() - source.messages):
            yield f"{lang}: nobody says this any more: {message!r}"
        for message in sorted(entries.keys() & source.messages):
            told, entry = str(entries[message].string or ""), entries[message]
            if not told:
                yield f"{lang}: not translated: {message!r}"
            elif entry.fuzzy:
                yield f"{lang}: fuzzy: {message!r}"
            elif gaps_of(told) != gaps_of(message):
                yield f"{lang}: gaps differ: {message!r} and {told!r}"
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != packed(catalogue, lang, source.numbered):
            yield f"{lang}: {compiled.relative_to(package)} is older than the catalogue"


def update(package: Path = PACKAGE) -> Iterator[str]:
    """Write the catalogues again, say how complete they are. Raises `ValueError` for a message that is no literal."""
    source = collect(package)
    if source.errors:
        raise ValueError("\n".join(source.errors))
    for lang in LANGUAGES:
        path = po_path(lang, package)
        path.parent.mkdir(parents=True, exist_ok=True)
        merged = merge(read(path, lang), source.messages, lang)
        for target, content in (
            (path, written(merged, lang).encode()),
            (path.with_suffix(".mo"), packed(merged, lang, source.numbered)),
        ):
            if not target.exists() or target.read_bytes() != content:
                target.write_bytes(content)
        done = sum(1 for entry in merged if entry.id and entry.string and not entry.fuzzy)
        yield f"{lang}: {done} of {len(merged)} translated"


def missing(package: Path = PACKAGE) -> Iterator[str]:
    """What has no translation yet, as catalogue entries."""
    source = collect(package)
    for lang in LANGUAGES:
        merged = merge(read(po_path(lang, package), lang), source.messages, lang)
        rest = Catalog(locale=lang)
        for entry in merged:
            if entry.id and (not entry.string or entry.fuzzy):
                rest.add(str(entry.id), entry.string, flags=entry.flags)
        yield re.sub(r'^msgid ""\nmsgstr ""\n(".*\n)+\n', "", written(rest, lang))


def main(arguments: list[str]) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--update", action="store_true", help="merge and compile (the default)")
    chosen.add_argument("--check", action="store_true", help="only say what is wrong")
    chosen.add_argument("--missing", action="store_true", help="only print what is not translated")
    asked = parser.parse_args(arguments)
    if asked.missing:
        print("\n".join(missing()))
        return 0
    if asked.check:
        found = list(problems())
        print("\n".join([*found, "`make texts` collects and compiles; then fill in what is empty."] if found else []))
        return int(bool(found))
    try:
        print("\n".join(update()))
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
