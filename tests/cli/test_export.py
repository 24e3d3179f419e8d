"""``jscdata export``, and work shared among processes and a Dask cluster."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from jscdata.checking import check
from jscdata.cli import main
from jscdata.inputs import Piece, pieces
from jscdata.sharing import in_order

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def lines(small: dict[str, Any], tmp_path: Path) -> Path:
    """Return 600 statements as JSON Lines, one of them faulty."""
    rows = [json.dumps({**small, "id": f"x-{number}"}) for number in range(600)]
    rows[400] = "{"
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_export_tells_what_it_wrote(tmp_path: Path, capsys: Capture) -> None:
    """Tables, rows and statements; as JSON on demand."""
    out = tmp_path / "out"
    assert main(["export", "-o", str(out)]) == 0
    assert capsys.readouterr().out == f"written: {out}, 19 tables with 692 rows of 1 statement.\n"
    assert main(["export", "-o", str(out), "--force", "--table", "acts", "--report", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"statements": 1, "rows": {"acts": 21}, "skipped": 0}


def test_misuse_and_bad_input_are_told(tmp_path: Path, lines: Path, capsys: Capture) -> None:
    """An unknown table, a folder that exists, a broken statement, a path that does not exist."""
    out = str(tmp_path / "out")
    assert main(["export", "-o", out, "--table", "actz"]) == 2
    assert "There is no table 'actz'. Did you mean 'acts'?" in capsys.readouterr().err
    assert main(["export", "-o", str(tmp_path)]) == 1
    assert "--force" in capsys.readouterr().err
    assert main(["export", str(lines), "-o", out]) == 1
    assert "many.jsonl:401:2: error JSC107" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "absent.json"), "-o", out]) == 1
    assert "JSC101" in capsys.readouterr().err
    assert not Path(out).exists()


def test_what_is_skipped_is_counted(tmp_path: Path, lines: Path, capsys: Capture) -> None:
    """The exit code says that something was left out."""
    assert main(["export", str(lines), "-o", str(tmp_path / "out"), "--skip-invalid"]) == 1
    printed = capsys.readouterr()
    assert "rows of 599 statements" in printed.out
    assert "1 statements were skipped." in printed.err


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Return a real cluster of two worker processes."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as found:
        yield found


@pytest.mark.filterwarnings("ignore")
def test_a_dask_cluster_tells_the_same_as_one_process(
    cluster: LocalCluster, lines: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Validation and export alike."""
    address = str(cluster.scheduler_address)
    assert main(["validate", str(lines), "--format", "json"]) == 1
    alone = json.loads(capsys.readouterr().out)
    assert main(["validate", str(lines), "--format", "json", "--dask", address]) == 1
    assert json.loads(capsys.readouterr().out) == alone
    for name, more in (("alone", []), ("dask", ["--dask", address])):
        assert main(["export", str(lines), "-o", str(tmp_path / name), "--skip-invalid", *more]) == 1
    capsys.readouterr()
    for file in (tmp_path / "alone").iterdir():
        assert (tmp_path / "dask" / file.name).read_bytes() == file.read_bytes()


def lose_the_first_worker(work: tuple[Piece, str]) -> Any:
    """Kill the worker that does this for the first time, and check the piece the next time."""
    piece, marker = work
    try:
        os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return check(piece)
    os.kill(os.getpid(), signal.SIGKILL)
    return None


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(os.name != "posix", reason="This kills a process as POSIX does.")
def test_a_worker_that_is_lost_in_the_middle_loses_no_work(lines: Path, tmp_path: Path) -> None:
    """Its piece is done again by another."""
    work = [(piece, str(tmp_path / "marker")) for piece in pieces([lines])]
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        executor = client.get_executor(pure=False, retries=3)
        reports = list(in_order(lose_the_first_worker, work, executor))
    assert (tmp_path / "marker").exists()
    assert reports == [check(piece) for piece, _ in work]


def test_where_no_scheduler_answers_it_is_told(lines: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the address."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("distributed.Client", refuse)
    assert main(["validate", str(lines), "--dask", "tcp://127.0.0.1:1"]) == 1
    assert "No Dask scheduler answers at tcp://127.0.0.1:1." in capsys.readouterr().err
