"""``jscdata migrate``: statements of an older schema version, rewritten for this one."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.reports import reports_with
from jscdata.findings import Fault, Report
from jscdata.quoting import printable
from jscdata.versions import SCHEMA

if TYPE_CHECKING:
    from jscdata.migrations import Migration


@dataclass(frozen=True, slots=True, kw_only=True)
class _Migrated:
    """What became of a file, by which steps; a refusal is told by the report."""

    name: str
    result: Literal["written", "would_write", "unchanged", "refused"]
    steps: tuple[Migration, ...] = ()
    report: Report = field(default_factory=Report)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("migrate", help=f"rewrite statements of an older schema version for {SCHEMA}")
    parser.add_argument("files", metavar="FILE", nargs="+", help="file with a statement")
    parser.add_argument("--check", action="store_true", help="write nothing; tell what would be rewritten")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite each file that needs it; a file that cannot be is left as it is, and told."""
    done = []
    for name in options.files:
        migrated = _migrate(Path(name), check=options.check)
        if options.format == "text":
            _tell(migrated)
        done.append(migrated)
    if options.format == "json":
        say_json(reports_with((found.report for found in done), files=[_as_value(found) for found in done]))
    return int(any(found.result in ("refused", "would_write") for found in done))


def _migrate(path: Path, *, check: bool) -> _Migrated:
    from jscdata.checking import check_bytes
    from jscdata.migrations import migrate
    from jscdata.placing import place
    from jscdata.reading import parse, read_bytes
    from jscdata.rules import Surroundings

    name, data = printable(str(path)), read_bytes(path)
    if isinstance(data, Fault):
        report = Report(findings=tuple(place([data], str(path), None)), checked=(str(path),))
        return _Migrated(name=name, result="refused", report=report)
    parsed = parse(data)
    # What cannot be read without loss is told as validation tells it, and so is a version without a way.
    steps = None if parsed.faults else _steps(parsed.value)
    if steps is None:
        report = check_bytes(data, str(path), Surroundings(in_lines=True))
        return _Migrated(name=name, result="refused", report=report)
    if not steps or check:
        return _Migrated(name=name, result="would_write" if steps else "unchanged", steps=steps)
    from jscdata.replacing import replace_file

    text = json.dumps(migrate(parsed.value, steps), ensure_ascii=False, indent=2) + "\n"
    replace_file(path, text.encode())
    return _Migrated(name=name, result="written", steps=steps)


def _steps(value: Any) -> tuple[Migration, ...] | None:  # noqa: ANN401 - whatever a file holds.
    """Return the steps from the version of a record to this one, None where there is no way."""
    from jscdata.migrations import way

    version = value.get("schema_version") if isinstance(value, dict) else None
    return way(version) if isinstance(version, str) else None


def _tell(migrated: _Migrated) -> None:
    """Print each step and the result on standard output; why a file is refused on standard error."""
    if migrated.result == "refused":
        from jscdata.reporting.as_text import report_as_text

        complain(report_as_text(migrated.report, color=wants_color(sys.stderr)))
    for step in migrated.steps:
        say(f"{migrated.name}: {step.before} → {step.after}. {step.what}")
    if migrated.result == "unchanged":
        say(f"unchanged: {migrated.name} follows schema version {SCHEMA}.")
    elif migrated.result == "written":
        say(f"written: {migrated.name}. Check it with 'jscdata validate'.")


def _as_value(migrated: _Migrated) -> dict[str, Any]:
    steps = [{"before": step.before, "after": step.after, "what": step.what} for step in migrated.steps]
    return {"path": migrated.name, "result": migrated.result, "steps": steps}


__all__ = ["add_parser", "run"]
