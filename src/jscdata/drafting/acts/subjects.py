"""Who a subject is: those who speak, others who can, or a thing; and by whom it is done in the passive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from jscdata.drafting.acts.lexicon import FORMS, UNKNOWN, Form
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.words import (
    AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    SPEAKER_NOUNS,
    SPEAKER_PRONOUNS,
    STATES,
    SUBORDINATORS,
    THINGS,
    TITLES,
)

Subject = Literal["we", "speaker", "thing", "none"]
"""Whether the subject is a pronoun of the speakers, one that can speak, a thing, or left out."""

_OF_THEM: Final = frozenset({"none", "neither", "few", "each", "both", "all", "either", "any", "one", "many", "some"})
"""Words before "of" and those who are meant."""

_NEAR: Final = 16
"""Tokens behind a passive within which its agent begins, and that it may have."""

_MARKS: Final = frozenset({";", ":", "–", "—", "(", ")", "?", "!"})
_ENDS_CLAUSE: Final = _MARKS | RELATIVES | AUXILIARIES | (SUBORDINATORS - {"as"})
_ENDS_AGENT: Final = _ENDS_CLAUSE | (PREPOSITIONS - {"of"}) | {"to", "as"}


def subject_kind(words: Sequence[Token]) -> Subject:
    """Return what a subject is, by the head of its first noun phrase."""
    if not words:
        return "none"
    if words[0].low in _OF_THEM and len(words) > 2 and words[1].low == "of":  # noqa: PLR2004 - "none of" and a noun
        words = words[2:]
    if words[0].low in SPEAKER_PRONOUNS and (len(words) == 1 or words[0].low != "both"):
        return "we"
    end = next((n for n, word in enumerate(words) if n and (word.low in PREPOSITIONS or word.low in RELATIVES)), None)
    phrase = words[:end]
    cut = next((n for n, word in enumerate(phrase) if n and word.low in {"and", ",", "("}), len(phrase))
    return "speaker" if _speaks(phrase, phrase[cut - 1]) else "thing"


def _speaks(phrase: Sequence[Token], head: Token) -> bool:
    """Return whether the head of a noun phrase names somebody, or an office stands in the phrase."""
    if head.low in THINGS:
        return False
    if head.low in STATES and head.is_capital:
        return True
    return head.low in SPEAKER_NOUNS or any(word.low in TITLES and word.is_capital for word in phrase)


def agent(words: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the range of those behind the "by" of a passive that ends at a place, if they can speak; else (0, 0)."""
    for number in range(at, min(len(words), at + _NEAR)):
        low = words[number].low
        if low in _ENDS_CLAUSE or low == "," or _is_infinitive(words, number):
            break
        if low == "by":
            end = _agent_end(words, number + 1)
            if words[number + 1 : end] and _can_act(words[number + 1 : end]):
                return number + 1, end
    return 0, 0


def _is_infinitive(words: Sequence[Token], at: int) -> bool:
    following = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low == "to" and bool(FORMS.get(following, UNKNOWN)[1] & Form.BASE)


def _agent_end(words: Sequence[Token], begin: int) -> int:
    """Return where a noun phrase ends, or a row of them: "Japan, Norway and the Mayors of both cities"."""
    for at in range(begin, min(len(words), begin + _NEAR)):
        following = words[at + 1] if at + 1 < len(words) else None
        goes_on = following is not None and (following.is_capital or following.low in {"and", "the"})
        if words[at].low in _ENDS_AGENT or (words[at].low in {",", "and"} and not goes_on) or words[at].low == ".":
            return at
    return min(len(words), begin + _NEAR)


def _can_act(words: Sequence[Token]) -> bool:
    return words[0].text == "us" or subject_kind(words) in {"we", "speaker"}


__all__ = ["Subject", "agent", "subject_kind"]
