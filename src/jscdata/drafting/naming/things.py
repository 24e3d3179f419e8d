"""What the rules hold while they read a document: an entity in the making, and a place where it is named."""

from __future__ import annotations

from dataclasses import dataclass, field

from jscdata.model import RegisteredEntity
from jscdata.vocabulary import EntityKindCode

WHY = {
    "register": "The register of entities has this name.",
    "gazetteer": "The list of well-known names has this name.",
    "context": "The name could stand for several things, and the document names one of them elsewhere.",
    "learned": "The document introduced this name or abbreviation before.",
    "head-word": "The last capitalised word, or the one before a preposition, tells what kind of thing has this name.",
    "short-form": "The capitalised word stands for the last entity that was named with it.",
    "group-word": "The capitalised plural stands for the people or states of the document.",
    "office": "The words are the title of a post, with the state where it stands beside it.",
    "person": "The capitalised words follow a title or an honorific.",
    "designator": "Letters, a hyphen and a number are the type of a weapon.",
    "meeting": "A forum with the word for its meeting is one meeting.",
    "exercise": 'Capitalised words after "Exercise" or "Operation" are its name.',
    "visit": "The capitalised words name one visit.",
    "described": "The words describe a group or a force, and an act needs them.",
    "role-noun": "The noun stands for those who take part, and an act needs them.",
}
"""Each rule that makes a mention, and why it does, in a sentence."""


@dataclass(slots=True, kw_only=True, eq=False)
class Thing:
    """An entity as far as the document has told it; an id of None is minted at the end.

    ``candidates`` are ids where the name alone does not tell the entity. ``family`` is a
    person's family name once a short form has shown it, ``state`` the code of the state that an
    office or person belongs to; ``holders`` are the persons whom the text names with an office.
    """

    kind: EntityKindCode
    name: str
    id: str | None = None
    part_of: str | None = None
    code: str | None = None
    registered: RegisteredEntity | None = None
    candidates: tuple[str, ...] = ()
    family: str | None = None
    state: Thing | None = None
    holders: list[Thing] = field(default_factory=list)
    rule: str = "gazetteer"


@dataclass(slots=True, kw_only=True, eq=False)
class Hit:
    """A place where a thing is named: words from ``start`` up to ``end``; names in it stand in ``inner``.

    ``bare`` tells that the title of a post stands beside no state.
    """

    start: int
    end: int
    thing: Thing
    rule: str
    bare: bool = False
    inner: list[Hit] = field(default_factory=list)


__all__ = ["WHY", "Hit", "Thing"]
