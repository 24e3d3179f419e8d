"""``jscdata validate``: what is chosen, how it is told, and how the work is shared."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import main, progress
from jscdata.findings import Report

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def lines(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return a file of 200 statements, two of them faulty."""
    rows = [json.dumps({**small, "id": f"x-{number}"}) for number in range(200)]
    rows[70] = json.dumps({**small, "date": "2001-02-30"})
    rows[150] = "{"
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def warned(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return a statement with a warning and an error."""
    small["source"]["retrieved"] = "2999-01-01"
    small["codings"][0]["acts"][0]["time"] = "soon"
    path = tmp_path / "warned.json"
    path.write_text(json.dumps(small, indent=1), encoding="utf-8")
    return path


def as_json(arguments: list[str], capsys: Capture) -> tuple[int, dict[str, Any]]:
    code = main(["validate", "--format", "json", *arguments])
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, value


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 1, ["JSC608", "JSC301"]),
        (["--ignore", "JSC3"], 0, ["JSC608"]),
        (["--ignore", "JSC3", "--warnings-as-errors"], 1, ["JSC608"]),
        (["--select", "JSC608,JSC1"], 0, ["JSC608"]),
        (["--select", "JSC1", "--select", "JSC3"], 1, ["JSC301"]),
        (["--select", "JSC1"], 0, []),
    ],
)
def test_rules_are_chosen(warned: Path, capsys: Capture, arguments: list[str], code: int, told: list[str]) -> None:
    """The exit code follows what is told."""
    returned, value = as_json([*arguments, str(warned)], capsys)
    assert (returned, [finding["code"] for finding in value["findings"]]) == (code, told)


UNREAD: list[tuple[str, bytes, str]] = [
    ("nope.json", b"", "JSC103"),
    ("cut.json", b"{", "JSC107"),
    ("list.json", b"[]", "JSC201"),
    ("old.json", b'{"schema_version": "0.9"}', "JSC206"),
    ("new.json", b'{"schema_version": "1.99"}', "JSC207"),
    ("lines.jsonl", b"{}\n{\n", "JSC107"),
    ("none.zip", b"PK", "JSC101"),
    ("datapackage.json", b"{", "JSC107"),
]


@pytest.mark.parametrize(("name", "data", "code"), UNREAD, ids=[name for name, _, _ in UNREAD])
def test_what_was_not_read_never_passes(tmp_path: Path, capsys: Capture, name: str, data: bytes, code: str) -> None:
    """The finding that stopped the checking is told whatever is chosen, and decides the exit code.

    A descriptor alone lacks its register, too.
    """
    (tmp_path / name).write_bytes(data)
    for arguments in (["--select", "JSC5"], ["--ignore", "JSC1,JSC2,JSC7"]):
        returned, value = as_json([*arguments, str(tmp_path / name)], capsys)
        told = [finding["code"] for finding in value["findings"]]
        assert (returned, told) == (1, ["JSC703", code] if name == "datapackage.json" else [code])


@pytest.mark.parametrize("arguments", [["--select", "JSC5"], ["--ignore", "JSC1"]])
def test_a_path_that_does_not_exist_never_passes(tmp_path: Path, capsys: Capture, arguments: list[str]) -> None:
    """As above."""
    returned, value = as_json([*arguments, str(tmp_path / "nope.json")], capsys)
    assert (returned, [finding["code"] for finding in value["findings"]]) == (1, ["JSC101"])


def test_a_report_that_was_cut_off_never_passes(tmp_path: Path, capsys: Capture) -> None:
    """Of a document with more faults than are told, rules that are chosen may not have run."""
    (tmp_path / "x.json").write_text(json.dumps({f"x{number}": 1 for number in range(2000)}), encoding="utf-8")
    returned, value = as_json(["--ignore", "JSC203", str(tmp_path / "x.json")], capsys)
    assert (returned, [finding["code"] for finding in value["findings"]]) == (1, ["JSC203"])


def test_a_rule_that_does_not_exist_is_misuse(warned: Path, capsys: Capture) -> None:
    """With the nearest one."""
    assert main(["validate", "--select", "JSC609x", str(warned)]) == 2
    said = capsys.readouterr().err
    assert "There is no rule 'JSC609X'. Did you mean 'JSC609'?" in said


@pytest.mark.parametrize("arguments", [["--max", "-1"], ["--jobs", "two"], ["--format", "xml"]])
def test_misuse_of_an_option_is_told(arguments: list[str], capsys: Capture) -> None:
    """Exit code 2, and the option is named."""
    assert main(["validate", *arguments]) == 2
    assert arguments[0] in capsys.readouterr().err


def test_lines_are_told_by_their_number(lines: Path, capsys: Capture) -> None:
    """And what holds of all of them is said once."""
    code, value = as_json([str(lines)], capsys)
    assert code == 1
    assert [(finding["line"], finding["code"]) for finding in value["findings"]] == [(71, "JSC204"), (151, "JSC107")]
    assert value["lines"] == 200
    assert value["checked"] == [str(lines)]
    assert [rest["rule"] for rest in value["not_checked"]].count("JSC410") == 1


def test_several_processes_tell_the_same(lines: Path, package: Path, capsys: Capture) -> None:
    """In the same order."""
    arguments = [str(lines), str(package), str(lines)]
    assert as_json(["--jobs", "2", *arguments], capsys) == as_json(arguments, capsys)


def test_lines_on_standard_input(lines: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read as they come."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.read_bytes())))
    code, value = as_json(["--lines", "-"], capsys)
    assert code == 1
    assert [(finding["path"], finding["line"]) for finding in value["findings"]] == [("<stdin>", 71), ("<stdin>", 151)]


def test_text_tells_so_many_findings(tmp_path: Path, capsys: Capture) -> None:
    """A hundred unless another number is given, and all with 0."""
    path = tmp_path / "many.json"
    path.write_text(json.dumps({f"x{number}": 1 for number in range(150)}), encoding="utf-8")
    for option, told in ([], 100), (["--max", "3"], 3), (["--max", "0"], 161):
        assert main(["validate", *option, str(path)]) == 1
        assert capsys.readouterr().out.count(f"{path}:1:") == told


def test_frictionless_judges_packages(package: Path, capsys: Capture) -> None:
    """Beside our own findings; a file is not judged, and that is said."""
    assert main(["validate", "--frictionless", str(package)]) == 0
    assert "no findings" in capsys.readouterr().out
    statement = next((package / "statements").iterdir())
    assert main(["validate", "--frictionless", str(statement)]) == 0
    assert "Not checked: JSC717." in capsys.readouterr().out


class Terminal(io.StringIO):
    """Stands for a terminal."""

    def isatty(self) -> bool:
        """Say that a person is watching."""
        return True


def test_progress_is_told_to_a_person_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is erased before findings are printed and at the end."""
    seconds = iter([0.0, 0.5, 1.5, 1.6, 2.5])
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("jscdata.cli.progress.time.monotonic", lambda: next(seconds))
    reports = [Report(lines=64, checked=())] * 3 + [Report(checked=("a",))]
    assert list(progress.watched(reports)) == reports
    erase = "\r\x1b[K"
    assert terminal.getvalue() == f"{erase}128 checked, 0 errors, 2 s{erase}193 checked, 0 errors, 2 s{erase}"


def test_nobody_watching_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log is not filled with it."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("jscdata.cli.progress.time.monotonic", lambda: 1e9)
    assert len(list(progress.watched([Report()] * 3))) == 3
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", ""),
        ("json", "{"),
        ("jsonl", '{"code": "JSC608"'),
        ("github", "::warning file="),
        ("sarif", '{"$schema": '),
        ("junit", '<?xml version="1.0" encoding="UTF-8"?>'),
    ],
)
def test_every_form_tells_both_findings_and_has_the_same_exit_code(
    warned: Path, capsys: Capture, form: str, begins: str
) -> None:
    """What each looks like is tested with the reports."""
    assert main(["validate", "--format", form, str(warned)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(begins)
    assert "JSC608" in out
    assert "JSC301" in out


def test_lines_are_those_of_standard_input(lines: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path it is meant; beside other paths it must be named, so that nothing is green unread."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{\n")))
    assert main(["validate", "--lines"]) == 1
    assert "JSC107" in capsys.readouterr().out
    assert main(["validate", "--lines", str(lines)]) == 2
    assert "name it '-' among the paths" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "github", "sarif", "junit"])
def test_a_judge_that_is_missing_is_told_before_anything_else(
    package: Path, form: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No report stands there without its end."""
    monkeypatch.setitem(sys.modules, "frictionless", None)
    assert main(["validate", "--frictionless", "--format", form, str(package)]) == 1
    assert capsys.readouterr() == (
        "",
        "jscdata: This needs frictionless, which is not installed: pip install 'jscdata[frictionless]'.\n",
    )
