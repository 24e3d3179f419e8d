"""The files of a package in a zip archive, which is never unpacked to disk.

What is read is bounded, and an archive with an entry that is a link, that stands twice, that is
encrypted or that leads out is refused as a whole.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from jscdata.bundles import MAX_ARCHIVE_BYTES
from jscdata.filenames import DESCRIPTOR
from jscdata.findings import Fault
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES

MAX_ENTRIES = 100_000
"""Largest number of entries of an archive."""

MAX_RATIO = 200
"""An entry of more than a megabyte, and an archive of more, is at most this many times as large as it is packed."""

_SMALL = 1024 * 1024
_MAX_LIST_BYTES = 64 * 1024 * 1024
_LISTED = b"PK\x01\x02"
"""Begins each entry of an archive's list."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """A package in a zip archive, at its top or in the one folder there."""

    def __init__(self, path: Path, file: Path | None = None) -> None:
        """Read the list of entries; ``faults`` tells what makes the archive unsafe, and then it has no files.

        Findings call it by its path; ``file`` leads to it from everywhere.
        """
        self.path = path
        self._at = file or path.absolute()
        self.faults: list[Fault] = []
        self._entries: dict[str, zipfile.ZipInfo] = {}
        try:
            listed = _ArchiveFile(self._at)
            self._file = zipfile.ZipFile(listed)
            listed.count_no_more()
        except _TooManyError:
            message = f"The archive has more than {MAX_ENTRIES:,} entries, and at most so many are read."
            self.faults = [Fault(code="JSC712", message=message)]
            return
        except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            reason = "it is no zip archive" if isinstance(error, zipfile.BadZipFile) else _reason(error)
            self.faults = [Fault(code="JSC101", message=f"The archive cannot be read: {reason}.")]
            return
        entries = self._file.infolist()
        self.faults = list(_unsafe(entries))
        if not self.faults:
            top = _top(entries)
            self._entries = {info.filename.removeprefix(top): info for info in entries if not info.is_dir()}
        if not self.faults and DESCRIPTOR not in self._entries:
            message = "The archive holds no datapackage.json, at its top or in the one folder there."
            self.faults = [Fault(code="JSC102", message=message)]

    def __reduce__(self) -> tuple[type[Archive], tuple[Path, Path]]:
        """Open the archive anew in another process."""
        return Archive, (self.path, self._at)

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted."""
        return tuple(sorted(self._entries))

    def has(self, name: str) -> bool:
        """Return whether there is such a file."""
        return name in self._entries

    def leads_out(self, name: str) -> bool:  # noqa: ARG002 - an archive with links is refused before.
        """Return False: an archive with a link in it has no files."""
        return False

    def is_link(self, name: str) -> bool:  # noqa: ARG002 - as above.
        """Return False: an archive with a link in it has no files."""
        return False

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of an entry, or the fault that stands in the way; never more than the limit is unpacked."""
        info = self._entries.get(name)
        if info is None:
            return Fault(code="JSC101", message="The file cannot be read: the archive does not have it.")
        try:
            with self._file.open(info) as entry:
                data = entry.read(limit + 1)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            return Fault(code="JSC101", message=f"The entry cannot be unpacked: {_reason(error)}.")
        if len(data) > limit:
            message = f"The entry has more than {limit // (1024 * 1024)} MB, which are not read."
            return Fault(code="JSC104", message=message)
        return data

    def place(self, name: str) -> str:
        """Return the path of the archive and the name of the entry."""
        return f"{self.path}/{name}"


class _TooManyError(Exception):
    """An archive lists more entries than are read."""


class _ArchiveFile(io.FileIO):
    """The file of an archive, whose list of entries is counted before records are made of it."""

    _is_listed = False

    def count_no_more(self) -> None:
        """Take the list for read; what comes now are the entries themselves."""
        self._is_listed = True

    def read(self, size: int | None = -1, /) -> bytes:
        """Read bytes; of the list, which is read in one go, raise _TooManyError where it is too long."""
        wanted = -1 if size is None else size
        if not self._is_listed and wanted > _MAX_LIST_BYTES:
            raise _TooManyError
        data = super().read(wanted) or b""
        if not self._is_listed and data.count(_LISTED) > MAX_ENTRIES:
            raise _TooManyError
        return data

    def __del__(self) -> None:
        """Close the file with the archive, as an archive closes a file that it has opened itself."""
        self.close()


def _reason(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
    return words[:100].rstrip(".").lower()


def _unsafe(entries: list[zipfile.ZipInfo]) -> Iterator[Fault]:
    """Tell what makes an archive unsafe: the first of its entries that does, or else the archive as a whole."""
    size = sum(info.file_size for info in entries)
    packed = sum(info.compress_size for info in entries)
    repeated = Counter(info.filename for info in entries)
    faults = ((info, _entry_fault(info, repeated[info.filename])) for info in entries)
    first = next(((info, words) for info, words in faults if words), None)
    if first:
        yield Fault(code="JSC712", message=f"The entry {quote(first[0].filename)} {first[1]}.")
    elif size > MAX_ARCHIVE_BYTES:
        message = f"The archive holds {size:,} bytes, and at most {MAX_ARCHIVE_BYTES:,} are read."
        yield Fault(code="JSC712", message=message)
    elif size > max(_SMALL, MAX_RATIO * packed):
        message = f"What the archive holds is more than {MAX_RATIO} times as large as it is packed."
        yield Fault(code="JSC712", message=message)


def _entry_fault(info: zipfile.ZipInfo, times: int) -> str | None:
    """Say what makes an entry unsafe, None where nothing does."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    dangers = {
        "stands in the archive more than once": times > 1,
        "is encrypted": bool(info.flag_bits & 1),
        "is a link or a device": kind not in (0, stat.S_IFREG, stat.S_IFDIR),
        "has a name that leads out of the archive": _leads_out(info.filename),
        "is packed in a way that is not read": info.compress_type not in _METHODS,
        f"is more than {MAX_RATIO} times as large as it is packed": (
            info.file_size > max(_SMALL, MAX_RATIO * info.compress_size)
        ),
    }
    return next((words for words, there in dangers.items() if there), None)


def _leads_out(name: str) -> bool:
    parts = name.rstrip("/").split("/")
    return "\\" in name or ":" in parts[0] or any(part in ("", ".", "..") for part in parts)


def _top(entries: list[zipfile.ZipInfo]) -> str:
    """Return the folder that holds the descriptor, with its slash; the empty string where that is the top."""
    names = [info.filename for info in entries]
    tops = {name.split("/", 1)[0] + "/" for name in names}
    top = tops.pop() if len(tops) == 1 else ""
    return top if DESCRIPTOR not in names and f"{top}{DESCRIPTOR}" in names else ""


__all__ = ["MAX_ENTRIES", "MAX_RATIO", "Archive"]
