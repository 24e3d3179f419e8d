"""A dictionary of names: by their first word, the longest name first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from jscdata.drafting.gazetteer import GAZETTEER, UNCLEAR_NAMES, Known
from jscdata.drafting.naming.things import Thing
from jscdata.drafting.naming.words import Words
from jscdata.model import RegisteredEntity


class Names:
    """Names, each with what it stands for; capitals match a name that has small letters, too."""

    __slots__ = ("lengths", "names")

    def __init__(self) -> None:
        """Start without names."""
        self.names: dict[tuple[str, ...], str] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}

    def add(self, name: str, value: str) -> None:
        """Enter a name; a name that is there already stays what it is."""
        words = tuple(Words(name).words)
        if not words:
            return
        for form in (words, tuple(word.upper() for word in words)):
            self.names.setdefault(form, value)
            lengths = self.lengths.get(form[0], ())
            if len(form) not in lengths:
                self.lengths[form[0]] = tuple(sorted((*lengths, len(form)), reverse=True))


class Book:
    """The names that a document may use, each with the thing that it stands for there.

    Names that are the same for all documents are shared, and ``things`` tells what stands for
    each in this one.
    """

    __slots__ = ("_names", "_things")

    def __init__(self, shared: Names | None = None, things: Mapping[str, Thing] | None = None) -> None:
        """Start without names, or with those that documents share."""
        self._things: dict[str, Thing] = dict(things or {})
        self._names: Names = shared or Names()

    def add(self, name: str, thing: Thing) -> None:
        """Enter a name; a name that is there already stays what it is."""
        key = f"#{len(self._things)}"
        self._things[key] = thing
        self._names.add(name, key)

    def longest(self, words: list[str], at: int, limit: int) -> tuple[int, Thing] | None:
        """Return how many words the longest name at a place has, and its thing; None where there is none."""
        lengths = self._names.lengths.get(words[at])
        if lengths is None:
            return None
        for length in lengths:
            if at + length <= limit:
                key = self._names.names.get(tuple(words[at : at + length]))
                if key is not None:
                    return length, self._things[key]
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._names.lengths


@cache
def known_names() -> Names:
    """Return the names of the gazetteer, each with the id that it stands for, and the unclear ones with themselves."""
    names: Names = Names()
    for known in GAZETTEER:
        for name in (known.name, *known.aliases):
            names.add(name, known.id)
    for name in UNCLEAR_NAMES:
        names.add(name, name)
    return names


def books(register: Iterable[RegisteredEntity], short: frozenset[str]) -> tuple[Book, Book, dict[str, Thing]]:
    """Return the books of the register and of the gazetteer, and all their things by id.

    An entity that both know is one thing, as the register has it. Names of the register that
    are but a word of ``short``, such as "Alliance", are left to the rule for short forms.
    """
    things: dict[str, Thing] = {}
    first = Book()
    for entity in register:
        thing = Thing(
            kind=entity.kind, name=entity.name, id=entity.id, part_of=entity.part_of, registered=entity, rule="register"
        )
        things[entity.id] = thing
        for name in (entity.name, *entity.aliases):
            if name not in short:
                first.add(name, thing)
    made: dict[str, Thing] = {}
    for known in GAZETTEER:
        thing = made.get(known.id) or things.get(known.id) or _thing(known)
        thing.code = known.code
        made[known.id] = thing
    unclear = {
        name: Thing(kind="state", name=name, candidates=candidates, rule="context")
        for name, candidates in UNCLEAR_NAMES.items()
    }
    return first, Book(known_names(), made | unclear), made | things


def _thing(known: Known) -> Thing:
    return Thing(kind=known.kind, name=known.name, id=known.id, code=known.code)


__all__ = ["Book", "books", "known_names"]
