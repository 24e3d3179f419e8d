"""A dictionary of names: by their first word, the longest name first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

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

    What the register and the gazetteer know is made when it is first asked for: a document names
    few of them, and each has things of its own, since reading changes them. An entity that both
    know is one thing, as the register has it.
    """

    def __init__(self, register: Iterable[RegisteredEntity]) -> None:
        """Know the entities of a register, and those of the gazetteer."""
        super().__init__()
        self._registered = {entity.id: entity for entity in register}

    def __missing__(self, key: str) -> Thing:
        """Make a thing that the register or the gazetteer knows."""
        entity, known = self._registered.get(key), known_by_id().get(key)
        code = known.code if known else None
        if entity is not None:
            thing = Thing(
                kind=entity.kind,
                name=entity.name,
                id=key,
                part_of=entity.part_of,
                registered=entity,
                rule="register",
                code=code,
            )
        elif known is not None:
            thing = Thing(kind=known.kind, name=known.name, id=key, code=code)
        else:
            thing = Thing(kind="state", name=key, candidates=UNCLEAR_NAMES[key], rule="context")
        self[key] = thing
        return thing

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self._registered or key in known_by_id()

    def find(self, key: str | None) -> Thing | None:
        """Return the thing with an id; None where nobody knows it."""
        return self[key] if key is not None and key in self else None


@cache
def known_by_id() -> Mapping[str, Known]:
    """Return what the gazetteer knows, by id."""
    return {known.id: known for known in GAZETTEER}


@lru_cache(maxsize=4)
def names_of(entries: tuple[tuple[str, tuple[str, ...]], ...]) -> Names:
    """Return the names of a register, given as ids with the names of each, with the id that each stands for.

    The last registers are remembered, since one draft after another is made with the same.
    """
    names = Names()
    for identity, called in entries:
        for name in called:
            names.add(name, identity)
    return names


__all__ = ["Book", "Names", "Things", "known_by_id", "known_names", "names_of"]
