"""Reports on several files: in their order, by any executor, and an id for one statement among them."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate, validate_each


def test_one_path_is_no_list_of_letters(tmp_path: Path, small: dict[str, Any]) -> None:
    """It stands for itself where several may be given."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    for one in (path, str(path)):
        assert [report.checked for report in validate_each(one)] == [(str(path),)]


def test_any_executor_does_the_work_and_the_order_stays(tmp_path: Path, small: dict[str, Any]) -> None:
    """Reports are those of one process, piece by piece."""
    for number in range(40):
        small["id"] = f"x-{number}"
        (tmp_path / f"{number:02}.json").write_text(json.dumps(small), encoding="utf-8")
    (tmp_path / "17.json").write_text("[", encoding="utf-8")
    paths = [tmp_path, tmp_path / "absent.json"]
    with ThreadPoolExecutor(3) as executor:
        shared = list(validate_each(paths, executor=executor))
    assert shared == list(validate_each(paths))
    assert [report.ok for report in shared].count(False) == 2


def test_what_is_not_wanted_is_not_checked(tmp_path: Path, small: dict[str, Any]) -> None:
    """Who stops reading the reports stops the work."""
    path = tmp_path / "many.jsonl"
    path.write_text(f"{json.dumps(small)}\n" * 5000, encoding="utf-8")
    handed_out = 0

    class Counting(ThreadPoolExecutor):
        def submit(self, *args: Any, **kwargs: Any) -> Any:
            nonlocal handed_out
            handed_out += 1
            return super().submit(*args, **kwargs)

    with Counting(2) as executor:
        reports = validate_each([path], executor=executor)
        next(reports)
        reports.close()  # type: ignore[attr-defined]
    assert handed_out < 5000 / 64


@pytest.mark.parametrize("jobs", [False, True])
def test_an_id_stands_for_one_statement_of_a_file_or_folder(
    tmp_path: Path, small: dict[str, Any], *, jobs: bool
) -> None:
    """The later one is told with the place of the first, beside its own faults."""
    one = json.dumps(small)
    faulty = one.replace('"act_type": "welcome"', '"act_type": "wellcome"', 1)
    (tmp_path / "lines.jsonl").write_text(f"{one}\n{faulty}\n", encoding="utf-8")
    (tmp_path / "alone.json").write_text(one, encoding="utf-8")
    with ProcessPoolExecutor(1) if jobs else nullcontext() as executor:
        findings = [found for report in validate_each([tmp_path], executor=executor) for found in report.findings]
    assert [(Path(f.path).name, f.code, f.line) for f in findings] == [
        ("lines.jsonl", "JSC401", 1),
        ("lines.jsonl", "JSC401", 2),
        ("lines.jsonl", "JSC301", 2),
    ]
    assert findings[0].message.endswith(f"at {tmp_path / 'alone.json'}:1.")
    assert validate(tmp_path / "alone.json").ok


def test_an_id_stands_for_one_statement_however_the_files_are_named(tmp_path: Path, small: dict[str, Any]) -> None:
    """A folder, or each of its files: the same findings; what an earlier path led to is checked once."""
    paths = [tmp_path / name for name in ("a.json", "b.json", "c.jsonl")]
    for path in paths:
        path.write_text(json.dumps(small), encoding="utf-8")
    named = [found for report in validate_each([*paths, paths[0]]) for found in report.findings]
    assert [(Path(found.path).name, found.code) for found in named] == [("b.json", "JSC401"), ("c.jsonl", "JSC401")]
    assert tuple(named) == validate(tmp_path).findings
