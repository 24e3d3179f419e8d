"""``jscdata migrate``: statements of an older schema version, rewritten for this one."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from jscdata.cli.output import complain, say, wants_color
from jscdata.findings import Fault, Report
from jscdata.quoting import printable, quote
from jscdata.versions import SCHEMA


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("migrate", help=f"rewrite statements of an older schema version for {SCHEMA}")
    parser.add_argument("files", metavar="FILE", nargs="+", help="file with a statement")
    parser.add_argument("--check", action="store_true", help="write nothing; tell what would be rewritten")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite each file that needs it; a file that cannot be is left as it is, and told."""
    return max(_migrate(Path(name), check=options.check) for name in options.files)


def _migrate(path: Path, *, check: bool) -> int:
    from jscdata.migrations import migrate, way

    value = _read(path)
    if value is None:
        return 1
    version, name = value.get("schema_version"), printable(str(path))
    steps = way(version) if isinstance(version, str) else None
    if steps is None:
        complain(f"{name}: from schema version {quote(version)} no way leads to {SCHEMA}; the file is left as it is.")
        return 1
    if not steps:
        say(f"unchanged: {name} follows schema version {SCHEMA}.")
        return 0
    for step in steps:
        say(f"{name}: {step.before} → {step.after}. {step.what}")
    if check:
        return 1
    from jscdata.replacing import replace_file

    text = json.dumps(migrate(value, steps), ensure_ascii=False, indent=2) + "\n"
    replace_file(path, text.encode())
    say(f"written: {name}. Check it with 'jscdata validate'.")
    return 0


def _read(path: Path) -> dict[str, Any] | None:
    """Return the record in a file, None where it cannot be read without loss, which is told."""
    from jscdata.placing import place
    from jscdata.reading import parse, read_bytes
    from jscdata.reporting import report_as_text

    data = read_bytes(path)
    parsed = None if isinstance(data, Fault) else parse(data)
    faults = (data,) if isinstance(data, Fault) else parsed.faults if parsed else ()
    if not faults and parsed and isinstance(parsed.value, dict):
        return parsed.value
    faults = faults or (Fault(code="JSC201", message="This is no object, and a record is one."),)
    findings = place(faults, str(path), parsed.text if parsed and parsed.text else None)
    complain(report_as_text(Report(findings=tuple(findings), checked=(str(path),)), color=wants_color(sys.stderr)))
    return None


__all__ = ["add_parser", "run"]
