"""Make statements of any number, for benchmarks and tests of scale.

Run it as ``python benchmarks/synthetic.py NUMBER --seed 1 --faulty 0.1 -o shards/ --per-shard 10000``
for JSON Lines, or with ``--package`` for a data package, which ``jscdata build`` completes. In a
script of this folder it is a module: ``import synthetic``.

The statements are about harbors, and nothing in them was ever said. In number of units, mentions
and acts they are spread around the shipped statement: 5 to 120 units, half of them below 22. A
statement depends on the seed and on its own number alone. With a share that is faulty, each
faulty statement breaks one rule once, and ``faults`` tells which.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from synthesis import faults as _faults
from synthesis import files as _files
from synthesis.faults import CODES
from synthesis.register import register
from synthesis.statement import statement

Json = dict[str, Any]

_PAUSE = 1.0
"""Seconds between two lines on how far it has come."""


def statements(number: int, *, seed: int, faulty: float = 0.0) -> Iterator[Json]:
    """Give statements as JSON values, one after another.

    Args:
        number: How many. A statement is the same whatever number is asked for.
        seed: Whole number from which all else follows.
        faulty: Share of the statements that has one fault each, from 0 to 1. The others are the same
            whatever the share, and have no finding.
    """
    for count in range(number):
        value = statement(seed, count)
        if _faults.is_faulty(count, faulty):
            _faults.spoil(value, seed, count)
        yield value


def faults(number: int, *, seed: int, faulty: float = 0.1) -> dict[int, str]:
    """Return the code of the one finding on each faulty statement, by its number in the stream, from 0."""
    return dict(_faults.faults(number, seed, faulty))


def shards(folder: Path, number: int, per_shard: int, *, seed: int, faulty: float = 0.0) -> list[Path]:
    """Write statements as JSON Lines, ``shard-00000.jsonl`` and so on, and return the files.

    Raises:
        FileExistsError: Where the folder holds something.
    """
    return _files.write_shards(folder, statements(number, seed=seed, faulty=faulty), per_shard)


def package(folder: Path, number: int, *, seed: int) -> None:
    """Write a data package that lacks its tables and resources, which ``jscdata build`` makes.

    Raises:
        FileExistsError: Where the folder holds something.
    """
    _files.write_package(folder, statements(number, seed=seed))


def _told(values: Iterable[Json], number: int) -> Iterator[Json]:
    """Pass statements on, and tell on standard error how far it has come."""
    begun = told = time.monotonic()
    count = 0
    for count, value in enumerate(values, start=1):
        yield value
        if time.monotonic() - told > _PAUSE:
            told = time.monotonic()
            print(f"{count:,} of {number:,} statements, {told - begun:.0f} s", file=sys.stderr)
    print(f"{count:,} statements written, {time.monotonic() - begun:.1f} s", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Make statements for benchmarks and tests of scale.")
    parser.add_argument("number", metavar="NUMBER", type=int, help="how many statements")
    parser.add_argument("--seed", type=int, default=1, help="whole number from which all follows; 1 by default")
    parser.add_argument("--faulty", type=float, default=0.0, help="share with one fault each; 0 by default")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write; it must be empty or absent")
    parser.add_argument("--per-shard", type=int, default=10_000, help="statements a file; 10,000 by default")
    parser.add_argument("--package", action="store_true", help="write a data package instead of JSON Lines")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Write what is asked for; return 0, or 2 where the folder holds something."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.number < 0 or asked.per_shard < 1 or not 0 <= asked.faulty <= 1:
        parser.error("NUMBER is 0 or more, --per-shard 1 or more, and --faulty lies between 0 and 1.")
    if asked.package and asked.faulty:
        parser.error("A package holds no faulty statements: leave out --faulty, or --package.")
    values = _told(statements(asked.number, seed=asked.seed, faulty=asked.faulty), asked.number)
    try:
        if asked.package:
            _files.write_package(asked.output, values)
        else:
            _files.write_shards(asked.output, values, asked.per_shard)
    except FileExistsError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


__all__ = ["CODES", "faults", "package", "register", "shards", "statements"]

if __name__ == "__main__":
    sys.exit(main())
