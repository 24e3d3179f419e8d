"""Writes the page on bad input.

Usage, at the top of the repository: python -m tests.project.bad_input_page > docs/bad-input.md
"""

from __future__ import annotations

import sys

from jscdata.catalogue import RULES
from tests.project.bad_input_making import BadInput
from tests.project.bad_inputs import GROUPS

_INTRODUCTION = """\
What `jscdata validate` says of {number} bad inputs. Each is made anew and tried whenever the tests run, so that this
page says what happens. Exit code 1 means errors, 0 none but warnings. Most inputs are the small example of the tests
with one thing changed; the packages are that of the fact sheet of 2024, changed.
`python -m tests.project.bad_input_page > docs/bad-input.md` writes the page.
"""


def page() -> str:
    """Return the page: a table a group, a row an input."""
    lines = ["# Bad input", "", *_INTRODUCTION.format(number=sum(map(len, GROUPS.values()))).splitlines()]
    for name, group in GROUPS.items():
        lines += ["", f"## {name}", "", "| input | findings | exit code |", "| --- | --- | --- |"]
        lines += [_row(found) for found in group]
    return "\n".join(lines) + "\n"


def _row(found: BadInput) -> str:
    told = ", ".join(f"{code} {RULES[code].name}" for code in found.told)
    return f"| {found.what} | {told} | {found.exit_code} |"


if __name__ == "__main__":
    sys.stdout.write(page())
