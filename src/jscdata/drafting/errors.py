"""What keeps a release from being drafted."""

from __future__ import annotations

from jscdata.errors import JscdataError


class UnreadableReleaseError(JscdataError):
    """A release that cannot be read as a text: the message says why, and what to do."""


__all__ = ["UnreadableReleaseError"]
