"""What was imported, written: into the package or into a folder of its own, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from jscdata.bundles import Folder
from jscdata.contents import kept_files, read_kept
from jscdata.filenames import DESCRIPTOR, README_FILE, SOURCE_FOLDER, lies_in
from jscdata.importing.back import Imported
from jscdata.replacing import replace_files, replaced_folder


def write_into(folder: Path, imported: Imported) -> list[str]:
    """Write the statements and the register that changed into their package; return their names.

    Raises:
        OSError: Where a file cannot be written; then all are as they were.
    """
    replace_files({folder / name: data for name, data in imported.changed.items()})
    return list(imported.changed)


def write_apart(folder: Path, imported: Imported, out: Path) -> list[str]:
    """Write a package of its own, without tables, with the descriptor and the sources of another; return the names.

    It is written aside and then renamed. What stood at ``out`` is replaced as a whole.

    Args:
        folder: The package that was imported.
        imported: What its tables tell.
        out: The folder to write.

    Raises:
        OSError: Where it cannot be written; what was there is left as it is.
    """
    bundle = Folder(folder)
    kept = [name for name in kept_files(bundle) if lies_in(SOURCE_FOLDER, name)]
    kept += [name for name in (DESCRIPTOR, README_FILE) if bundle.has(name)]
    files = {**{name: read_kept(bundle, name) for name in kept}, **imported.files}
    with replaced_folder(out) as new:
        for name, data in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(data)
    return sorted(files)


__all__ = ["write_apart", "write_into"]
