"""``jscdata draft``: a release in, a draft and a report out."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from jscdata.cli import main
from jscdata.drafting import record
from jscdata.drafting.units import units_of
from jscdata.source_text import text_in
from jscdata.versions import LIBRARY

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


def drafted(data: bytes, folder: Path, *options: str) -> tuple[dict[str, Any], bytes]:
    """Return the source that a draft tells of a release, and the file with its text."""
    (folder / "release.txt").write_bytes(data)
    out, text = folder / "draft.json", folder / "text.txt"
    assert main(["draft", str(folder / "release.txt"), "-o", str(out), "--text", str(text), "--force", *options]) == 0
    value = json.loads(out.read_bytes())
    assert value["source"]["sha256"] == hashlib.sha256(text.read_bytes()).hexdigest()
    assert text_in(text.read_bytes()) == value["text"]
    return value, text.read_bytes()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_plain_text_in_utf8_is_its_own_source(
    mark: str, end: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is kept byte for byte; a byte order mark and the kind of line ends are no part of the text."""
    data = (mark + RELEASE.replace("\n", end)).encode()
    value, kept = drafted(data, tmp_path)
    assert kept == data
    assert value["text"] == RELEASE
    assert value["source"]["reader"] is None
    assert "byte for byte" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("encoding", "options", "reader"),
    [
        ("utf-16", [], "from utf-16-le"),
        ("cp1252", ["--encoding", "Windows-1252"], "from windows-1252"),
        ("utf-16-be", ["--encoding", "utf-16-be"], "from utf-16-be"),
        ("utf-8", ["--to", "charts of the sea."], "from utf-8"),
    ],
)
def test_a_plain_text_that_cannot_be_kept_byte_for_byte_is_told(
    encoding: str, options: list[str], reader: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the report and in the note of the layer, with who read it and what to do."""
    text = RELEASE.replace("Iceland", "Curaçao")
    value, kept = drafted(f"{text}…\n".encode(encoding), tmp_path, *options)
    assert "Curaçao" in value["text"]
    assert kept == value["text"].encode()
    assert value["source"]["reader"] == f"jscdata {LIBRARY}, {reader}"
    told = "not the release byte for byte. Keep the release, too, under another name in 'sources'"
    assert told in capsys.readouterr().err
    assert told in value["codings"][0]["note"]


def test_an_encoding_is_told_in_words_where_it_does_not_fit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that does not exist, one in which the bytes are not, and any for a form that tells its own."""
    name = str(tmp_path / "release.txt")
    (tmp_path / "release.txt").write_bytes(RELEASE.replace("Iceland", "Curaçao").encode("cp1252"))
    assert main(["draft", name]) == 1
    assert "tell the encoding of a plain text by --encoding." in capsys.readouterr().err
    for unknown in ("windows-1525", "rot13", "idna"):
        assert main(["draft", name, "--encoding", unknown]) == 2
        assert f"There is no encoding of a text '{unknown}'" in capsys.readouterr().err
    assert main(["draft", name, "--encoding", "euc-jp"]) == 1
    assert "The file is not in EUC_JP" in capsys.readouterr().err
    assert main(["draft", name, "--as", "html", "--encoding", "cp1252"]) == 1
    assert "An encoding can only be given for plain text and Markdown" in capsys.readouterr().err


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
