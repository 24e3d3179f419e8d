"""The commands: what they print and return, in one process."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import COMMANDS, main, show
from jscdata.errors import JscdataError
from jscdata.shipped import data_folder, schema_folder
from jscdata.versions import LIBRARY, SCHEMA
from jscdata.vocabulary import VOCABULARIES

ID = "us-jp-scc-2024-07-28-fact-sheet"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def small_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of a sound statement."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    return path


@pytest.fixture
def bad_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of a statement with one fault."""
    small["codings"][0]["acts"][0]["time"] = "soon"
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(small, indent=1), encoding="utf-8")
    return path


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
    assert f"\n{ID}  2024-07-28  Fact Sheet: " in f"\n{capsys.readouterr().out}"


def test_list_as_json(capsys: Capture) -> None:
    """The same facts, by name."""
    assert main(["list", "--format", "json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows[ID]["date"] == "2024-07-28"
    assert rows[ID]["title"].startswith("Fact Sheet")


def test_show_prints_a_shipped_statement(capsys: Capture) -> None:
    """What it is, how to read it, the text and the acts."""
    assert main(["show", ID]) == 0
    page, complaint = capsys.readouterr()
    assert complaint == ""
    assert "\nHow to read it\n" in page
    assert "a9 commit “reiterated”: United States → Japan\n" in page
    assert max(map(len, page.splitlines())) <= 88


def test_show_prints_a_file(small_file: Path, capsys: Capture) -> None:
    """A path is told from an id by its dot or separator; the options add mentions, details and width."""
    assert main(["show", str(small_file), "--mentions", "--details", "--width", "60"]) == 0
    page = capsys.readouterr().out
    words = " ".join(page.split())
    assert "“Coast Treaty” is instrument:coast-treaty" in words
    assert "because: An invented example." in words
    assert max(map(len, page.splitlines())) <= 60


@pytest.mark.parametrize(
    ("wanted", "expected"), [("a-b", False), ("a.json", True), ("a/b", True), (f"a{os.sep}b", True)]
)
def test_a_path_is_told_from_an_id(wanted: str, *, expected: bool) -> None:
    """An id has neither a dot nor a separator, whatever files lie around."""
    assert show._is_path(wanted) is expected


def test_show_as_json_is_the_statement(capsys: Capture) -> None:
    """The output can be read as the same statement."""
    assert main(["show", ID, "--format", "json"]) == 0
    shipped = json.loads((data_folder() / "statements" / f"{ID}.json").read_text(encoding="utf-8"))
    assert json.loads(capsys.readouterr().out) == shipped


def test_show_of_an_unknown_id(capsys: Capture) -> None:
    """One line that names the nearest id."""
    assert main(["show", f"{ID}x"]) == 2
    assert capsys.readouterr() == ("", f"jscdata: There is no statement '{ID}x'. Did you mean '{ID}'?\n")


def test_show_of_a_faulty_file(bad_file: Path, capsys: Capture) -> None:
    """All findings are told on standard error, and nothing is shown."""
    assert main(["show", str(bad_file)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert "JSC301" in complaint


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


def test_build_check_of_a_fresh_package(package: Path, capsys: Capture) -> None:
    """What was just built has no findings."""
    assert main(["build", "--check", str(package)]) == 0
    assert "no findings" in capsys.readouterr().out


def test_build_mends_what_is_stale(package: Path, capsys: Capture) -> None:
    """A changed table is found, written anew, and found no more; a stray table is removed."""
    table = package / "tables" / "acts.csv"
    table.write_text("changed\n", encoding="utf-8")
    (package / "tables" / "stray.csv").write_text("x\n", encoding="utf-8")
    assert main(["build", "--check", str(package)]) == 1
    assert "JSC705" in capsys.readouterr().out
    assert main(["build", str(package)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "written: tables/acts.csv",
        "removed: tables/stray.csv",
        "2 files changed.",
    ]
    assert main(["build", "--check", str(package)]) == 0


def test_build_of_a_faulty_package(package: Path, capsys: Capture) -> None:
    """Nothing is written where a statement has errors, and the errors are told."""
    (package / "statements" / f"{ID}.json").write_text("{}", encoding="utf-8")
    assert main(["build", str(package)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert "JSC202" in complaint


def test_build_leaves_what_it_did_not_write(package: Path, capsys: Capture) -> None:
    """A workbook among the tables is told and is no longer somebody's loss; the package is not sound with it."""
    (package / "tables" / "acts.xlsx").write_bytes(b"PK")
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    assert main(["build", str(package)]) == 1
    output, complaint = capsys.readouterr()
    assert output.splitlines() == ["written: tables/acts.csv", "1 file changed."]
    assert "acts.xlsx: error JSC706" in complaint
    assert (package / "tables" / "acts.xlsx").read_bytes() == b"PK"


def test_build_as_json(package: Path, capsys: Capture) -> None:
    """What was written and removed, what was left, and what stands in the way; --check has the report alone."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "stray.csv").write_bytes(b"a\n")
    assert main(["build", "--check", "--format", "json", str(package)]) == 1
    assert json.loads(capsys.readouterr().out)["counts"] == {"JSC705": 1, "JSC706": 1}
    assert main(["build", "--format", "json", str(package)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["files"]) == (
        True,
        [{"path": "tables/acts.csv", "result": "written"}, {"path": "tables/stray.csv", "result": "removed"}],
    )
    (package / "statements" / f"{ID}.json").write_text("{}", encoding="utf-8")
    assert main(["build", "--format", "json", str(package)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (set(told["counts"]), told["files"]) == ({"JSC202"}, [])


def test_build_without_a_package(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the data package is looked for below the current one; its absence is an error."""
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert "no data package at datapackage" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "name"), [([], "statement.schema.json"), (["--codebook"], "codebook.json")])
def test_schema_prints_the_released_file(arguments: list[str], name: str, capsys: Capture) -> None:
    """Character by character."""
    assert main(["schema", *arguments]) == 0
    assert capsys.readouterr().out == (schema_folder() / "1.0" / name).read_text(encoding="utf-8")


@pytest.fixture
def _any_pydantic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the schema be generated with whatever pydantic is installed."""
    monkeypatch.setattr("jscdata.schema.generator_installed", lambda: True)


@pytest.mark.usefixtures("_any_pydantic")
def test_schema_check_tells_drift(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just generated are fresh; a changed one is named, and how to mend it."""
    folder = tmp_path / "1.0"
    assert main(["schema", "--write", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 files changed."
    monkeypatch.setattr("jscdata.shipped.schema_folder", lambda: tmp_path)
    assert main(["schema", "--check"]) == 0
    assert capsys.readouterr().out == "The schema and the codebook are what the models make.\n"
    (folder / "codebook.json").write_text("{}", encoding="utf-8")
    assert main(["schema", "--check"]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith(f"{folder / 'codebook.json'} is not what the models make; run")


@pytest.mark.parametrize("option", [["--check"], ["--write", "folder"]])
def test_schema_is_not_generated_with_another_pydantic(
    option: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another minor version words the schema differently, which is no drift."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("jscdata.schema.generator_installed", lambda: False)
    assert main(["schema", *option]) == 1
    assert "another version is installed" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["cite"], "The jscdata maintainers ("),
        (["cite", ID], "The jscdata maintainers ("),
        (["cite", ID, "--format", "bibtex"], f"@misc{{{ID},"),
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
    assert capsys.readouterr() == ("", f"jscdata: There is no statement 'nothing'. Known: '{ID}'.\n")


def _fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr("jscdata.cli.list_.run", fail)


def test_an_interrupt_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A command that was not done has not succeeded."""
    _fail_with(KeyboardInterrupt(), monkeypatch)
    assert main(["list"]) == 1
    assert capsys.readouterr() == ("", "jscdata: stopped before it was done.\n")


def test_a_request_to_end_is_an_interrupt(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """What is written aside is cleared up then, too; afterwards the signal means what it meant."""
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr("jscdata.cli.list_.run", lambda _options: os.kill(os.getpid(), signal.SIGTERM))
    assert main(["list"]) == 1
    assert capsys.readouterr() == ("", "jscdata: stopped before it was done.\n")
    assert signal.getsignal(signal.SIGTERM) is before


def test_an_expected_error_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Every exception of the library is told without a traceback."""
    _fail_with(JscdataError("It is broken."), monkeypatch)
    assert main(["list"]) == 1
    assert capsys.readouterr() == ("", "jscdata: It is broken.\n")


def test_an_unexpected_error_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is raised, so that it can be reported with its traceback."""
    _fail_with(ZeroDivisionError("bug"), monkeypatch)
    with pytest.raises(ZeroDivisionError):
        main(["list"])


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), (141, "")),
        (PermissionError(13, "Permission denied", "a.json"), (1, "jscdata: a.json: permission denied.\n")),
        (OSError("odd"), (1, "jscdata: odd.\n")),
    ],
)
def test_an_error_of_the_system_is_one_line(
    error: OSError, expected: tuple[int, str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A closed pipe is no error to tell. Standard output still belongs to whoever called."""
    _fail_with(error, monkeypatch)
    code = main(["list"])
    sys.stdout.write("more")
    assert (code, capsys.readouterr()) == (expected[0], ("more", expected[1]))


@pytest.mark.parametrize("kind", ["file", "memory"])
def test_a_file_that_cannot_be_written_leaves_standard_output_to_the_caller(
    kind: str, tmp_path: Path, capsys: Capture
) -> None:
    """A script goes on printing, into a file as into a stream that is none."""
    (tmp_path / "file").write_bytes(b"")
    with (tmp_path / "out").open("w+", encoding="utf-8") if kind == "file" else io.StringIO() as stream:
        with contextlib.redirect_stdout(stream):
            assert main(["export", "-o", str(tmp_path / "file" / "out")]) == 1
            sys.stdout.write("more")
        stream.seek(0)
        assert stream.read() == "more"
    assert capsys.readouterr().err.endswith("not a directory.\n")


@pytest.mark.skipif(os.name != "posix", reason="Windows tells of a closed pipe in another way.")
def test_what_the_reader_of_a_closed_pipe_will_never_have_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else Python would try to write it once more at its end, and complain."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a descriptor has no path.
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["list"]) == 141
        pipe.flush()


def test_show_takes_a_layer(capsys: pytest.CaptureFixture[str], shipped_file: Path) -> None:
    """By its id; an unknown one is told with those that are there."""
    assert main(["show", str(shipped_file), "--coding", "c1"]) == 0
    assert "a1 commit “resolved”" in capsys.readouterr().out
    assert main(["show", str(shipped_file), "--coding", "c9"]) == 2
    assert "c1" in capsys.readouterr().err
