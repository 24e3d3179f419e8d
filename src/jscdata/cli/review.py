"""``jscdata review``: write a page on which a person decides a draft."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jscdata.cli.output import complain, say, wants_color
from jscdata.quoting import printable

_EPILOG = (
    "The page is one file that needs no network and no script: the text with the suggested mentions and acts, each "
    "with its reason, and a list of what a person must decide. A draft whose fields are still open is shown as well."
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("review", help="write a page on which a person decides a draft", epilog=_EPILOG)
    parser.add_argument("draft", metavar="DRAFT", help="a draft or another statement file")
    parser.add_argument("-o", "--output", metavar="FILE", help="the page; DRAFT with .html when left out")
    parser.add_argument("--force", action="store_true", help="replace a page that exists")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page."""
    path = Path(options.draft)
    out = Path(options.output) if options.output is not None else path.with_suffix(".html")
    if out.exists() and not options.force:
        complain(f"jscdata review: {printable(str(out))} exists; with --force it is replaced.")
        return 2
    from jscdata.drafting.reasons import reasons_of  # noqa: PLC0415 - the help needs no rules.
    from jscdata.exporting.review import review_page  # noqa: PLC0415 - the help needs no models.
    from jscdata.reading import parse, read_bytes  # noqa: PLC0415 - as above.
    from jscdata.replacing import replace_file  # noqa: PLC0415 - as above.
    from jscdata.shipped import register  # noqa: PLC0415 - as above.
    from jscdata.validation import validate  # noqa: PLC0415 - as above.

    data = read_bytes(path)
    value = parse(data).value if isinstance(data, bytes) else None
    report = validate(path)
    if not isinstance(value, dict):
        from jscdata.reporting import report_as_text  # noqa: PLC0415 - only faults need it.

        complain(report_as_text(report, color=wants_color(sys.stderr)))
        return 1
    known = register().entities
    page = review_page(value, report, (entity.id for entity in known), reasons_of(value, known))
    replace_file(out, page.encode("utf-8", "backslashreplace"))
    say(f"written: {printable(str(out))}")
    return 0


__all__ = ["add_parser", "run"]
