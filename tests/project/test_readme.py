"""The code and the commands in the documents are run, and what they print is compared.

They are run on the fact sheet of 2024 alone, so that a further statement changes no page.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

import jscdata
from jscdata.cli import main
from tests.conftest import STATEMENT_ID

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "datapackage" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# Its commands follow from each other, and a test of its own walks it.
DOCUMENTS.remove(ROOT / "docs" / "editing-tables.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

CODE: list[tuple[str, str, str]] = []
COMMANDS: list[tuple[str, str, str]] = []
for document in DOCUMENTS:
    blocks = BLOCK.findall(document.read_text(encoding="utf-8"))
    for (kind, block), (_, after) in pairwise([*blocks, ("", "")]):
        if kind == "python":
            CODE.append((document.name, block, after))
        elif kind == "console":
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                if command.startswith("jscdata"):
                    COMMANDS.append((document.name, command, output))


def same(expected: str, found: str) -> bool:
    """Compare line by line; a line ``...`` stands for any lines."""
    pattern = re.escape(expected).replace(re.escape("...\n"), r"(.*\n)*")
    return re.fullmatch(pattern, found) is not None


@pytest.fixture
def checkout(only_the_fact_sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a checkout whose data package holds the fact sheet alone, with the examples of the tests."""
    shutil.copytree(only_the_fact_sheet, tmp_path / "datapackage")
    shutil.copytree(ROOT / "tests" / "examples", tmp_path / "tests" / "examples")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize(("name", "code", "expected"), CODE)
def test_the_python_of_the_documents_prints_what_they_say(name: str, code: str, expected: str) -> None:
    """The block after the code is its output."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, name, "exec"), {})  # noqa: S102 - the code is the document's own.
    assert same(expected, out.getvalue()), out.getvalue()


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize(("name", "command", "expected"), COMMANDS)
def test_the_commands_of_the_documents_print_what_they_say(
    name: str, command: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command that finds faults prints them, too; complaints come after the results here."""
    main(shlex.split(command, comments=True)[1:])
    found = "".join(capsys.readouterr()).replace(os.sep, "/")
    assert same(expected, found), (name, found)


def test_the_readme_has_code_and_commands() -> None:
    """The tests above would pass on an empty document."""
    assert {name for name, _, _ in CODE} >= {"README.md"}
    assert len(COMMANDS) >= 3


def test_the_page_of_commands_has_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    """As the help lists them."""
    main(["--help"])
    names = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert "validate" in names
    assert [name for name in names if not re.search(rf"`{name}[ `]", page)] == []


def test_the_data_card_counts_right() -> None:
    """Its numbers are those of the fact sheet; what it says of the data as a whole is written at a release."""
    statement = jscdata.load(STATEMENT_ID)
    text = (ROOT / "datapackage" / "README.md").read_text(encoding="utf-8")
    units, entities = len(statement.units), len(statement.entities)
    mentions, acts = len(statement.mentions), len(statement.acts)
    assert f"{units} units, {entities} entities, {mentions} mentions and {acts} acts" in " ".join(text.split())
