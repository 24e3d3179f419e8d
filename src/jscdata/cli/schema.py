"""``jscdata schema``: the JSON Schema and the codebook."""

from __future__ import annotations

import argparse
from pathlib import Path

from jscdata.cli.output import complain, say, say_json
from jscdata.counting import count


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("schema", help="print the JSON Schema of a statement, or the codebook")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--codebook", action="store_true", help="print the codebook instead")
    what.add_argument("--check", action="store_true", help="compare the released files with the models (in a checkout)")
    what.add_argument("--write", metavar="FOLDER", help="write both files, made anew, into a folder (in a checkout)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the released file, or compare or write what the models make now."""
    from jscdata.shipped import schema_folder
    from jscdata.versions import SCHEMA

    folder = schema_folder() / SCHEMA
    if options.check:
        return _check(folder)
    if options.write:
        return _write(Path(options.write))
    name = "codebook.json" if options.codebook else "statement.schema.json"
    say_json((folder / name).read_text(encoding="utf-8").rstrip("\n"))
    return 0


def _check(folder: Path) -> int:
    from jscdata.schema import drift

    if not _can_generate():
        return 1
    changed = drift(folder)
    for name in changed:
        complain(f"{folder / name} is not what the models make; run 'jscdata schema --write {folder}'.")
    if not changed:
        say("The schema and the codebook are what the models make.")
    return 1 if changed else 0


def _write(folder: Path) -> int:
    from jscdata.schema import write_schema

    if not _can_generate():
        return 1
    changed = write_schema(folder)
    for name in changed:
        say(f"written: {folder / name}")
    say(f"{count(len(changed), 'file')} changed.")
    return 0


def _can_generate() -> bool:
    """Tell, and complain, where another pydantic would word the schema differently."""
    from jscdata.schema import GENERATOR, generator_installed

    if generator_installed():
        return True
    complain(f"The schema is generated with pydantic {GENERATOR}, and another version is installed.")
    return False


__all__ = ["add_parser", "run"]
