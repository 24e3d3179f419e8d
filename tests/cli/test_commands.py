"""The commands: what they print and return, in one process."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import COMMANDS, main
from jscdata.shipped import data_folder
from jscdata.versions import LIBRARY, SCHEMA
from jscdata.vocabulary import VOCABULARIES
from tests.conftest import STATEMENT_ID

Capture = pytest.CaptureFixture[str]


def test_version_tells_library_schema_and_data(capsys: Capture) -> None:
    """The three have versions of their own."""
    data = json.loads((data_folder() / "datapackage.json").read_text(encoding="utf-8"))["version"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"jscdata {LIBRARY}, schema {SCHEMA}, data {data}\n"


def test_the_help_lists_all_commands(capsys: Capture) -> None:
    """Each with a line on what it does, and the exit codes."""
    assert main(["--help"]) == 0
    help_text = capsys.readouterr().out
    assert re.findall(r"(?m)^    (\w+)\b", help_text) == list(COMMANDS)
    assert "0 no error, 1 errors, 2 misuse" in help_text


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_name_under_which_it_is_looked_up(name: str, capsys: Capture) -> None:
    """Its own parser answers, and calls itself by that name."""
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: jscdata {name} ")


@pytest.mark.parametrize(
    "arguments",
    [[], ["frob"], ["show"], ["list", "--format", "xml"], ["schema", "--check", "--codebook"]],
)
def test_misuse_is_told_on_standard_error(arguments: list[str], capsys: Capture) -> None:
    """The exit code is 2, and nothing is on standard output."""
    assert main(arguments) == 2
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith("usage: jscdata")


@pytest.mark.parametrize(
    "line",
    [
        "validate a.json --max 2 b.json",
        "validate --max 2 a.json -- b.json",
        "validate a.json b.json --max 2",
        "validate --max 2 -- a.json b.json",
        "fmt a.json --check b.json",
        "migrate a.json --check b.json",
        "export a.json -o out b.json --skip-invalid",
    ],
)
def test_options_may_stand_between_paths(
    line: str, small: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Each path counts, on whichever side of an option it stands."""
    monkeypatch.chdir(tmp_path)
    for name, statement in (("a.json", "x-2024-01-01-statement"), ("b.json", "y-2024-01-01-statement")):
        Path(name).write_text(json.dumps({**small, "id": statement, "schema_version": 5}), encoding="utf-8")
    assert main(line.split()) == 1
    told = "".join(capsys.readouterr())
    assert "usage" not in told
    assert "a.json" in told
    assert "b.json" in told


def test_what_stands_behind_two_hyphens_is_no_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A file may have the name of one."""
    monkeypatch.chdir(tmp_path)
    assert main(["validate", "--max", "5", "--", "--jobs"]) == 1
    assert capsys.readouterr().out.startswith("--jobs: error JSC101")


@pytest.mark.parametrize("line", ["validate --jbs 2 a", "show a b", "fmt", "export a", "schema --check --codebook"])
def test_misuse_of_a_command_is_told_with_its_own_usage(line: str, capsys: Capture) -> None:
    """Not with that of the command line as a whole, which lists no options."""
    assert main(line.split()) == 2
    assert capsys.readouterr().err.startswith(f"usage: jscdata {line.partition(' ')[0]} [-h]")


def test_list_tells_id_date_and_title(capsys: Capture) -> None:
    """A line a statement."""
    assert main(["list"]) == 0
    assert f"\n{STATEMENT_ID}  2024-07-28  Fact Sheet: " in f"\n{capsys.readouterr().out}"


def test_list_as_json(capsys: Capture) -> None:
    """The same facts, by name."""
    assert main(["list", "--format", "json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows[STATEMENT_ID]["date"] == "2024-07-28"
    assert rows[STATEMENT_ID]["title"].startswith("Fact Sheet")


def test_validate_without_a_path_checks_the_shipped_package(capsys: Capture) -> None:
    """It is sound."""
    assert main(["validate"]) == 0
    assert "no findings" in capsys.readouterr().out


def test_validate_tells_all_files(small_file: Path, bad_file: Path, capsys: Capture) -> None:
    """One report on all paths; the exit code is 1 when one has errors."""
    assert main(["validate", str(small_file), str(bad_file)]) == 1
    output, complaint = capsys.readouterr()
    assert complaint == ""
    assert "bad.json" in output
    assert "2 files checked" in output


def test_validate_as_json(bad_file: Path, capsys: Capture) -> None:
    """The report is one object."""
    assert main(["validate", str(bad_file), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is False
    assert report["counts"] == {"JSC301": 1}


def test_validate_reads_standard_input(small_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for a statement that another program writes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(small_file.read_bytes()), encoding="utf-8"))
    assert main(["validate", "-"]) == 0
    assert "1 file checked" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("act_types.commit", "act_types.commit (code)\n  Commit. "),
        ("commit", "act_types.commit (code)\n"),
        ("novelty", "novelty (vocabulary)\n"),
        ("Act.counterparts", "Act.counterparts (field)\n"),
        ("Span", "Span (record)\n"),
    ],
)
def test_describe_tells_what_a_term_means(term: str, expected: str, capsys: Capture) -> None:
    """A code, a vocabulary, a field, a record."""
    assert main(["describe", term]) == 0
    assert capsys.readouterr().out.startswith(expected)


def test_describe_as_json(capsys: Capture) -> None:
    """All meanings of a term, each with its facts in order."""
    assert main(["describe", "binding", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["name"], row["kind"]) for row in rows] == [
        ("binding", "vocabulary"),
        ("binding.binding", "code"),
        ("Statement.binding", "field"),
    ]
    assert rows[1]["facts"][0]["words"].startswith("Binding. ")


def test_describe_without_a_term_lists_the_vocabularies(capsys: Capture) -> None:
    """Each with its codes."""
    assert main(["describe"]) == 0
    pages = capsys.readouterr().out.split("\n\n")
    assert len(pages) == len(VOCABULARIES)
    assert pages[5] == "novelty (vocabulary)\n  Novelty.\n  codes  new, continuing, reiterated"
    assert main(["describe", "--format", "json"]) == 0
    assert [entry["name"] for entry in json.loads(capsys.readouterr().out)] == [found.name for found in VOCABULARIES]


def test_describe_of_an_unknown_term(capsys: Capture) -> None:
    """The nearest known term is named."""
    assert main(["describe", "comit"]) == 2
    assert capsys.readouterr() == ("", "jscdata: There is no term 'comit'. Did you mean 'commit'?\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["cite"], "The jscdata maintainers ("),
        (["cite", STATEMENT_ID], "The jscdata maintainers ("),
        (["cite", STATEMENT_ID, "--format", "bibtex"], f"@misc{{{STATEMENT_ID},"),
        (["cite", "--format", "json"], "["),
    ],
)
def test_cite_prints_a_citation(arguments: list[str], expected: str, capsys: Capture) -> None:
    """Of the data or of a statement, in three forms, always with the versions."""
    assert main(arguments) == 0
    citation = capsys.readouterr().out
    assert citation.startswith(expected)
    assert LIBRARY in citation


@pytest.mark.usefixtures("only_the_fact_sheet")
def test_cite_of_an_unknown_id(capsys: Capture) -> None:
    """One line on standard error."""
    assert main(["cite", "nothing"]) == 2
    assert capsys.readouterr() == ("", f"jscdata: There is no statement 'nothing'. Known: '{STATEMENT_ID}'.\n")
