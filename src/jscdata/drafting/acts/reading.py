"""The sentences of a statement with the verbs that are acts, read once for all who need them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jscdata.drafting.acts.finding import Found, find
from jscdata.drafting.acts.lead_ins import LeadIn, lead_in
from jscdata.drafting.acts.quotes import quotes_in, whole, without_speech
from jscdata.drafting.acts.sentences import Token, sentences, tokens
from jscdata.drafting.acts.silence import Ranges, silent_in, without
from jscdata.model import Unit

WITH_ACTS: Final = frozenset({"paragraph", "item", "recital"})
"""Kinds of units that have acts."""


class Sentence(NamedTuple):
    """The words of a sentence, direct speech as one of them, and the verbs among them that are acts.

    ``leads`` is the subject with which it ends where its main verbs stand in the items below it; its
    own verbs can then only be participles: "Recognizing the storms, the Ministers:".
    """

    words: list[Token]
    found: list[Found]
    leads: LeadIn | None = None


Read = Mapping[str, Sequence[Sentence]]
"""The sentences of the units that have acts, by the unit's id."""


def read_sentences(units: Sequence[Unit], struck: Ranges = ()) -> Read:
    """Return the sentences of all units that have acts, without words that tell nothing.

    Args:
        units: The units in document order.
        struck: Where words are struck out that say nothing: ranges of the document in order and apart.

    Raises:
        MissingExtraError: Where sentencex is not installed (``pip install 'jscdata[draft]'``).
    """
    read: dict[str, list[Sentence]] = {}
    above: dict[str, LeadIn] = {}
    for unit in units:
        if unit.kind not in WITH_ACTS:
            continue
        over = above.get(unit.parent or "") if unit.kind == "item" else None
        read[unit.id] = list(_read(unit.text, silent_in(unit, struck), over))
        last = read[unit.id][-1] if read[unit.id] else None
        if last and all(one.rule == "5.3" for one in last.found) and (given := lead_in(last.words)):
            above[unit.id] = given
            read[unit.id][-1] = last._replace(leads=given)
    return read


def _read(text: str, silent: Ranges, above: LeadIn | None) -> Iterator[Sentence]:
    quotes = quotes_in(text)
    for start, end in whole(sentences(text), quotes):
        words = tokens(text, start, end)
        if quotes:
            words = without_speech(words, quotes, text)
        if silent:
            words = without(words, silent)
        yield Sentence(words, find(words, above))
        above = None


__all__ = ["WITH_ACTS", "Read", "Sentence", "read_sentences"]
