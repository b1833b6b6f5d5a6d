"""
Measures how many messages a CPU second judges, beside rspamd in the same run.

    .venv/bin/python bench/scan.py                # the phish and the ham folder of the development mail
    .venv/bin/python bench/scan.py --count 500    # fewer messages

Four figures of ours: the text path (headers, text, HTML, links, words, money), the same with attachments looked into, the
whole command from the start of the process to the last line, and the command with two processes. rspamd is measured by
the CPU time of its worker alone, over HTTP on the loopback.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import orjson
from judging import unpacked
from peers import rspamd

from counterseal.lore.judged import as_fields
from counterseal.lore.past import Past
from counterseal.sift import Found, Surroundings, judged_one
from counterseal.tell import Speaker, local_zone
from counterseal.weighing import signals
from counterseal.weights import shipped_weights


def own(mail: list[bytes], *, documents: bool) -> float:
    """Messages per CPU second of this process, one JSON line each."""
    around = Surroundings(signals=signals(), weights=shipped_weights(), documents=documents)
    voice = Speaker("en", local_zone(""))
    signals()
    past = Past()
    for data in mail[:50]:
        judged_one(Found("warm", data), around, past)
    began = time.process_time()
    for number, data in enumerate(mail):
        orjson.dumps(as_fields(judged_one(Found(str(number), data), around, past), voice.say))
    return len(mail) / (time.process_time() - began)


def command(folder: Path, count: int, jobs: int) -> tuple[float, float]:
    """Messages per CPU second and per second of the whole command, over a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as work:
        call = [
            sys.executable,
            "-m",
            "counterseal",
            "--workspace",
            work,
            "scan",
            str(folder),
            "--jobs",
            str(jobs),
            "--json",
            "/dev/null",
        ]
        subprocess.run(call, check=False, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return count / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), count / wall


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    with rspamd() as peer, tempfile.TemporaryDirectory() as place:
        if peer is None:
            print("rspamd is not installed: measured without it")
        for name in ("phish", "ham", "junk"):
            files = sorted((unpacked() / name).glob("*.eml"))[: asked.count]
            mail = [path.read_bytes() for path in files]
            folder = Path(place) / name
            folder.mkdir()
            for path in files:
                shutil.copyfile(path, folder / path.name)
            print(f"{name}: {len(mail)} messages, {sum(map(len, mail)) / 1e6:.1f} MB")
            text = max(own(mail, documents=False) for _ in range(asked.runs))
            full = max(own(mail, documents=True) for _ in range(asked.runs))
            one_cpu, one_wall = command(folder, len(mail), 1)
            two_cpu, two_wall = command(folder, len(mail), 2)
            print(f"  text path {text:8.0f} per CPU second; with attachments {full:8.0f}")
            print(
                f"  command {one_cpu:8.0f} per CPU second, {one_wall:.0f} per second; --jobs 2: {two_cpu:.0f}, {two_wall:.0f} ({two_wall / one_wall:.2f} x)"
            )
            if peer is not None:
                before = peer.cpu()
                for data in mail:
                    peer.score(data)
                theirs = len(mail) / (peer.cpu() - before)
                print(
                    f"  rspamd {theirs:8.0f} per CPU second of its worker: text path {text / theirs:.2f} x, with attachments {full / theirs:.2f} x"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
