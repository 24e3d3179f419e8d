"""``jscdata review``: what it writes, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.cli import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def draft_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of a draft in which a field is open."""
    small["codings"][0] |= {"status": "draft", "method": "rule"}
    del small["date"]
    path = tmp_path / "draft.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    return path


def test_the_page_lies_beside_the_draft(draft_file: Path, capsys: Capture) -> None:
    """An open field is no error; a page that exists is replaced only on request."""
    page = draft_file.with_name("draft.review.html")
    assert main(["review", str(draft_file)]) == 0
    assert capsys.readouterr() == (f"written: {page}\n", "")
    assert "The field 'date' is missing." in page.read_text(encoding="utf-8").replace("&#x27;", "'")
    page.write_text("mine", encoding="utf-8")
    assert main(["review", str(draft_file)]) == 2
    assert capsys.readouterr() == ("", f"jscdata: {page} exists; with --force it is replaced.\n")
    assert page.read_text(encoding="utf-8") == "mine"
    assert main(["review", str(draft_file), "--force"]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(found.name for found in page.parent.iterdir()) == ["draft.json", "draft.review.html"]


def test_the_report_as_json(draft_file: Path, capsys: Capture) -> None:
    """Where the page went, and what is open in the draft; what is no draft at all has no page."""
    assert main(["review", str(draft_file), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    page = draft_file.with_name("draft.review.html")
    assert told["files"] == [{"path": str(page), "result": "written"}]
    assert told["counts"]["JSC202"] == 1
    draft_file.write_text("[", encoding="utf-8")
    assert main(["review", str(draft_file), "--format", "json", "--force"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["counts"], told["files"]) == ({"JSC107": 1}, [])


def test_the_page_on_a_draft_in_a_package_lies_outside(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package has no place for it, and stays sound."""
    (statement,) = (package / "statements").iterdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert main(["review", str(statement)]) == 0
    assert [page.name for page in (tmp_path / "here").iterdir()] == [f"{statement.stem}.review.html"]
    assert validate(package).findings == ()


def test_the_release_beside_the_draft_is_left_alone(draft_file: Path) -> None:
    """A web page whose draft has its name is never what the command writes to by itself."""
    release = draft_file.with_name("draft.html")
    release.write_text("the release", encoding="utf-8")
    assert main(["review", str(draft_file), "--force"]) == 0
    assert release.read_text(encoding="utf-8") == "the release"


def test_the_draft_is_never_replaced(draft_file: Path, capsys: Capture) -> None:
    """Not even with --force, nor by another name of the same file."""
    before = draft_file.read_bytes()
    link = draft_file.with_name("link.html")
    link.symlink_to(draft_file)
    for out in (draft_file, link):
        assert main(["review", str(draft_file), "-o", str(out), "--force"]) == 2
        assert "is what is read" in capsys.readouterr().err
    assert draft_file.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"[]", "JSC201"), (b"", "JSC103"), (b"{", "JSC107"), (b"{}\n{}\n", "JSC107"), (b"\xff", "JSC105")],
)
def test_a_file_without_an_object_gets_its_findings(tmp_path: Path, data: bytes, code: str, capsys: Capture) -> None:
    """The exit code is 1, and no page is written."""
    path = tmp_path / "draft.json"
    path.write_bytes(data)
    assert main(["review", str(path)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert code in complaint
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_read_or_written_is_one_finding_or_line(
    draft_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A path that does not exist, a folder, a file where a folder would have to be; one that is missing is made."""
    for path in (draft_file.with_name("missing.json"), draft_file.parent, Path()):
        assert main(["review", str(path)]) == 1
        assert "JSC101" in capfd.readouterr().err
    assert main(["review", str(draft_file), "-o", str(draft_file / "page.html")]) == 1
    assert capfd.readouterr().err.endswith(f"{draft_file.name}/page.html: not a directory.\n")
    assert main(["review", str(draft_file), "-o", str(draft_file.parent / "new" / "page.html")]) == 0


@pytest.mark.usefixtures("only_the_fact_sheet")
def test_a_reason_is_told_for_what_rules_suggest(tmp_path: Path) -> None:
    """From a release to the page, by the commands."""
    release = tmp_path / "release.txt"
    release.write_text(
        "Joint Statement\n\nMay 1, 2020\n\nNorway and Iceland decided to share charts.\n", encoding="utf-8"
    )
    draft = tmp_path / "draft.json"
    assert main(["draft", str(release), "-o", str(draft)]) == 0
    assert main(["review", str(draft)]) == 0
    page = draft.with_name("draft.review.html").read_text(encoding="utf-8")
    assert "The list of well-known names has this name." in page
    assert "All mentions and acts are suggestions, which no person has decided yet." in page
