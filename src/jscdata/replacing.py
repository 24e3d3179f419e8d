"""Files and folders written anew, as a whole or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from jscdata.errors import MisuseError
from jscdata.quoting import printable

_ASIDE = ".jscdata."
"""How the names of folders begin that lie beside what is written, as long as it is written."""

_NEW, _OLD, _GONE = "new", "old", "gone"
"""What lies in a folder beside the target: what is to stand there, what stood there, and what was given up."""


class WouldBeLostError(MisuseError):
    """A folder that is to be replaced holds something that is not of the kind that was written there."""

    def __init__(self, folder: Path, name: str, kind: str) -> None:
        """Name the folder, what would be lost, and of what kind all in the folder must be."""
        place, lost = printable(str(folder)), printable(name)
        super().__init__(f"{place} holds something else than {kind}: {lost} would be lost. Choose another folder.")


def check_nothing_lost(folder: Path, kind: str, is_known: Callable[[str], object]) -> None:
    """Raise WouldBeLostError unless all that a folder holds is of a kind, and so may be replaced with the folder.

    Args:
        folder: What is to be replaced; if that is a file, it would be lost.
        kind: What the folder may hold, in words.
        is_known: Whether a path below the folder, with forward slashes, is of that kind. A link is never.
    """
    if not folder.is_dir():
        raise WouldBeLostError(folder, folder.name, kind)
    for found in sorted(folder.rglob("*")):
        name = found.relative_to(folder).as_posix()
        if found.is_symlink() or not is_known(name):
            raise WouldBeLostError(folder, name, kind)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file aside and then rename it, so that it is never half-written; its mode stays, and a link is followed.

    Folders that are missing are made.

    Raises:
        OSError: Where it cannot be written; what was there is left as it is.
    """
    target = path.resolve()
    with _made(target.parent), _beside(target) as aside:
        _write(target, aside / _NEW, data)
        (aside / _NEW).replace(target)


def replace_files(files: Mapping[Path, bytes], *, removed: Iterable[Path] = ()) -> None:
    """Write several files and remove others, all of them or none; folders that are missing are made.

    All are written aside, with a copy of what stands there, before the first is renamed; what is
    to go is renamed, too, last and out of its place. Only a break of the process between two
    renamings leaves some new and some old, each of them whole.

    Args:
        files: What is to stand where; a link is followed.
        removed: What is to go, none of ``files``; of a link that is the link itself.

    Raises:
        OSError: Where one cannot be written or removed; then all are as they were.
    """
    targets = {path.resolve(): data for path, data in files.items()}
    with ExitStack() as stack:
        asides: dict[Path, Path] = {}
        for target, data in targets.items():
            stack.enter_context(_made(target.parent))
            asides[target] = stack.enter_context(_beside(target))
            _write(target, asides[target] / _NEW, data)
            if target.exists():
                _write(target, asides[target] / _OLD, target.read_bytes())
        for target in (path.parent.resolve() / path.name for path in removed):
            asides[target] = stack.enter_context(_beside(target))
        done: list[Path] = []
        try:
            for target, aside in asides.items():
                if target in targets:
                    (aside / _NEW).replace(target)
                else:
                    target.replace(aside / _OLD)
                done.append(target)
        except BaseException:
            for target in done:
                _put_back(target, asides[target] / _OLD)
            raise


@contextmanager
def replaced_folder(path: Path, check: Callable[[], None]) -> Iterator[Path]:
    """Give an empty folder to fill, and put it in the place of another when all went well; a link is followed.

    What stood there goes only when the new one is in its place. Where anything goes wrong, it
    is left as it was, and nothing else is left behind.

    Args:
        path: The folder.
        check: Raises where what stands there must not go. It is asked before anything is made, and
            again before the folder is put there, for the filling may take long.

    Raises:
        OSError: Where it cannot be written.
    """
    check()
    target = path.resolve()
    with _made(target.parent), _beside(target) as aside:
        new = aside / _NEW
        new.mkdir()
        try:
            yield new
            check()
            _swap(target, new, aside / _OLD)
        except BaseException:
            # Who still writes into it, in another process, finds it no more, and cannot bring it back.
            if new.exists():
                new.rename(aside / _GONE)
            raise


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a folder beside a file or folder, and remove it with all that is in it.

    Nobody can foretell its name or write into it, so that no link waits there for what is written.
    """
    # The limit on names is one of bytes, and a long name of the target leaves no room for more.
    with _telling_of(target):
        aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=target.parent))
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _telling_of(target: Path) -> Iterator[None]:
    """Name the target where a file beside it cannot be written, which nobody has seen; a full disk names none."""
    try:
        yield
    except OSError as error:
        is_aside = error.filename is not None and f"{target.parent / _ASIDE}" in str(error.filename)
        if is_aside or (error.filename is None and error.errno == errno.ENOSPC):
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; where anything goes wrong later, those that were missing go again."""
    missing = [found for found in (folder, *folder.parents) if not found.exists()][::-1]
    for found in missing:
        found.mkdir()
    try:
        yield
    except BaseException:
        # What somebody has put there meanwhile stays, and hides nothing of what went wrong.
        with suppress(OSError):
            for found in reversed(missing):
                found.rmdir()
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


def _write(target: Path, path: Path, data: bytes) -> None:
    """Write what is to stand in the place of a file, with the mode of that one."""
    path.write_bytes(data)
    if target.exists():
        path.chmod(target.stat().st_mode & 0o7777)


def _put_back(target: Path, old: Path) -> None:
    """Undo a renaming: what stood there comes back, and what is new goes."""
    if old.exists() or old.is_symlink():
        old.replace(target)
    else:
        target.unlink()


__all__ = ["WouldBeLostError", "check_nothing_lost", "replace_file", "replace_files", "replaced_folder"]
