"""A file written anew, as a whole or not at all."""

from __future__ import annotations

from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write a file aside and then rename it, so that it is never half-written; its mode stays, and a link is followed.

    Raises:
        OSError: Where it cannot be written; what was there is left as it is.
    """
    target = path.resolve()
    aside = target.with_name(f".{target.name}.new")
    try:
        aside.write_bytes(data)
        if target.exists():
            aside.chmod(target.stat().st_mode & 0o7777)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


__all__ = ["replace_file"]
