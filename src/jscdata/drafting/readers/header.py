"""The header of a Markdown file: names and values in YAML between two lines of hyphens."""

from __future__ import annotations

import datetime as dt
import re

from jscdata.drafting.readers.refusing import library

HEADER_NAMES = frozenset(
    """author authors categories category created date description issued keywords lang language layout modified
    permalink published publisher source subject subtitle summary tags title type updated url""".split()  # noqa: SIM905
)
"""Names by which lines are known for a header, and not for words between two rules."""

_HEADER = re.compile(r"\s*---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w. -]{0,60})[ \t]*:(?:[ \t]+(.*))?$")
_BELOW = re.compile(r"[ \t]|- |-$|#|$")
_MAX_HEADER = 64 * 1024


def header_of(text: str) -> tuple[dict[str, str], int, tuple[str, ...]]:
    """Return what the header tells, where the body begins, and a remark where it is no sound YAML.

    Lines between two rules are a header only where one of them has a name that headers have.
    """
    match = _HEADER.match(text)
    lines = (match[1] or "").split("\n") if match else []
    keyed = [_KEY.match(line) for line in lines]
    sound = all(key or _BELOW.match(line) for key, line in zip(keyed, lines, strict=True))
    named = any(key and key[1].strip().lower() in HEADER_NAMES for key in keyed)
    if match is None or match.end() > _MAX_HEADER or not named or not sound:
        return {}, 0, ()
    yaml = library("yaml", "PyYAML")
    try:
        value = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return {str(key).lower(): words for key, one in value.items() if (words := _words(one))}, match.end(), ()
    told = {key[1].strip().lower(): (key[2] or "").strip(" '\"") for key in keyed if key}
    remark = "The header is no sound YAML; each of its lines was taken as a name and a value."
    return {key: words for key, words in told.items() if words}, match.end(), (remark,)


def _words(value: object) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str | int | float | dt.date))
    return str(value).strip() if isinstance(value, str | int | float) else ""


__all__ = ["HEADER_NAMES", "header_of"]
