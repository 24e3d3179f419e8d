"""Paths as URI references (RFC 3986)."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote


def path_as_uri(path: str) -> str:
    """Return a relative path as a relative reference and an absolute one as a ``file`` URI, percent-encoded.

    What came without a path is the file name ``<input>``, encoded.
    """
    pure = PurePath(path or "<input>")
    posix = pure.as_posix()
    if not pure.is_absolute():
        return quote(_bytes(posix), safe="/")
    return f"file://{'' if posix.startswith('/') else '/'}{quote(_bytes(posix), safe='/:')}"


def _bytes(path: str) -> bytes:
    """Return the bytes of a name that need not be UTF-8, which Python keeps as lone surrogates."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


__all__ = ["path_as_uri"]
