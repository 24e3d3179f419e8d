"""Measure drafting: words, units, metadata, mentions and acts against what persons or hand-made codings say.

Run it as ``python benchmarks/drafting.py [SAMPLES]`` in an environment with jscdata and its extra
``draft``; it prints Markdown. Without a folder of samples only the shipped statement is measured.
The folder holds ``index.csv``, ``plain/NAME.txt`` and ``original/NAME.md`` or ``.html``.

``gold/halves.json`` names the half on which the rules were made and the one that they had not
seen. ``gold/units`` and ``gold/coded`` hold places and codes in the plain texts, none of their words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

# PDF files are made by the helper of the tests.
sys.path.append(str(Path(__file__).parents[1]))

from measures.costs import costs, growth
from measures.samples import halves, of_samples
from measures.statement import of_shipped


def lines() -> Iterator[str]:
    """Give all tables, line by line."""
    yield from of_shipped()
    yield from growth()
    if len(sys.argv) > 1:
        both = halves(Path(sys.argv[1]))
        yield from of_samples(both)
        yield from costs([sample for half in both for sample in half])
    else:
        yield "The samples are not there, so they are not measured."


def main() -> None:
    """Print all tables."""
    for line in lines():
        print(line, flush=True)


if __name__ == "__main__":
    main()
