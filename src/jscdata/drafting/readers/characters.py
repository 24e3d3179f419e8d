"""What is told of single characters of a release, and which a record cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.quoting import quote

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""The control characters that the text of a record cannot hold: all but tab and line feed."""

_AROUND = 15
_PARTS = (
    ("no-break space", "no-break spaces", re.compile("[\xa0\u202f\u2007]")),
    ("invisible character", "invisible characters", re.compile("[\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff]")),
    ("soft hyphen", "soft hyphens", re.compile("\u00ad")),
    ("ligature", "ligatures", re.compile("[\ufb00-\ufb06]")),
    ("private-use character", "private-use characters", re.compile("[\ue000-\uf8ff]")),
)
# What UTF-8 looks like when it was read as Windows-1252 or Latin-1, and the sign for a lost character.
_HIGH = "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022"
_HIGH += "\u2026\u2030\u2039\u203a\u20ac\u2122]"
_MOJIBAKE = re.compile(f"\u00e2\u20ac{_HIGH}|\u00c3{_HIGH}|\u00c2[\x80-\xbf]|\u00ef\u00bb\u00bf|\ufffd")


def refuse_controls(text: str) -> None:
    """Raise where the text holds a control character that a record cannot hold.

    Raises:
        UnreadableReleaseError: The message names the first of them, its place and its line.
    """
    match = CONTROL.search(text)
    if match is None:
        return
    line = text.count("\n", 0, match.start()) + 1
    message = (
        f"The text holds the control character U+{ord(match[0]):04X} (line {line:,}, after "
        f"{_before(text, match.start())}), which a record cannot hold. Take it out of the file, or save the file anew "
        "with the right encoding."
    )
    raise UnreadableReleaseError(message)


def remarks_on(text: str) -> Iterator[str]:
    """Say how many characters of the text a person does not see, or sees wrong, and where the first is."""
    for one, many, pattern in _PARTS:
        count, first = _count(pattern, text)
        if count:
            name = one if count == 1 else many
            yield f"The text holds {count:,} {name}, the first at character {first:,}; they stay."
    count, first = _count(_MOJIBAKE, text)
    if count:
        around = quote(text[max(0, first - _AROUND) : first + _AROUND])
        yield (
            f"The text seems to have been read with a wrong encoding before: {count:,} broken "
            f"{'place' if count == 1 else 'places'}, the first at character {first:,}, {around}. Nothing was mended."
        )


def _count(pattern: re.Pattern[str], text: str) -> tuple[int, int]:
    """Return how often a pattern occurs, and where first."""
    first = pattern.search(text)
    return (len(pattern.findall(text)), first.start()) if first else (0, 0)


def _before(text: str, place: int) -> str:
    return quote(text[max(0, place - _AROUND) : place])


__all__ = ["CONTROL", "refuse_controls", "remarks_on"]
