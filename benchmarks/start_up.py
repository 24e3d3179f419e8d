"""What jscdata costs as a whole process, next to its peers, in one run.

Each pair is run in turn, A B A B …, after one uncounted run of both, and the ratio is taken pair
by pair: absolute times mean nothing on a shared machine. The uncounted run leaves every module
compiled, as installing a wheel does. Needs check-jsonschema beside jscdata.

Usage: python benchmarks/start_up.py [RUNS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from jscdata.shipped import data_folder, schema_folder

STATEMENT_ID = "us-jp-scc-2024-07-28-fact-sheet"
FILE = data_folder() / "statements" / f"{STATEMENT_ID}.json"
SCHEMA = schema_folder() / "1.0" / "statement.schema.json"

PARSE = f"""
from jscdata.model import Statement
with open({str(FILE)!r}, "rb") as file:
    Statement.model_validate_json(file.read())
"""


def _script(name: str) -> str:
    """Return the path of an installed command of this environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if found is None:
        sys.exit(f"The command {name} is not installed; install it with: pip install {name}")
    return found


def _pairs() -> list[tuple[str, float, list[str], list[str]]]:
    """Return name, limit of the ratio, command and peer of each comparison."""
    python = sys.executable
    bare_parse = [python, "-c", PARSE]
    validate = [_script("jscdata"), "validate", str(FILE)]
    load = [python, "-c", f"import jscdata; jscdata.load({STATEMENT_ID!r})"]
    peer = [_script("check-jsonschema"), "--schemafile", str(SCHEMA), str(FILE)]
    return [
        ("import jscdata / bare interpreter", 2.0, [python, "-c", "import jscdata"], [python, "-c", "pass"]),
        ("jscdata.load / bare script, same models", 1.3, load, bare_parse),
        ("jscdata validate / bare script, same models", 1.3, validate, bare_parse),
        ("jscdata validate / check-jsonschema", 0.8, validate, peer),
    ]


def _seconds(command: list[str]) -> float:
    """Run a command to its end and return the wall time; a failing command stops the benchmark."""
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=compiling)
    return time.perf_counter() - start


def main() -> None:
    """Time all pairs and print the median ratio of each beside its limit."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"Python {sys.version.split()[0]}, {runs} runs a pair, whole processes, {Path(sys.executable).name}")
    for name, limit, command, peer in _pairs():
        times = [(_seconds(command), _seconds(peer)) for _ in range(runs + 1)][1:]
        ratios = [ours / theirs for ours, theirs in times]
        ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
        verdict = "within" if statistics.median(ratios) < limit else "ABOVE"
        print(
            f"{name:45} {statistics.median(ratios):5.2f} (min {min(ratios):.2f}, max {max(ratios):.2f}) "
            f"{verdict} {limit}   [{ours:.3f} s / {theirs:.3f} s]"
        )


if __name__ == "__main__":
    main()
