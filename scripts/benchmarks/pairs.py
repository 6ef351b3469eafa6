"""Two pieces of work measured in turn, so that whatever else the machine does falls on both."""

import contextlib
import fcntl
import os
import statistics
import struct
import subprocess
import tempfile
import time


def rounds(default):
    return int(os.environ.get("BENCH_ROUNDS", default))


def folder():
    """A fresh folder on the disk of the project, not in memory."""
    os.makedirs(".build/bench", exist_ok=True)
    spread(".build/bench")
    return tempfile.mkdtemp(dir=".build/bench")


def spread(above):
    """Has ext4 put each folder below this one where much is free (chattr +T), as it does below /. Without a journal it
    passes over what was deleted in the last minutes one by one: beside the folder of the run before, a file took up to
    thirty times as long to make, which falls on whoever makes more of them."""
    get_flags, set_flags, top = 0x80086601, 0x40086602, 0x20000
    file = os.open(above, os.O_RDONLY)
    with contextlib.suppress(OSError):
        (flags,) = struct.unpack("i", fcntl.ioctl(file, get_flags, bytes(4)))
        fcntl.ioctl(file, set_flags, struct.pack("i", flags | top))
    os.close(file)


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
