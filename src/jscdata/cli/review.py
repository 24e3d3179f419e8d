"""``jscdata review``: write a page on which a person decides a draft."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.outputs import check_output
from jscdata.cli.reports import reports_with
from jscdata.quoting import printable

_EPILOG = (
    "The page is one file that needs no network and no script: the text with the suggested mentions and acts, each "
    "with its reason, and a list of what a person must decide. A draft whose fields are still open is shown as well."
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("review", help="write a page on which a person decides a draft", epilog=_EPILOG)
    parser.add_argument("draft", metavar="DRAFT", help="a draft or another statement file")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="the page; draft.review.html for draft.json if left out, beside the draft, or here where that lies in a "
        "package",
    )
    parser.add_argument("--force", action="store_true", help="replace a page that exists")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="form of the report; json has the findings, too"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    path = Path(options.draft)
    from jscdata.checking import check_file

    value = _read(path)
    if value is None:
        report = check_file(path)
        if options.format == "json":
            say_json(reports_with([report], files=[]))
        else:
            from jscdata.reporting.as_text import report_as_text

            complain(report_as_text(report, color=wants_color(sys.stderr)))
        return 1
    out = Path(options.output) if options.output is not None else _page_of(path)
    check_output(out, path, force=options.force)
    from jscdata.drafting.reasons import reasons_of
    from jscdata.exporting.review import review_page
    from jscdata.replacing import replace_file
    from jscdata.shipped import register

    known, report = register().entities, check_file(path)
    page = review_page(value, report, (entity.id for entity in known), reasons_of(value, known))
    replace_file(out, page.encode())
    if options.format == "json":
        say_json(reports_with([report], files=[{"path": printable(str(out)), "result": "written"}]))
    else:
        say(f"written: {printable(str(out))}")
    return 0


def _read(path: Path) -> dict[str, Any] | None:
    """Return the JSON object in a file; None where there is none."""
    from jscdata.reading import parse, read_bytes

    data = read_bytes(path)
    value = parse(data).value if isinstance(data, bytes) else None
    return value if isinstance(value, dict) else None


def _page_of(path: Path) -> Path:
    """Return where the page on a draft goes: a package has no place for it."""
    from jscdata.bundles import package_around

    # Not draft.html: a release of that name may lie beside its draft.
    page = path.with_suffix(".review.html")
    return page if package_around(path) is None else Path(page.name)


__all__ = ["add_parser", "run"]
