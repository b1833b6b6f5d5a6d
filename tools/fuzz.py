"""
Looks for bytes that break the opening of a message, or make it slow.

    tools/fuzz.py                        guided by coverage (atheris), from the messages in tests/corpus/mail
    tools/fuzz.py --seconds 600 FOLDER   for ten minutes, from another folder
    tools/fuzz.py --replay               only open every message of the folder once

A message that breaks it is left as `crash-...` in build/fuzz. Make a small one of it, put it into tests/corpus/mail under
a name that says what is odd, and mend the reader: the corpus is replayed with every test run. Without atheris the corpus
is replayed and mutated at random, which finds less. Needs no network; reads and writes nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from counterseal.mail.letter import Letter
from counterseal.mail.opening import letter

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus" / "mail"
OUT = ROOT / "build" / "fuzz"
LONGEST = 65_536


def opened(data: bytes) -> Letter:
    """Open a message in every way, and demand what is promised of it. Raises whatever is broken."""
    found = letter(data)
    bare = letter(data, documents=False)
    assert found.size == len(data)
    assert (found.text, found.links, found.disputes) == (bare.text, bare.links, bare.disputes)
    assert "\r" not in found.text
    assert found.trouble or found.headers
    return found


def corpus(folder: Path) -> list[Path]:
    """The messages of a folder, in order."""
    return sorted(path for path in folder.iterdir() if path.is_file())


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A message with some of its bytes changed, cut, doubled or thrown in."""
    out = bytearray(data or b"\n")
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(out)) if out else 0
        length = chance.randint(1, 40)
        kind = chance.randrange(4)
        if kind == 0 and out:
            out[at] = chance.randrange(256)
        elif kind == 1:
            del out[at : at + length]
        elif kind == 2:
            out[at:at] = out[at : at + length]
        else:
            out[at:at] = chance.randbytes(length)
    return bytes(out[:LONGEST])


def at_random(folder: Path, seconds: int, seed: int = 1) -> int:
    """Open mutated messages until the time is over, and say how many."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    every = [path.read_bytes() for path in corpus(folder)]
    end = datetime.now(UTC) + timedelta(seconds=seconds)
    count = 0
    while datetime.now(UTC) < end:
        data = mutated(chance.choice(every), chance)
        with _kept(data):
            opened(data)
        count += 1
    return count


@contextmanager
def _kept(data: bytes) -> Iterator[None]:
    """Leave the bytes behind that broke something."""
    try:
        yield
    except BaseException:
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / f"crash-{hashlib.sha256(data).hexdigest()[:16]}").write_bytes(data)
        raise


def guided(folder: Path, seconds: int) -> None:
    """Let atheris look for new paths through the code. Ends the process."""
    atheris = import_module("atheris")

    def run(data: bytes) -> None:
        opened(data)

    atheris.instrument_all()
    OUT.mkdir(parents=True, exist_ok=True)
    found = OUT / "corpus"
    found.mkdir(exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", f"-artifact_prefix={OUT}/crash-"]
    atheris.Setup([sys.argv[0], str(found), str(folder), *options], run)
    atheris.Fuzz()


def replayed(folder: Path) -> Iterator[tuple[Path, Letter]]:
    """Open every message of a folder once."""
    for path in corpus(folder):
        yield path, opened(path.read_bytes())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip().partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS, help="where the messages to begin with lie")
    parser.add_argument("--seconds", type=int, default=60, help="how long to look (60)")
    parser.add_argument("--replay", action="store_true", help="only open every message of the folder once")
    chosen = parser.parse_args(arguments)
    if chosen.replay:
        for path, found in replayed(chosen.folder):
            print(f"{path.name}: {found.trouble or ', '.join(found.disputes) or 'read'}")
        return 0
    if find_spec("atheris") is not None:
        guided(chosen.folder, chosen.seconds)
        return 0
    print(f"{at_random(chosen.folder, chosen.seconds)} messages opened")
    return 0


if __name__ == "__main__":
    sys.exit(main())
