"""Two pieces of work measured in turn, so that whatever else the machine does falls on both."""

import os
import statistics
import subprocess
import tempfile
import time


def rounds(default):
    return int(os.environ.get("BENCH_ROUNDS", default))


def folder():
    """A fresh folder on the disk of the project, not in memory."""
    os.makedirs(".build/bench", exist_ok=True)
    return tempfile.mkdtemp(dir=".build/bench")


def spawned(command, **options):
    """Seconds from the start of a process to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def compare(name, count, ours, theirs, aim=None):
    """Prints the medians of both, the ratio of the medians, and the median ratio of the pairs."""
    pairs = []
    for number in range(count):
        first, second = (ours, theirs) if number % 2 else (theirs, ours)
        one, other = first(number), second(number)
        pairs.append((one, other) if number % 2 else (other, one))
    left = statistics.median(p[0] for p in pairs)
    right = statistics.median(p[1] for p in pairs)
    each = statistics.median(p[0] / p[1] for p in pairs)
    text = f"{name}: qunsh {left * 1e3:.2f} ms, sqlite3 {right * 1e3:.2f} ms, ratio {left / right:.2f} (pairs {each:.2f})"
    print(text + (f", aim {aim:.2f}" if aim else "") + f", {count} rounds", flush=True)
