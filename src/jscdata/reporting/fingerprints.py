"""Names for findings that stay the same from run to run."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from jscdata.findings import Finding


class Fingerprints:
    """Tells a finding from all others of its file by what does not change when lines move.

    Equal findings of one file, as records of JSON Lines have them, are numbered in their order;
    only the file at hand is remembered.
    """

    def __init__(self) -> None:
        """Begin with no file."""
        self._path = ""
        self._seen: Counter[bytes] = Counter()

    def take(self, finding: Finding) -> str:
        """Return the hash of code, pointer and field, with its number among the equal ones.

        The message has no part in it, since it may tell the day, or a number that moves.
        """
        if finding.path != self._path:
            self._path = finding.path
            self._seen.clear()
        parts = (finding.code, finding.pointer, finding.field)
        digest = hashlib.sha256(json.dumps(parts).encode("ascii")).digest()[:16]
        self._seen[digest] += 1
        return f"{digest.hex()}:{self._seen[digest]}"


__all__ = ["Fingerprints"]
