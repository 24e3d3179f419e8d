"""Files and folders written anew, as a whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write a file aside and then rename it, so that it is never half-written; its mode stays, and a link is followed.

    Raises:
        OSError: Where it cannot be written; what was there is left as it is.
    """
    target = path.resolve()
    aside = _aside(target)
    try:
        _write_aside(target, data)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def replace_files(files: Mapping[Path, bytes]) -> None:
    """Write several files, all of them or none; folders that are missing are made.

    All are written aside, with a copy of what stands there, before the first is renamed. Only a
    break of the process between two renamings leaves some new and some old, each of them whole.

    Raises:
        OSError: Where one cannot be written; then all are as they were.
    """
    targets = {path.resolve(): data for path, data in files.items()}
    made: list[Path] = []
    done: list[Path] = []
    try:
        for target, data in targets.items():
            made += _make_folder(target.parent)
            _write_aside(target, data)
            if target.exists():
                _copy(target).write_bytes(target.read_bytes())
                _copy(target).chmod(target.stat().st_mode & 0o7777)
        for target in targets:
            _aside(target).replace(target)
            done.append(target)
    except BaseException:
        _put_back(done)
        _clear(targets)
        for folder in reversed(made):
            folder.rmdir()
        raise
    _clear(targets)


@contextmanager
def replaced_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder to fill, and put it in the place of another when all went well; a link is followed.

    What stood there goes only when the new one is in its place. Where anything goes wrong, it
    is left as it was, and nothing else is left behind.

    Raises:
        OSError: Where it cannot be written.
    """
    target = path.resolve()
    made = _make_folder(target.parent)
    try:
        aside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            new = aside / "new"
            new.mkdir()
            yield new
            _swap(target, new, aside / "old")
        finally:
            if new.exists():
                # Who still writes into it, in another process, finds it no more, and cannot bring it back.
                new.rename(aside / "gone")
            shutil.rmtree(aside)
    except BaseException:
        for folder in reversed(made):
            folder.rmdir()
        raise


def _swap(target: Path, new: Path, old: Path) -> None:
    """Put a folder in the place of another, which comes back where that fails."""
    stood = target.exists()
    if stood:
        target.replace(old)
    try:
        new.replace(target)
    except BaseException:
        if stood:
            old.replace(target)
        raise


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _copy(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _write_aside(target: Path, data: bytes) -> None:
    """Write a file beside the one that it is to replace, with the mode of that one."""
    aside = _aside(target)
    aside.write_bytes(data)
    if target.exists():
        aside.chmod(target.stat().st_mode & 0o7777)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it; return which were missing, the outermost first."""
    missing = [found for found in (folder, *folder.parents) if not found.exists()][::-1]
    for found in missing:
        found.mkdir()
    return missing


def _put_back(done: list[Path]) -> None:
    """Undo renamings: what stood there comes back, and what is new goes."""
    for target in done:
        if _copy(target).exists():
            _copy(target).replace(target)
        else:
            target.unlink()


def _clear(targets: Mapping[Path, bytes]) -> None:
    for target in targets:
        _aside(target).unlink(missing_ok=True)
        _copy(target).unlink(missing_ok=True)


__all__ = ["replace_file", "replace_files", "replaced_folder"]
