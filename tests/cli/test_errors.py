"""What stops a command: interrupts, errors, and an output that takes no more."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import signal
import sys
from pathlib import Path

import pytest

from jscdata.cli import main
from jscdata.errors import JscdataError

Capture = pytest.CaptureFixture[str]


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
