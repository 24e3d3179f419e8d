"""Posts and the persons who hold them."""

from __future__ import annotations

from jscdata.drafting.naming.heads import BEFORE_TITLES, HEADS, HONORIFICS, PORTFOLIO, SMALL_WORDS, TITLES
from jscdata.drafting.naming.ledger import Ledger
from jscdata.drafting.naming.things import Hit, Thing
from jscdata.drafting.naming.words import Words, listed

_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_PARTICLES = listed("de da del der van von bin al el la ibn ul dos du")
_WITH_PORTFOLIO = listed(
    "Minister Secretary Director Commander Commissioner Representative Adviser Advisor Chief Undersecretary"
)
_ALSO_ADJECTIVES = listed("General Director Commander Representative Speaker Governor Chair Major Prince")
_NO_NAMES = listed("Matters Provisions Principle Purpose Electric Counsel Session Debate Meeting Emeritus Elect")
_JOINTS = frozenset({"-", "'"})
_POST_NOMINALS = listed("MP MEP KC QC AC AO AM CBE OBE MBE PC PhD Esq")
_HONORED = frozenset({"the", "Right", "Rt"})
_CLOSES_NAME = frozenset({",", "and", ";", "met", ""})
_BEFORE_PLACES = listed("at from in near of on the to")
_MOST_NAMES = 5
_LONGEST = 30


def office(words: Words, at: int, limit: int, ledger: Ledger) -> Hit | None:
    """Return the post whose title starts here, with the state before it where it stands right before."""
    limit = min(limit, at + _LONGEST)
    first = ledger.find(words, at, limit)
    state = first[1] if first and first[1].kind in ("state", "organization") else None
    title = at + first[0] if first and state else at
    end = _title_end(words, title, limit, ledger)
    if end is None:
        return None
    if state is not None and state.kind == "organization" and words.word(title) not in TITLES:
        return None
    name_words = words.said(title, end)
    after, following = _of_state(words, end, limit, ledger)
    if following is not None:
        if state is None:
            state, end = following, after
    elif at > 1 and state is None and words.word(at - 1) == "s" and words.word(at - 2) == "'":
        state = _before(words, at - 2, ledger)
    unsure = words.titled or (end == title + 1 and words.words[title] in _ALSO_ADJECTIVES)
    if unsure and state is None and _next_name(words, end, ledger) is None:
        return None
    return Hit(start=at, end=end, thing=_post(name_words, state, ledger), rule="office", bare=state is None)


def _title_end(words: Words, at: int, limit: int, ledger: Ledger) -> int | None:
    text = words.words
    end = at
    while end < limit and text[end] in BEFORE_TITLES and text[end] not in TITLES:
        end += 1
        if end < limit and text[end] == "and" and words.word(end + 1) in BEFORE_TITLES:
            end += 1
    if end >= limit or text[end] not in TITLES:
        return None
    end += 1
    if words.word(end) == "-" and words.word(end + 1) in ("General", "Elect", "elect"):
        end += 2
    elif words.word(end) == "General":
        end += 1
    if (
        end < limit
        and text[end] == "of"
        and words.word(end + 1) == "State"
        and text[end - 1] in ("Secretary", "Minister")
    ):
        end += 2
    if text[end - 1] in _WITH_PORTFOLIO or words.word(end - 1) in ("State", "General"):
        end = _portfolio_end(words, end, limit, ledger)
    return end


def _portfolio_end(words: Words, end: int, limit: int, ledger: Ledger) -> int:
    text = words.words
    if end >= limit or text[end] not in ("of", "for"):
        return end
    at = end + 2 if words.word(end + 1) == "the" else end + 1
    last = at
    if at < limit and ledger.find(words, at, limit):
        return end
    while last < limit:
        if text[last] in PORTFOLIO:
            last += 1
        elif text[last] in ("and", ",", "the", "for", "-") and words.word(last + 1) in PORTFOLIO and last > at:
            last += 2
        elif text[last] == "," and words.word(last + 1) == "and" and words.word(last + 2) in PORTFOLIO and last > at:
            last += 3
        else:
            break
    return last if last > at else end


def _of_state(words: Words, end: int, limit: int, ledger: Ledger) -> tuple[int, Thing | None]:
    """Return the state or organization of "of the Republic of Korea" after a title, and where it ends."""
    if words.word(end) != "of":
        return end, None
    at = end + 2 if words.word(end + 1) == "the" else end + 1
    found = ledger.find(words, at, limit) if at < limit else None
    if found and found[1].kind in ("state", "organization"):
        return at + found[0], found[1]
    return end, None


def _before(words: Words, at: int, ledger: Ledger) -> Thing | None:
    """Return the state whose name ends before a possessive."""
    for start in range(max(0, at - 4), at):
        found = ledger.find(words, start, at)
        if found and start + found[0] == at and found[1].kind == "state":
            return found[1]
    return None


def _post(title: str, state: Thing | None, ledger: Ledger) -> Thing:
    title = " ".join(title.split())
    if state is None:
        return ledger.post(title) or ledger.thing("office", title, rule="office")
    thing = ledger.state_post(title, state)
    ledger.introduce_post(title, thing)
    return thing


def _next_name(words: Words, at: int, ledger: Ledger) -> int | None:
    """Return where the name of a person ends that starts here; None where none does."""
    text, total = words.words, len(words)
    end, names = at, 0
    while end < total and names < _MOST_NAMES:
        word = text[end]
        if names and (word in _SUFFIXES or (word in _PARTICLES and words.word(end + 1)[:1].isupper())):
            end += 1
            if word in _SUFFIXES:
                break
            continue
        if word in HEADS or word in _NO_NAMES:
            return None
        if not _may_name(words, end, ledger):
            break
        names += 1
        end = _name_part(words, end)
    if names == 0:
        return None
    if words.word(end) == "," and words.word(end + 1) in _SUFFIXES:
        end += 2
    return end + 1 if _dotted(words, end) else end


def _may_name(words: Words, at: int, ledger: Ledger) -> bool:
    """Tell whether a word may be part of a person's name: a capitalised one that names nothing else."""
    word = words.words[at]
    if not word[:1].isupper() or word in SMALL_WORDS or word in TITLES or word in BEFORE_TITLES or word in HONORIFICS:
        return False
    if word in _POST_NOMINALS:
        return False
    return not (ledger.starts(word) and _taken(words, at, ledger))


def _name_part(words: Words, at: int) -> int:
    """Return where a part of a name ends: an initial with its point, a name with a hyphen or apostrophe."""
    end = at + 1
    if len(words.words[at]) == 1 and words.word(end) == ".":
        end += 1
    while words.word(end) in _JOINTS and words.joined(end) and words.joined(end + 1) and words.word(end + 1) != "s":
        end += 2
    return end


def _dotted(words: Words, end: int) -> bool:
    """Tell whether a point after "Jr" belongs to the name: it does, since "Jr." has one."""
    return words.word(end) == "." and words.word(end - 1) in ("Jr", "Sr")


def _taken(words: Words, at: int, ledger: Ledger) -> bool:
    found = ledger.find(words, at, len(words))
    return found is not None and found[1].kind != "person"


def person(words: Words, at: int, ledger: Ledger, post: Thing | None) -> Hit | None:
    """Return the person whose name stands here, right after a title or honorific."""
    end = _next_name(words, at, ledger)
    if end is None:
        return None
    name = words.said(at, end)
    state = _of_state(words, end, len(words), ledger)[1]
    if state is None and post is not None and not post.holders:
        state = post.state
    thing = ledger.person(" ".join(name.split()), state)
    return Hit(start=at, end=end, thing=thing, rule="person")


def after_honorific(words: Words, at: int) -> int | None:
    """Return where the name starts after honorifics that stand here, as "Senator the Hon"; None where none do."""
    end, seen = at, False
    while True:
        word = words.word(end)
        following = words.word(end + 1)
        opens = word in ("the", "Senator", "Right", "Rt") and (following in HONORIFICS or following in _HONORED)
        if not (word in HONORIFICS or opens or (end > at and word == ".")):
            return end if seen else None
        seen = seen or word in HONORIFICS
        end += 1


def holder_after_comma(words: Words, at: int, ledger: Ledger) -> int | None:
    """Return where a name starts behind a post and a comma: honorifics tell it, or that a comma or "and" closes it."""
    if words.word(at) != ",":
        return None
    honored = after_honorific(words, at + 1)
    if honored is not None:
        return honored
    end = _next_name(words, at + 1, ledger)
    parts = 0 if end is None else end - at - 1
    return at + 1 if end is not None and parts > 1 and words.word(end) in _CLOSES_NAME else None


def holder_before_comma(words: Words, post: int, since: int, ledger: Ledger) -> int | None:
    """Return where a name of two or more parts starts before a comma and a post: "Kari N. Holm, Foreign Minister"."""
    comma = post - 2 if words.word(post - 1) == "the" else post - 1
    if words.word(comma) != "," or words.titled:
        return None
    start = comma
    while start > max(since, comma - 2 * _MOST_NAMES) and _may_stand_in_name(words, start - 1, ledger):
        start -= 1
    start += words.word(start) in _JOINTS or words.word(start) == "."
    end = _next_name(words, start, ledger) if start < comma else None
    is_whole = end == comma and comma - start > 1 and words.word(start)[:1].isupper()
    return start if is_whole and words.word(start - 1) not in _BEFORE_PLACES else None


def _may_stand_in_name(words: Words, at: int, ledger: Ledger) -> bool:
    word = words.words[at]
    return word == "." or any(word in part for part in (_PARTICLES, _JOINTS, _SUFFIXES)) or _may_name(words, at, ledger)


__all__ = ["after_honorific", "holder_after_comma", "holder_before_comma", "office", "person"]
