"""How the runner of GitHub Actions reads a line of output, in Python: the judge of what is a command.

Modelled on ``ActionCommand`` of the repository actions/runner: a line is a command when it
begins, after white space, with ``::name ...::``, or when it has ``##[name ...]`` anywhere. Being
on the safe side, this reader takes any name for a command, and passes over all characters that
are not ASCII where it looks for the marks, since the runner compares by the rules of a language
and so passes over some.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NEW = re.compile(r"::(?P<name>[^ :]*)(?: (?P<properties>.*?))?::(?P<data>.*)", re.DOTALL)
_OLD = re.compile(r"##\[(?P<name>[^\] ]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command with its properties and data as the runner has them."""

    name: str
    properties: dict[str, str]
    data: str


def command_in(line: str) -> Command | None:
    """Return the command that a line is, None for plain output."""
    assert len(line.splitlines()) <= 1, line
    bare = "".join(character for character in line if character.isascii()).lstrip()
    if bare.startswith("::"):
        match = _NEW.fullmatch(line.lstrip())
        assert match, line
        pairs = (part.split("=", 1) for part in (match["properties"] or "").split(",") if part)
        properties = {name: _unescaped(value, ":,\r\n%") for name, value in pairs if value}
        return Command(name=match["name"], properties=properties, data=_unescaped(match["data"], "\r\n%"))
    old = _OLD.search(bare)
    return Command(name=old["name"], properties={}, data="") if old else None


def _unescaped(words: str, characters: str) -> str:
    for character in characters:
        words = words.replace(f"%{ord(character):02X}", character)
    return words


__all__ = ["Command", "command_in"]
