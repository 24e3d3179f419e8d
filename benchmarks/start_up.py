"""What jscdata costs as a whole process, next to its peers, in one run.

Each round runs every command once, in an order that is shuffled anew, after one uncounted round,
which leaves every module compiled, as installing a wheel does. Ratios are taken round by round:
absolute times mean nothing on a shared machine. It prints the table of docs/benchmarks.md, and
exits with 1 where a limit is missed. Needs check-jsonschema beside jscdata.

Usage: python benchmarks/start_up.py [ROUNDS]
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jscdata.shipped import data_folder, schema_folder

STATEMENT_ID = "us-jp-scc-2024-07-28-fact-sheet"
FILE = data_folder() / "statements" / f"{STATEMENT_ID}.json"
SCHEMA = schema_folder() / "1.0" / "statement.schema.json"
ROUNDS = 15

PARSE = f"""
from jscdata.model import Statement
with open({str(FILE)!r}, "rb") as file:
    Statement.model_validate_json(file.read())
"""

Times = Mapping[str, Sequence[float]]
"""Seconds of each command, round by round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How many times as long as another command one may take, in the median of the rounds."""

    command: str
    peer: str
    most: float

    def ratios(self, times: Times) -> list[float]:
        """Return the ratios of the rounds, the least first."""
        return sorted(mine / other for mine, other in zip(times[self.command], times[self.peer], strict=True))

    def is_missed(self, times: Times) -> bool:
        """Return whether the median is above the limit."""
        return statistics.median(self.ratios(times)) > self.most


LIMITS = (
    Limit(command="import jscdata", peer="bare interpreter", most=2.0),
    Limit(command="jscdata.load", peer="script, same models", most=1.3),
    Limit(command="jscdata validate", peer="script, same models", most=1.3),
    Limit(command="jscdata validate", peer="check-jsonschema", most=0.8),
)


def commands() -> dict[str, list[str]]:
    """Return the commands by their names."""
    python = sys.executable
    return {
        "bare interpreter": [python, "-c", "pass"],
        "import jscdata": [python, "-c", "import jscdata"],
        "script, same models": [python, "-c", PARSE],
        "jscdata.load": [python, "-c", f"import jscdata; jscdata.load({STATEMENT_ID!r})"],
        "jscdata validate": [_script("jscdata"), "validate", str(FILE)],
        "check-jsonschema": [_script("check-jsonschema"), "--schemafile", str(SCHEMA), str(FILE)],
    }


def _script(name: str) -> str:
    """Return the path of an installed command of this environment."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    if found is None:
        sys.exit(f"The command {name} is not installed; install it with: pip install {name}")
    return found


def measure(named: Mapping[str, list[str]], rounds: int) -> Times:
    """Run all commands so many rounds and one more, which does not count."""
    order = list(named)
    shuffle = random.Random(1).shuffle  # noqa: S311 - it must be repeatable, not secret.
    times: dict[str, list[float]] = {name: [] for name in named}
    for _ in range(rounds + 1):
        shuffle(order)
        for name in order:
            times[name].append(seconds(named[name]))
    return {name: found[1:] for name, found in times.items()}


def seconds(command: list[str]) -> float:
    """Run a command to its end and return the wall time; a failing command stops the benchmark."""
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=compiling)
    return time.perf_counter() - start


def table(times: Times) -> Iterator[str]:
    """Give the rows of the table."""
    yield "| whole process | ms | beside | ms | ratio, median | least to most | limit | |"
    yield "| --- | ---: | --- | ---: | ---: | --- | ---: | --- |"
    for limit in LIMITS:
        mine, other = (statistics.median(times[name]) * 1000 for name in (limit.command, limit.peer))
        ratios = limit.ratios(times)
        yield (
            f"| {limit.command} | {mine:.0f} | {limit.peer} | {other:.0f} | {statistics.median(ratios):.2f} | "
            f"{ratios[0]:.2f} to {ratios[-1]:.2f} | {limit.most} | {'missed' if limit.is_missed(times) else 'kept'} |"
        )


def main(arguments: Sequence[str]) -> int:
    """Print the table; return 1 where a limit is missed."""
    times = measure(commands(), int(arguments[0]) if arguments else ROUNDS)
    for line in table(times):
        print(line)
    return int(any(limit.is_missed(times) for limit in LIMITS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
