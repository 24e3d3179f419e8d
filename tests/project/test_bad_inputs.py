"""Bad inputs are told as the page on them says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jscdata.cli import main
from tests.project.bad_input_making import BadInput
from tests.project.bad_input_page import page
from tests.project.bad_inputs import GROUPS
from tests.promises import is_unsafe

DOCUMENT = Path(__file__).parents[2] / "docs" / "bad-input.md"
TOLD = re.compile(r"^.*?: (?:error|warning) (JSC\d{3}) ", re.MULTILINE)

AS_PROCESSES = ("Paths", "Attacks on the terminal and the log")
"""Groups whose inputs could harm what lies around the function; the others are run without a new process."""

NAMES = [pytest.param(found, id=found.what) for name in AS_PROCESSES for found in GROUPS[name]]
OTHERS = [
    pytest.param(found, id=found.what) for name, group in GROUPS.items() if name not in AS_PROCESSES for found in group
]


def path_of(found: BadInput, folder: Path) -> str:
    if found.posix and os.name != "posix":
        pytest.skip("This system does not have such a file.")
    return str(found.make(folder))


def hold(found: BadInput, output: str, exit_code: int) -> None:
    """Assert the codes, each once and in their order, the exit code, and that nothing in the output is unsafe."""
    assert tuple(dict.fromkeys(TOLD.findall(output))) == found.told
    assert exit_code == found.exit_code
    assert {character for character in output if is_unsafe(character)} <= {"\n"}


@pytest.mark.parametrize("found", NAMES)
def test_the_command_tells_a_bad_path_or_an_attack(found: BadInput, tmp_path: Path) -> None:
    """The whole command is run; nothing goes to standard error, and no bytes of the file act on the terminal."""
    command = [sys.executable, "-m", "jscdata", "validate", path_of(found, tmp_path)]
    # Without the variable Windows would write in its own encoding.
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment)
    assert done.stderr == b""
    hold(found, done.stdout.decode("utf-8").replace(os.linesep, "\n"), done.returncode)


@pytest.mark.parametrize("found", OTHERS)
def test_a_bad_input_is_told(found: BadInput, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command is called as a function, with the same output and exit code."""
    exit_code = main(["validate", path_of(found, tmp_path)])
    printed = capsys.readouterr()
    assert printed.err == ""
    hold(found, printed.out, exit_code)


def test_the_page_lists_them_all() -> None:
    """``python -m tests.project.bad_input_page > docs/bad-input.md`` writes it anew."""
    assert DOCUMENT.read_text(encoding="utf-8") == page()


def test_no_input_stands_twice() -> None:
    """Each has a name of its own, and there are many."""
    names = [found.what for group in GROUPS.values() for found in group]
    assert len(set(names)) == len(names) >= 50
