"""Weapons by type, meetings, visits, and groups and forces that words describe."""

from __future__ import annotations

import re

from jscdata.drafting.naming.headed import is_name_word
from jscdata.drafting.naming.heads import BEFORE_EXERCISES
from jscdata.drafting.naming.ledger import Ledger
from jscdata.drafting.naming.things import Hit
from jscdata.drafting.naming.words import Words, listed

_LETTERS = re.compile(r"[A-Z]{1,4}")
_NUMBER = re.compile(r"[0-9]{1,3}[A-Z]{0,2}s?")
_NO_WEAPONS = listed("COVID SARS COP G H T CO PM UN AI UNSC WP P E B1 GPT L")
_SHIPS = frozenset({"HMS", "USS", "USNS", "USCGC", "JS", "ROKS", "BRP", "HMAS", "HMNZS", "HMCS"})
_LONGEST = 12
_LONGEST_SHIP = 4
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ON_DATE = re.compile(rf",? on (?:[0-9]{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) [0-9]{{1,2}})(?:,? [0-9]{{4}})?\b")
_DESCRIBED = re.compile(
    r"(?:allies and partners|partners and allies|allies|partners) (?:in|across|throughout)(?: and beyond)?(?: the)? "
)
_COUNTERPARTS = re.compile(r"\s+and\s+(?:his|her|their)\s+counterparts?\b")
_FORCES = frozenset({("forces",), ("armed", "forces"), ("military",), ("navy",), ("army",), ("air", "force")})
_ROLES = frozenset(
    {("leaders",), ("ministers",), ("partners",), ("allies",), ("countries",), ("nations",), ("members",)}
    | {("governments",), ("states",), ("economies",), ("officials",), ("Partners",), ("Allies",)}
    | {(first, last) for first in ("Member", "member") for last in ("States", "states", "countries", "economies")}
)
_WITH_GROUPS = frozenset({"state", "organization", "forum", "group", "place"})
"""Kinds of things after whose names a lower-case noun describes a group."""


def designator(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the weapon whose type stands here or in the capitalised words that start here."""
    end, seen = at, False
    limit = min(limit, at + _LONGEST)
    text = words.words
    if text[at] in _SHIPS:
        return _ship(words, at, limit, ledger)
    while end < limit and (is_name_word(text[end]) or seen):
        if _is_type(words, end):
            end, seen = end + 3, True
        elif seen and not is_name_word(text[end]):
            break
        else:
            end += 1
            if words.word(end) == "-" and not _is_type(words, end - 1):
                return None
    if not seen:
        return None
    if words.word(end) != "(":
        while not _NUMBER.fullmatch(text[end - 1]):
            end -= 1
        if not _is_type(words, at):
            return None
    thing = ledger.thing("weapon_system", words.said(at, end).removesuffix("s"), rule="designator")
    return Hit(start=at, end=end, thing=thing, rule="designator")


def _ship(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the warship whose name follows the letters of its navy."""
    end = at + 1
    while end < limit and end < at + _LONGEST_SHIP and is_name_word(words.words[end]):
        end += 1
    if end == at + 1:
        return None
    if words.word(end) == "of" and end + 1 < limit and is_name_word(words.words[end + 1]):
        # "HMS Prince of Wales"; "USS Nimitz of Norway" tells whose it is.
        owner = ledger.find(words, end + 1, limit)
        end += 2 if owner is None or owner[1].kind != "state" else 0
    thing = ledger.thing("weapon_system", words.said(at, end), rule="designator")
    return Hit(start=at, end=end, thing=thing, rule="designator")


def _is_type(words: Words, at: int) -> bool:
    text = words.words
    return (
        at + 2 < len(text)
        and text[at + 1] == "-"
        and _LETTERS.fullmatch(text[at]) is not None
        and text[at] not in _NO_WEAPONS
        and _NUMBER.fullmatch(text[at + 2]) is not None
        and words.joined(at + 1)
        and words.joined(at + 2)
    )


def to_date(words: Words, end: int) -> int:
    """Return where "on July 28, 2024" ends after a word; the same place where no day follows."""
    match = _ON_DATE.match(words.text, words.ends[end - 1])
    while match and end < len(words) and words.starts[end] < match.end():
        end += 1
    return end


def meeting(words: Words, hit: Hit, limit: int, ledger: Ledger) -> Hit | None:
    """Return the meeting of a forum that was found; the forum is a name in it."""
    if hit.thing.kind != "forum" or words.word(hit.end) not in ("meeting", "summit", "Summit", "Meeting"):
        return None
    if hit.end >= limit or words.word(hit.start - 1) in ("a", "an", "A", "An", "each", "every"):
        return None
    end = to_date(words, hit.end + 1)
    thing = ledger.thing("event", words.said(hit.start, end), rule="meeting")
    return Hit(start=hit.start, end=end, thing=thing, rule="meeting", inner=[hit])


def visit(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the visit that capitalised words name: "Official Visit to Washington, D.C., on April 10, 2024"."""
    end = at
    limit = min(limit, at + _LONGEST)
    while end < limit and words.words[end] in ("Official", "State", "Working", "Royal", "Historic"):
        end += 1
    if end == at or end >= limit or words.words[end] != "Visit" or words.word(at - 1) in ("a", "an"):
        return None
    end += 1
    inner = []
    if words.word(end) == "to":
        start = end + 2 if words.word(end + 1) == "the" else end + 1
        found = ledger.find(words, start, limit) if start < limit else None
        if found:
            end = start + found[0]
            inner.append(Hit(start=start, end=end, thing=found[1], rule=found[2]))
    end = to_date(words, end)
    thing = ledger.thing("event", words.said(at, end), rule="visit")
    return Hit(start=at, end=end, thing=thing, rule="visit", inner=inner)


def exercise(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the exercise whose name follows the word: "Exercise Northern Wind 2025"."""
    if words.words[at] not in BEFORE_EXERCISES:
        return None
    end = at + 1
    limit = min(limit, at + _LONGEST)
    while end < limit and is_name_word(words.words[end]) and not ledger.find(words, end, limit):
        end += 1
    if end == at + 1:
        return None
    if end < limit and words.words[end].isdigit():
        end += 1
    thing = ledger.thing("event", words.said(at, end), rule="exercise")
    return Hit(start=at, end=end, thing=thing, rule="exercise")


def described(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the group that "partners in Southeast Asia and the Pacific Islands" describes."""
    match = _DESCRIBED.match(words.text, words.starts[at])
    if match is None:
        return None
    end, places = at, []
    while end < limit and words.starts[end] < match.end():
        end += 1
    while end < limit:
        found = ledger.find(words, end, limit)
        if found is None or found[1].kind not in ("place", "state"):
            break
        places.append(Hit(start=end, end=end + found[0], thing=found[1], rule=found[2]))
        end += found[0]
        if words.word(end) != "and":
            break
        skip = 2 if words.word(end + 1) == "the" else 1
        if end + skip >= limit or not ledger.find(words, end + skip, limit):
            break
        end += skip
    if not places:
        return None
    end = places[-1].end
    if words.word(end) in ("region", "regions"):
        end += 1
    thing = ledger.thing("group", words.said(at, end), rule="described")
    return Hit(start=at, end=end, thing=thing, rule="described", inner=places)


def described_after(words: Words, hit: Hit, limit: int, ledger: Ledger) -> Hit | None:
    """Return what lower-case words after a name make of it: U.S. forces, G7 leaders, his counterparts."""
    end, thing = hit.end, hit.thing
    if thing.candidates:
        return None
    if thing.kind == "state":
        last = _after(words, end, limit, _FORCES)
        if last is not None:
            force = ledger.thing("military_unit", words.said(hit.start, last), rule="described", state=thing)
            return Hit(start=hit.start, end=last, thing=force, rule="described", inner=[hit])
    if thing.kind in _WITH_GROUPS:
        last = _after(words, end, limit, _ROLES)
        if last is not None:
            group = ledger.thing("group", words.said(hit.start, last), rule="described")
            # The adjective of a region is no name of its own.
            inner = [] if thing.kind == "place" else [hit]
            return Hit(start=hit.start, end=last, thing=group, rule="described", inner=inner)
    if thing.kind == "office" and _COUNTERPARTS.match(words.text, words.ends[end - 1]) and end + 3 <= limit:
        group = ledger.thing("group", words.said(hit.start, end + 3), rule="described")
        return Hit(start=hit.start, end=end + 3, thing=group, rule="described", inner=[hit])
    return None


def _after(words: Words, at: int, limit: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """Return where the longest of some phrases ends that stands at a place; None where none does."""
    for length in (2, 1):
        if at + length <= limit and tuple(words.words[at : at + length]) in phrases:
            return at + length
    return None


__all__ = ["described", "described_after", "designator", "exercise", "meeting", "to_date", "visit"]
