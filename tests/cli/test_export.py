"""``jscdata export``, and work shared among processes and a Dask cluster."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from jscdata.cli import main
from jscdata.exporting import dataset

Capture = pytest.CaptureFixture[str]


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with their bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def lines(small: dict[str, Any], tmp_path: Path) -> Path:
    """Return 600 statements as JSON Lines, one of them faulty."""
    rows = [json.dumps({**small, "id": f"x-{number}"}) for number in range(600)]
    rows[400] = "{"
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


@pytest.mark.usefixtures("only_the_fact_sheet")
def test_export_tells_what_it_wrote(tmp_path: Path, capsys: Capture) -> None:
    """Tables, rows and statements; as JSON on demand."""
    out = tmp_path / "out"
    assert main(["export", "-o", str(out)]) == 0
    assert capsys.readouterr().out == f"written: {out}, 19 tables with 683 rows of 1 statement.\n"
    assert main(["export", "-o", str(out), "--force", "--table", "statements"]) == 0
    assert capsys.readouterr().out == f"written: {out}, 1 table with 1 row of 1 statement.\n"
    assert main(["export", "-o", str(out), "--force", "--table", "acts", "--report", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {name: told[name] for name in ("findings", "ok")} == {"findings": [], "ok": True}
    written = {"statements": 1, "rows": {"acts": 21}, "skipped": 0, "differing": []}
    assert {name: told[name] for name in written} == written


def test_misuse_and_bad_input_are_told(tmp_path: Path, lines: Path, capsys: Capture) -> None:
    """An unknown table, a folder that exists, a broken statement, a path that does not exist."""
    out = str(tmp_path / "out")
    assert main(["export", "-o", out, "--table", "actz"]) == 2
    assert "There is no table 'actz'. Did you mean 'acts'?" in capsys.readouterr().err
    assert main(["export", "-o", str(tmp_path)]) == 2
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
    assert "1 statement was skipped." in printed.err


def test_json_tells_what_was_skipped_and_why(tmp_path: Path, lines: Path, capsys: Capture) -> None:
    """With the findings in the form of ``validate``; a file with several of them was checked once."""
    rows = lines.read_text(encoding="utf-8").split("\n")
    lines.write_text("\n".join(["[", *rows[1:]]), encoding="utf-8")
    out = str(tmp_path / "out")
    assert main(["export", str(lines), "-o", out, "--skip-invalid", "--report", "json"]) == 1
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert (told["statements"], told["skipped"], told["ok"], printed.err) == (598, 2, False, "")
    assert [(found["code"], found["path"], found["line"]) for found in told["findings"]] == [
        ("JSC107", str(lines), 1),
        ("JSC107", str(lines), 401),
    ]
    assert len(told["checked"]) == len(set(told["checked"]))


def test_json_tells_what_stopped_an_export(tmp_path: Path, lines: Path, capsys: Capture) -> None:
    """On standard output, and nothing was written."""
    out = tmp_path / "out"
    assert main(["export", str(lines), "-o", str(out), "--report", "json"]) == 1
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert [(found["code"], found["line"]) for found in told["findings"]] == [("JSC107", 401)]
    assert (told["statements"], told["rows"], told["skipped"], told["ok"], printed.err) == (0, {}, 0, False, "")
    assert not out.exists()


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
    assert tree(tmp_path / "dask") == tree(tmp_path / "alone")


@pytest.mark.filterwarnings("ignore")
def test_workers_may_work_in_another_folder(
    cluster: LocalCluster, lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A path that is told relative to where the command runs is found, and told as it was given."""
    monkeypatch.chdir(tmp_path)
    address = str(cluster.scheduler_address)
    assert main(["validate", lines.name, "--dask", address]) == 1
    assert capsys.readouterr().out.startswith(f"{lines.name}:401:2: error JSC107")
    assert main(["export", lines.name, "-o", "out", "--skip-invalid", "--dask", address]) == 1
    assert "rows of 599 statements" in capsys.readouterr().out


def die_once(name: str, marker: str) -> None:
    """Let the worker in which this runs be killed when it has done something, unless another one was before."""
    module, _, function = name.rpartition(".")
    names = vars(import_module(module))
    done = names[function]

    def die(*arguments: Any) -> Any:
        found = done(*arguments)
        with suppress(FileExistsError):
            os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
            os.kill(os.getpid(), signal.SIGKILL)
        return found

    names[function] = die


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(os.name != "posix", reason="This kills a process as POSIX does.")
@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("name", ["jscdata.exporting.dataset.read_record", "jscdata.exporting.dataset.join"])
def test_a_worker_that_is_lost_in_the_middle_of_an_export_loses_nothing(
    lines: Path, tmp_path: Path, name: str, form: str
) -> None:
    """What it did is done again by another, reading or joining, and the files are those of one process."""
    alone = dataset.export_tables([lines], tmp_path / "alone", form=form, skip_invalid=True)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        client.run(die_once, name, str(tmp_path / "marker"))
        executor = client.get_executor(pure=False, retries=3)
        shared = dataset.export_tables([lines], tmp_path / "dask", form=form, skip_invalid=True, executor=executor)
    assert (tmp_path / "marker").exists()
    assert shared == alone
    assert tree(tmp_path / "dask") == tree(tmp_path / "alone")


def test_where_no_scheduler_answers_it_is_told(lines: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the address."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("distributed.Client", refuse)
    assert main(["validate", str(lines), "--dask", "tcp://127.0.0.1:1"]) == 1
    assert "No Dask scheduler answers at tcp://127.0.0.1:1." in capsys.readouterr().err


@pytest.mark.parametrize("command", ["validate", "export"])
@pytest.mark.parametrize("address", ["", " "])
def test_an_empty_address_of_a_scheduler_is_misuse(tmp_path: Path, capsys: Capture, command: str, address: str) -> None:
    """As that of a variable which is not set; nobody is asked at it."""
    output = ["-o", str(tmp_path / "out")] if command == "export" else []
    assert main([command, *output, "--dask", address]) == 2
    assert capsys.readouterr().err.startswith("jscdata: --dask needs the address of a scheduler")
