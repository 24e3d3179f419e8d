"""A dictionary of names: by their first word, the longest name first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from jscdata.drafting.gazetteer import GAZETTEER, UNCLEAR_NAMES, Known
from jscdata.drafting.naming.things import Thing
from jscdata.drafting.naming.words import Words
from jscdata.model import RegisteredEntity


class Book:
    """Names, each with the thing that it stands for; capitals match a name that has small letters, too."""

    __slots__ = ("_lengths", "_names")

    def __init__(self) -> None:
        """Start without names."""
        self._names: dict[tuple[str, ...], Thing] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, name: str, thing: Thing) -> None:
        """Enter a name; a name that is there already stays what it is."""
        for form in _forms(name):
            self._names.setdefault(form, thing)
            lengths = self._lengths.get(form[0], ())
            if len(form) not in lengths:
                self._lengths[form[0]] = tuple(sorted((*lengths, len(form)), reverse=True))

    def longest(self, words: list[str], at: int, limit: int) -> tuple[int, Thing] | None:
        """Return how many words the longest name at a place has, and its thing; None where there is none."""
        lengths = self._lengths.get(words[at])
        if lengths is None:
            return None
        for length in lengths:
            if at + length <= limit:
                thing = self._names.get(tuple(words[at : at + length]))
                if thing is not None:
                    return length, thing
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._lengths


@lru_cache(maxsize=16_384)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    """Return a name as words, and in capitals; names are the same for all documents."""
    words = tuple(Words(name).words)
    return tuple(dict.fromkeys((words, tuple(word.upper() for word in words)))) if words else ()


@cache
def _known() -> tuple[tuple[str, Known], ...]:
    return tuple((name, known) for known in GAZETTEER for name in (known.name, *known.aliases))


def books(register: Iterable[RegisteredEntity], short: frozenset[str]) -> tuple[Book, Book, dict[str, Thing]]:
    """Return the books of the register and of the gazetteer, and all their things by id.

    An entity that both know is one thing, as the register has it. Names of the register that
    are but a word of ``short``, such as "Alliance", are left to the rule for short forms.
    """
    things: dict[str, Thing] = {}
    first, second = Book(), Book()
    for entity in register:
        thing = Thing(
            kind=entity.kind, name=entity.name, id=entity.id, part_of=entity.part_of, registered=entity, rule="register"
        )
        things[entity.id] = thing
        for name in (entity.name, *entity.aliases):
            if name not in short:
                first.add(name, thing)
    made: dict[str, Thing] = {}
    for name, known in _known():
        thing = made.get(known.id) or things.get(known.id) or _thing(known)
        thing.code = known.code
        made[known.id] = thing
        second.add(name, thing)
    for name, candidates in UNCLEAR_NAMES.items():
        second.add(name, Thing(kind="state", name=name, candidates=candidates, rule="context"))
    return first, second, made | things


def _thing(known: Known) -> Thing:
    return Thing(kind=known.kind, name=known.name, id=known.id, code=known.code)


__all__ = ["Book", "books"]
