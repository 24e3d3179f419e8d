"""The command as a process of its own: what only a real terminal, pipe or environment shows."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from jscdata.cli import COMMANDS
from jscdata.shipped import data_folder

ID = "us-jp-scc-2024-07-28-fact-sheet"
COMMAND = [sys.executable, "-m", "jscdata"]


def _jscdata(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m jscdata`` without colour settings of the surroundings."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("NO_COLOR", "FORCE_COLOR", "PYTHON_COLORS", "PYTHONIOENCODING")
    }
    return subprocess.run([*COMMAND, *arguments], check=False, capture_output=True, env=kept | environment)


def test_the_module_is_the_command() -> None:
    """Its help calls it by the name of the command."""
    done = _jscdata("--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"usage: jscdata [-h]")


def test_the_module_ends_with_the_code_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shells see what the command returned."""
    monkeypatch.setattr(sys, "argv", ["jscdata", "show", "nothing"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("jscdata", run_name="__main__")
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("jscdata: There is no statement")


def test_version_and_help_load_no_models() -> None:
    """They answer at once."""
    for arguments in (["--version"], ["--help"], ["show", "--help"]):
        code = (
            "import sys; from jscdata.cli import main\n"
            f"assert main({arguments!r}) == 0\n"
            "assert 'pydantic' not in sys.modules"
        )
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_sound_file_is_checked_without_what_other_work_needs() -> None:
    """Neither another command is loaded, nor what unpacks archives, compiles tables or shares work."""
    path = data_folder() / "statements" / f"{ID}.json"
    code = (
        "import sys, jscdata.model\n"
        "before = set(sys.modules)\n"
        "from jscdata.cli import main\n"
        f"assert main(['validate', {str(path)!r}]) == 0\n"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = done.stderr.split()
    commands = {name.removeprefix("jscdata.cli.") for name in loaded} & set(COMMANDS.values())
    assert commands == {"validate"}
    others = ("jscdata.archives", "jscdata.tables", "concurrent", "difflib", "multiprocessing", "shutil", "tempfile")
    assert [name for name in loaded if name.startswith((*others, "zipfile"))] == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp932"])
def test_a_terminal_without_the_characters_gets_others(encoding: str) -> None:
    """What cannot be printed is replaced, and nothing ends in a traceback."""
    done = _jscdata("show", ID, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "FACT SHEET" in done.stdout.decode(encoding)


def test_json_keeps_every_character_in_any_terminal() -> None:
    """What an ASCII terminal cannot print is escaped, so that the data are the same."""
    plain, utf8 = (_jscdata("show", ID, "--format", "json", PYTHONIOENCODING=name) for name in ("ascii", "utf-8"))
    assert json.loads(plain.stdout) == json.loads(utf8.stdout)
    assert plain.stdout.isascii()
    assert not utf8.stdout.isascii()


def test_no_colour_in_a_pipe_unless_it_is_forced() -> None:
    """FORCE_COLOR demands colour, NO_COLOR forbids it whatever else is set."""
    assert b"\x1b[" not in _jscdata("show", ID).stdout
    assert b"\x1b[" in _jscdata("show", ID, FORCE_COLOR="1").stdout
    assert b"\x1b[" not in _jscdata("show", ID, FORCE_COLOR="1", NO_COLOR="1").stdout


def _into_a_closed_pipe(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:  # noqa: PTH123 - a descriptor has no path.
        return subprocess.run([*COMMAND, *arguments], check=False, stdout=pipe, stderr=subprocess.PIPE)


@pytest.mark.parametrize("arguments", [["show", ID], ["list"], ["describe", "topics"]])
def test_a_closed_pipe_ends_the_command_quietly(arguments: list[str]) -> None:
    """``jscdata show ID | head -1`` prints no traceback, also not when Python ends."""
    done = _into_a_closed_pipe(*arguments)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_closed_pipe_ends_the_help_quietly() -> None:
    """The parser of options itself lets a closed pipe pass, so that the code may be that of success."""
    done = _into_a_closed_pipe("--help")
    assert done.stderr == b""
    assert done.returncode in (0, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Only Linux has a device that is always full.")
def test_a_full_disk_is_told_in_one_line() -> None:
    """The command fails, and says why once."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "list"], check=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["jscdata: no space left on device."]


def _without(closed: str, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a shell does with streams closed, such as ``>&-``."""
    line = ["sh", "-c", f'exec "$@" {closed}', "sh", *COMMAND, *arguments]
    return subprocess.run(line, check=False, capture_output=True, cwd=cwd)


_POSIX = pytest.mark.skipif(os.name != "posix", reason="The shell of Windows closes no streams.")
_LOST = b"jscdata: standard output is closed, and what was to be printed is lost; give it a file or the null device.\n"


@_POSIX
@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "build package",
        f"draft {ID}.txt",
        "export -o out",
        "fmt -",
        "import package",
        "list",
        f"review {ID}.json",
        f"show {ID}",
        "validate - --format json",
        "validate --jobs 2 .",
    ],
)
def test_a_closed_output_is_told_in_one_line(line: str, package: Path) -> None:
    """The result is lost, and so the command has failed; whatever else it does is done."""
    record, folder = package / "statements" / f"{ID}.json", package.parent
    (folder / f"{ID}.json").write_bytes(record.read_bytes())
    (folder / f"{ID}.txt").write_bytes((package / "sources" / f"{ID}.txt").read_bytes())
    done = _without(f">&- <{ID}.json", *line.split(), cwd=folder)
    assert (done.returncode, done.stderr[-len(_LOST) :]) == (1, _LOST)
    assert b"Traceback" not in done.stderr


@_POSIX
@pytest.mark.parametrize(
    ("line", "code"), [("list", 0), ("show nothing", 2), ("show --nothing", 2), ("validate nothing", 1)]
)
def test_a_closed_stream_of_complaints_changes_nothing_else(line: str, code: int) -> None:
    """The result is the same, and the code tells what the complaints would."""
    done, usual = _without("2>&-", *line.split()), _jscdata(*line.split())
    assert (done.returncode, done.stdout) == (code, usual.stdout)


@_POSIX
def test_with_all_streams_closed_the_code_is_left() -> None:
    """An input that is closed is an empty one."""
    assert _without("<&- >&- 2>&-", "show", "nothing").returncode == 2
    assert _without("<&- >&- 2>&-", "list").returncode == 1
    done = _without("<&-", "validate", "-")
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"JSC1" in done.stdout
