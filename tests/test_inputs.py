"""From paths to pieces of work."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.bundles import Folder
from jscdata.inputs import Faulty, Lines, Members, Single, Whole, distinct, lines_of, pieces
from jscdata.reading import read_bytes
from tests.conftest import EXAMPLES


def test_a_package_is_its_statements_and_then_itself(package: Path) -> None:
    """The descriptor stands for its folder."""
    for path in (package, package / "datapackage.json"):
        members, whole = pieces([path])
        assert isinstance(members, Members)
        assert members.names == ("statements/us-jp-scc-2024-07-28-fact-sheet.json",)
        assert isinstance(whole, Whole)
        assert isinstance(whole.bundle, Folder)


def test_a_folder_is_its_files_and_nothing_below(tmp_path: Path) -> None:
    """In the order of their names; what lies deeper is named by a pattern."""
    for name in ("b.json", "a.json", "notes.txt", "deep/c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert list(pieces([tmp_path])) == [Single(path=tmp_path / "a.json"), Single(path=tmp_path / "b.json")]
    assert list(pieces([tmp_path / "**" / "[a-c].json"])) == [
        Single(path=tmp_path / "a.json"),
        Single(path=tmp_path / "b.json"),
        Single(path=tmp_path / "deep" / "c.json"),
    ]


def test_a_pattern_that_nothing_matches_is_a_finding(tmp_path: Path) -> None:
    """It stands for itself, and does not exist."""
    assert [finding.code for finding in validate(tmp_path / "*.json").findings] == ["JSC101"]


def test_a_file_whose_name_looks_like_a_pattern_is_itself(tmp_path: Path) -> None:
    """Brackets may stand in a name."""
    (tmp_path / "a[1].json").write_text("{}", encoding="utf-8")
    assert list(pieces([tmp_path / "a[1].json"])) == [Single(path=tmp_path / "a[1].json")]


def test_lines_come_in_runs_with_their_numbers() -> None:
    """No run holds more than some lines, blank lines are passed over, and the last run is marked."""
    file = io.BytesIO(b"".join(b"%d\n\n" % number for number in range(200)))
    runs = [piece for piece in lines_of(file, "x") if isinstance(piece, Lines)]
    assert [number for run in runs for number, _ in run.lines] == list(range(1, 401, 2))
    assert [line for run in runs for _, line in run.lines] == [b"%d\n" % number for number in range(200)]
    assert max(len(run.lines) for run in runs) <= 64
    assert [run.last for run in runs] == [False] * (len(runs) - 1) + [True]


def test_lines_of_a_file_are_told_by_their_places(tmp_path: Path) -> None:
    """The same lines with the same numbers are read where the work is done, however long some are."""
    lines = [b"%d" % number + b" " * (2_000_000 * (number % 50 == 3)) for number in range(200)]
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"\n\n".join(lines))
    runs = [piece for piece in pieces([path]) if isinstance(piece, Lines)]
    assert len(runs) > 3
    assert not any(run.lines for run in runs)
    assert [found for run in runs for found in run.read()] == [
        found for run in lines_of(io.BytesIO(path.read_bytes()), "x") if isinstance(run, Lines) for found in run.lines
    ]


def test_runs_are_bounded_in_bytes() -> None:
    """Long lines come one by one."""
    file = io.BytesIO((b"x" * 700_000 + b"\n") * 3)
    assert [len(piece.lines) for piece in lines_of(file, "x") if isinstance(piece, Lines)] == [1, 1, 1]


def test_lines_are_read_as_they_are_wanted() -> None:
    """The first run does not wait for the end of the file."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as file, os.fdopen(writing, "wb", buffering=0) as end:
        end.write(b"{}\n" * 65)
        first = next(iter(lines_of(file, "x")))
    assert isinstance(first, Lines)
    assert len(first.lines) == 64


def test_a_file_is_read_for_its_id_when_it_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a million of them the first does not wait for the last, nor does the first run of lines."""
    for name in ("a.json", "b.json", "c.json"):
        (tmp_path / name).write_text('{"id": "x"}', encoding="utf-8")
    (tmp_path / "d.jsonl").write_text('{"id": "x"}\n' * 65, encoding="utf-8")
    read: list[str] = []

    def reading(path: Path) -> object:
        read.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr("jscdata.inputs.read_bytes", reading)
    work = distinct(pieces([tmp_path]))
    for names in (["a.json"], ["a.json", "b.json"], ["a.json", "b.json", "c.json"]):
        piece = next(work)
        assert isinstance(piece, Single)
        assert (piece.repeats is None) is (len(names) == 1)
        assert read == names
    run = next(work)
    assert isinstance(run, Lines)
    assert [number for number, _ in run.repeats] == list(range(1, 65))
    assert read == names


def test_lines_of_standard_input_are_told_apart_as_they_come() -> None:
    """The first run does not wait for the end, and is held, since it cannot be read again."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as file, os.fdopen(writing, "wb", buffering=0) as end:
        end.write(b'{"id": "x"}\n' * 65)
        first = next(distinct(lines_of(file, "x")))
    assert isinstance(first, Lines)
    assert (len(first.lines), len(first.repeats)) == (64, 63)


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n"])
def test_lines_without_a_statement_are_faulty(data: bytes) -> None:
    """Silence would look like success."""
    (piece,) = lines_of(io.BytesIO(data), "x")
    assert isinstance(piece, Faulty)
    assert piece.fault.code == "JSC103"


def test_what_several_paths_lead_to_comes_once(package: Path, tmp_path: Path) -> None:
    """Files, folders, lines, archives and statements of packages, however the path is written."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.json").write_text("{}", encoding="utf-8")
    (folder / "b.jsonl").write_text("{}\n", encoding="utf-8")
    again = [
        folder,
        folder / "a.json",
        folder / ".." / "folder" / "b.jsonl",
        folder / "*",
        package / "datapackage.json",
    ]
    found = list(pieces([folder, package, *again, *(package / "statements").iterdir()]))
    assert [type(piece) for piece in found] == [Single, Lines, Members, Whole]


@pytest.mark.skipif(os.name != "posix", reason="Other systems have no such files.")
@pytest.mark.parametrize("name", ["pipe.json", "pipe.jsonl"])
def test_a_pipe_by_a_name_of_its_own_is_not_opened(tmp_path: Path, name: str) -> None:
    """Named itself, by a pattern or by its folder; a reader would wait for ever."""
    os.mkfifo(tmp_path / name)
    for path in (tmp_path, tmp_path / name, tmp_path / "*"):
        assert [finding.code for finding in validate(path).findings] == ["JSC101"]


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="Only some systems have it.")
@pytest.mark.parametrize("command", [["validate"], ["fmt", "--check"]])
def test_a_pipe_that_the_shell_makes_is_read(command: list[str]) -> None:
    """As standard input, or for a command in the place of a file."""
    command = [sys.executable, "-m", "jscdata", *command, "/dev/stdin"]
    done = subprocess.run(
        command, input=(EXAMPLES / "valid" / "small.json").read_bytes(), capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_is_no_regular_file_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    """Such as a link to a device; a link to nowhere does not exist."""
    try:
        (tmp_path / "a.json").symlink_to(os.devnull)
        (tmp_path / "b.json").symlink_to(tmp_path / "absent.json")
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    told = [finding.message for finding in validate(tmp_path).findings]
    assert told[0] == "The file cannot be read: it is no regular file."
    assert len(told) == 2


def test_links_in_a_folder_are_what_they_lead_to(tmp_path: Path) -> None:
    """A file is met once, by whatever name, and no folder is entered twice."""
    (tmp_path / "y.json").write_text("{}", encoding="utf-8")
    (tmp_path / "again.json").symlink_to("y.json")
    for name in ("a.json", "b.json"):
        (tmp_path / name).symlink_to(".")
    found = list(pieces([tmp_path]))
    assert [piece.path for piece in found if isinstance(piece, Single)] == [tmp_path / "again.json"]
    assert sorted(Path(piece.path).name for piece in found if isinstance(piece, Faulty)) == ["a.json", "b.json"]


def test_an_empty_path_is_no_folder() -> None:
    """As which a variable of a shell that is not set would be taken."""
    (finding,) = validate("").findings
    assert (finding.code, finding.message) == ("JSC101", "The path is empty.")
