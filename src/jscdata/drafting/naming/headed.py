"""Capitalised names of several words, by the head word that tells their kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from jscdata.drafting.naming.heads import (
    BEFORE_EXERCISES,
    BEFORE_TITLES,
    GROUP_WORDS,
    HEADS,
    PREPOSITIONS,
    SHORT_FORMS,
    SMALL_WORDS,
    TITLES,
)
from jscdata.drafting.naming.ledger import Ledger
from jscdata.drafting.naming.things import Hit, Thing
from jscdata.drafting.naming.words import Words, listed
from jscdata.vocabulary import EntityKindCode

_YEAR = re.compile(r"(19|20)[0-9]{2}")
_NUMBERED = frozenset({"Order", "Resolution", "Resolutions", "Proclamation", "Act"})
_INDEFINITE = listed("a an A An any each every another no some")
_ARTICLES = listed("the The this This our Our its their his her both Both two all these These three THE new that said")
_WORLD = listed("International World Global Asian African European Islamic Inter American United UN Nordic Arab")
_MODIFYING_HEADS = frozenset({"Strategy", "Policy", "Plan", "Law", "Code", "Region", "Party", "Community", "Force"})
_LONGEST = 30
_ABBREVIATED = 4
_BEGIN_NO_NAME = SMALL_WORDS | (frozenset(word.upper() for word in SMALL_WORDS if len(word) > 1) - {"US", "MAY", "WHO"})


def is_name_word(word: str) -> bool:
    """Tell whether a word is capitalised and not one of those that begin no name."""
    return word[:1].isupper() and word not in _BEGIN_NO_NAME


def states_at(words: Words, at: int, limit: int, ledger: Ledger) -> tuple[int, list[Thing]]:
    """Return where a chain of states ends ("U.S.-Japan", "US – Japan – Republic of Korea"), and the states."""
    states: list[Thing] = []
    end = at
    while end < limit:
        found = ledger.find(words, end, limit)
        if found is None or found[1].kind != "state":
            break
        states.append(found[1])
        end += found[0]
        if end + 1 < limit and words.words[end] in "-–—/":
            following = ledger.find(words, end + 1, limit)
            if following and following[1].kind == "state":
                end += 1
                continue
        break
    return end, states


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """A capitalised name: a year, states, words up to the head, and what follows it, up to ``end``."""

    at: int
    start: int
    core: int
    head: int
    end: int
    kind: EntityKindCode
    states: list[Thing]
    numbered: bool

    @property
    def alone(self) -> bool:
        """Whether nothing stands before the head."""
        return self.head == self.core and not self.states and self.start == self.at


def headed_name(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the name that starts here and that its head word tells; None where there is none."""
    if words.shouted:
        return None
    shape = _shape(words, at, min(limit, at + _LONGEST), ledger)
    known = _known_of_year(words, at, limit, ledger) if words.words[at].isdigit() else None
    if known is not None and (shape is None or known.end > shape.end):
        return known
    if shape is None or not _believed(words, shape):
        return None
    if len(shape.states) == 1 and shape.kind != "military_unit":
        inside = ledger.find(words, shape.core, shape.end)
        # "US Summit for Democracy" is a state and a forum that has its own name.
        if inside and shape.core + inside[0] == shape.end and inside[2] == "gazetteer":
            return None
    if shape.start > at and shape.kind == "forum":
        return _one_meeting(words, shape, ledger)
    return Hit(start=at, end=shape.end, thing=_named(words, shape, ledger), rule="head-word")


def _known_of_year(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the instrument that the books know by the words behind a year: "1982 … on the Law of the Sea"."""
    found = ledger.find(words, at + 1, limit) if at + 1 < limit and _YEAR.fullmatch(words.words[at]) else None
    if found is None or found[1].kind != "instrument":
        return None
    return Hit(start=at, end=at + 1 + found[0], thing=found[1], rule=found[2])


def _one_meeting(words: Words, shape: _Shape, ledger: Ledger) -> Hit:
    """Return the meeting that a year before the name of a forum tells; the forum is a name in it (rule 2.8)."""
    forum = _named(words, replace(shape, at=shape.start), ledger)
    inner = Hit(start=shape.start, end=shape.end, thing=forum, rule="head-word")
    thing = ledger.thing("event", words.said(shape.at, shape.end), rule="meeting")
    return Hit(start=shape.at, end=shape.end, thing=thing, rule="meeting", inner=[inner])


def _shape(words: Words, at: int, limit: int, ledger: Ledger) -> _Shape | None:
    text = words.words
    start = at + 1 if _YEAR.fullmatch(text[at]) and at + 1 < limit and is_name_word(text[at + 1]) else at
    core, states = states_at(words, start, limit, ledger)
    if core == start and _begins_badly(words, at, start):
        return None
    if core > start and core < limit and text[core] in "-–":
        return None
    head = _head(words, core, limit, ledger, states)
    if head is None:
        return None
    kind = _kind(text, core, head, states)
    end = head + 1
    numbered = text[head] in _NUMBERED and end < limit and text[end].isdigit()
    if numbered:
        end += 1
        if text[end : end + 1] == ["("] and words.word(end + 1).isdigit() and words.word(end + 2) == ")":
            end += 3
    elif kind == "military_unit" and end < limit:
        end = states_at(words, end, limit, ledger)[0]
    if words.word(end) == "-" and words.joined(end) and words.joined(end + 1) and is_name_word(words.word(end + 1)):
        end += 2
    if end == head + 1:
        end = _complement(words, end, limit, ledger, kind)
    return _Shape(at=at, start=start, core=core, head=head, end=end, kind=kind, states=states, numbered=numbered)


def _believed(words: Words, shape: _Shape) -> bool:
    """Tell whether a capitalised name with a head is the name of one thing."""
    head = words.words[shape.head]
    # A heading in capitals, and no abbreviation.
    if head.isupper() and len(head) > _ABBREVIATED and not shape.states:
        return False
    if shape.alone:
        if shape.end == shape.head + 1:
            return False
        if not shape.numbered and (head in GROUP_WORDS or words.titled or HEADS[head] == "place"):
            return False
    if words.word(shape.end) == "(":
        return True
    if _indefinite(words, shape.at):
        return False
    return not words.titled or _safe_in_titles(words, shape.at, shape.kind, shape.states)


def _named(words: Words, shape: _Shape, ledger: Ledger) -> Thing:
    """Return the thing that has the name: one that the books know, without a year or complement, too."""
    known = ledger.find(words, shape.start, shape.end)
    if known and known[1].kind == shape.kind and shape.start + known[0] in (shape.end, shape.head + 1):
        return known[1]
    state = shape.states[0] if len(shape.states) == 1 else None
    thing = ledger.thing(shape.kind, words.said(shape.at, shape.end), rule="head-word", state=state)
    if shape.states and shape.start == shape.at and shape.core < shape.end - 1:
        ledger.learn(words.said(shape.core, shape.end), thing)
    return thing


def _indefinite(words: Words, at: int) -> bool:
    """Tell whether "a" or "any" stands before the capitalised words: then they are a kind of thing."""
    first = max(0, at - _LONGEST)
    while at > first and words.words[at - 1] not in _INDEFINITE:
        if not (is_name_word(words.words[at - 1]) or (words.words[at - 1] == "and" and words.words[at].istitle())):
            break
        at -= 1
    return at > 0 and words.words[at - 1] in _INDEFINITE


def _begins_badly(words: Words, at: int, start: int) -> bool:
    word = words.words[start]
    if not is_name_word(word) or word in _INDEFINITE:
        return True
    if start == at and (words.opens(at) or words.titled) and word.lower().endswith(("ing", "ed", "ly")):
        return not (word == "Working" and words.word(at + 1) == "Group")
    return False


def _safe_in_titles(words: Words, at: int, kind: EntityKindCode, states: list[Thing]) -> bool:
    """In a title every word is capitalised, so that only a name after an article or a state is believed."""
    if words.shouted:
        return False
    before = words.word(at - 1)
    return kind in ("forum", "military_unit", "government_body", "group", "organization") and (
        bool(states) or before in _ARTICLES
    )


def _head(words: Words, core: int, limit: int, ledger: Ledger, states: list[Thing]) -> int | None:
    """Follow capitalised words; return where the last head word among them stands, None where none does.

    After states, "alliance" names theirs in lower case, too.
    """
    text = words.words
    end, head = core, None
    if len(states) > 1 and words.word(core) == "alliance":
        return core
    while end < limit:
        word = text[end]
        if is_name_word(word):
            if _ends_name(words, core, end, limit, ledger):
                break
            head = end if word in HEADS else head
            end += 1
        elif word in "-/&" and end > core and end + 1 < limit and words.joined(end) == words.joined(end + 1):
            if word == "-" and not words.joined(end):
                break
            head = end + 1 if text[end + 1] in HEADS else head
            end += 2
        elif word == "'" and end > core and text[end - 1].endswith("s") and is_name_word(words.word(end + 1)):
            head = None if head == end - 1 else head
            end += 1
        elif word == "and" and end > core and _bridges(words, end, limit, ledger, after_head=head == end - 1):
            end += 1
        else:
            break
    return head


def _ends_name(words: Words, core: int, at: int, limit: int, ledger: Ledger) -> bool:
    """Tell whether a capitalised word belongs to what follows: a title, or another name."""
    word = words.words[at]
    if word in TITLES or (word in BEFORE_TITLES and words.word(at + 1) in TITLES):
        return True
    return at > core and words.words[at - 1] != "Royal" and _is_other(words, at, limit, ledger)


def _is_other(words: Words, at: int, limit: int, ledger: Ledger) -> bool:
    """Tell whether a state, a person or another state's name stands here, which ends the name before."""
    found = ledger.find(words, at, limit)
    return found is not None and found[1].kind in ("state", "person")


def _bridges(words: Words, at: int, limit: int, ledger: Ledger, *, after_head: bool) -> bool:
    """Tell whether "and" stands inside a name: plain capitalised words before, such words and a head after."""
    if after_head and words.words[at - 1] not in _MODIFYING_HEADS:
        return False
    following = words.word(at + 1)
    if not is_name_word(following) or following in BEFORE_EXERCISES or ledger.find(words, at + 1, limit):
        return False
    before = ledger.find(words, at - 1, limit)
    if before and before[1].kind != "place":
        return False
    last = at + 1
    while last < limit and (is_name_word(words.words[last]) or words.words[last] == "-"):
        last += 1
    heads = [word for word in words.words[at + 1 : last] if word in HEADS]
    if not heads or (after_head and HEADS[heads[-1]] != "forum"):
        return False
    return not (words.words[at + 1] in BEFORE_TITLES and words.word(at + 2) in TITLES)


def _complement(words: Words, end: int, limit: int, ledger: Ledger, kind: EntityKindCode) -> int:
    """Follow what a preposition adds to a name: "of Mutual Cooperation and Security"."""
    text = words.words
    while end + 1 < limit and text[end] in PREPOSITIONS:
        prefix = 3 if text[end + 1 : end + 3] == ["respect", "to"] else 1
        after = end + prefix + 1 if words.word(end + prefix) in ("the", "a", "an") else end + prefix
        if after >= limit or not is_name_word(text[after]) or text[after] in TITLES:
            break
        state_end, states = states_at(words, after, limit, ledger)
        if states:
            if text[end] == "of" and kind in ("government_body", "military_unit", "organization", "instrument"):
                end = state_end
            break
        if text[end] in ("with", "for", "to", "on") and text[after] in SHORT_FORMS and text[end + 1] == "the":
            break
        if kind == "place" or (kind == "group" and text[end] != "of" and text[end - 1] != "Alliance"):
            break
        end = _listed(words, after, limit, ledger)
    return end


def _listed(words: Words, at: int, limit: int, ledger: Ledger) -> int:
    """Follow capitalised words with "and", commas and "of" between them."""
    end = _plain_words(words, at, limit, ledger)
    while end + 1 < limit:
        word, following = words.words[end], words.words[end + 1]
        if word in ("and", "of", "in", "for") and _goes_on(words, end + 1, limit, ledger):
            end = _plain_words(words, end + 1, limit, ledger)
        elif word == "of" and following == "the" and _goes_on(words, end + 2, limit, ledger):
            end = _plain_words(words, end + 2, limit, ledger)
        elif word == "," and _closes(words, end, limit, ledger):
            end = _plain_words(words, end + (2 if following == "and" else 1), limit, ledger)
        else:
            break
    return end


def _plain_words(words: Words, at: int, limit: int, ledger: Ledger) -> int:
    end = at
    while end < limit:
        word = words.words[end]
        if is_name_word(word) and word not in TITLES and (end == at or not _is_other(words, end, limit, ledger)):
            end += 1
        elif word == "-" and end > at and end + 1 < limit and words.joined(end) and words.joined(end + 1):
            end += 2
        else:
            break
    return end


def _goes_on(words: Words, at: int, limit: int, ledger: Ledger) -> bool:
    word = words.word(at)
    if not is_name_word(word) or word in TITLES or (word in BEFORE_TITLES and words.word(at + 1) in TITLES):
        return False
    found = ledger.find(words, at, limit)
    return found is None or found[1].kind == "place"


def _closes(words: Words, at: int, limit: int, ledger: Ledger) -> bool:
    """Tell whether the comma stands in a list of capitalised words that "and" closes."""
    text = words.words
    while at + 1 < limit and text[at] == ",":
        at += 1
        if text[at] == "and":
            return _goes_on(words, at + 1, limit, ledger)
        if not _goes_on(words, at, limit, ledger):
            return False
        at = _plain_words(words, at, limit, ledger)
        if words.word(at) == "and":
            return _goes_on(words, at + 1, limit, ledger)
    return False


def _kind(text: list[str], core: int, head: int, states: list[Thing]) -> EntityKindCode:
    """Return the kind that the head tells, or the words before it: some heads are of a state or of many."""
    word = text[head]
    between = text[core:head]
    world = any(part in _WORLD for part in between)
    if world and word in ("Agency", "Office", "Commission"):
        return "organization"
    national = len(states) == 1 or between[:1] == ["National"]
    if national and not world and word in ("Council", "Commission", "Committee", "Assembly", "Authority"):
        return "government_body"
    if word == "Force" and between[-1:] == ["Task"]:
        return "forum"
    return HEADS[word]


def short_form(words: Words, at: int, ledger: Ledger) -> Hit | None:
    """Return a capitalised head word after an article that stands for an entity named before, or for a group."""
    word = words.words[at]
    normal = word.capitalize() if word.isupper() else word
    if normal not in SHORT_FORMS and normal not in GROUP_WORDS:
        return None
    thing = ledger.last.get(normal.lower())
    rule = "short-form"
    if words.shouted:
        thing = thing if normal == "Alliance" else None
    elif not _stands_alone(words, at, normal) or _is_document(words, at, normal):
        thing = None
    elif thing is None and normal in GROUP_WORDS and not words.titled:
        thing, rule = ledger.thing("group", normal, rule="group-word"), "group-word"
    return None if thing is None else Hit(start=at, end=at + 1, thing=thing, rule=rule)


def _is_document(words: Words, at: int, normal: str) -> bool:
    """Tell whether the word means the document itself, which is no mention in it: "this Declaration"."""
    return words.word(at - 1).lower() == "this" and HEADS.get(normal) == "instrument"


def _stands_alone(words: Words, at: int, normal: str) -> bool:
    """Tell whether an article stands before the word and no part of a longer name after it."""
    following = words.word(at + 1)
    if words.opens(at) or is_name_word(following) or (words.joined(at + 1) and following in "-/"):
        return False
    before = words.word(at - 1)
    return before in _ARTICLES or (before.islower() and normal == "Alliance")


__all__ = ["headed_name", "is_name_word", "short_form", "states_at"]
