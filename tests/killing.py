"""
Processes that work at the same time, and processes that are killed while they work, to see what they leave.

A victim is a function in a test module, named "module:function", that takes a callable and then words, the number of the
run first. It runs in a process of its own and calls the callable at every seam between two effects. `at_every_seam` runs
it again and again, killed at the first seam, at the second, and so on, until one run gets through. `at_random_moments`
kills it from outside. The killing is SIGKILL, which nothing can catch or clean up after. `together` kills nobody.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Seam = Callable[[str], None]


def at_every_seam(victim: str, *words: object) -> list[str]:
    """The seams at which the victim was killed, one a run."""
    return _play("seams", victim, *words)


def at_random_moments(times: int, victim: str, *words: object) -> None:
    """Kill the victim so many times, within its first tenth of a second."""
    _play(f"random {times}", victim, *words)


def together(count: int, victim: str, *words: object) -> None:
    """So many victims at the same time; all of them get through."""
    _play(f"together {count}", victim, *words)


def _play(how: str, victim: str, *words: object) -> list[str]:
    # A fresh interpreter forks the victims: it has loaded everything, and no threads that a fork would lose.
    command = [sys.executable, "-m", "tests.killing", how, victim, *map(str, words)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    seams: list[str] = json.loads(run.stdout)
    return seams


def main(how: str, victim: str, *words: str) -> None:
    """Runs in the fresh interpreter."""
    module, _, name = victim.partition(":")
    function = getattr(importlib.import_module(module), name)
    kind, _, count = how.partition(" ")
    seams: list[str] = []
    if kind == "seams":
        seams = _seams(function, words)
    elif kind == "random":
        _random(function, words, int(count))
    else:
        running = [_fork(function, go_on, str(run), *words) for run in range(int(count))]
        assert [os.waitpid(child, 0)[1] for child in running] == [0] * len(running)
    sys.stdout.write(json.dumps(seams))


def go_on(name: str) -> None:
    """A seam at which nothing happens."""


def _random(function: Callable[..., None], words: tuple[str, ...], times: int) -> None:
    chance = random.Random(times)
    for run in range(times):
        child = _fork(function, go_on, str(run), *words)
        time.sleep(chance.uniform(0, 0.1))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert status in {0, signal.SIGKILL}, status


def _seams(function: Callable[..., None], words: tuple[str, ...]) -> list[str]:
    seams: list[str] = []
    for run in itertools.count():
        reader, writer = os.pipe()
        child = _fork(function, _killer(run, writer), str(run), *words)
        os.close(writer)
        with os.fdopen(reader) as said:
            name = said.read()
        _, status = os.waitpid(child, 0)
        if status == 0:
            break
        assert status == signal.SIGKILL, status
        seams.append(name)
    return seams


def _killer(which: int, writer: int) -> Seam:
    """Goes on at the first `which` seams and ends the process at the next."""
    passed = itertools.count()

    def seam(name: str) -> None:
        if next(passed) == which:
            os.write(writer, name.encode())
            os.kill(os.getpid(), signal.SIGKILL)

    return seam


def _fork(function: Callable[..., None], *arguments: object) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        function(*arguments)
        status = 0
    finally:
        if status:
            traceback.print_exc()
        os._exit(status)  # whatever the parent still has to do, it is not the child's


if __name__ == "__main__":
    main(*sys.argv[1:])
