"""What a document has named so far: books of names, entities by their last word, persons and offices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from jscdata.drafting.gazetteer import FORMATS, STATES
from jscdata.drafting.naming.book import Book, Things, known_names, names_of
from jscdata.drafting.naming.heads import GROUP_WORDS, HEADS, PREPOSITIONS, SHORT_FORMS, TITLES
from jscdata.drafting.naming.things import Thing
from jscdata.drafting.naming.words import Words, words_in
from jscdata.model import Participant, RegisteredEntity
from jscdata.model.types import MAX_ID
from jscdata.vocabulary import EntityKindCode

_UNTOLD = frozenset(SHORT_FORMS | GROUP_WORDS | TITLES) | set(FORMATS)
_PARTICLES = frozenset({"Jr", "Sr", "II", "III", "IV", ".", ","})
_FAMILY_FIRST = frozenset(
    {"state:JPN", "state:KOR", "state:CHN", "state:PRK", "state:VNM", "state:KHM", "place:taiwan"}
)
_PREFIXES: dict[EntityKindCode, str] = {
    "state": "state",
    "organization": "org",
    "group": "group",
    "government_body": "body",
    "military_unit": "unit",
    "person": "person",
    "office": "office",
    "forum": "forum",
    "instrument": "instrument",
    "weapon_system": "system",
    "place": "place",
    "event": "event",
}
_LONGEST_ID = MAX_ID - 10
"""Letters of an id that is made of a name; what follows may tell two of them apart."""
_SHORT_NAMES = {"alliance": "org:nato", "union": "org:eu"}


class Ledger:
    """The entities of one document, as the text introduces them."""

    def __init__(
        self, register: Sequence[RegisteredEntity], participants: Iterable[Participant], parties: Sequence[str] = ()
    ) -> None:
        """Start with the names of the gazetteer, the register and the participants, and the ids of the parties."""
        self.known = Things(register)
        self.learned = Book()
        names = names_of(tuple((entity.id, _names(entity)) for entity in register))
        self.books = (self.learned, Book(names, self.known), Book(known_names(), self.known))
        self._beginnings = tuple(book.beginnings for book in self.books)
        self.things: dict[tuple[str, str], Thing] = {}
        self.last: dict[str, Thing] = {}
        self.persons: dict[str, Thing] = {}
        self.posts: dict[str, Thing] = {}
        self.same: dict[str, Thing] = {}
        self.by_holder: dict[tuple[str, int], Thing] = {}
        self.parties = Counter(taking.represents for taking in participants)
        self.meeting = frozenset(parties)
        for entity in register:
            if entity.kind == "person":
                self._enter_person(self.known[entity.id])
        for taking in participants:
            if taking.name:
                self.person(taking.name, self.known.find(taking.represents))

    def find(self, words: Words, at: int, limit: int) -> tuple[int, Thing, str] | None:
        """Return the longest name that a book has at a place: its length, its thing and the rule."""
        best: tuple[int, Thing, str] | None = None
        text = words.words
        if not self.starts(text[at]):
            return None
        for book in self.books:
            found = book.longest(text, at, limit)
            if found and (best is None or found[0] > best[0]):
                best = (*found, "learned" if book is self.learned else found[1].rule)
        return best

    def starts(self, word: str) -> bool:
        """Tell whether a name in the books starts with the word."""
        one, two, three = self._beginnings
        return word in three or word in two or word in one

    def thing(self, kind: EntityKindCode, name: str, *, rule: str, state: Thing | None = None) -> Thing:
        """Return the entity of this kind and name, a new one where the document has not named it."""
        key = (kind, slug(name))
        if key not in self.things:
            identity = f"{_PREFIXES[kind]}:{key[1]}"[:_LONGEST_ID].rstrip("-")
            thing = self.known.find(identity)
            if thing is None:
                thing = Thing(kind=kind, name=" ".join(name.split()), id=identity, rule=rule, state=state)
                if state is not None and state.id and kind != "group":
                    thing.part_of = state.id
            self.things[key] = thing
        return self.things[key]

    def of_format(self, form: Thing, states: Sequence[Thing]) -> Thing:
        """Return the forum that the name of a form of meeting stands for: that of the states before it, or the parties.

        It is the form itself where these are the parties, and have no forum that is known.
        """
        meeting = frozenset(state.id for state in states if state.id)
        told = meeting if len(meeting) > 1 else self.meeting
        known = self.known.find(FORMATS[form.name].get(told))
        if known is not None or told == self.meeting:
            return known or form
        named = "-".join(state.name for state in states)
        return self.thing("forum", f"{named} {form.name}", rule="head-word")

    def introduce(self, thing: Thing, words: tuple[str, ...]) -> None:
        """Remember that this entity was the last to be named with its head word."""
        head = head_of(words)
        if head:
            self.last[head] = thing
        for short, owner in _SHORT_NAMES.items():
            if thing.id == owner:
                self.last.setdefault(short, thing)

    def learn(self, name: str, thing: Thing) -> None:
        """Take a name or abbreviation as one of the entity's, from here on."""
        self.learned.add(name, thing)

    def abbreviate(self, thing: Thing, name: str) -> None:
        """Take an abbreviation for the id of an entity that the document alone knows: ``forum:dicas``."""
        if thing.rule != "head-word" or thing.kind == "military_unit" or thing.id in self.known or not name.isalnum():
            return
        short = f"{_PREFIXES[thing.kind]}:{'-'.join((*_codes(thing.name)[0], plain(name)))}"
        if short not in self.known:
            thing.id = short

    def person(self, name: str, state: Thing | None) -> Thing:
        """Return the person of this name, full or of the family alone."""
        tokens = _name_tokens(name)
        found = next((self.persons[token] for token in tokens if self._fits(token, tokens)), None)
        if found is None:
            found = Thing(kind="person", name=name, rule="person", state=state)
        if len(tokens) == 1:
            found.family = found.family or tokens[0]
        elif len(tokens) > len(_name_tokens(found.name)) and found.id is None:
            found.name = name
        if found.state is None:
            found.state = state
        self._enter_person(found)
        if len(tokens) > 1:
            self.learn(name, found)
        elif len(tokens[0]) > 2:  # noqa: PLR2004 - a shorter family name is too often a word
            self.learn(tokens[0], found)
        return found

    def post(self, title: str) -> Thing | None:
        """Return the post that a bare title stands for: the first that was named with it."""
        return self.posts.get(title.lower())

    def state_post(self, title: str, owner: Thing) -> Thing:
        """Return the post of this title in a state or organization."""
        identity = _post_id(title, owner)
        thing = self.known.find(identity) or self.things.get(("office", identity))
        if thing is None:
            name = f"{owner.name} {title}"
            thing = Thing(kind="office", name=name, id=identity, part_of=owner.id, state=owner, rule="office")
            self.things["office", identity] = thing
        if thing.state is None:
            thing.state = owner
        return thing

    def introduce_post(self, title: str, thing: Thing) -> None:
        """Remember a post by its title, with and without what it is in charge of."""
        full = title.lower()
        self.posts.setdefault(full, thing)
        self.posts.setdefault(full.split(" of ")[0].split(" for ")[0], thing)

    def held(self, title: str, holder: Thing) -> Thing:
        """Return the post of this title that the person holds; its state may be told later, of the person."""
        key = (title.lower(), id(holder))
        if key not in self.by_holder:
            self.by_holder[key] = Thing(kind="office", name=title, holders=[holder], rule="office")
            self.introduce_post(title, self.by_holder[key])
        return self.by_holder[key]

    def hold(self, post: Thing, holder: Thing) -> None:
        """Remember who holds a post, so that "President Biden" is the same post wherever it stands."""
        if holder not in post.holders:
            post.holders.append(holder)
        title = post.name
        if post.state is not None and title.startswith(f"{post.state.name} "):
            title = title.removeprefix(f"{post.state.name} ")
        self.by_holder.setdefault((title.lower(), id(holder)), post)

    def _fits(self, token: str, tokens: list[str]) -> bool:
        if token not in self.persons:
            return False
        other = set(_name_tokens(self.persons[token].name))
        return other <= set(tokens) or set(tokens) <= other

    def _enter_person(self, thing: Thing) -> None:
        for token in _name_tokens(thing.name):
            self.persons.setdefault(token, thing)

    def close(self, thing: Thing) -> str:
        """Return the id of an entity, minted now where it has none: a person's needs the family name."""
        if thing.id is None and thing.kind == "office":
            state = next((holder.state for holder in thing.holders if holder.state is not None), None)
            if state is None:
                thing.id = f"office:{plain(thing.name)}"[:_LONGEST_ID].rstrip("-")
            else:
                thing.id, thing.part_of = _post_id(thing.name, state), state.id
                thing.name = f"{state.name} {thing.name}"
        if thing.id is None:
            tokens = _name_tokens(thing.name)
            if thing.family in tokens:
                family = thing.family
            else:
                first = thing.state is not None and thing.state.id in _FAMILY_FIRST
                family = tokens[0] if first else tokens[-1]
            given = [token for token in tokens if token != family]
            eastern = bool(tokens) and tokens[0] == family
            parts = [family, *(given if eastern else given[:1])]
            thing.id = f"person:{plain(' '.join(part for part in parts if part))}"[:_LONGEST_ID].rstrip("-")
        return thing.id


def _names(entity: RegisteredEntity) -> tuple[str, ...]:
    """Return the names of an entity but those that each document tells, such as "Alliance" and "2+2"."""
    return tuple(name for name in (entity.name, *entity.aliases) if name not in _UNTOLD)


def _post_id(title: str, owner: Thing) -> str:
    code = owner.code or (owner.id or "").partition(":")[2] or plain(owner.name)
    return f"office:{code}-{plain(title)}"[:_LONGEST_ID].rstrip("-")


def _name_tokens(name: str) -> list[str]:
    tokens = [token for token in words_in(name) if token not in _PARTICLES and token != "-"]  # noqa: S105
    longer = [token for token in tokens if len(token) > 1]
    return longer or tokens or [name]


def head_of(words: tuple[str, ...]) -> str | None:
    """Return the word that tells the kind of a name: the last before a preposition, else the last."""
    for at, word in enumerate(words):
        if word in PREPOSITIONS and at:
            words = words[:at]
            break
    return words[-1].lower() if words and words[-1] in HEADS else None


_FOLDS = str.maketrans("áàâäãåāéèêëēíìîïīóòôöõōúùûüūñçšžřıłş", "aaaaaaaeeeeeiiiiioooooouuuuuncszrils")


def plain(name: str) -> str:
    """Return a name as lower-case words joined by hyphens; ``x`` where it has no Latin letter or digit."""
    folded = name.replace("+", " plus ").replace("’", "").replace("'", "").replace(".", "").lower().translate(_FOLDS)
    return "-".join(re.findall(r"[a-z0-9]+", folded)) or "x"


def slug(name: str) -> str:
    """Return a name as the end of an id; states at its start are told by their codes."""
    codes, rest = _codes(name)
    return "-".join((*codes, plain(rest))) if rest else "-".join(codes)


def _codes(name: str) -> tuple[list[str], str]:
    """Return the codes of the states with which a name begins, and what follows them."""
    words = Words(name)
    codes: list[str] = []
    at = 0
    while at < len(words):
        if words.words[at] in "-–/" and codes:
            at += 1
            continue
        found = _state_names().longest(words.words, at, len(words))
        if not found or found[1].code is None:
            break
        codes.append(found[1].code)
        at += found[0]
    return codes, name[words.starts[at] :] if at < len(words) else ""


@cache
def _state_names() -> Book:
    """Return the book of states alone, which is the same for all documents."""
    book = Book()
    for state in STATES:
        thing = Thing(kind="state", name=state.name, id=state.id, code=state.code)
        for name in (state.name, *state.aliases):
            book.add(name, thing)
    return book


__all__ = ["Ledger", "head_of", "plain", "slug"]
