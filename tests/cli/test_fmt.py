"""``jscdata fmt``: what it prints, writes and returns."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples" / "valid"
SMALL = (EXAMPLES / "small.json").read_text(encoding="utf-8")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return the path of a statement in canonical form."""
    path = tmp_path / "sound.json"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def shifted(tmp_path: Path) -> Path:
    """Return the path of a statement in which one place is wrong and one id is no longer right."""
    value = json.loads(SMALL)
    value["units"][0]["id"] = "title9"
    value["codings"][0]["mentions"][1]["span"].update(start=16, end=22)
    path = tmp_path / "shifted.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


@pytest.fixture
def unclear(tmp_path: Path) -> Path:
    """Return the path of a statement in which the words of a span stand at two places."""
    value = json.loads(SMALL)
    value["codings"][0]["mentions"][1]["span"] = {"unit": "p1", "exact": "an"}
    path = tmp_path / "unclear.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_a_file_is_mended_and_what_was_wrong_is_told(shifted: Path, capsys: Capture) -> None:
    """One line a file on standard output, ids and places on standard error."""
    assert main(["fmt", str(shifted)]) == 0
    assert shifted.read_text(encoding="utf-8") == SMALL
    output, complaint = capsys.readouterr()
    assert output == f"mended: {shifted}\n"
    assert complaint == "unit id: title9 → title1\ncodings/0/mentions/1/span: 16–22 → 17–23\n"


def test_a_file_in_order_is_not_touched(sound: Path, capsys: Capture) -> None:
    """It is told, and its time of change stays."""
    before = sound.stat()
    assert main(["fmt", str(sound)]) == 0
    assert capsys.readouterr() == (f"unchanged: {sound}\n", "")
    assert (sound.stat().st_mtime_ns, sound.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_with_findings_is_left_alone_and_others_are_mended(
    unclear: Path, shifted: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Each file stands for itself; the findings are on standard error."""
    before = unclear.read_bytes()
    assert main(["fmt", str(unclear), str(shifted), str(tmp_path / "none.json")]) == 1
    output, complaint = capsys.readouterr()
    assert output == f"mended: {shifted}\n"
    assert f"{unclear}:1:" in complaint
    assert "error JSC515 place-unclear: The words 'an' stand at 2 places in the unit 'p1'" in complaint
    assert "JSC101" in complaint
    assert unclear.read_bytes() == before


def test_check_writes_nothing(shifted: Path, sound: Path, capsys: Capture) -> None:
    """The exit code is 1 where a file would change, and the file is named."""
    before = shifted.read_bytes()
    assert main(["fmt", "--check", str(shifted), str(sound)]) == 1
    assert capsys.readouterr().out == f"would mend: {shifted}\nunchanged: {sound}\n"
    assert shifted.read_bytes() == before
    assert main(["fmt", "--check", str(sound)]) == 0


def test_diff_prints_what_would_change(sound: Path, capsys: Capture) -> None:
    """As a unified diff, and nothing where nothing would; nothing is written."""
    assert main(["fmt", "--diff", str(sound)]) == 0
    assert capsys.readouterr().out == ""
    changed = SMALL.replace('"start": 17', '"start": 16')
    sound.write_text(changed, encoding="utf-8")
    assert main(["fmt", "--diff", str(sound)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [f"--- {sound}", f"+++ {sound} (mended)"]
    assert [line for line in lines[2:] if line[0] in "+-"] == ['-            "start": 16,', '+            "start": 17,']
    assert sound.read_text(encoding="utf-8") == changed


def test_words_of_a_file_are_printed_safely(sound: Path, capsys: Capture) -> None:
    """In a diff and in the list of ids."""
    sound.write_text(SMALL.replace('"id": "title1"', '"id": "\\u001b[31m\u202e"'), encoding="utf-8")
    assert main(["fmt", "--diff", str(sound)]) == 1
    output, complaint = capsys.readouterr()
    assert complaint == "unit id: \\u001b[31m\\u202e → title1\n"
    assert '-      "id": "\\u001b[31m\\u202e",\n' in output


def test_standard_input_is_mended_to_standard_output(
    shifted: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Nothing but the result is on standard output."""
    feed(monkeypatch, shifted.read_bytes())
    assert main(["fmt", "-"]) == 0
    output, complaint = capfdbinary.readouterr()
    assert output == SMALL.encode()
    assert b"title9" in complaint


def test_standard_input_that_cannot_be_mended_gives_no_result(
    unclear: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """The findings are on standard error."""
    feed(monkeypatch, unclear.read_bytes())
    assert main(["fmt", "-"]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith("<input>:1:")


def test_check_of_standard_input(shifted: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """It is named as it was named."""
    feed(monkeypatch, shifted.read_bytes())
    assert main(["fmt", "--check", "-"]) == 1
    assert capsys.readouterr().out == "would mend: -\n"


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_the_version_before_is_read_from_its_file(sound: Path, small: dict[str, Any], tmp_path: Path) -> None:
    """Spans of a unit that is gone go where their words went."""
    first, second = small["units"][4], small["units"].pop(5)
    first.pop("end")
    first["text"] += f"\n- {second['text']}"
    path = tmp_path / "joined.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    assert main(["fmt", str(path)]) == 1
    assert main(["fmt", "--old", str(sound), str(path)]) == 0
    act = json.loads(path.read_bytes())["codings"][0]["acts"][3]
    assert act["verb"] == {"unit": "s1.i1", "start": 105, "end": 112, "exact": "thanked"}
    assert main(["fmt", "--old", str(tmp_path / "none.json"), str(path)]) == 1


def test_the_report_as_json(shifted: Path, unclear: Path, sound: Path, capsys: Capture) -> None:
    """The findings of all files as validation tells them, and for each file what became of it."""
    assert main(["fmt", "--format", "json", str(shifted), str(unclear), str(sound)]) == 1
    output, complaint = capsys.readouterr()
    report = json.loads(output)
    assert complaint == ""
    assert [finding["code"] for finding in report["findings"]] == ["JSC515"]
    assert report["files"] == [
        {
            "path": str(shifted),
            "result": "mended",
            "renamed": [{"old": "title9", "new": "title1"}],
            "changes": [{"pointer": "/codings/0/mentions/1/span", "old": "16–22", "new": "17–23"}],
        },
        {"path": str(unclear), "result": "refused", "renamed": [], "changes": []},
        {"path": str(sound), "result": "unchanged", "renamed": [], "changes": []},
    ]
    assert shifted.read_text(encoding="utf-8") == SMALL


def test_the_report_of_a_check_as_json(shifted: Path, capsys: Capture) -> None:
    """What would be done is told as such."""
    assert main(["fmt", "--check", "--format", "json", str(shifted)]) == 1
    assert json.loads(capsys.readouterr().out)["files"][0]["result"] == "would_mend"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--old", "o.json", "a.json", "b.json"],
        ["--format", "json", "-"],
        ["--format", "json", "--diff", "a.json"],
        ["--check", "--diff", "a.json"],
    ],
)
def test_misuse_is_told(arguments: list[str], capsys: Capture) -> None:
    """The exit code is 2, and nothing is on standard output."""
    assert main(["fmt", *arguments]) == 2
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith(("usage: jscdata fmt", "jscdata: --"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
@pytest.mark.parametrize("way", [[], ["--register"]])
def test_a_pipe_in_the_place_of_a_file_is_refused(way: list[str], tmp_path: Path, sound: Path, capsys: Capture) -> None:
    """Nothing could be written to it, and what reads pipes is named; no other file is touched either."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert main(["fmt", *way, str(sound), str(pipe)]) == 2
    output, complaint = capsys.readouterr()
    assert output == ""
    assert str(pipe) in complaint
    assert "'jscdata fmt -'" in complaint


def test_a_folder_is_told_to_be_one(tmp_path: Path, capsys: Capture) -> None:
    """And not that it could not be read."""
    assert main(["fmt", str(tmp_path)]) == 1
    assert capsys.readouterr().err.splitlines()[:2] == [
        f"{tmp_path}: error JSC101 file-missing: This is a folder.",
        "  hint: Name the files in it.",
    ]
