"""``jscdata draft``: a release in, a draft and a report out."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import main
from jscdata.drafting import record
from jscdata.drafting.units import units_of

pytestmark = pytest.mark.usefixtures("only_the_fact_sheet")

RELEASE = "Joint Statement on Charts\n\nMay 1, 2020\n\nNorway and Iceland decided to share charts of the sea.\n"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """Return a release in a file."""
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_a_draft_is_written_with_a_report(release: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The record goes into the file, the report to standard error."""
    out, text = tmp_path / "draft.json", tmp_path / "text.txt"
    assert main(["draft", str(release), "-o", str(out), "--text", str(text)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[:2] == [
        "units: 3 (1 title, 1 dateline, 1 paragraph)",
        "suggested: 2 mentions, 1 acts, 0 participants",
    ]
    assert "open: /source/publisher. No line names who published it." in told.err
    assert told.err.splitlines()[-1] == "words: all 17 words of the release are in the draft, in their order."
    assert json.loads(out.read_bytes())["id"] == "no-is-2020-05-01-joint-statement"
    assert text.read_text(encoding="utf-8") == RELEASE


def test_without_a_file_the_draft_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A release comes from standard input, too."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RELEASE.encode())))
    assert main(["draft", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Joint Statement on Charts"


def test_the_report_for_machines(release: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has the words, what was left out and what is open."""
    assert main(["draft", str(release), "-o", str(tmp_path / "d.json"), "--from", "Norway", "--format", "json"]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["words"], report["units"]) == (True, 10, 1)
    assert [item["words"].split()[0] for item in report["left_out"]] == ["Joint"]
    assert {"/title", "/date"} <= {item["field"] for item in report["open"]}


def test_what_exists_is_not_overwritten(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --force that is misuse, and the file stays as it is."""
    other = release.with_name("other.json")
    other.write_text("x", encoding="utf-8")
    assert main(["draft", str(release), "-o", str(other)]) == 2
    assert "exists; with --force it is replaced" in capsys.readouterr().err
    assert other.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "release.txt"], "release.txt is what is read"),
        (["-o", "d.json", "--text", "./release.txt"], "release.txt is what is read"),
        (["-o", "link.txt"], "link.txt is what is read"),
        (["-o", "d.json", "--text", "d.json"], "-o and --text both name d.json"),
        (["-o", "d.json", "--text", "./d.json"], "-o and --text both name d.json"),
        (["-o", "."], ". is a folder; name a file in it."),
    ],
)
def test_neither_the_release_nor_the_draft_is_ever_replaced_by_another(
    release: Path,
    arguments: list[str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Not even with --force, and by whatever name."""
    monkeypatch.chdir(release.parent)
    Path("link.txt").hardlink_to("release.txt")
    assert main(["draft", "release.txt", *arguments, "--force"]) == 2
    assert message in capsys.readouterr().err
    assert release.read_text(encoding="utf-8") == RELEASE
    assert not Path("d.json").exists()


def test_draft_and_text_are_written_both_or_not_at_all(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that cannot be written leaves no draft; folders that are missing are made."""
    monkeypatch.chdir(release.parent)
    assert main(["draft", "release.txt", "-o", "d.json", "--text", f"{'x' * 300}.txt"]) == 1
    assert main(["draft", "release.txt", "-o", "d.json", "--text", "release.txt/y.txt"]) == 1
    assert not Path("d.json").exists()
    assert main(["draft", "release.txt", "-o", "d.json", "--text", "new/y.txt"]) == 0
    assert Path("new/y.txt").read_text(encoding="utf-8") == RELEASE
    assert Path("d.json").exists()


def test_all_that_is_left_out_is_told_and_kept_in_the_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part with its reason, its number of words and how it begins, and the counts of words are true."""
    menus = "".join(f"<nav>{'Menu ' * number}</nav><p>{number}</p>" for number in range(1, 31))
    path, out = tmp_path / "x.html", tmp_path / "d.json"
    path.write_text(f"<p>Norway decided to share charts with Iceland.</p>{menus}", encoding="utf-8")
    assert main(["draft", str(path), "-o", str(out)]) == 0
    lines = capsys.readouterr().err.splitlines()
    told = [line for line in lines if line.startswith("left out: ")]
    assert told[:2] == ["left out: a menu, 1 word: “Menu”", "left out: a menu, 2 words: “Menu Menu”"]
    assert len(told) == 30
    assert told[29].endswith("Menu…”")
    assert lines[-1] == (
        "words: 37 words of the release are in the draft, in their order; 465 more were left out, in 30 parts, listed "
        "above."
    )
    note = json.loads(out.read_bytes())["codings"][0]["note"]
    assert note.count("Left out: a menu, ") == 30
    assert main(["draft", str(path), "-o", str(out), "--force", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["words"], report["words_left_out"]) == (37, 465)
    assert report["left_out"][29]["words"] == " ".join(["Menu"] * 30)
    assert report["left_out"][29]["count"] == 30


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "missing.txt: The file cannot be read: no such file or directory."),
        (
            ["release.txt", "--to", "Sweden"],
            "The words 'Sweden' with which it is to end occur nowhere in the text. Copy them from the release.",
        ),
        (["release.txt", "--as", "pdf"], "The PDF file is damaged: it cannot be read to its end."),
    ],
)
def test_what_cannot_be_read_is_told(
    release: Path,
    arguments: list[str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With exit code 1, and nothing on standard output."""
    monkeypatch.chdir(release.parent)
    assert main(["draft", *arguments]) == 1
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


def test_a_library_that_is_missing_is_told_with_how_to_install_it(
    release: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each form needs its reader, and English text the cutter of sentences."""
    monkeypatch.setitem(sys.modules, "sentencex", None)
    assert main(["draft", str(release)]) == 1
    assert "pip install 'jscdata[draft]'" in capsys.readouterr().err


def test_a_source_that_never_ends_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """It is read up to the limit."""
    endless = Path("/dev/zero")
    if not endless.exists():
        pytest.skip("There is no file here that never ends.")
    assert main(["draft", str(endless)]) == 1
    assert "MB" in capsys.readouterr().err


def test_a_report_on_standard_output_needs_a_file_for_the_draft(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both cannot stand there."""
    assert main(["draft", str(release), "--format", "json"]) == 2
    assert "-o FILE" in capsys.readouterr().err


def test_a_draft_that_lost_a_word_is_not_written(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report says which, and the exit code is 1."""
    monkeypatch.setattr(record, "units_of", lambda found: units_of(found)[1:])
    assert main(["draft", str(release), "-o", str(tmp_path / "d.json")]) == 1
    assert "The source has “Joint Statement on Charts" in capsys.readouterr().err
    assert not (tmp_path / "d.json").exists()


def test_a_release_cannot_write_to_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is quoted of it is escaped."""
    path = tmp_path / "x.html"
    path.write_bytes(b"<nav>\xe2\x80\xae\x1b[31mMenu</nav><p>Norway decided to share charts with Iceland.</p>")
    assert main(["draft", str(path), "-o", str(tmp_path / "d.json")]) == 0
    assert "\x1b" not in capsys.readouterr().err
