"""What was imported, written: into the package or into a folder of its own, all of it or nothing."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from jscdata.bundles import Folder
from jscdata.contents import kept_files, read_kept
from jscdata.errors import MisuseError
from jscdata.filenames import (
    DESCRIPTOR,
    README_FILE,
    REGISTER_FILE,
    SOURCE_FOLDER,
    STATEMENT_FOLDER,
    TABLE_FOLDER,
    lies_in,
)
from jscdata.importing.back import Imported
from jscdata.package import all_tables
from jscdata.quoting import printable
from jscdata.replacing import check_nothing_lost, replace_files, replaced_folder

_FILES = "|".join(map(re.escape, (DESCRIPTOR, REGISTER_FILE, README_FILE)))
_PACKAGED = re.compile(
    rf"{_FILES}|{STATEMENT_FOLDER}(/[^/]+\.json)?|{SOURCE_FOLDER}(/[^/]+)?"
    rf"|{TABLE_FOLDER}(/({'|'.join(all_tables())})\.csv)?"
)
"""Paths of all that a package holds, with the folders."""


def write_into(folder: Path, imported: Imported) -> list[str]:
    """Write the statements and the register that changed into their package; return their names.

    Raises:
        OSError: Where a file cannot be written; then all are as they were.
    """
    replace_files({folder / name: data for name, data in imported.changed.items()})
    return list(imported.changed)


def check_place(out: Path, *, force: bool) -> None:
    """Raise where no package can be written at a path, for something stands there that must not go.

    Args:
        out: The folder to write, which may be there and empty.
        force: Whether a package that it holds may go. Anything else stays: a file that is of no package, a link.

    Raises:
        MisuseError: Where it is no folder, or holds anything without ``force``.
        WouldBeLostError: Where it holds something else than a package.
    """
    if not out.exists():
        return
    if not out.is_dir():
        message = f"{printable(str(out))} is no folder."
        raise MisuseError(message)
    if not any(out.iterdir()):
        return
    if not force:
        message = f"{printable(str(out))} is not empty; with --force a package that it holds is replaced."
        raise MisuseError(message)
    is_package = (out / DESCRIPTOR).is_file()
    check_nothing_lost(out, "a package", lambda name: is_package and _PACKAGED.fullmatch(name))


def write_apart(folder: Path, imported: Imported, out: Path, *, force: bool = False) -> list[str]:
    """Write a package of its own, without tables, with the descriptor and the sources of another; return the names.

    It is written aside and then renamed. A package that stood at ``out`` is replaced as a whole.

    Args:
        folder: The package that was imported.
        imported: What its tables tell.
        out: The folder to write.
        force: Whether a package that stands there may go, as in ``check_place``.

    Raises:
        MisuseError: As in ``check_place``, which looks again when all is written aside.
        OSError: Where it cannot be written; what was there is left as it is.
    """
    bundle = Folder(folder)
    kept = [name for name in kept_files(bundle) if lies_in(SOURCE_FOLDER, name)]
    kept += [name for name in (DESCRIPTOR, README_FILE) if bundle.has(name)]
    files = {**{name: read_kept(bundle, name) for name in kept}, **imported.files}
    with replaced_folder(out, partial(check_place, out, force=force)) as new:
        for name, data in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(data)
    return sorted(files)


__all__ = ["check_place", "write_apart", "write_into"]
