"""
Measures a command as the machine sees it: the memory of the whole family of its processes, from outside.

The maximum that the kernel hands over at the end (`ru_maxrss`) is no measure here: a child begins with the memory of
whoever started it, so a benchmark that has just made a gigabyte of data would charge that to the command.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")
PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """How one run went."""

    seconds: float
    megabytes: float
    """The most that all its processes held at the same time."""
    code: int
    killed: bool = False


def family(process: int) -> list[int]:
    """A process and everything that it started, still running."""
    found = [process]
    for one in found:
        for task in PROC.glob(f"{one}/task/*/children"):
            try:
                found.extend(map(int, task.read_text().split()))
            except OSError:
                continue
    return found


def held(process: int) -> int:
    """Bytes of memory that a process holds just now."""
    try:
        return int((PROC / str(process) / "statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def measured(
    command: Sequence[str],
    *,
    kill: Callable[[float], bool] = lambda seconds: False,
    quiet: bool = True,
    pace: float = 0.05,
) -> Run:
    """Run a command; `kill` is asked now and then, with the seconds so far, whether to end it with SIGKILL."""
    began = time.perf_counter()
    away = subprocess.DEVNULL if quiet else None
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=away, start_new_session=True)
    most, killed = 0, False
    while child.poll() is None:
        most = max(most, sum(held(one) for one in family(child.pid)))
        if kill(time.perf_counter() - began):
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            killed = True
        time.sleep(pace)
    return Run(time.perf_counter() - began, most / 1e6, child.returncode, killed)
