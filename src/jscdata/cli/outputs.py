"""The files that a command writes: whether they may stand where they are to stand."""

from __future__ import annotations

from pathlib import Path

from jscdata.errors import MisuseError
from jscdata.quoting import printable


def check_output(name: Path, source: Path | None, *, force: bool) -> None:
    """Raise MisuseError where a file must not be written.

    Args:
        name: The file to write.
        source: What the command reads; None for standard input.
        force: Whether another file may be replaced.
    """
    if source is not None and same_file(name, source):
        message = f"{printable(str(name))} is what is read, and would be replaced; choose another file."
    elif name.is_dir():
        message = f"{printable(str(name))} is a folder; name a file in it."
    elif name.exists() and not force:
        message = f"{printable(str(name))} exists; with --force it is replaced."
    else:
        return
    raise MisuseError(message)


def same_file(one: Path, other: Path) -> bool:
    """Return whether two names are of one file, which need not exist yet."""
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


__all__ = ["check_output", "same_file"]
