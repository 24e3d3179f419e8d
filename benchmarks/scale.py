"""Time validation and export of more and more statements, in whole processes, and tell their memory.

Run it as ``python benchmarks/scale.py [LARGEST]``, 100,000 by default, in an environment with
jscdata and its extra ``arrow``; it prints Markdown. Statements are made by ``synthetic.py`` and
written as JSON Lines to a temporary folder, some 65 KB each, 2,000 a file; the 100,000 take 6.5 GB.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import synthetic

STEPS = (10, 100, 1_000, 10_000, 100_000)
JOBS = 2

MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
sys.exit(done.returncode)
"""


def measure(*words: object) -> tuple[float, float]:
    """Run a command of jscdata; return its seconds, and the megabytes of its largest process."""
    start = time.perf_counter()
    command = [sys.executable, "-c", MEASURE, sys.executable, "-m", "jscdata", *map(str, words)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - start, float(done.stdout)


def main() -> None:
    """Print the table."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else STEPS[-1]
    print(f"| statements | GB of JSON | validate --jobs {JOBS}, s | MB | export --jobs {JOBS}, s | MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for number in (step for step in STEPS if step <= largest):
        with tempfile.TemporaryDirectory() as name:
            shards = Path(name) / "shards"
            synthetic.shards(shards, number, 2_000, seed=1)
            size = sum(path.stat().st_size for path in shards.iterdir()) / 1e9
            checked, memory = measure("validate", shards, "--jobs", JOBS, "--format", "jsonl")
            written, more = measure("export", shards, "-o", Path(name) / "out", "--format", "parquet", "--jobs", JOBS)
            line = f"| {number:,} | {size:.3f} | {checked:.1f} | {memory:.0f} | {written:.1f} | {more:.0f} |"
            print(line, flush=True)


if __name__ == "__main__":
    main()
