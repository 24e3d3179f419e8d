"""What a spreadsheet program does to cells: recognised, so that it is told and never taken for an edit."""

from __future__ import annotations

import datetime as dt
import re

from jscdata.quoting import quote
from jscdata.tables import Column

MOST = 32_767
"""Characters of a cell that Excel keeps, counted in UTF-16."""

_ALL_AS_TEXT = "read the file with all columns as text, in pandas with dtype=str and keep_default_na=False"
_AS_TEXT = f"Restore the cell, and {_ALL_AS_TEXT}."
_ERROR = re.compile(r"#(NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|SPILL!|CALC!|#+)")
_SCIENTIFIC = re.compile(r"[0-9]([.,][0-9]+)?E[+-]?[0-9]+")
_DAY = re.compile(
    r"([0-9]{1,2}|[0-9]{4})([/.\-])[0-9]{1,2}\2([0-9]{4}|[0-9]{2})([ T][0-9:.]+( ?[AP]M)?)?", re.IGNORECASE
)
_MONTH = re.compile(r"[0-9]{1,2}[-. ]+[^\W\d_]{3,9}\.?([-. ][0-9]{2,4})?|[A-Z][^\W\d_]{2,8}\.?[-. ][0-9]{1,4}")
_PARTS = re.compile(r"[^\W\d_]+|[0-9]+")
_SERIAL = re.compile(r"[1-9][0-9]{4}([.,][0-9]+)?")
_EPOCH = dt.date(1899, 12, 30)
_NUMBERS = re.compile(r"[-+]?[0-9][0-9.,'\u00a0\u202f ]*")
_IDS = ("parent", "person", "represents", "target", "member", "part_of", "other")

Damage = tuple[str, str]
"""What has happened to a cell, and what to do: message and hint."""


def spoilt(column: Column, cell: str, was: str | None) -> Damage | None:
    """Return message and hint on a cell that a spreadsheet has spoilt, None where nothing shows it.

    Args:
        column: Its column.
        cell: What it says.
        was: What the statements as they are say there; None where they have no such row. What
            they say already was not spoilt by the edit.
    """
    if cell in ("", was):
        return None
    if _ERROR.fullmatch(cell):
        return f"{quote(cell)} is an error of a spreadsheet.", _AS_TEXT
    if cell.startswith("="):
        return f"{quote(cell)} is a formula, and no value.", "Write the value itself."
    if len(cell.encode("utf-16-le", "surrogatepass")) // 2 == MOST:
        return f"The cell has {MOST:,} characters, at which Excel cuts cells.", "Restore what was cut off."
    if "\ufffd" in cell or _twice_encoded(cell):
        return f"{quote(cell)} was saved or opened in another encoding than UTF-8.", _AS_TEXT
    return _rewritten(column, cell, was) if column.type == "string" else None


def _rewritten(column: Column, cell: str, was: str | None) -> Damage | None:
    """Tell words that a spreadsheet has read as a day, a number or a truth value."""
    if _is_id(column) and (_DAY.fullmatch(cell) or _MONTH.fullmatch(cell)):
        return f"{quote(cell)} is a day, and an id belongs here.", _AS_TEXT
    if _SCIENTIFIC.fullmatch(cell):
        return f"{quote(cell)} is a number as a spreadsheet shortens it.", _AS_TEXT
    if was is not None and is_rewritten(cell, was):
        return f"The cell says {quote(cell)} and said {quote(was)}: a spreadsheet has rewritten it.", _AS_TEXT
    return None


def is_rewritten(cell: str, was: str) -> bool:
    """Return whether a cell is the same number, day or truth value as another in other words, as programs write it."""
    return cell != was and (_same_number(cell, was) or _same_day(cell, was) or _same_truth(cell, was))


def _is_id(column: Column) -> bool:
    return column.name.endswith("_id") or column.name in _IDS


def _same_number(cell: str, was: str) -> bool:
    """Tell whether words are another way to write a number: 7 for 007, or -1 for (1), which is so in accounting."""
    if was.startswith("(") and was.endswith(")"):
        was = f"-{was[1:-1]}"
    try:
        return float(cell) == float(was)
    except ValueError:
        return False


def _same_truth(cell: str, was: str) -> bool:
    return cell.lower() == was.lower() and was.lower() in ("true", "false")


def _same_day(cell: str, was: str) -> bool:
    """Tell whether words are another way to write a day or a month: 28.07.2024 for 2024-07-28, 1-Mar for March 1."""
    return all(_DAY.fullmatch(words) or _MONTH.fullmatch(words) for words in (cell, was)) and _day(cell) == _day(was)


def _day(words: str) -> list[str]:
    """Return the parts of a day, sorted: of a name the first letters, of a number the last digits."""
    parts = (part.lower() for part in _PARTS.findall(words))
    return sorted(part[-2:].zfill(2) if part.isdigit() else part[:3] for part in parts)


def _twice_encoded(cell: str) -> bool:
    """Tell whether characters are the bytes of UTF-8, read as Windows-1252."""
    if cell.isascii():
        return False
    try:
        return b"".join(map(_byte, cell)).decode("utf-8") != cell
    except (UnicodeEncodeError, UnicodeDecodeError):
        return False


def _byte(character: str) -> bytes:
    """Return the byte of a character in Windows-1252 as spreadsheets have it, which leave no byte out."""
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")


def better_hint(column: Column, cell: str) -> str | None:
    """Return what to do with a cell that is not of its column's type, where a spreadsheet made it so."""
    if column.type == "date" and _DAY.fullmatch(cell):
        return "A spreadsheet has rewritten the day. Write it YYYY-MM-DD, in a column that is formatted as text."
    if column.type == "date" and _SERIAL.fullmatch(cell):
        day = _EPOCH + dt.timedelta(days=int(cell[:5]))
        return f"A spreadsheet has put a number for the day, usually that of {day}. Write the day itself, YYYY-MM-DD."
    if column.type == "integer" and cell.endswith(".0") and cell[:-2].isdecimal():
        return f"A program has read the column as numbers. Write {cell[:-2]}, and {_ALL_AS_TEXT}."
    if column.type == "integer" and _NUMBERS.fullmatch(cell):
        return "Write a whole number in digits alone, such as 12 or 1200, without separators and decimals."
    if column.type == "number" and _NUMBERS.fullmatch(cell):
        return "Write a number with a point before the decimals and without separators, such as 0.8."
    return None


__all__ = ["MOST", "better_hint", "is_rewritten", "spoilt"]
