"""Reading a unit word by word: at each place the longest name that a rule finds."""

from __future__ import annotations

import re
from itertools import pairwise

from jscdata.drafting.gazetteer import FORMATS
from jscdata.drafting.naming.headed import headed_name, is_name_word, short_form, states_at
from jscdata.drafting.naming.heads import BEFORE_TITLES, HONORIFICS, SHORT_FORMS, SMALL_WORDS, TITLES
from jscdata.drafting.naming.ledger import Ledger
from jscdata.drafting.naming.others import described, described_after, designator, exercise, meeting, visit
from jscdata.drafting.naming.people import after_honorific, holder_after_comma, holder_before_comma, office, person
from jscdata.drafting.naming.things import Hit, Thing
from jscdata.drafting.naming.words import Words, words_in
from jscdata.vocabulary import EntityKindCode

_OPEN: frozenset[EntityKindCode] = frozenset(("forum", "group", "event", "office", "government_body", "military_unit"))
_ABBREVIATION = re.compile(r"(?=(?:[^A-Z]*[A-Z0-9]){2})[A-Z0-9][A-Za-z0-9.&/+-]*")
_QUOTES = "“”\"‘’'"
_IN_A_ROW = frozenset({",", "and", "or", "the", "-", "–", "&", "/"})
_BETWEEN_STATES = frozenset({"and", "-", "–", "&", "/"})
_LONGEST_BRACKET = 14
_SHOUTED_WORDS = frozenset({"US", "WHO", "QUAD"})


def unknown_names(words: Words, hits: list[Hit]) -> list[tuple[int, int]]:
    """Return runs of two or more capitalised words, inside a sentence, in which no rule found a name."""
    if words.titled:
        return []
    taken = {at for hit in hits for at in range(hit.start, hit.end)}
    runs: list[tuple[int, int]] = []
    at, total = 0, len(words)
    text = words.words
    while at < total:
        end = at
        while end < total and is_name_word(text[end]) and end not in taken and text[end] not in HONORIFICS:
            end += 2 if _is_initial(words, end) else 1
        if end - at > 1 and not words.opens(at) and end not in taken and at - 1 not in taken:
            runs.append((at, end))
        at = max(end, at + 1)
    return runs


def _is_initial(words: Words, at: int) -> bool:
    """Tell whether a word is a letter with its point inside a name: the "J." of "Antony J. Blinken"."""
    follows = words.word(at + 1) == "." and words.joined(at + 1) and is_name_word(words.word(at + 2))
    return at > 0 and len(words.words[at]) == 1 and follows and is_name_word(words.words[at - 1])


def scan(words: Words, ledger: Ledger) -> list[Hit]:
    """Return the names in a unit, in order; names inside a name stand in it."""
    found: list[Hit] = []
    at, total = 0, len(words)
    text = words.words
    while at < total:
        word = text[at]
        first = word[0]
        if not (first.isupper() or first.isdigit() or ledger.starts(word) or word in ("allies", "partners")):
            at += 1
            continue
        hit = _best(words, at, total, ledger)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        at = hit.end
        _settle(words, hit, ledger)
        at = hit.end
        if hit.rule == "office" or hit.thing.kind == "office":
            at = _holder(words, hit, found, ledger)
            if at == hit.end:
                _holder_before(words, hit, found, ledger)
    _decide_by_neighbours(words, found, ledger)
    return found


def _decide_by_neighbours(words: Words, found: list[Hit], ledger: Ledger) -> None:
    """Take a name that could be a state for one where it stands in a row with a state."""
    for one, other in pairwise(found):
        between = words.words[one.end : other.start]
        if one.thing.kind == other.thing.kind == "state" and between and _IN_A_ROW.issuperset(between):
            for hit in (one, other):
                if len(hit.thing.candidates) == 1:
                    hit.thing = ledger.known[hit.thing.candidates[0]]
                    hit.rule = "context"
    for place, hit in enumerate(found):
        if hit.thing.kind in ("forum", "event"):
            for named in (hit, *hit.inner):
                if named.thing.name in FORMATS:
                    named.thing = ledger.of_format(named.thing, _states_before(words, found, place))


def _states_before(words: Words, found: list[Hit], place: int) -> list[Thing]:
    """Return the states that stand right before a name: "the Norway-Iceland 2+2"."""
    states: list[Thing] = []
    while place and found[place - 1].thing.kind == "state":
        between = words.words[found[place - 1].end : found[place].start]
        if len(between) > 1 or not _BETWEEN_STATES.issuperset(between):
            break
        place -= 1
        states.append(found[place].thing)
    return states[::-1]


def _best(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    word = words.words[at]
    hit = _from_books(words, at, limit, ledger)
    if word in HONORIFICS:
        start = after_honorific(words, at)
        named = person(words, start, ledger, None) if start is not None and start < limit else None
        if named is not None:
            return named
    if word in ("allies", "partners"):
        return described(words, at, limit, ledger) or hit
    if word[0].isupper() or word[0].isdigit():
        for other in _by_rules(words, at, limit, ledger, hit):
            if hit is None or other.end > hit.end:
                hit = other
    if hit is None:
        return None
    return meeting(words, hit, limit, ledger) or described_after(words, hit, limit, ledger) or hit


def _by_rules(words: Words, at: int, limit: int, ledger: Ledger, hit: Hit | None) -> list[Hit]:
    """Return what each rule finds at a place; ``hit`` is what the books have there."""
    word = words.words[at]
    found: list[Hit | None] = []
    owner = hit is not None and hit.thing.kind in ("state", "organization")
    if word in TITLES or word in BEFORE_TITLES or owner:
        found.append(office(words, at, limit, ledger))
    if word not in SMALL_WORDS:
        found.append(headed_name(words, at, limit, ledger))
        found.append(None if words.titled else visit(words, at, limit, ledger))
        found.append(exercise(words, at, limit, ledger))
        found.append(designator(words, at, limit, ledger))
    if word in SHORT_FORMS:
        found.append(short_form(words, at, ledger))
    return [other for other in found if other is not None]


def _from_books(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    found = ledger.find(words, at, limit)
    if found is None:
        return None
    length, thing, rule = found
    end = at + length
    if words.shouted and length == 1 and words.words[at] in _SHOUTED_WORDS and not _in_company(words, at):
        return None
    if words.joined(at) and words.words[at - 1] == "'":
        return None
    if thing.kind == "place" and words.joined(at) and words.words[at - 1] == "-":
        return None
    return Hit(start=at, end=end, thing=thing, rule=rule)


def _in_company(words: Words, at: int) -> bool:
    """Tell whether a hyphen beside it shows that "US" is the state and no pronoun."""
    return words.word(at - 1) in "-–/" or (words.word(at + 1) != "" and words.word(at + 1) in "-–/")


def _settle(words: Words, hit: Hit, ledger: Ledger) -> None:
    """Take in the abbreviation in brackets, remember the head word, and find the names inside the name."""
    name = tuple(words.words[hit.start : hit.end])
    for part in hit.inner:
        part.inner = part.inner or _inside(words, part, ledger)
    hit.inner = hit.inner or _inside(words, hit, ledger)
    if hit.rule not in ("short-form", "group-word"):
        if hit.thing.kind not in ("state", "person", "office", "place"):
            ledger.introduce(hit.thing, name)
        _bracket(words, hit, ledger)


def _inside(words: Words, hit: Hit, ledger: Ledger) -> list[Hit]:
    if hit.thing.kind not in _OPEN or hit.end - hit.start < 2 or hit.rule == "described":  # noqa: PLR2004
        return []
    inner: list[Hit] = []
    at = hit.start
    while at < hit.end:
        # At its start, the name itself is not looked for.
        found = ledger.find(words, at, hit.end - 1 if at == hit.start else hit.end)
        if found is not None and found[1] is hit.thing:
            # A short form of the name itself, learned from it, may begin with another's name.
            found = ledger.find(words, at, at + found[0] - 1)
        if found is None or found[1] is hit.thing:
            at += 1
            continue
        if _adjective(words, hit, at, found[1]) or (at + found[0] == hit.end and found[1].kind == hit.thing.kind):
            at += found[0]
            continue
        part = Hit(start=at, end=at + found[0], thing=found[1], rule=found[2])
        part.inner = _inside(words, part, ledger)
        inner.append(part)
        at = part.end
    return inner


def _adjective(words: Words, hit: Hit, at: int, thing: Thing) -> bool:
    """Tell whether a place is but an adjective in a group's name, or the end of a hyphened word."""
    if thing.kind != "place":
        return False
    return (hit.thing.kind == "group" and at == hit.start) or (words.joined(at) and words.word(at - 1) == "-")


def _bracket(words: Words, hit: Hit, ledger: Ledger) -> None:
    """Extend a name over its abbreviation in brackets, which is a name of the entity from here on."""
    if words.word(hit.end) != "(":
        return
    stop = next(
        (at for at in range(hit.end + 1, min(hit.end + _LONGEST_BRACKET, len(words))) if words.words[at] == ")"), None
    )
    if stop is None or stop == hit.end + 1:
        return
    content = words.text[words.ends[hit.end] : words.starts[stop]]
    names = [part.strip().strip(_QUOTES).strip() for part in re.split(r"\bor\b|;|,", content)]
    names = [re.sub(r"^(?:hereinafter|hereafter|the)\s+[“\"]?", "", name).strip(_QUOTES + " ") for name in names]
    names = [name for name in names if name]
    quoted = content.strip()[:1] in '“"'
    if not names or not all(_abbreviates(name, hit.thing, ledger, quoted=quoted) for name in names):
        return
    hit.end = stop + 1
    for form in (name for name in names if name in FORMATS):
        _as_format(words, hit, ledger, form)
    names = [name for name in names if name not in FORMATS]
    other = _known_by(names, ledger)
    if other is not None and hit.rule == "head-word":
        hit.thing = other
    if other is not None and other.id and other.id != hit.thing.id:
        ledger.same[other.id] = hit.thing
    for name in names:
        ledger.abbreviate(hit.thing, name)
        ledger.learn(name, hit.thing)
        tokens = tuple(words_in(name))
        if tokens and hit.thing.kind not in ("state", "place"):
            ledger.introduce(hit.thing, tokens)


def _as_format(words: Words, hit: Hit, ledger: Ledger, name: str) -> None:
    """Take a forum for the one that the name of a form of meeting stands for, if the parties are those who meet."""
    form = _known_by([name], ledger)
    if form is None or form.id is None:
        return
    forum = ledger.of_format(form, states_at(words, hit.start, hit.end, ledger)[1])
    if forum is form:
        ledger.same.setdefault(form.id, hit.thing)
    elif forum.rule != "head-word" and hit.rule == "head-word":
        hit.thing = forum


def _known_by(names: list[str], ledger: Ledger) -> Thing | None:
    """Return the entity that one of the abbreviations is known to name."""
    for name in names:
        words = Words(name)
        found = ledger.find(words, 0, len(words))
        if found and found[0] == len(words) and found[1].kind not in ("state", "person"):
            return found[1]
    return None


def _abbreviates(name: str, thing: Thing, ledger: Ledger, *, quoted: bool) -> bool:
    words = Words(name)
    found = ledger.find(words, 0, len(words)) if len(words) else None
    if found and found[0] == len(words):
        if thing.rule == "head-word" and found[1].kind not in ("state", "person", "place"):
            return True
        return _same(found[1], thing)
    if quoted:
        return thing.kind not in ("state", "place")
    return _ABBREVIATION.fullmatch(name) is not None


def _same(one: Thing, other: Thing) -> bool:
    """Tell whether two things may be one: the same, or of one kind that is no state."""
    return one is other or one.id == other.id is not None or (one.kind == other.kind != "state")


def _holder(words: Words, hit: Hit, found: list[Hit], ledger: Ledger) -> int:
    """Find the person whose name follows a title; the post is then the one that the person holds."""
    at = hit.end
    if at >= len(words) or words.shouted:
        return at
    skipped = after_honorific(words, at) or holder_after_comma(words, at, ledger)
    start = at if skipped is None else skipped
    if start >= len(words) or not is_name_word(words.word(start)):
        return at
    named = person(words, start, ledger, hit.thing)
    if named is None:
        return at
    _hold(words, hit, named, ledger)
    found.append(named)
    return named.end


def _holder_before(words: Words, hit: Hit, found: list[Hit], ledger: Ledger) -> None:
    """Find the person whose name stands before a title and a comma; ``hit`` is the last of those found."""
    start = holder_before_comma(words, hit.start, found[-2].end if len(found) > 1 else 0, ledger)
    named = None if start is None else person(words, start, ledger, hit.thing)
    if named is not None:
        _hold(words, hit, named, ledger)
        found.insert(-1, named)


def _hold(words: Words, hit: Hit, named: Hit, ledger: Ledger) -> None:
    """Let a person hold a post; the bare title of one that somebody else holds may be that of another state."""
    is_another = hit.bare and bool(hit.thing.holders) and named.thing not in hit.thing.holders
    if is_another or (hit.thing.registered is None and hit.thing.state is None):
        hit.thing = ledger.held(" ".join(words.said(hit.start, hit.end).split()), named.thing)
    elif named.thing.state is None:
        named.thing.state = hit.thing.state
    ledger.hold(hit.thing, named.thing)


__all__ = ["scan", "unknown_names"]
