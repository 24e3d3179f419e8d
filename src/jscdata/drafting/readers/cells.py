"""The cells of a table, which stand one after another as lines of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jscdata.drafting.readers.setting import Paragraph

_MOST = 6
"""A cell of more paragraphs is a column of a page that is set out by tables."""


def set_row(paragraphs: list[Paragraph], starts: Sequence[int]) -> bool:
    """Set the cells of a row, told by their first paragraphs, beside each other; the last reaches to the end.

    A cell beside others with words is one of a table, and whether there are such is returned.
    """
    cells = list(pairwise((*starts, len(paragraphs))))
    first = [next((at for at in range(*cell) if paragraphs[at].has_words), None) for cell in cells]
    filled = [at for at in first if at is not None]
    if len(filled) < 2:  # noqa: PLR2004 - one beside another.
        return False
    beside = set(filled[1:])
    short = {at for start, end in cells if end - start <= _MOST for at in range(start, end)}
    for at in beside | short:
        paragraph = paragraphs[at]
        gap = "line" if at in beside and paragraph.gap == "paragraph" else paragraph.gap
        paragraphs[at] = replace(paragraph, gap=gap, cell=at in short or paragraph.cell)
    return True


TOLD = "The cells of tables stand one after another, row by row."
"""The remark on tables."""

__all__ = ["TOLD", "set_row"]
