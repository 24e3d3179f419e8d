"""``jscdata draft``: turn an official release into a draft record."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.cli.output import complain, say, say_json
from jscdata.cli.outputs import check_output, same_file
from jscdata.errors import MisuseError
from jscdata.findings import Fault
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.drafting.record import Draft

_INPUT = "-"
_FORMS = ("text", "markdown", "html", "pdf", "docx")
_EPILOG = (
    "The text is kept word for word, and the words of the draft are compared with those of the release. Title, date, "
    "units, names and acts are suggestions of rules, in a layer with the status draft; the report lists what is open. "
    "Nothing is fetched from a network. Then: jscdata review DRAFT, and jscdata fmt and validate once it is filled in."
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("draft", help="turn an official release into a draft record", epilog=_EPILOG)
    parser.add_argument(
        "source", metavar="SOURCE", help="release: text, Markdown, HTML, PDF or DOCX; '-' is standard input"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where the draft goes; standard output when left out")
    parser.add_argument(
        "--text",
        metavar="FILE",
        help="also write what goes to sources/ID.txt of a package: the text, or a plain text in UTF-8 as it is",
    )
    parser.add_argument(
        "--as", dest="form", choices=_FORMS, help="form of the release; told by its bytes when left out"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="that of a plain text or Markdown which is not UTF-8, such as windows-1252"
    )
    parser.add_argument("--main", metavar="SELECTOR", help="the element of a web page that holds the release (CSS)")
    parser.add_argument("--from", dest="start", metavar="WORDS", help="words with which the release begins")
    parser.add_argument("--to", dest="stop", metavar="WORDS", help="words with which it ends")
    parser.add_argument("--force", action="store_true", help="replace files that exist")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Draft one release; a draft that lost a word is not written."""
    _check_outputs(options)
    from jscdata.drafting import draft
    from jscdata.drafting.readers.refusing import UnreadableReleaseError
    from jscdata.shipped import register

    data = _read(options.source)
    if isinstance(data, Fault):
        complain(f"jscdata: {printable(options.source)}: {data.message}")
        return 1
    try:
        made = draft(
            data,
            name="" if options.source == _INPUT else options.source,
            form=options.form,
            encoding=options.encoding,
            main=options.main,
            start=options.start,
            stop=options.stop,
            register=register().entities,
            today=dt.date.today(),  # noqa: DTZ011 - the day is that of the person who drafts.
        )
    except UnreadableReleaseError as error:
        complain(f"jscdata: {printable(options.source)}: {error}")
        return 1
    if made.comparison.ok:
        _write(made, options)
    if options.format == "json":
        say_json(json.dumps(_as_json(made), ensure_ascii=False, indent=2))
    else:
        _tell(made)
    return int(not made.comparison.ok)


def _read(source: str) -> bytes | Fault:
    """Return the bytes of the release, one more at most than are read of any form."""
    from jscdata.bundles import MAX_SOURCE_BYTES
    from jscdata.reading import read_bytes

    if source == _INPUT:
        return sys.stdin.buffer.read(MAX_SOURCE_BYTES + 1)
    return read_bytes(Path(source), MAX_SOURCE_BYTES)


def _check_outputs(options: argparse.Namespace) -> None:
    """Raise MisuseError where draft, text and report cannot stand where they are to stand."""
    if options.format == "json" and options.output is None:
        message = "--format json reports on standard output, so the draft needs a file: -o FILE."
        raise MisuseError(message)
    outputs = [Path(name) for name in (options.output, options.text) if name]
    if len(outputs) > 1 and same_file(*outputs):
        message = f"-o and --text both name {printable(str(outputs[0]))}; the text would replace the draft."
        raise MisuseError(message)
    source = None if options.source == _INPUT else Path(options.source)
    for output in outputs:
        check_output(output, source, force=options.force)


def _write(made: Draft, options: argparse.Namespace) -> None:
    from jscdata.mending.canonical import as_text
    from jscdata.replacing import replace_files

    text = as_text(made.value)
    named = ((options.output, text.encode()), (options.text, made.kept))
    replace_files({Path(name): data for name, data in named if name})
    if options.output is None:
        say(text.removesuffix("\n"))


def _tell(made: Draft) -> None:
    """Print the report on standard error: what was read, what was left out, what is open."""
    from jscdata.drafting.record import by_kind

    comparison = made.comparison
    kinds = ", ".join(f"{count} {kind}" for kind, count in by_kind(made.value["units"]).items())
    layer = made.value["codings"][0]
    complain(f"units: {made.units} ({kinds})")
    complain(
        f"suggested: {len(layer['mentions'])} mentions, {len(layer['acts'])} acts, "
        f"{len(made.value['participants'])} participants"
    )
    for remark in made.release.remarks:
        complain(f"note: {printable(remark)}")
    for item in made.release.left_out:
        complain(f"left out: {printable(item.told)}")
    for field in made.open:
        complain(f"open: {printable(field.field)}. {printable(field.why)}")
    if comparison.ok:
        complain(f"words: {_kept(made)}")
    else:
        complain(f"words: the draft differs from the release. {printable(comparison.first_difference or '')}")
        complain("Nothing was written. Try another form of the release, or its text alone.")


def _kept(made: Draft) -> str:
    kept, left_out = made.comparison.kept, made.comparison.left_out
    if not left_out:
        return f"all {kept:,} words of the release are in the draft, in their order."
    parts = len(made.release.left_out)
    verb = "was" if left_out == 1 else "were"
    return (
        f"{kept:,} words of the release are in the draft, in their order; {left_out:,} more {verb} left out, in "
        f"{parts:,} {'part' if parts == 1 else 'parts'}, listed above."
    )


def _as_json(made: Draft) -> dict[str, Any]:
    layer = made.value["codings"][0]
    return {
        "ok": made.comparison.ok,
        "id": made.value.get("id"),
        "words": made.comparison.kept,
        "words_left_out": made.comparison.left_out,
        "difference": made.comparison.first_difference,
        "missing": made.comparison.missing,
        "added": made.comparison.added,
        "units": made.units,
        "mentions": len(layer["mentions"]),
        "acts": len(layer["acts"]),
        "remarks": [printable(remark) for remark in made.release.remarks],
        "left_out": [
            {"words": printable(item.words), "count": item.count, "why": printable(item.why), "at": item.at}
            for item in made.release.left_out
        ],
        "open": [{"field": printable(item.field), "why": printable(item.why)} for item in made.open],
    }


__all__ = ["add_parser", "run"]
