"""Where a place in the text before an edit is in the text after it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from jscdata.spans import common_start


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch of the text that an edit has left as it was: where it stood, and where it stands."""

    start: int
    end: int
    now: int

    @property
    def shift(self) -> int:
        """By how many characters it has moved."""
        return self.now - self.start

    @property
    def now_end(self) -> int:
        """The place after its last character now."""
        return self.now + self.end - self.start


class Moves:
    """The stretches that were kept, in order; between two of them the text may have changed."""

    def __init__(self, first: Kept, inner: Iterable[Kept], last: Kept | None, length: int) -> None:
        """Keep the stretches that do not contradict those before them.

        Args:
            first: The beginning of the text, which may be empty.
            inner: Further stretches, in any order.
            last: The end of the text, which may be empty; None where it is not known.
            length: Number of characters of the text now.
        """
        self._kept = [first]
        for kept in sorted(inner, key=lambda kept: kept.start):
            fits_before = last is None or (kept.end <= last.start and kept.now_end <= last.now)
            if fits_before and self._kept[-1].end <= kept.start and self._kept[-1].now_end <= kept.now:
                self._kept.append(kept)
        if last is not None:
            self._kept.append(last)
        self._starts = [kept.start for kept in self._kept]
        self._length = length

    def place(self, at: int) -> int | None:
        """Return where the character at a place is now; None where an edit around it hides that."""
        before, after = self._around(at)
        if at < before.end or (after and after.shift == before.shift):
            return at + before.shift
        return None

    def region(self, start: int, end: int | None) -> tuple[int, int]:
        """Return the range in which the words of a range stand now, which is wider where an edit hides more.

        Where ``end`` is None, it goes to the next stretch that was kept.
        """
        low, after = self.place(start), self._around(start)[1]
        if low is None:
            low = self._around(start)[0].now_end
        last = None if end is None else self.place(end - 1)
        if end is not None:
            after = self._around(end - 1)[1]
        return low, last + 1 if last is not None else after.now if after else self._length

    def _around(self, at: int) -> tuple[Kept, Kept | None]:
        """Return the last stretch that starts at a place or before it, and the next one."""
        index = max(0, bisect_right(self._starts, at) - 1)
        return self._kept[index], self._kept[index + 1] if index + 1 < len(self._kept) else None


def ends_of(old: str, new: str) -> tuple[Kept, Kept]:
    """Return the beginning and the end that two texts have in common, which do not overlap in either."""
    head = common_start(old, new)
    tail = common_start(old[head:][::-1], new[head:][::-1])
    return Kept(0, head, 0), Kept(len(old) - tail, len(old), len(new) - tail)


__all__ = ["Kept", "Moves", "ends_of"]
