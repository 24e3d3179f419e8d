"""A dictionary of names: by their first word, the longest name first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from jscdata.drafting.gazetteer import GAZETTEER, UNCLEAR_NAMES, Known
from jscdata.drafting.naming.things import Thing
from jscdata.drafting.naming.words import words_in
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
        words = tuple(words_in(name))
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

    def __init__(self, shared: Names | None = None, things: dict[str, Thing] | None = None) -> None:
        """Start without names, or with those that documents share."""
        self._things: dict[str, Thing] = {} if things is None else things
        self._names: Names = shared or Names()

    @property
    def beginnings(self) -> Mapping[str, tuple[int, ...]]:
        """The first words of the names, each with how many words these names have."""
        return self._names.lengths

    def add(self, name: str, thing: Thing) -> None:
        """Enter a name; a name that is there already stays what it is."""
        key = f"#{len(self._things)}"
        self._things[key] = thing
        self._names.add(name, key)

    def longest(self, words: list[str], at: int, limit: int) -> tuple[int, Thing] | None:
        """Return how many words the longest name at a place has, and its thing; None where there is none."""
        for length in self._names.lengths.get(words[at], ()):
            if at + length <= limit:
                key = self._names.names.get(tuple(words[at : at + length]))
                if key is not None:
                    return length, self._things[key]
        return None


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


class Things(dict[str, Thing]):
    """Things by id, and those that unclear names may be by name.

    What the gazetteer knows is made when it is first asked for: a document names few of them, and
    each has things of its own, since reading changes them.
    """

    def __missing__(self, key: str) -> Thing:
        """Make a thing of the gazetteer."""
        known = known_by_id().get(key)
        if known is not None:
            self[key] = Thing(kind=known.kind, name=known.name, id=known.id, code=known.code)
        else:
            self[key] = Thing(kind="state", name=key, candidates=UNCLEAR_NAMES[key], rule="context")
        return self[key]

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in known_by_id()

    def find(self, key: str | None) -> Thing | None:
        """Return the thing with an id; None where nobody knows it."""
        return self[key] if key is not None and key in self else None


@cache
def known_by_id() -> Mapping[str, Known]:
    """Return what the gazetteer knows, by id."""
    return {known.id: known for known in GAZETTEER}


def names_of(register: Iterable[RegisteredEntity], short: frozenset[str]) -> Names:
    """Return the names of a register, each with the id that it stands for.

    Names that are but a word of ``short``, such as "Alliance", are left to the rule for short forms.
    """
    names = Names()
    for entity in register:
        for name in (entity.name, *entity.aliases):
            if name not in short:
                names.add(name, entity.id)
    return names


def things_of(register: Iterable[RegisteredEntity]) -> Things:
    """Return all things by id; an entity that register and gazetteer know is one, as the register has it."""
    things = Things()
    for entity in register:
        known = known_by_id().get(entity.id)
        things[entity.id] = Thing(
            kind=entity.kind,
            name=entity.name,
            id=entity.id,
            part_of=entity.part_of,
            registered=entity,
            rule="register",
            code=known.code if known else None,
        )
    return things


__all__ = ["Book", "Names", "Things", "known_by_id", "known_names", "names_of", "things_of"]
